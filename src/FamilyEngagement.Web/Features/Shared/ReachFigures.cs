using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Shared;

/// <summary>A school's reach in one term, from the maintained summary: all families, and language by language.</summary>
public record ReachFigures(int Families, int TwoWay, IReadOnlyList<ReachFigures.ByLanguage> Languages, DateTime? AsOf)
{
    public int Percent => PercentOf(TwoWay, Families);

    public record ByLanguage(string Code, int Families, int TwoWay)
    {
        public int Percent => PercentOf(TwoWay, Families);
    }

    /// <summary>The languages furthest from the target, small groups last: their share says little.</summary>
    public IEnumerable<ByLanguage> Furthest(int smallGroup) =>
        Languages.OrderBy(language => language.Code == Web.Languages.NotKnown).ThenBy(language => language.Families < smallGroup).ThenBy(language => language.Percent).ThenByDescending(language => language.Families);

    private static int PercentOf(int part, int whole) => whole == 0 ? 0 : (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);
}

public static class ReachFigureQueries
{
    public static async Task<ReachFigures> ReachIn(this AppDbContext db, int schoolId, int? termId)
    {
        var rows = await db.Reach.In(schoolId).By(ReachDimension.HomeLanguage).Where(row => row.TermId == termId).AsNoTracking().ToListAsync();
        return new ReachFigures(
            rows.Sum(row => row.Families), rows.Sum(row => row.TwoWay),
            rows.Where(row => row.Families > 0).Select(row => new ReachFigures.ByLanguage(row.Group, row.Families, row.TwoWay)).ToList(),
            rows.Count == 0 ? null : rows.Max(row => row.AsOf));
    }
}
