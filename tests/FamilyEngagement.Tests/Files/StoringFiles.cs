using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Http;

namespace FamilyEngagement.Tests.Files;

public class StoringFiles
{
    [Fact]
    public void A_file_is_what_its_content_says()
    {
        Kind(Uploads.Pdf).ShouldBe(FileKind.Pdf);
        Kind([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0]).ShouldBe(FileKind.Png);
        Kind([0xFF, 0xD8, 0xFF, 0xE0]).ShouldBe(FileKind.Jpeg);
        Kind([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBP"u8]).ShouldBe(FileKind.WebP);
        Kind(Package("word/document.xml")).ShouldBe(FileKind.Word);
        Kind(Package("xl/workbook.xml")).ShouldBe(FileKind.Excel);
        Kind(Package("word/document.xml", "word/vbaProject.bin")).ShouldBeNull();
        Kind(Package("index.html")).ShouldBeNull();
        Kind([.. "PK"u8, 3, 4, 0, 0]).ShouldBeNull();
        Kind("<html><script>"u8.ToArray()).ShouldBeNull();
        Kind("MZ\0\0"u8.ToArray()).ShouldBeNull();
        Kind([.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8]).ShouldBeNull();
        Kind([]).ShouldBeNull();
    }

    [Theory]
    [InlineData("minutes.pdf", "minutes.pdf")]
    [InlineData("../../minutes.pdf", "minutes.pdf")]
    [InlineData("C:\\Users\\ana\\minutes.pdf", "minutes.pdf")]
    [InlineData("fdp.\u202Eexe.pdf", "fdp.exe.pdf")]
    [InlineData("a\r\nb\"c.pdf", "ab-c.pdf")]
    [InlineData("学校会议.pdf", "学校会议.pdf")]
    [InlineData(".pdf", "file.pdf")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    public void A_name_is_its_last_segment_without_tricks(string sent, string kept) => FileCheck.NameOf(Upload(sent, Uploads.Pdf)).ShouldBe(kept);

    [Fact]
    public void A_name_is_cut_and_keeps_its_ending()
    {
        var name = FileCheck.NameOf(Upload(new string('x', 400) + ".pdf", Uploads.Pdf));
        (name.Length, name[^4..]).ShouldBe((StoredFile.NameLength, ".pdf"));
    }

    [Fact]
    public async Task It_is_kept_in_parts_and_comes_back_as_it_was_for_saving()
    {
        var story = await CouncilStory.Begin(parts: FamilyEngagement.Web.Features.Plans.SectionParts.Attachments);
        var browser = await story.AsPrincipal();
        byte[] content = [.. Uploads.Pdf, .. RandomNumberGenerator.GetBytes(200_000)];
        (await (await New(story, browser)).Submit(browser, "Save the attachment", "File", "../../Compact “2026”.pdf", content, ("Title", "Our compact"))).ShouldBeOk().ShouldSay("Our compact");
        var file = await story.Portal.Ask(db => db.StoredFiles.SingleAsync(file => file.SchoolId == story.School.Id));
        (file.Length, file.Kind, file.Name, file.Sha256).ShouldBe((content.Length, FileKind.Pdf, "Compact “2026”.pdf", Convert.ToHexStringLower(SHA256.HashData(content))));
        (await story.Portal.Ask(db => db.StoredFileParts.Where(part => part.FileKey == file.Key).OrderBy(part => part.Number).Select(part => part.Content.Length).ToListAsync())).ShouldBe([65536, 65536, 65536, content.Length - 3 * 65536]);

        var answer = await browser.Client.GetAsync($"/schools/{story.School.Id}/files/{file.Id}");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(content);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Compact “2026”.pdf");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task What_is_empty_too_large_or_something_else_is_refused_with_a_sentence()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        var page = await New(story, browser);
        (await Send("x.pdf", [])).ShouldComplain("This file is empty. Save it again, then choose it.");
        (await Send("x.pdf", [.. Uploads.Pdf, .. new byte[StoredFile.MostBytes]])).ShouldComplain("This file is larger than 10 MB. Save it smaller, or put it where you keep documents and add the link.");
        (await Send("../../x.html", "<script>alert(1)</script>"u8.ToArray())).ShouldComplain("This is not a PDF, a Word or Excel file (without macros) or a picture. Save it as a PDF and choose that.");
        (await Send("x.html", Uploads.Pdf)).ShouldComplain("The name of this file does not fit what is in it. Open it, save it as a PDF and choose that.");
        var kept = (await Send("x.png", Uploads.Pdf)).ShouldComplain("The name of this file does not fit what is in it. Open it, save it as a PDF and choose that.");
        kept.Document.QuerySelector("input[name=Title]")!.GetAttribute("value").ShouldBe("A title");
        (await story.Portal.Ask(db => db.StoredFiles.AnyAsync(file => file.SchoolId == story.School.Id))).ShouldBeFalse();

        Task<Page> Send(string name, byte[] content) => page.Submit(browser, "Save the attachment", "File", name, content, ("Title", "A title"));
    }

    [Fact]
    public async Task It_is_opened_by_who_may_read_the_plan()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        await (await New(story, browser)).Submit(browser, "Save the attachment", "File", "a.pdf", Uploads.Pdf, ("Title", "A"));
        var file = await story.Portal.Ask(db => db.StoredFiles.SingleAsync(file => file.SchoolId == story.School.Id));
        var url = $"/schools/{story.School.Id}/files/{file.Id}";
        (await (await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id)).Get(url)).ShouldBe(HttpStatusCode.OK);
        (await (await story.Portal.SignedInAs(PortalRole.Teacher, story.School.Id)).Get(url)).ShouldBe(HttpStatusCode.NotFound);
        var other = await story.Portal.Have(A.School());
        var stranger = await story.Portal.SignedInAs(PortalRole.Principal, other.Id);
        (await stranger.Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Get($"/schools/{other.Id}/files/{file.Id}")).ShouldBe(HttpStatusCode.NotFound);
        var reviewer = await story.AsReviewer();
        (await reviewer.Get(url)).ShouldBe(HttpStatusCode.NotFound);
        await (await browser.Get(story.PlanUrl)).Submit("Send for review");
        (await reviewer.Get(url)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Parts_of_a_file_that_was_never_saved_go_after_a_day()
    {
        await using var portal = await new Portal().WithDistrict();
        var (old, fresh, now) = (Guid.NewGuid(), Guid.NewGuid(), portal.Clock.Now.UtcDateTime);
        await portal.Have(new StoredFilePart { FileKey = old, Number = 0, At = now.AddDays(-2), Content = [1] });
        await portal.Have(new StoredFilePart { FileKey = fresh, Number = 0, At = now.AddHours(-1), Content = [1] });
        await portal.With<Upkeep>(upkeep => upkeep.Once(isStart: false, CancellationToken.None));
        (await portal.Ask(db => db.StoredFileParts.Select(part => part.FileKey).ToListAsync())).ShouldBe([fresh]);
    }

    private static async Task<Page> New(CouncilStory story, Browser browser) => (await browser.Get($"{story.PlanUrl}/sections/{story.Plan.Sections[0].Id}/attachments/new")).ShouldBeOk();

    private static FileKind? Kind(byte[] content) => FileCheck.KindOf(new MemoryStream(content));

    private static FormFile Upload(string name, byte[] content) => new(new MemoryStream(content), 0, content.Length, "File", name);

    private static byte[] Package(params string[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries.Prepend("[Content_Types].xml")) zip.CreateEntry(entry);
        return memory.ToArray();
    }
}
