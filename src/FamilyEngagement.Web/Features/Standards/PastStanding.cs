using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Where a school stood on a standard in a month: a <see cref="StandardSnapshot"/> as pages read it.</summary>
/// <param name="Main">The first measure with the rule of its time; none where a person confirmed it.</param>
/// <param name="Formula">The way of counting of its time.</param>
public record PastStanding(int SchoolId, int StandardId, DateOnly Month, StandardState State, MetBy MetBy, MeasuredRule? Main, int Formula, DateTime TakenAt)
{
    public static PastStanding Now(StandardStanding now, DateOnly month, DateTime at) =>
        new(now.School.Id, now.Standard.Id, month, now.State, now.MetBy, now.Main, now.Main?.Info.Formula ?? 0, at);

    /// <summary>Other rules are no other count: only another measure or another way of counting is.</summary>
    public bool IsCountedLike(PastStanding other) => Main?.Measure == other.Main?.Measure && Formula == other.Formula;

    public int? ScoreFrom(int smallGroup) => Main?.ScoreFrom(smallGroup);

    /// <summary>By how much it is worse than it was then; none where the two cannot be compared or it is not worse.</summary>
    public int? FallSince(PastStanding? then, int smallGroup)
    {
        if (then is null || !IsCountedLike(then) || ScoreFrom(smallGroup) is not { } now || then.ScoreFrom(smallGroup) is not { } before) return null;
        var fall = Main!.Info.IsLessBetter ? now - before : before - now;
        return fall > 0 ? fall : null;
    }
}

public static class SnapshotQueries
{
    /// <summary>With the rules of the sets in force: what was kept under another set has no standard here.</summary>
    public static async Task<IReadOnlyList<PastStanding>> Read(this IQueryable<StandardSnapshot> snapshots, DistrictCache district, DateOnly today)
    {
        var rules = district.StandardsOn(today).SelectMany(standard => standard.Rules).ToDictionary(rule => rule.Id);
        var rows = await snapshots.Select(row => new { row.SchoolId, row.StandardId, row.Month, row.State, row.MetBy, row.RuleId, row.Formula, row.Part, row.Whole, row.Families, row.TakenAt }).ToListAsync();
        return [.. rows.Select(row => new PastStanding(row.SchoolId, row.StandardId, row.Month, row.State, row.MetBy,
            row.RuleId is { } id && rules.TryGetValue(id, out var rule)
                ? new MeasuredRule(rule, row is { Part: { } part, Whole: { } whole } ? new StandardFigure(new Figure(part, whole), row.Families ?? 0, row.TakenAt) : null)
                : null,
            row.Formula, row.TakenAt))];
    }
}
