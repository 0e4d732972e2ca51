using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>What the district and the reference data say about documents: years, kinds, languages to choose from.</summary>
public class DocumentSettings(DistrictCache district, DistrictClock clock, DocumentKinds kinds, Languages languages)
{
    public DocumentKinds Kinds => kinds;

    public Languages Languages => languages;

    public IReadOnlyList<SchoolYear> Years => district.Years;

    public SchoolYear? Year(int? id) => district.Years.FirstOrDefault(year => year.Id == id) ?? district.YearOn(clock.Today);

    public IReadOnlyList<DocumentKind> NotOnRecord(IEnumerable<DocumentCheck> checks, bool isTitleI)
    {
        var held = checks.Select(check => check.Line.Kind.Code).ToHashSet();
        return [.. kinds.All.Where(kind => kind.IsExpectedAt(isTitleI) && !held.Contains(kind.Code))];
    }

    /// <summary>A kind's name with the school year: what most such documents are called.</summary>
    public string TitleOf(string kind) => $"{kinds.Of(kind).Label} {Year(null)?.Name}".Trim();

    /// <summary>Written languages to choose from.</summary>
    public IReadOnlyList<Choice> Offered(IReadOnlyList<string> first, bool onlyThese = false)
    {
        var codes = onlyThese ? first : [.. first, .. languages.Offered(district.Settings).Select(language => kinds.Written(language.Code))];
        return [.. codes.Distinct().Where(code => code != Languages.NotKnown).Select(code => new Choice(code, languages.Name(code)))];
    }
}
