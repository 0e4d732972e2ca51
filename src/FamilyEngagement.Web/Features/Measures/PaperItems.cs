using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standards 4, 7 and 8: papers for families against the languages that families read; by the rules of the document pages.</summary>
public class PaperItems(DocumentQueries documents, DocumentKinds kinds, DocumentSettings settings)
{
    public const string CompactKind = "compact";

    /// <summary>The district's major languages, other than English, that enough families of the school read.</summary>
    public async Task<SchoolLanguages> Languages(int schoolId, bool withSmallGroups)
    {
        var read = await documents.LanguagesAt(schoolId, withSmallGroups);
        return read with { Languages = [.. read.Languages.Where(language => language.IsMajor && language.Families >= kinds.FromFamilies && language.Code.Split('-')[0] != "en")] };
    }

    public Task<List<DocumentCheck>> Checks(int schoolId, SchoolYear year, SchoolLanguages languages) => documents.Checks(schoolId, year.Id, languages);

    /// <summary>One for each paper and language; a paper that the school should have and has not is missing in all of them.</summary>
    public List<MeasureItem> Essential(IReadOnlyCollection<DocumentCheck> checks, SchoolLanguages languages, bool isTitleI) =>
    [
        .. checks.Where(check => check.Line.Kind.IsTranslated).SelectMany(check => Pairs(check, languages)),
        .. settings.NotOnRecord(checks, isTitleI).Where(kind => kind.IsTranslated)
            .SelectMany(kind => languages.Languages.Select(language => new MeasureItem(kind.Label, MeasurePlace.Missing, "The paper is not on record this year") { IsKey = true, Language = language.Code, Link = "documents" })),
    ];

    public static List<MeasureItem> Compacts(IEnumerable<DocumentCheck> checks) => [.. checks.Where(check => check.Line.Kind.Code == CompactKind).Select(check =>
        new MeasureItem(check.Line.Title, check.Line.HandedOut > 0 ? MeasurePlace.Counts : MeasurePlace.Missing, check.Line.HandedOut > 0 ? "Given to families: a day and a way are on record" : "Not given to families yet, as far as the record says")
        {
            Day = check.Line.LastOn,
            Link = $"documents/{check.Line.Id}",
        })];

    /// <summary>What a course should be there in, and is or is not.</summary>
    public List<MeasureItem> Syllabi(Syllabi.SyllabusCoverage coverage, SchoolLanguages languages) =>
    [
        .. coverage.Needed.SelectMany(row => languages.Languages.Select(language => row.Posted.Any(posted => kinds.Written(posted.Language) == language.Code)
            ? new MeasureItem(row.Course.Title, MeasurePlace.Counts, "Posted in this language") { Language = language.Code, Link = $"syllabi/courses/{row.Course.Id}" }
            : new MeasureItem(row.Course.Title, MeasurePlace.Missing, row.IsCovered ? "Posted, but not in this language" : "No syllabus is posted") { Language = language.Code, Link = $"syllabi/courses/{row.Course.Id}" })),
    ];

    private IEnumerable<MeasureItem> Pairs(DocumentCheck check, SchoolLanguages languages)
    {
        var line = check.Line;
        // What a machine made counts only where the school said why.
        var trusted = new DocumentCheck(line with { Copies = [.. line.Copies.Where(copy => copy.Maker != CopyMaker.Machine || copy.HasReason)] }, languages, kinds.FromFamilies);
        foreach (var language in languages.Languages)
        {
            var gap = trusted.Gaps.FirstOrDefault(gap => gap.Language.Code == language.Code);
            var copy = line.Current.FirstOrDefault(copy => copy.Language == language.Code);
            var why = gap is null ? (copy?.Maker == CopyMaker.Machine ? "Translated by a machine; the school said why" : "There is a copy")
                : copy is not null ? "Translated by a machine, without a reason"
                : gap.LastNumber is not null ? "Only an earlier version is in this language" : "No copy in this language";
            yield return new MeasureItem(line.Title, gap is null ? MeasurePlace.Counts : MeasurePlace.Missing, why) { Language = language.Code, Link = $"documents/{line.Id}" };
        }
    }
}
