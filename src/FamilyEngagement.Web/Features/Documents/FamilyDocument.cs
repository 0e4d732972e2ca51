using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>
/// A paper of the school for all its families: compact, handbook, notice. Its versions have a copy in each language; a
/// distribution says how and when a version went out. Nothing is deleted: what is removed can be brought back.
/// </summary>
public class FamilyDocument : ISchoolOwned, IVersioned
{
    public const int KindLength = 40, TitleLength = 160, MostInYear = 200, MostVersions = 20, MostCopies = 120, MostDistributions = 100;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SchoolYearId { get; init; }
    /// <summary>A code of <see cref="DocumentKinds"/>.</summary>
    public required string Kind { get; set; }
    public required string Title { get; set; }
    /// <summary>Of the version that holds now.</summary>
    public int CurrentNumber { get; private set; } = 1;
    public bool IsRemoved { get; private set; }
    public required int ById { get; set; }
    public required DateTime At { get; set; }
    public Guid Version { get; set; }
    public List<DocumentVersion> Versions { get; } = [];
    public List<DocumentCopy> Copies { get; } = [];
    public List<DocumentDistribution> Distributions { get; } = [];

    /// <summary>The number that the next version gets: one that was taken back keeps its own.</summary>
    public int NextNumber => Versions.Count == 0 ? 1 : Versions.Max(version => version.Number) + 1;

    /// <summary>To be called when a version came, went or came back.</summary>
    public void FindCurrent() => CurrentNumber = Versions.Where(version => !version.IsRemoved).Select(version => version.Number).DefaultIfEmpty(1).Max();

    public void SetRemoved(bool isRemoved, int userId, DateTime now) => (IsRemoved, ById, At) = (isRemoved, userId, now);
}

/// <summary>What versions, copies and distributions have in common.</summary>
public abstract class DocumentPart : ISchoolOwned, IVersioned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int DocumentId { get; set; }
    public FamilyDocument Document { get; set; } = null!;
    /// <summary>Of the version that it is, or belongs to.</summary>
    public required int Number { get; init; }
    public required DateOnly On { get; set; }
    public required int ById { get; set; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; set; }
    public bool IsRemoved { get; private set; }
    public Guid Version { get; set; }

    public void SetRemoved(bool isRemoved, int userId, DateTime now) => (IsRemoved, ById, At) = (isRemoved, userId, now);
}

public class DocumentVersion : DocumentPart
{
    public const int ChangedLength = 1000;

    /// <summary>What changed against the version before; empty for the first.</summary>
    public string Changed { get; set; } = "";
}

/// <summary>Who made the words: the original, a person who translated, or a machine.</summary>
public enum CopyMaker { Original, Human, Machine }

/// <summary>A version in one language: a file or a link.</summary>
public class DocumentCopy : DocumentPart
{
    public const int TranslatorLength = 120, ReasonLength = 300;

    /// <summary>BCP 47.</summary>
    public required string Language { get; init; }
    public required CopyMaker Maker { get; init; }
    public int? FileId { get; set; }
    public StoredFile? File { get; set; }
    public string Url { get; set; } = "";
    /// <summary>The person or the agency.</summary>
    public string Translator { get; set; } = "";
    /// <summary>Why essential information was translated by a machine all the same.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Essential information is not left to a machine unless the school says why.</summary>
    public static bool IsRefused(DocumentKind kind, CopyMaker maker, string? reason) => kind.IsEssential && maker == CopyMaker.Machine && string.IsNullOrWhiteSpace(reason);
}

public enum DistributionWay { Backpack, Mail, Email, App, TextMessage, Website, Session, InPerson, Posted }

/// <summary>A version went out to families: how, when, in which languages, to how many.</summary>
public class DocumentDistribution : DocumentPart
{
    public const int LanguagesLength = 300, NoteLength = 200, MostFamilies = 20_000;

    public required DistributionWay Way { get; init; }
    /// <summary>Codes, comma separated.</summary>
    public required string Languages { get; init; }
    /// <summary>None: nobody counted.</summary>
    public int? Families { get; init; }
    public string Note { get; init; } = "";

    public IReadOnlyList<string> LanguageCodes => Languages.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
