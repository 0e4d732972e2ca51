using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.PlanStrategies;

/// <summary>One strategy: whom it is for, set while it is the school's turn, and what the log says of it.</summary>
/// <param name="Differences">What somebody else saved meanwhile beside what was ticked; none where nobody did.</param>
public record StrategyPage(
    PlanReading Plan, PlanSection Section, PlanStrategy Strategy, StrategyFigure Figure, AimForm Form, AimOptions Options, bool MayEdit, bool IsInside, IReadOnlyList<Difference>? Differences)
{
    public string PlanUrl => $"/schools/{Plan.Head.SchoolId}/plans/{Plan.Head.Id}";

    public string SectionUrl => $"{PlanUrl}/sections/{Section.Id}";

    public string Url => $"{SectionUrl}/strategies/{Strategy.Id}";
}
