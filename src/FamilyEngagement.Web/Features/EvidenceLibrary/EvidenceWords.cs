using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

/// <summary>English keys for the localizer.</summary>
public static class EvidenceWords
{
    public static string Label(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.File => "File",
        EvidenceKind.Link => "Link",
        EvidenceKind.Note => "Note",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Label(this EvidenceShow show) => show switch
    {
        EvidenceShow.Valid => "Valid",
        EvidenceShow.OutOfDate => "Out of date",
        EvidenceShow.Removed => "Removed",
        _ => throw new ArgumentOutOfRangeException(nameof(show)),
    };

    public static string Label(this EvidenceUse use) => use == EvidenceUse.Used ? "Used" : "Not used yet";

    public static string Label(this EvidenceMark mark) => mark == EvidenceMark.Free ? "Free of names" : "Has names";

    public static string KindLabel(this EvidenceRow row) => row.FileKind?.Label() ?? row.Kind.Label();

    /// <summary>Whom a link leads to.</summary>
    public static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url;
}
