using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Tests.Standards;

/// <summary>Months that are over.</summary>
internal static class PastSetup
{
    public static readonly DateOnly October = new(2026, 10, 1), November = new(2026, 11, 1), OctoberBefore = new(2025, 10, 1);

    /// <summary>The words of each row of the tables, cell by cell.</summary>
    public static List<string> Rows(this Page page, string tables = "main table") =>
        [.. page.Document.QuerySelectorAll($"{tables} tbody tr").Select(row => string.Join(" | ", row.Children.Where(cell => cell.QuerySelector("svg.fe-bar") is null).Select(Page.Words)).TrimEnd())];

    /// <summary>Where the school stood at the end of that month, by the standard's newest rule.</summary>
    public static async Task<StandardSnapshot> Past(this Portal portal, School school, int number, DateOnly month, StandardState state = StandardState.InProgress, int? part = null, int whole = 100, int families = 40, int formula = 1, MeasureRule? rule = null)
    {
        var standard = await portal.Ask(db => db.Standards.Include(row => row.Rules).AsNoTracking().SingleAsync(row => row.Number == number));
        var main = rule ?? (standard.RulesOn(portal.Today) is [var first, ..] ? first : null);
        return await portal.Have(new StandardSnapshot
        {
            SchoolId = school.Id,
            StandardId = standard.Id,
            SchoolYearId = (month >= new DateOnly(2026, 9, 1) ? portal.ThisYear : portal.YearBefore(portal.ThisYear)).Id,
            Month = month,
            State = state,
            MetBy = state == StandardState.Met ? MetBy.District : MetBy.Nobody,
            RuleId = main?.Id,
            Formula = formula,
            Part = part,
            Whole = part is null ? null : whole,
            Families = part is null ? null : families,
            TakenAt = month.AddMonths(1).AddDays(-1).ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc),
        });
    }
}
