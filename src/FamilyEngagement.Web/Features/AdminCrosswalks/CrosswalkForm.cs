using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.AdminCrosswalks;

/// <summary>For each standard of the frame: which measured ones serve it, and why.</summary>
public class CrosswalkForm
{
    public class Row
    {
        public int FrameStandardId { get; set; }

        public List<int> Serves { get; set; } = [];

        public string? Note { get; set => field = value?.Trim(); }
    }

    public int With { get; set; }

    /// <summary>What stood there when the form was opened.</summary>
    public string? Seen { get; set; }

    public List<Row> Rows { get; set; } = [];

    public static CrosswalkForm Of(CrosswalkPage page, IReadOnlyCollection<StandardLink> links) => new()
    {
        With = page.With!.Id,
        Seen = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', links.Select(link => $"{link.FrameStandardId} {link.StandardId} {link.Note}")))))[..16],
        Rows = [.. page.FrameStandards.Select(standard => links.Where(link => link.FrameStandardId == standard.Id).ToList() is var held
            ? new Row { FrameStandardId = standard.Id, Serves = [.. held.Select(link => link.StandardId)], Note = held.Select(link => link.Note).FirstOrDefault(note => note.Length > 0) }
            : new Row())],
    };

    public IEnumerable<(string Field, string Problem)> Problems(CrosswalkPage page)
    {
        var (frame, measured) = (page.FrameStandards.Select(standard => standard.Id).ToHashSet(), page.Standards.Select(standard => standard.Id).ToHashSet());
        for (var at = 0; at < Rows.Count; at++)
        {
            var row = Rows[at];
            if (!frame.Contains(row.FrameStandardId) || row.Serves.Any(id => !measured.Contains(id)) || Rows.Take(at).Any(other => other.FrameStandardId == row.FrameStandardId)) yield return ($"Rows[{at}].Serves", "Choose standards of the two sets on this page.");
            if (row.Note is { Length: > StandardLink.NoteLength }) yield return ($"Rows[{at}].Note", "Keep the note under 500 characters.");
            else if (row.Note is { Length: > 0 } && row.Serves.Count == 0) yield return ($"Rows[{at}].Note", "A note goes with ticks. Tick a standard, or clear the note.");
        }
    }

    /// <summary>In the order of the page; a row that was not sent has no ticks.</summary>
    public CrosswalkForm Complete(CrosswalkPage page) => new()
    {
        With = With,
        Seen = Seen,
        Rows = [.. page.FrameStandards.Select(standard => Rows.Find(row => row.FrameStandardId == standard.Id) ?? new Row { FrameStandardId = standard.Id })],
    };

    public IReadOnlyList<Difference> Differences(CrosswalkPage now) => Difference.Between(
        [.. Rows.Zip(now.Form.Rows, now.FrameStandards).Select(rows => (rows.Third.ShortTitle, (object?)Words(rows.Second, now), (object?)Words(rows.First, now)))]);

    private static string Words(Row row, CrosswalkPage page) =>
        $"{string.Join(", ", page.Standards.Where(standard => row.Serves.Contains(standard.Id)).Select(standard => standard.ShortTitle))} {(row.Note is { Length: > 0 } ? $"({row.Note})" : "")}".Trim();
}
