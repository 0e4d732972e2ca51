using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>What waits for the district's look. The look itself is taken on the school's page of the standard.</summary>
[Route("district/checks"), DistrictAccess(Permission.VerifyStandards)]
public class DistrictChecksController(CheckQueue queue, SampleQueries samples, SampleDraw draw, DistrictCache district, DistrictClock clock) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CheckFilter filter, int? page)
    {
        ModelState.Clear();
        filter.Forgive();
        var all = await queue.All();
        var rows = filter.Of(all).ToList();
        var paging = Paging.Of(page, PageSize, rows.Count);
        var (term, year) = await queue.Turnaround(all);
        return View(new DistrictChecksPage(
            district.YearOn(clock.Today)?.Name ?? "", filter, all.CountBy(check => check.Kind).ToDictionary(), all.Count(check => check.IsPastDue), [.. rows.Skip(paging.Skip).Take(PageSize)], paging,
            term, year, district.StandardsOn(clock.Today), [.. all.Select(check => check.Standing.School.Region).Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal)]));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(CheckFilter filter)
    {
        ModelState.Clear();
        filter.Forgive();
        var rows = filter.Of(await queue.All()).Select(check => (IReadOnlyList<object?>)
        [
            check.Standing.School.Code, check.Standing.School.Name, check.Standing.School.Level.Label(), check.Standing.School.Region, check.Standing.Name, check.Kind.Label(),
            check.Since is { } since ? clock.DayOf(since).ToString("yyyy-MM-dd") : "", check.Days, check.DueOn?.ToString("yyyy-MM-dd"), check.IsPastDue ? "Yes" : "", check.HasAnswer ? "Yes" : "",
        ]);
        return await CsvFile.Of($"checks-{clock.Today:yyyy-MM-dd}.csv",
            ["School code", "School", "Level", "Region", "Standard", "Why", "Since", "Waiting, school days", "Decide by", "Past due", "Question answered"], rows);
    }

    /// <summary>Leads to what waits after the one that was just looked at; after the last one to the first.</summary>
    [HttpGet("next")]
    public async Task<IActionResult> Next(string? after)
    {
        var all = await queue.All();
        var at = all.ToList().FindIndex(check => check.Key == after);
        if (all.Where(check => check.Key != after).Skip(Math.Max(0, at)).Concat(all.Where(check => check.Key != after)).FirstOrDefault() is { } next) return LocalRedirect(next.Standing.Url);
        this.Say("Nothing else waits for you.");
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("samples")]
    public async Task<IActionResult> Samples(string? month)
    {
        ModelState.Clear();
        var months = await samples.Months();
        var chosen = months.FirstOrDefault(row => row.Month.ToString("yyyy-MM") == month) ?? months.FirstOrDefault();
        var size = district.Settings.SampleSize;
        var isSchoolYear = district.YearOn(clock.Today)?.Contains(clock.Today) == true;
        return View(new SamplesPage(
            months, chosen?.Month, chosen is null ? [] : await samples.Of(chosen.Month).ToListAsync(),
            isSchoolYear && size > 0 && months.All(row => row.Month != clock.Today.FirstOfMonth()), size, isSchoolYear));
    }

    [HttpPost("samples/draw")]
    public async Task<IActionResult> Draw()
    {
        var (had, drawn) = (await draw.HasDrawn(), await draw.Draw());
        this.Say(drawn switch
        {
            0 when had || await draw.HasDrawn() => "This month has its sample already.",
            0 => "Nothing can be drawn: no standard is met on a school’s word, or was checked before this term.",
            1 => "1 standard is drawn. The school sees that you look at it.",
            _ => $"{drawn} standards are drawn. The schools see that you look at them.",
        });
        return RedirectToAction(nameof(Samples));
    }
}
