using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>The register for a monitor, as a table and on paper.</summary>
public partial class DocumentsController
{
    private const int PrintSize = 50;

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int schoolId, int? year, [FromServices] IStringLocalizer<Words> words)
    {
        ModelState.Clear();
        if (await Register(schoolId, year) is not { } register) return NotFound();
        string[] head = ["Document", "Kind", "Essential", "Version", "Date", "Language", "Families who read it", "State", "Translated by", "How it went out", "First day", "Last day"];
        return await CsvFile.Of($"documents-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], register.Rows.SelectMany(check => RowsOf(check, register, words)));
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(int schoolId, int? year, int? page)
    {
        ModelState.Clear();
        if (await Register(schoolId, year) is not { } register) return NotFound();
        var paging = Paging.Of(page, PrintSize, register.Rows.Count);
        return View(register with { Paging = paging, Rows = [.. register.Rows.Skip(paging.Skip).Take(PrintSize)] });
    }

    /// <summary>A row for each language that the version is in or should be in.</summary>
    private IEnumerable<IReadOnlyList<object?>> RowsOf(DocumentCheck check, DocumentRegister register, IStringLocalizer<Words> words)
    {
        var (line, sent) = (check.Line, register.Distributions[check.Line.Id].ToList());
        var families = register.Languages.Languages.ToDictionary(language => language.Code, language => language.Families);
        foreach (var code in line.Current.Select(copy => copy.Language).Concat(check.Gaps.Select(gap => gap.Language.Code)).Concat(check.OutOfDate).Distinct())
        {
            var copy = line.Current.FirstOrDefault(copy => copy.Language == code);
            var went = sent.Where(row => row.LanguageCodes.Contains(code)).ToList();
            var state = copy is not null ? copy.Maker.Label() : check.OutOfDate.Contains(code) ? DocumentState.OutOfDate.Label() : DocumentState.Missing.Label();
            yield return
            [
                line.Title, words[line.Kind.Label].Value, words[line.Kind.IsEssential ? "yes" : "no"].Value, line.Number, line.On.ToString("yyyy-MM-dd"), settings.Languages.Name(code),
                families.TryGetValue(code, out var count) ? count : null, words[state].Value, copy is null ? null : register.Translators[(line.Id, code)].FirstOrDefault(),
                string.Join(", ", went.Select(row => words[row.Way.Label()].Value).Distinct()), went.Count == 0 ? null : went.Min(row => row.On).ToString("yyyy-MM-dd"), went.Count == 0 ? null : went.Max(row => row.On).ToString("yyyy-MM-dd"),
            ];
        }
    }

    private async Task<DocumentRegister?> Register(int schoolId, int? yearId)
    {
        if (settings.Year(yearId) is not { } year) return null;
        var school = await db.Schools.Where(row => row.Id == schoolId).Select(row => row.Name).FirstAsync();
        // For readers outside the school, whoever takes it.
        var languages = await queries.LanguagesAt(schoolId, withSmallGroups: false);
        var checks = await queries.Checks(schoolId, year.Id, languages);
        var sent = await db.DocumentDistributions.In(schoolId).Where(row => !row.IsRemoved && row.Document.SchoolYearId == year.Id && !row.Document.IsRemoved && row.Number == row.Document.CurrentNumber).AsNoTracking().OrderBy(row => row.On).ToListAsync();
        var translators = await db.DocumentCopies.In(schoolId).Where(copy => !copy.IsRemoved && copy.Document.SchoolYearId == year.Id && !copy.Document.IsRemoved && copy.Number == copy.Document.CurrentNumber && copy.Translator != "").Select(copy => new { copy.DocumentId, copy.Language, copy.Translator }).ToListAsync();
        return new DocumentRegister(schoolId, school, year.Name, checks, languages, sent.ToLookup(row => row.DocumentId), settings.Kinds.TranslationCitation) { Translators = translators.ToLookup(row => (row.DocumentId, row.Language), row => row.Translator) };
    }
}
