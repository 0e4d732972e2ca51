using System.IO.Compression;
using System.Net;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Tests.EvidencePack;

/// <summary>A file of 10 MB goes into the pack part by part.</summary>
[Collection("Measured")]
public class StreamingAPack
{
    private const int Size = 10 << 20;

    [Fact]
    public async Task What_is_alive_does_not_grow_by_the_size_of_the_file()
    {
        await using var portal = await new Portal().WithDistrict();
        var story = await PackStory.Begin(portal);
        var record = await story.Record(1);
        await story.File(record, "small.pdf", [.. "%PDF-"u8, .. new byte[100_000]]);
        using (var warm = await story.Pack()) warm.Entries.Count.ShouldBeGreaterThan(3);
        await Large(story, record.Id);

        var page = await story.Browser.Get(story.Url);
        var (action, values) = page.Filled("Download the pack");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent(values) };
        using var answer = await story.Browser.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var path = Path.GetTempFileName();
        try
        {
            await using (var to = File.Create(path))
            await using (var from = await answer.Content.ReadAsStreamAsync())
            {
                var (buffer, alive, total) = (new byte[64 << 10], 0L, 0L);
                for (int count; (count = await from.ReadAsync(buffer)) > 0;)
                {
                    await to.WriteAsync(buffer.AsMemory(0, count));
                    total += count;
                    if (alive == 0 && total > Size * 8L / 10) alive = GC.GetTotalMemory(forceFullCollection: true);
                }

                alive.ShouldBeGreaterThan(0);
                (alive - before).ShouldBeLessThan(3 << 20);
            }

            using var pack = ZipFile.OpenRead(path);
            pack.Entries.Single(entry => entry.FullName.EndsWith("large.pdf")).Length.ShouldBe(Size);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>In parts that nobody holds together, and that do not pack smaller.</summary>
    private static async Task Large(PackStory story, int recordId)
    {
        var at = new DateTime(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);
        var file = new StoredFile { SchoolId = story.School.Id, Key = Guid.NewGuid(), Name = "large.pdf", Kind = FileKind.Pdf, Length = Size, Sha256 = new string('0', 64), ById = story.Principal.Id, At = at };
        var random = new Random(7);
        for (var number = 0; number < Size / StoredFilePart.Size; number++)
        {
            var part = new byte[StoredFilePart.Size];
            random.NextBytes(part);
            await story.Portal.Have(new StoredFilePart { FileKey = file.Key, Number = number, At = at, Content = part });
        }

        var item = new FamilyEngagement.Web.Features.EvidenceLibrary.EvidenceItem { SchoolId = story.School.Id, Kind = FamilyEngagement.Web.Features.EvidenceLibrary.EvidenceKind.File, Title = "Large", Day = story.Portal.Today, ById = story.Principal.Id, At = at };
        item.Hold(file, "", "", story.Principal.Id, at);
        item.Mark(hasNames: false, story.Principal.Id, at);
        await story.Portal.Have(item);
        await story.Portal.Have(new FamilyEngagement.Web.Features.Standards.Evidence { SchoolId = story.School.Id, SchoolStandardId = recordId, LibraryItemId = item.Id, ById = story.Principal.Id, At = at });
    }
}
