using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Documents;

/// <param name="Rows">One page of those that fit the filter.</param>
/// <param name="NotOnRecord">Kinds that the school should have and has not.</param>
public record DocumentsPage(int SchoolId, DocumentFilter Filter, SchoolYear? Year, IReadOnlyList<SchoolYear> Years, IReadOnlyList<DocumentCheck> All, IReadOnlyList<DocumentCheck> Rows, Paging Paging, SchoolLanguages Languages, IReadOnlyList<DocumentKind> NotOnRecord)
{
    /// <summary>So many gaps stand at the top; the filter has the rest.</summary>
    public const int MostGaps = 8;

    public bool MayChange { get; init; }

    public string Url => $"/schools/{SchoolId}/documents";

    /// <summary>Each document and language that is missing, the most families first.</summary>
    public IReadOnlyList<(DocumentCheck Check, DocumentCheck.Gap Gap)> Gaps { get; } =
        [.. All.Where(check => !check.Line.IsRemoved).SelectMany(check => check.Gaps.Select(gap => (check, gap))).OrderByDescending(pair => pair.gap.Language.Families).ThenBy(pair => pair.check.Line.Title, StringComparer.Ordinal)];
}

/// <summary>One document with all its parts, also those that were removed.</summary>
public record DocumentPage(int SchoolId, FamilyDocument Document, DocumentCheck Check, SchoolLanguages Languages, IReadOnlyList<DocumentVersion> Versions, IReadOnlyList<DocumentCopy> Copies, IReadOnlyList<DocumentDistribution> Distributions)
{
    public string Year { get; init; } = "";
    public bool MayChange { get; init; }
    public bool SeesSmallGroups { get; init; }
    public int SmallGroup { get; init; }
    public string TranslationCitation { get; init; } = "";
    public bool HasChanged { get; init; }
    public DistributionForm Distribution { get; init; } = new();
    public IReadOnlyList<Choice> Offered { get; init; } = [];

    public string Url => $"/schools/{SchoolId}/documents/{Document.Id}";

    public DocumentKind Kind => Check.Line.Kind;

    public IEnumerable<DocumentVersion> Held => Versions.Where(version => !version.IsRemoved);

    /// <summary>Of a version, the original first.</summary>
    public IReadOnlyList<DocumentCopy> CopiesOf(int number) => [.. Copies.Where(copy => copy.Number == number && !copy.IsRemoved).OrderBy(copy => copy.Maker).ThenBy(copy => copy.Language, StringComparer.Ordinal)];

    public bool HasRemoved => Versions.Any(version => version.IsRemoved) || Copies.Any(copy => copy.IsRemoved) || Distributions.Any(row => row.IsRemoved);
}

/// <summary>A form about one document, on a page of its own.</summary>
public record DocumentFormPage<T>(int SchoolId, T Form, string Title, IReadOnlyList<Choice> Offered)
{
    /// <summary>None while the document is being added.</summary>
    public int? DocumentId { get; init; }
    public DocumentKind? Kind { get; init; }
    /// <summary>Of a copy that is replaced.</summary>
    public int? CopyId { get; init; }
    public string Language { get; init; } = "";
    public int Number { get; init; } = 1;
    public IReadOnlyList<Difference> Differences { get; init; } = [];
    public bool HasChanged { get; init; }

    public string Url => $"/schools/{SchoolId}/documents{(DocumentId is { } id ? $"/{id}" : "")}";
}

/// <summary>The register: documents by languages, and how they went out. It leaves the school, so it is without small groups.</summary>
public record DocumentRegister(int SchoolId, string School, string Year, IReadOnlyList<DocumentCheck> Rows, SchoolLanguages Languages, ILookup<int, DocumentDistribution> Distributions, string Citation)
{
    public required ILookup<(int Document, string Language), string> Translators { get; init; }
    public Paging Paging { get; init; } = Paging.Of(1, int.MaxValue / 2, 0);
}
