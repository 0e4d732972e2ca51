using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Reach of all schools together, from the summary.</summary>
public static class DistrictReach
{
    /// <summary>The rows of all active schools in the term, for the dimension and for everyone: one query.</summary>
    public static Task<List<GroupReach>> Rows(AppDbContext db, int? termId, ReachDimension dimension) => db.Reach.AsNoTracking()
        .Where(row => row.TermId == termId && row.School.IsActive && (row.Dimension == dimension || row.Dimension == ReachDimension.Everyone)).ToListAsync();

    /// <summary>What of these dimensions may not be seen outside the schools: one query.</summary>
    public static async Task<IReadOnlyDictionary<ReachDimension, Suppression>> HiddenOutside(this AppDbContext db, int? termId, int smallGroup, params ReachDimension[] dimensions)
    {
        var rows = await db.Reach.Where(row => row.TermId == termId && row.School.IsActive && (row.Dimension == ReachDimension.Everyone || dimensions.Contains(row.Dimension)))
            .Select(row => new ReachSize(row.SchoolId, row.Dimension, row.Group, row.Families)).ToListAsync();
        return dimensions.ToDictionary(dimension => dimension, dimension => Suppression.Of(rows, dimension, smallGroup));
    }

    public static Suppression HiddenOf(IEnumerable<GroupReach> rows, ReachDimension dimension, int smallGroup) =>
        Suppression.Of([.. rows.Select(row => new ReachSize(row.SchoolId, row.Dimension, row.Group, row.Families))], dimension, smallGroup);

    /// <summary>The groups of all schools together. Schools that are small as a whole are in no total.</summary>
    public static GroupTable Groups(IReadOnlyCollection<GroupReach> rows, ReachDimension dimension, int smallGroup, Suppression hidden)
    {
        var counted = rows.Where(row => !hidden.IsSmall(row.SchoolId)).ToList();
        return GroupTable.Of(
            dimension,
            ReachCounts.Sum(counted.Where(row => row.Dimension == ReachDimension.Everyone)),
            counted.Where(row => row.Dimension == dimension).GroupBy(row => Folding.Fold(row.Group))
                .Select(group => new ReachGroup(group.Select(row => row.Group).Min(StringComparer.Ordinal)!, ReachCounts.Sum(group), null)),
            smallGroup, hidden.HidesTotal);
    }
}
