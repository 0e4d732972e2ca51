using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>The figures of one school or of all in one term, as the reach pages show them.</summary>
/// <param name="Url">The page's own address.</param>
/// <param name="IsInside">Whether it is shown within the school: then small groups keep their counts.</param>
/// <param name="Term">None before the first term.</param>
/// <param name="HalfTalkedSince">See <see cref="GroupReach.HalfTalkedSince"/>.</param>
/// <param name="Targets">From the school's plan.</param>
public record ReachOverview(
    string Url, bool IsInside, IReadOnlyList<TermOfYear> Terms, TermOfYear? Term, bool IsThisTerm, DateOnly CountedTo, DateTime? AsOf,
    ReachCounts All, DateOnly? HalfTalkedSince, GroupTable Groups, IReadOnlyList<ReachDimension> Dimensions, ReachTrend Trend,
    int DistrictTarget, IReadOnlyList<PlanTarget> Targets)
{
    /// <summary>Days since the last talk are known of each school, not of all together.</summary>
    public bool IsOneSchool { get; init; } = true;

    /// <summary>Where the families of a group are listed to be called; none where the reader does not see families.</summary>
    public string? CallList { get; init; }

    /// <summary>The families of a group that had no two-way talk, to call; none where the list cannot be cut to the group.</summary>
    public string? CallListOf(ReachGroup group) => CallList is null ? null : Groups.Dimension switch
    {
        ReachDimension.HomeLanguage => $"{CallList}?language={Uri.EscapeDataString(group.Name)}",
        ReachDimension.Grade => $"{CallList}?grade={Uri.EscapeDataString(group.Name)}",
        _ => null,
    };

    public PlanTarget? PlanTarget => TargetOf(GoalMeasure.TwoWay);

    public int Target => PlanTarget?.Percent ?? DistrictTarget;

    public PlanTarget? TargetOf(GoalMeasure measure) => Targets.FirstOrDefault(target => target.Measure == measure);

    public string TermName => Term is null ? "" : $"{Term.Term.Name}, {Term.Year.Name}";

    /// <summary>The page with another dimension, the same term.</summary>
    public string With(ReachDimension dimension) => $"{Url}?by={dimension}{(Term is null || IsThisTerm ? "" : $"&term={Term.Term.Id}")}";
}
