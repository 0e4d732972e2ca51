using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Frames;

/// <summary>A school's work held against somebody else's standards, by the crosswalk: nothing is asked or uploaded twice.</summary>
[Route("schools/{schoolId:int}/frames"), SchoolAccess(Permission.ViewStandards)]
public class FramesController(FrameReading reading, DistrictClock clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("{setId:int}")]
    public async Task<IActionResult> Index(int schoolId, int setId) => await reading.Of(schoolId, setId) is { } page ? View(page) : NotFound();

    [HttpGet("{setId:int}/csv")]
    public async Task<IActionResult> Csv(int schoolId, int setId)
    {
        if (await reading.Of(schoolId, setId) is not { } page) return NotFound();
        string In(Said said) => words[said.Key, [.. said.Values.Select(value => value is Said inner ? words[inner.Key, inner.Values].Value : value)]];
        return await CsvFile.Of($"{page.Frame.Code}-{page.School.Code}.csv",
            [words["Frame standard"].Value, words["Served by"].Value, words["State"].Value, words["Figures"].Value, words["Why"].Value, words["Evidence"].Value, words["As of"].Value],
            page.Rows.SelectMany(row => row.Served.Count == 0
                ? [[$"{row.Standard.Number}. {row.Standard.Title}", "", words["Not tied to a standard yet"].Value, "", "", "", ""]]
                : row.Served.Select(served => (IReadOnlyList<object?>)
                [
                    $"{row.Standard.Number}. {row.Standard.Title}", served.Standing.Name, words[served.Standing.State.Label()].Value,
                    string.Join("; ", page.Figures(served.Standing).Select(In)), served.Note, string.Join("; ", page.Evidence(served.Standing).Select(piece => In(FrameWords.Piece(piece)))), clock.Today.ToString("yyyy-MM-dd"),
                ])));
    }
}
