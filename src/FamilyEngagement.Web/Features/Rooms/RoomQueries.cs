using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Rooms;

public static class RoomQueries
{
    /// <summary>Photos of the rooms in use.</summary>
    public static IQueryable<int> FilesOfRooms(this AppDbContext db, int schoolId) => db.FamilyRooms.In(schoolId).Where(room => room.RemovedAt == null && room.PhotoId != null).Select(room => room.PhotoId!.Value);

    /// <summary>In how many families of the school each language is read, the most first.</summary>
    /// <param name="least">Languages of fewer families are left out: for readers outside the school.</param>
    public static async Task<List<SignGap>> LanguagesRead(this AppDbContext db, int schoolId, int? least)
    {
        var read = await db.FamiliesIn(schoolId).Where(family => family.WrittenLanguage != Languages.NotKnown).GroupBy(family => family.WrittenLanguage)
            .Select(group => new { Language = group.Key, Families = group.Count() }).ToListAsync();
        return [.. read.Where(row => row.Families >= (least ?? 1)).OrderByDescending(row => row.Families).ThenBy(row => row.Language, StringComparer.Ordinal).Select(row => new SignGap(row.Language, least is null ? row.Families : null))];
    }

    /// <summary>Those that no sign of these rooms speaks.</summary>
    public static List<SignGap> MissingFrom(this IEnumerable<SignGap> read, IEnumerable<FamilyRoom> rooms)
    {
        var signs = rooms.SelectMany(room => room.SignLanguages).Select(AsRead).ToHashSet();
        return [.. read.Where(gap => !signs.Contains(AsRead(gap.Language)))];
    }

    /// <summary>Regions do not matter to who reads, scripts do: Portuguese of Brazil is Portuguese, simplified Chinese is not traditional.</summary>
    private static string AsRead(string code) => string.Join('-', code.ToLowerInvariant().Split('-').Where((part, at) => at == 0 || part.Length == 4));
}
