using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Compliance;

/// <summary>Every school against every standard.</summary>
[Route("district/compliance"), DistrictAccess(Permission.ViewDistrictFigures)]
public class ComplianceController(ComplianceSummary summary, DistrictCache district, DistrictClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplianceFilter filter) => View(await Page(filter));

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(ComplianceFilter filter)
    {
        var page = await Page(filter);
        var head = page.Columns.SelectMany(column => column.Rules.Count == 0 ? [Title(column)] : new[] { Title(column), $"{Title(column)}, figure" });
        var rows = page.Rows.Select(row => (IReadOnlyList<object?>)[row.School.Code, row.School.Name, row.School.Level.Label(), row.MetNumbers.Count, row.Applying, .. row.Cells.SelectMany(cell => Fields(cell, page.SmallGroup))]);
        return await CsvFile.Of($"compliance-{clock.Today:yyyy-MM-dd}.csv", ["School code", "School", "Level", "Met", "Standards that apply", .. head], rows);
    }

    private static string Title(Standard standard) => $"{standard.Number}. {standard.ShortTitle}";

    private static IEnumerable<object?> Fields(StandardStanding cell, int smallGroup)
    {
        yield return cell.State.Label();
        if (cell.Standard.Rules.Count == 0) yield break;
        yield return cell.PercentFrom(smallGroup) is { } percent ? $"{percent}%" : cell.Figure is { HasData: true } ? "Too few" : "";
    }

    private async Task<CompliancePage> Page(ComplianceFilter filter)
    {
        var all = await summary.ForDistrict();
        var rows = all.GroupBy(cell => cell.School.Id)
            .Select(cells => new ComplianceRow(
                cells.First().School,
                filter.Shown([.. cells]),
                [.. cells.Where(cell => cell.State == StandardState.Met).Select(cell => cell.Standard.Number)],
                cells.Count(cell => cell.State != StandardState.DoesNotApply)))
            .Where(row => row.Cells.Count > 0);
        var standards = all.Select(cell => cell.Standard).DistinctBy(standard => standard.Id).ToList();
        return new CompliancePage(
            filter,
            district.YearOn(clock.Today)?.Name ?? "",
            all.Where(cell => cell.Figure is not null).Select(cell => (DateTime?)cell.Figure!.AsOf).Min(),
            ComplianceCounts.Of(all),
            standards,
            [.. standards.Where(standard => filter.Standard is null || standard.Number == filter.Standard)],
            [.. filter.Sort(rows)],
            district.Settings.SmallGroup);
    }
}
