using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>Which schools should have a document of a kind on record each year.</summary>
public enum DocumentNeed { None, TitleI, EverySchool }

/// <param name="IsEssential">On the list of essential information: no machine translation without a reason.</param>
/// <param name="IsTranslated">Goes into the district's major languages; everything else on request.</param>
public record DocumentKind(string Code, string Label, bool IsEssential, bool IsTranslated, DocumentNeed Expected, string Citation)
{
    public bool IsExpectedAt(bool isTitleI) => Expected == DocumentNeed.EverySchool || (Expected == DocumentNeed.TitleI && isTitleI);
}

/// <summary>Kinds of documents and what is asked of them, with their sources: seeds/reference/document-kinds.json.</summary>
public class DocumentKinds
{
    private sealed record Source(string Citation, int FromFamilies);

    private sealed record KindsFile(Source Essential, Source Translation, Dictionary<string, string> WrittenForms, List<DocumentKind> Kinds);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    private readonly KindsFile _file;
    private readonly Dictionary<string, DocumentKind> _byCode;

    public DocumentKinds(SeedFiles seeds)
    {
        _file = JsonSerializer.Deserialize<KindsFile>(seeds.Read("reference/document-kinds.json"), Json)!;
        _byCode = _file.Kinds.ToDictionary(kind => kind.Code);
    }

    public IReadOnlyList<DocumentKind> All => _file.Kinds;

    public string EssentialCitation => _file.Essential.Citation;

    public string TranslationCitation => _file.Translation.Citation;

    /// <summary>So many families who read a major language make a translation expected.</summary>
    public int FromFamilies => _file.Translation.FromFamilies;

    public bool IsKnown(string? code) => code is not null && _byCode.ContainsKey(code);

    /// <summary>A code that has left the list is shown as it is, and asks for nothing.</summary>
    public DocumentKind Of(string code) => _byCode.GetValueOrDefault(code) ?? new DocumentKind(code, code, false, false, DocumentNeed.None, "");

    /// <summary>What a spoken language is written in: Cantonese in traditional Chinese.</summary>
    public string Written(string code) => _file.WrittenForms.GetValueOrDefault(code, code);

    /// <summary>The district's major languages, as they are written.</summary>
    public IReadOnlySet<string> Major(DistrictSettings district) => district.LanguageCodes.Select(Written).ToHashSet();
}
