using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanVersions;

/// <summary>A plan's versions, two of them compared.</summary>
/// <param name="Older">None while nothing was sent.</param>
/// <param name="Newer">None: the plan as it is now.</param>
/// <param name="Stamps">The version stamp of each section as it is now.</param>
public record PlanVersionsPage(PlanHead Plan, IReadOnlyList<PlanVersionLine> Versions, PlanVersionLine? Older, PlanVersionLine? Newer, IReadOnlyList<SectionChange> Changes, bool MayRestore, IReadOnlyDictionary<int, Guid> Stamps)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}";
}

/// <summary>A section that says something else in two versions.</summary>
/// <param name="Old">None where the section came later.</param>
/// <param name="New">None where it was removed.</param>
public record SectionChange(SectionSnapshot? Old, SectionSnapshot? New, IReadOnlyList<FieldDifference> Fields)
{
    private static readonly SectionContent Nothing = new("", "", GoalMeasure.TwoWay, "", null, null, null, []);

    public SectionSnapshot Section => New ?? Old!;

    /// <summary>In the order of the newer version, then what it no longer has.</summary>
    /// <param name="aim">Says in words whom a strategy is for.</param>
    public static IReadOnlyList<SectionChange> Between(IReadOnlyList<SectionSnapshot> older, IReadOnlyList<SectionSnapshot> newer, Func<StrategyAim, string> aim)
    {
        var now = newer.Select(section => Of(older.FirstOrDefault(old => old.SectionId == section.SectionId), section, aim));
        var gone = older.Where(old => newer.All(section => section.SectionId != old.SectionId)).Select(old => Of(old, null, aim));
        return [.. now.Concat(gone).Where(change => change.Old is null || change.New is null || change.Fields.Count > 0)];
    }

    private static IEnumerable<FieldDifference> Quoted(SectionSnapshot? old, SectionSnapshot? now)
    {
        var (before, after) = (Words(old), Words(now));
        if (before != after) yield return new FieldDifference("quoted", "Figures this rests on", null, before, after);
    }

    private static string Words(SectionSnapshot? section) =>
        string.Join("; ", (section?.Cited ?? []).Select(cited => $"{cited.Figure.Label()}: {cited.Value.Percent}%, {cited.On:MMMM d, yyyy}"));

    private static SectionChange Of(SectionSnapshot? old, SectionSnapshot? now, Func<StrategyAim, string> aim)
    {
        var (before, after) = (old?.Content ?? Nothing, now?.Content ?? Nothing);
        // A measure is always chosen: where one side is not there, it is no change.
        if (old is null) before = before with { Measure = after.Measure };
        if (now is null) after = after with { Measure = before.Measure };
        return new SectionChange(old, now, [.. SectionDifferences.Between(before, after, aim), .. Quoted(old, now)]);
    }
}
