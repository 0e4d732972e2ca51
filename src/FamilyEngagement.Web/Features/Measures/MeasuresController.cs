using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>What a school's standards are measured by, and what was counted for each measure. Who may see standards may have them counted again.</summary>
[Route("schools/{schoolId:int}/measures"), SchoolAccess(Permission.ViewStandards)]
public class MeasuresController(MeasureQueries queries, SchoolMeasures measures, DistrictClock clock, Languages languages, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId) => await queries.All(schoolId) is { } page ? View(page) : NotFound();

    [HttpPost("count")]
    public async Task<IActionResult> Count(int schoolId, StandardMeasure? show)
    {
        if (!await queries.Knows(schoolId)) return NotFound();
        this.Say(await measures.Refresh(schoolId, MeasureSources.All) ? "Counted again, from the records as they are now." : "This school is closed. Its figures stay as they were.");
        return show is { } measure ? RedirectToAction(nameof(Show), new { schoolId, measure }) : RedirectToAction(nameof(Index), new { schoolId });
    }

    [HttpGet("{measure}")]
    public async Task<IActionResult> Show(int schoolId, StandardMeasure measure, int? page)
    {
        if (!IsKnown(nameof(measure))) return NotFound();
        ModelState.Clear();
        return await queries.One(schoolId, measure, page) is { } found ? View(found) : NotFound();
    }

    /// <summary>All lines; none where the list is not for this reader.</summary>
    [HttpGet("{measure}/csv")]
    public async Task<IActionResult> Csv(int schoolId, StandardMeasure measure)
    {
        if (!IsKnown(nameof(measure)) || await queries.One(schoolId, measure, null) is not { List.Lines: { } lines }) return NotFound();
        string?[] head = [MeasureWords.Head(measure), MeasureWords.HasLanguage(measure) ? "Language" : null, MeasureWords.DayHead(measure), MeasureWords.NumberHead(measure), "Counted", "Why", "Entered on"];
        var isMinutes = measure == StandardMeasure.AnswerMedian;
        return await CsvFile.Of($"{measure}-{clock.Today:yyyy-MM-dd}.csv", [.. head.OfType<string>().Select(title => words[title].Value)], lines.Select(line => (IReadOnlyList<object?>)
        [
            Name(line),
            .. MeasureWords.HasLanguage(measure) ? [languages.Name(line.Item.Language!)] : Array.Empty<object?>(),
            .. MeasureWords.DayHead(measure) is null ? Array.Empty<object?>() : [line.Item.Day?.ToString("yyyy-MM-dd")],
            .. MeasureWords.NumberHead(measure) is null ? Array.Empty<object?>() : [line.Item.Number is { } number && isMinutes ? words.Span(number, clock.Hours.MinutesADay) : line.Item.Number],
            words[line.Item.Place.Look().Text].Value, words[line.Item.Why].Value, line.Item.EnteredAt is { } at ? clock.DayOf(at).ToString("yyyy-MM-dd") : null,
        ]));
    }

    private string Name(MeasureLineItem line) => line.Family?.Name ?? (line.Item is { IsKey: true, Inside.Length: > 0 } ? line.Item.Inside : line.Item.IsKey ? words[line.Item.What].Value : line.Item.What);

    /// <summary>Not what the address names, but whether it names a measure: else the first one would show.</summary>
    private bool IsKnown(string name) => ModelState.GetFieldValidationState(name) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid;
}
