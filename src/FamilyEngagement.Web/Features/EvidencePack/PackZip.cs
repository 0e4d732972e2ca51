using System.IO.Compression;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;
using static FamilyEngagement.Web.Features.EvidencePack.PackDays;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Writes a pack entry by entry into the answer; of a file one part at a time is in memory.</summary>
public class PackZip(AppDbContext db, PackIndex index, DistrictClock clock, IStringLocalizer<Words> words)
{
    private static readonly string[] Head = ["Standard", "Title", "State", "Part", "About", "Value", "Target", "By", "Day", "Holds until", "Link"];

    public async Task Write(Pack pack, Stream to, CancellationToken stopping)
    {
        await using var answer = new HeldWrites(to);
        await using (var zip = await ZipArchive.CreateAsync(answer, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stopping))
        {
            await Add(zip, "index.html", index.Write(pack));
            await Add(zip, "index.csv", await CsvFile.Content(Said(Head), pack.Standards.SelectMany(Rows)));
            await Add(zip, "what-was-left-out.csv", await CsvFile.Content(Said(["Where", "What", "Why"]), pack.LeftOut.Select(line => (IReadOnlyList<object?>)[line.Where, line.What, line.Why])));
            foreach (var table in pack.Tables) await Add(zip, table.Entry, await CsvFile.Content(Said(table.Head), table.Rows));
            foreach (var file in pack.Files)
            {
                // Pictures, PDFs and Office files are packed already.
                await using var entry = await Entry(zip, file.Entry, CompressionLevel.Fastest);
                await db.CopyFile(file.File, entry, stopping);
            }
        }

        await answer.FlushAsync(stopping);

        async Task Add(ZipArchive zip, string name, byte[] content)
        {
            await using var entry = await Entry(zip, name, CompressionLevel.Optimal);
            await entry.WriteAsync(content, stopping);
        }

        Task<Stream> Entry(ZipArchive zip, string name, CompressionLevel level)
        {
            var entry = zip.CreateEntry(name, level);
            entry.LastWriteTime = new DateTimeOffset(clock.ToLocal(pack.MadeAt), TimeSpan.Zero);
            return entry.OpenAsync(stopping);
        }
    }

    private string[] Said(IEnumerable<string> head) => [.. head.Select(title => words[title].Value)];

    private IEnumerable<IReadOnlyList<object?>> Rows(PackStandard standard)
    {
        object?[] of = [standard.Number, standard.Title, standard.State];
        yield return [.. of, words["State"], standard.MetBy, standard.State, "", "", "", "", ""];
        foreach (var name in standard.Serves) yield return [.. of, words["Serves"], name, "", "", "", "", "", ""];
        foreach (var figure in standard.Figures) yield return [.. of, words["Figure"], $"{figure.Title} ({words["formula {0}", figure.Formula]})", figure.Value, figure.Target, "", figure.AsOf is { } asOf ? Day(clock.DayOf(asOf)) : "", "", ""];
        foreach (var item in standard.Checklist) yield return [.. of, words["Checklist"], item.Text, item.On is null ? words["Not yet"] : words["Confirmed"], "", item.By, Day(item.On), Day(item.ValidUntil), ""];
        foreach (var piece in standard.Evidence) yield return [.. of, words["Evidence"], piece.Item, string.Join(": ", new[] { piece.Title, piece.Text }.Where(text => text.Length > 0)), "", piece.By, Day(piece.On), Day(piece.ValidUntil), piece.File?.Entry ?? piece.Url];
        foreach (var line in standard.History) yield return [.. of, words["History"], line.What, line.Note, "", line.By, Day(line.On), "", ""];
    }
}
