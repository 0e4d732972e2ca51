using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>One group of families.</summary>
/// <param name="HalfTalkedSince">See <see cref="GroupReach.HalfTalkedSince"/>; none for several schools together.</param>
public record ReachGroup(string Name, ReachCounts Counts, DateOnly? HalfTalkedSince)
{
    /// <summary>How far its two-way share is from the school's, in points, as both are shown.</summary>
    public int GapTo(ReachCounts all) => Counts.Percent - all.Percent;
}

/// <summary>The groups of a dimension as somebody may see them.</summary>
/// <param name="Hidden">How many are left out because they, or what follows from them, are too small.</param>
public record GroupTable(ReachDimension Dimension, ReachCounts All, IReadOnlyList<ReachGroup> Shown, int Hidden)
{
    public static GroupTable Of(ReachDimension dimension, ReachCounts all, IEnumerable<ReachGroup> groups, int smallGroup, Func<string, bool> isHidden)
    {
        var there = groups.Where(group => group.Counts.Families > 0).ToList();
        var shown = there.Where(group => !isHidden(group.Name));
        return new GroupTable(dimension, all, [.. Ordered(dimension, shown, smallGroup)], there.Count(group => isHidden(group.Name)));
    }

    /// <summary>Grades as they follow each other, yes before no, all else lowest share first; then those too small for a share, and those not known.</summary>
    private static IEnumerable<ReachGroup> Ordered(ReachDimension dimension, IEnumerable<ReachGroup> groups, int smallGroup) => dimension switch
    {
        ReachDimension.Grade => groups.OrderBy(group => Grades.Rank(group.Name)).ThenBy(group => group.Name, StringComparer.Ordinal),
        ReachDimension.EnglishLearner or ReachDimension.SpecialEducation => groups.OrderByDescending(group => group.Name, StringComparer.Ordinal),
        _ => groups.OrderBy(group => group.Name is ReachDimensions.NotKnown or Web.Languages.NotKnown).ThenBy(group => group.Counts.Families < smallGroup)
            .ThenBy(group => group.Counts.Families < smallGroup ? 0 : group.Counts.Percent).ThenByDescending(group => group.Counts.Families).ThenBy(group => group.Name, StringComparer.Ordinal),
    };
}
