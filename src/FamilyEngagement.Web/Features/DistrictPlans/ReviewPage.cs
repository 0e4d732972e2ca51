using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.TitleOne;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>A sent plan, one section of it open.</summary>
/// <param name="IsChangedMeanwhile">The reviewer had an older text or verdict before them: what is there now is shown, their words stay in the form.</param>
public record ReviewPage(PlanReading Plan, PlanSection Section, ReviewForm Review, DecisionForm Decision, IReadOnlyDictionary<int, StrategyFigure> Figures, TermReach? Reach, IReadOnlyList<PlanHistory> History, bool IsChangedMeanwhile)
{
    public required ReviewerForm Reviewer { get; init; }

    /// <summary>Who may read it; none once it is decided for good.</summary>
    public required IReadOnlyList<PlanReviewer> Reviewers { get; init; }

    /// <summary>The day by which the district decides; none when it is not its turn.</summary>
    public DateOnly? DueOn { get; init; }

    public string Url => $"/district/plans/{Plan.Head.Id}";

    public bool IsOpen => PlanWorkflow.Find(Plan.Head.Status, PlanStep.Approve) is not null;

    public int Unread => Plan.Sections.Count(section => section.Verdict == SectionVerdict.NotRead);

    public int Asked => Plan.Sections.Count(section => section.Verdict == SectionVerdict.NeedsChange);

    public bool AllLookGood => IsOpen && Unread + Asked == 0;

    /// <summary>Of the councils that the plan needs.</summary>
    public IReadOnlyList<CouncilApproval> Approvals => Plan.Head.Approvals;

    public bool MayApprove => AllLookGood && Approvals.All(approval => approval.IsThere);

    /// <summary>Of families who are not satisfied with the plan.</summary>
    public IReadOnlyList<FamilyComment> Comments { get; init; } = [];

    public SectionReading Reading => new(Plan, Section, Figures, Reach, IsInside: false);
}
