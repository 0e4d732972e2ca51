using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>A point of the trend.</summary>
public record ReachMonth(DateOnly From, int Families, int TwoWay)
{
    public int Percent => ReachCounts.PercentOf(TwoWay, Families);
}

/// <summary>This and last school year by month; each term starts again from zero.</summary>
public record ReachTrend(IReadOnlyList<ReachMonth> This, IReadOnlyList<ReachMonth> Last)
{
    public static readonly ReachTrend None = new([], []);

    /// <summary>Of one school: one query.</summary>
    public static Task<ReachTrend> Of(AppDbContext db, int schoolId, SchoolYear? year, SchoolYear? before) => Load(db.ReachMonths.In(schoolId), year, before);

    /// <summary>Of all schools but those that are small: one query.</summary>
    public static Task<ReachTrend> OfDistrict(AppDbContext db, SchoolYear? year, SchoolYear? before, int smallGroup) =>
        Load(db.ReachMonths.Where(row => row.School.IsActive && row.Families >= smallGroup), year, before);

    private static async Task<ReachTrend> Load(IQueryable<MonthReach> rows, SchoolYear? year, SchoolYear? before)
    {
        if (year is null) return None;
        var first = (before ?? year).StartsOn.FirstOfMonth();
        var months = await rows.Where(row => row.Month >= first && row.Month <= year.EndsOn).GroupBy(row => row.Month)
            .Select(month => new ReachMonth(month.Key, month.Sum(row => row.Families), month.Sum(row => row.TwoWay))).ToListAsync();
        var split = year.StartsOn.FirstOfMonth();
        var counted = months.Where(month => month.Families > 0).OrderBy(month => month.From).ToLookup(month => month.From >= split);
        return new ReachTrend([.. counted[true]], [.. counted[false]]);
    }
}
