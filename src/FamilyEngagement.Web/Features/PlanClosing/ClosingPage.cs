using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanClosing;

/// <summary>The year's end of a plan: each goal's result, and what becomes of each strategy.</summary>
/// <param name="MayClose">Approved, and the year is over or nearly.</param>
/// <param name="HasChanged">Somebody changed the plan while the results were typed.</param>
public record ClosingPage(PlanReading Plan, ClosingForm Form, IReadOnlyDictionary<int, StrategyFigure> Figures, TermReach? Reach, bool MayClose, bool HasChanged = false)
{
    public string Url => $"{Plan.Head.Url}/close";

    public IEnumerable<PlanSection> Goals => Plan.Sections.Where(section => section.Kind == SectionKind.Goal);
}
