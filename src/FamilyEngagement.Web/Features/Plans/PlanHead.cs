using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A plan's head, what every page about it says first.</summary>
public record PlanHead(int Id, int SchoolId, string School, int SchoolYearId, PlanStatus Status, DateTime? SentAt, DateTime? DecidedAt, int Round, bool IsShared, Guid Version)
{
    public SchoolYear Year { get; init; } = null!;
    public int? ReviewerId { get; init; }
    public string? Reviewer { get; init; }
    public CouncilNeeds Needs { get; init; } = CouncilNeeds.Nobody;
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];
    /// <summary>Lines of the Title I budget.</summary>
    public int BudgetLines { get; init; }
    /// <summary>Families' comments on the plan.</summary>
    public int Comments { get; init; }

    /// <summary>One for each council that must approve the plan.</summary>
    public IReadOnlyList<CouncilApproval> Approvals => CouncilApproval.Of(Needs, Round, Decisions);

    /// <summary>The days by which the school looks at its plan again.</summary>
    public IReadOnlyList<DateOnly> ReviewDays { get; init; } = [];

    /// <summary>When schools should have sent their plan.</summary>
    public DateOnly? DueOn { get; init; }

    public LastReview? LastReview { get; init; }

    /// <summary>The review day that is open; none once the year's are done or the plan is closed.</summary>
    public DateOnly? NextReviewOn => Status == PlanStatus.Closed ? null : ReviewCalendar.Next(ReviewDays, LastReview?.HeldOn);

    public string Url => $"/schools/{SchoolId}/plans/{Id}";
}

/// <summary>The most recent review, which stands wherever the plan does.</summary>
public record LastReview(int Id, DateOnly HeldOn, PlanStanding Standing, string Text, string By);
