using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>The figures of one school or of all in one term, as the reach pages show them.</summary>
/// <param name="Url">The page's own address.</param>
/// <param name="Term">None before the first term.</param>
/// <param name="HalfTalkedSince">See <see cref="SchoolReach.HalfTalkedSince"/>.</param>
/// <param name="Targets">From the school's plan.</param>
public record ReachOverview(
    string Url, IReadOnlyList<TermOfYear> Terms, TermOfYear? Term, bool IsThisTerm, DateOnly CountedTo, DateTime? AsOf,
    ReachCounts All, DateOnly? HalfTalkedSince, GroupTable Groups, IReadOnlyList<ReachDimension> Dimensions, ReachTrend Trend,
    int DistrictTarget, IReadOnlyList<PlanTarget> Targets)
{
    public PlanTarget? PlanTarget => TargetOf(GoalMeasure.TwoWay);

    public int Target => PlanTarget?.Percent ?? DistrictTarget;

    public PlanTarget? TargetOf(GoalMeasure measure) => Targets.FirstOrDefault(target => target.Measure == measure);

    public string TermName => Term is null ? "" : $"{Term.Term.Name}, {Term.Year.Name}";

    /// <summary>The page with another dimension, the same term.</summary>
    public string With(ReachDimension dimension) => $"{Url}?by={dimension}{(Term is null || IsThisTerm ? "" : $"&term={Term.Term.Id}")}";
}
