using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Families of one language in the whole district. A family with children at two schools counts at each.</summary>
public record LanguageTotal(string Language, int Families, int TwoWay)
{
    public int Percent => Families == 0 ? 0 : (int)Math.Round(100.0 * TwoWay / Families, MidpointRounding.AwayFromZero);
}

public static class DistrictReach
{
    public static IQueryable<LanguageTotal> ByLanguage(AppDbContext db, int termId) => db.Reach
        .Where(row => row.TermId == termId && row.School.IsActive)
        .GroupBy(row => row.Language)
        .Select(rows => new LanguageTotal(rows.Key, rows.Sum(row => row.Families), rows.Sum(row => row.TwoWay)));
}

/// <summary>The languages to show, lowest share first, without those with too few families.</summary>
public record LanguageTable(IReadOnlyList<LanguageTotal> Shown, int Hidden, int Families, int TwoWay, int Target)
{
    public int Percent => new LanguageTotal("", Families, TwoWay).Percent;

    public static LanguageTable Of(IReadOnlyCollection<LanguageTotal> all, int smallGroup, int target)
    {
        var hidden = SmallGroups.Hidden(all, row => row.Families, smallGroup);
        return new LanguageTable(
            [.. all.Where(row => row.Families > 0 && !hidden.Contains(row)).OrderBy(row => row.Percent).ThenBy(row => row.Language)],
            hidden.Count, all.Sum(row => row.Families), all.Sum(row => row.TwoWay), target);
    }
}
