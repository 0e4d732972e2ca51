using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>What an uploaded file is, by its content, and what keeps it from being taken.</summary>
public static class FileCheck
{
    private const int MostEntries = 5000;

    private static readonly ConditionalWeakTable<IFormFile, string> Refused = [];

    /// <summary>English key of a sentence for the form; none when the file can be taken.</summary>
    public static string? Problem(IFormFile file)
    {
        if (file.Length == 0) return "This file is empty. Save it again, then choose it.";
        if (file.Length > StoredFile.MostBytes) return "This file is larger than 10 MB. Save it smaller, or put it where you keep documents and add the link.";
        if (Refused.TryGetValue(file, out var verdict)) return verdict;
        using var content = file.OpenReadStream();
        if (KindOf(content) is not { } kind) return "This is not a PDF, a Word or Excel file (without macros) or a picture. Save it as a PDF and choose that.";
        if (!kind.Endings().Contains(Path.GetExtension(NameOf(file)), StringComparer.OrdinalIgnoreCase)) return "The name of this file does not fit what is in it. Open it, save it as a PDF and choose that.";
        return null;
    }

    /// <summary>Once the scanner did not let it pass, it is not taken by anybody.</summary>
    public static void Refuse(IFormFile file, ScanVerdict verdict) => Refused.AddOrUpdate(file, verdict == ScanVerdict.Infected
        ? "The virus scanner found something in this file, so it was not taken. Do not open it, and tell your technology help desk."
        : "This file cannot be checked for viruses now, so it was not taken. Try again later.");

    /// <summary>None for everything that is not taken.</summary>
    public static FileKind? KindOf(Stream content)
    {
        Span<byte> head = stackalloc byte[12];
        head = head[..content.ReadAtLeast(head, 12, throwOnEndOfStream: false)];
        if (head.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return FileKind.Png;
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (head.Length == 12 && head.StartsWith("RIFF"u8) && head[8..].SequenceEqual("WEBP"u8)) return FileKind.WebP;
        return head.StartsWith("PK\u0003\u0004"u8) ? InPackage(content) : null;
    }

    /// <summary>The last segment of what the browser sent, without what could deceive a reader or a file system.</summary>
    public static string NameOf(IFormFile file)
    {
        var last = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var name = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
            if (rune.Value != 0xFFFD && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse)) name.Append("<>:\"|?*".Contains(rune.ToString()) ? "-" : rune.ToString());
        var clean = name.ToString().TrimStart(' ').TrimEnd(' ', '.');
        var ending = Path.GetExtension(clean);
        var stem = clean[..^ending.Length].TrimEnd(' ', '.');
        if (stem.Length == 0) stem = "file";
        var most = StoredFile.NameLength - ending.Length;
        if (stem.Length > most && most > 0) stem = stem[..(char.IsHighSurrogate(stem[most - 1]) ? most - 1 : most)];
        return ending.Length > 10 ? stem : stem + ending;
    }

    /// <summary>Only the list of its entries is read: nothing is unpacked.</summary>
    private static FileKind? InPackage(Stream content)
    {
        content.Position = 0;
        try
        {
            using var package = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            if (package.Entries.Count > MostEntries || package.GetEntry("[Content_Types].xml") is null) return null;
            // A macro is a program, whatever the file is called.
            if (package.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase))) return null;
            if (package.GetEntry("word/document.xml") is not null) return FileKind.Word;
            return package.GetEntry("xl/workbook.xml") is not null ? FileKind.Excel : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
