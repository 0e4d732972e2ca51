using FamilyEngagement.Web.Features.PlanClosing;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>One plan at a glance, or whole for paper.</summary>
public record PlanPage(PlanReading Plan, IReadOnlyDictionary<int, StrategyFigure> Figures, TermReach? Reach, IReadOnlyList<PlanHistory> History, bool MayEdit, bool IsInside, AmendForm Amend, IReadOnlyDictionary<int, SectionTalk> Talk)
{
    /// <summary>Of a closed plan, in the order of its goals.</summary>
    public IReadOnlyList<GoalResult> Results { get; init; } = [];

    /// <summary>A person who may write, while it is the school's turn.</summary>
    public bool MaySend => MayEdit && PlanWorkflow.Find(Plan.Head.Status, PlanStep.Send) is not null;

    /// <summary>A person who may write, and a plan that holds.</summary>
    public bool MayAmend => MayEdit && PlanWorkflow.Find(Plan.Head.Status, PlanStep.Amend) is not null;

    /// <summary>What was approved may be given to other schools, and taken from them again.</summary>
    public bool MayShare => MayEdit && Plan.Head.Status is (PlanStatus.Approved or PlanStatus.Amending or PlanStatus.Closed);

    public IReadOnlyList<PlanFinding> Findings => PlanCheck.Of(Plan.Sections, Plan.Head.Year);

    public IReadOnlyList<PlanSection> Carried => [.. Plan.Sections.Where(section => section.CarriedFrom.Length > 0)];

    public IReadOnlyList<PlanSection> Asked =>
        Plan.Head.Status == PlanStatus.Returned ? [.. Plan.Sections.Where(section => section.Verdict == SectionVerdict.NeedsChange)] : [];

    public SectionReading Reading(PlanSection section) => new(Plan, section, Figures, Reach, IsInside);
}

/// <summary>A section as it is read, with the figures that belong to it.</summary>
public record SectionReading(PlanReading Plan, PlanSection Section, IReadOnlyDictionary<int, StrategyFigure> Figures, TermReach? Reach, bool IsInside);

/// <summary>Why a step or a save is no longer possible: who did what meanwhile.</summary>
/// <param name="Last">None when no step was taken, but a section was changed.</param>
/// <param name="Unsaved">What the person typed, so that nothing is lost.</param>
public record StepTaken(PlanHead Plan, PlanHistory? Last, string Url, IReadOnlyList<string> Unsaved);
