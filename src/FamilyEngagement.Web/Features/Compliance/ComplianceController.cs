using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Compliance;

/// <summary>Every school against every standard.</summary>
[Route("district/compliance"), DistrictAccess(Permission.ViewDistrictFigures)]
public class ComplianceController(ComplianceQueries queries, DistrictClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplianceFilter filter, int? page)
    {
        // A filter that the page does not offer is none.
        ModelState.Clear();
        return View(await queries.Page(filter, page));
    }

    /// <summary>All schools of the filter, one line for each standard.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Csv(ComplianceFilter filter)
    {
        filter.All = true;
        var page = await queries.Page(filter, null);
        string End(DateOnly? month) => month is { } first ? first.AddMonths(1).AddDays(-1).ToString("yyyy-MM-dd") : "-";
        return await CsvFile.Of($"compliance-{clock.Today:yyyy-MM-dd}.csv",
            ["School code", "School", "Level", "Region", "Title I", "Standard", "State", "Met by", "Asks for help", "Waits beyond the limit", "Counted", "Figure", "Rests on", "Target", "As of", $"State {End(page.Month)}", $"Figure {End(page.Month)}", $"State {End(page.LastYear)}", $"Figure {End(page.LastYear)}"],
            page.Rows.SelectMany(row => row.Cells.Select(cell => Fields(row.School, cell))));
    }

    private IReadOnlyList<object?> Fields(StandingSchool school, ComplianceCell cell)
    {
        var (now, main) = (cell.Now, cell.Applies ? cell.Now.Main : null);
        var score = Figure(main, cell.SmallGroup);
        return
        [
            school.Code, school.Name, school.Level.Label(), school.Region, school.IsTitleI ? "Yes" : "", $"{now.Standard.Number}. {now.Standard.ShortTitle}",
            cell.State.Label(), cell.State == StandardState.Met ? ComplianceWords.By(now.MetBy) : "", now.HelpAsked ? "Yes" : "", cell.IsLate ? "Yes" : "",
            main?.Info.Title, score, main?.RestsOn(cell.SmallGroup), main?.Rule.Target, main?.Figure is { } figure ? clock.ToLocal(figure.AsOf).ToString("yyyy-MM-dd HH:mm") : "",
            cell.Month?.State.Label(), Figure(cell.Month?.Main, cell.SmallGroup), cell.Year?.State.Label(), Figure(cell.Year?.Main, cell.SmallGroup),
        ];
    }

    private static string Figure(MeasuredRule? rule, int smallGroup) =>
        rule?.ScoreFrom(smallGroup) is { } score ? $"{score}{(rule.Info.Unit == MeasureUnit.Share ? "%" : "")}" : FigureText.Silence(rule, smallGroup);
}
