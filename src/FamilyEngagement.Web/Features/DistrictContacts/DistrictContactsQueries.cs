using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.DistrictContacts;

public static class DistrictContactsQueries
{
    private sealed record School(int Id, string Name);

    /// <summary>All active schools by name with their counts: one query.</summary>
    public static async Task<IReadOnlyList<SchoolCounts>> Schools(AppDbContext db, IEnumerable<GroupReach> rows, Suppression hidden, int smallGroup)
    {
        var counts = rows.Where(row => row.Dimension == ReachDimension.Everyone).ToDictionary(row => row.SchoolId);
        var schools = await db.Schools.Where(school => school.IsActive).OrderBy(school => school.FoldedName).ThenBy(school => school.Id)
            .Select(school => new School(school.Id, school.Name)).ToListAsync();
        return [.. schools.Select(school => counts.TryGetValue(school.Id, out var row)
            ? new SchoolCounts(school.Id, school.Name, row, row.HalfTalkedSince, hidden.IsSmall(school.Id), row.ReachedOtherLanguage < smallGroup ? null : row.HomeLanguagePercent)
            : new SchoolCounts(school.Id, school.Name, new ReachCounts(), null, IsHidden: false, null))];
    }
}
