using System.IO.Compression;
using System.Net;
using System.Text;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.EvidencePack;

/// <summary>A school with a principal, who makes packs.</summary>
public sealed record PackStory(Portal Portal, School School, PortalUser Principal, Browser Browser)
{
    private static readonly DateTime At = new(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);

    public string Url => $"/schools/{School.Id}/evidence-pack";

    public static async Task<PackStory> Begin(Portal? own = null, string? school = null)
    {
        var portal = own ?? await Portal.Shared;
        var row = await portal.Have(A.School(school));
        var principal = await portal.Have(A.Principal(row.Id, "Head Teacher"));
        return new PackStory(portal, row, principal, await portal.SignedIn(principal));
    }

    public Task<SchoolStandard> Record(int number, params StandardStep[] steps) => Portal.Record(School, number, Principal.Id, steps);

    /// <summary>An item of the library with a file, used by the standard.</summary>
    public async Task<EvidenceItem> File(SchoolStandard record, string name, byte[] content, bool hasNames = false, string title = "Notice", int? schoolOfFile = null, FileKind kind = FileKind.Pdf)
    {
        var file = new StoredFile { SchoolId = schoolOfFile ?? School.Id, Key = Guid.NewGuid(), Name = name, Kind = kind, Length = content.Length, Sha256 = new string('0', 64), ById = Principal.Id, At = At };
        foreach (var (part, number) in content.Chunk(StoredFilePart.Size).Select((part, number) => (part, number))) await Portal.Have(new StoredFilePart { FileKey = file.Key, Number = number, At = At, Content = part });
        var item = new EvidenceItem { SchoolId = School.Id, Kind = EvidenceKind.File, Title = title, Day = Portal.Today, ById = Principal.Id, At = At };
        item.Hold(file, "", "", Principal.Id, At);
        item.Mark(hasNames, Principal.Id, At);
        item.Index();
        await Portal.Have(item);
        await Use(record, item);
        return item;
    }

    public Task Use(SchoolStandard record, EvidenceItem item) => Portal.Have(new Evidence { SchoolId = School.Id, SchoolStandardId = record.Id, LibraryItemId = item.Id, ById = Principal.Id, At = At });

    public Task Note(SchoolStandard record, string note, string url = "") => Portal.Have(new Evidence { SchoolId = School.Id, SchoolStandardId = record.Id, Note = note, Url = url, ById = Principal.Id, At = At });

    public Task<ZipArchive> Pack(params (string, string?)[] fields) => Pack(Browser, fields);

    public async Task<ZipArchive> Pack(Browser browser, params (string, string?)[] fields)
    {
        var page = (await browser.Get(Url)).ShouldBeOk();
        var (action, values) = page.Filled("Download the pack", fields);
        using var answer = await browser.Client.PostAsync(action, new FormUrlEncodedContent(values));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    public static string Text(ZipArchive pack, string entry)
    {
        using var reader = new StreamReader(pack.GetEntry(entry)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>All that a search would find: names of entries, their contents, and what lies packed in Office files.</summary>
    public static string Everything(ZipArchive pack)
    {
        var all = new StringBuilder();
        foreach (var entry in pack.Entries)
        {
            all.AppendLine(entry.FullName);
            using var content = new MemoryStream();
            using (var from = entry.Open()) from.CopyTo(content);
            all.AppendLine(Encoding.UTF8.GetString(content.ToArray()));
            if (!entry.Name.EndsWith(".docx", StringComparison.Ordinal)) continue;
            using var inner = new ZipArchive(new MemoryStream(content.ToArray()));
            all.AppendLine(Everything(inner));
        }

        return all.ToString();
    }

    /// <summary>What a Word file is to a search: a package with text in it.</summary>
    public static byte[] Docx(string text)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write($"<w:t>{text}</w:t>");
        }

        return bytes.ToArray();
    }
}
