using FamilyEngagement.Web.Features.Compliance;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictTrends;

/// <summary>How standards stood month by month, and where rules changed.</summary>
[Route("district/trends"), DistrictAccess(Permission.ViewDistrictFigures)]
public class DistrictTrendsController(TrendsQueries queries, DistrictCache district, DistrictClock clock) : Controller
{
    private static readonly string[] Counted = ["Counted", "Figure", "Rests on", "Target", "Way of counting"];

    [HttpGet("")]
    public async Task<IActionResult> Index(TrendsFilter filter)
    {
        ModelState.Clear();
        return await queries.Page(filter) is { } page ? View(page) : NotFound();
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(TrendsFilter filter)
    {
        if (await queries.Page(filter) is not { } page) return NotFound();
        var name = $"trends-{clock.Today:yyyy-MM-dd}.csv";
        return page.School is { } school
            ? await CsvFile.Of(name, ["School", "Standard", "Month", "State", "Met by", .. Counted], page.Trends.SelectMany(trend => trend.Last.Concat(trend.This).Select(row => OfSchool(school, trend.Standard, row))))
            : await CsvFile.Of(name, ["Standard", "Month", .. MonthCounts.States.Select(state => state.Label()), .. Counted], page.Counts.SelectMany(counts => counts.Last.Concat(counts.This).Select(month => OfDistrict(counts, month))));
    }

    private IReadOnlyList<object?> OfSchool(TrendSchool school, Standard standard, PastStanding row) =>
        [school.Name, Title(standard), Month(row.Month), row.State.Label(), ComplianceWords.By(row.MetBy), .. Figure(row)];

    private IReadOnlyList<object?> OfDistrict(StandardCounts counts, MonthCounts month) =>
        [Title(counts.Standard), Month(month.Month), .. MonthCounts.States.Select(state => (object?)month.Count(state)), .. Figure(counts.Figure?.Last.Concat(counts.Figure.This).FirstOrDefault(row => row.Month == month.Month))];

    private object?[] Figure(PastStanding? row) => row?.Main is not { } main ? ["", "", "", "", ""] :
    [
        main.Info.Title,
        row.ScoreFrom(district.Settings.SmallGroup) is { } score ? $"{score}{(main.Info.Unit == MeasureUnit.Share ? "%" : "")}" : FigureText.Silence(main, district.Settings.SmallGroup),
        main.RestsOn(district.Settings.SmallGroup), main.Rule.Target, row.Formula,
    ];

    private static string Title(Standard standard) => $"{standard.Number}. {standard.ShortTitle}";

    private static string Month(DateOnly month) => month.ToString("yyyy-MM");
}
