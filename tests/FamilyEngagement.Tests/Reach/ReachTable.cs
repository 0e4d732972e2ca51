using System.Globalization;
using AngleSharp.Dom;
using CsvHelper;

namespace FamilyEngagement.Tests.Reach;

/// <summary>Reads the tables of a reach page and of its files.</summary>
internal static class ReachTable
{
    /// <summary>A group as a line of the page: share or none, count, points.</summary>
    public static string Line(int talks, int families, int allTalks, int allFamilies)
    {
        if (families < 10) return $"Too few for a percentage | {talks:N0} of {families:N0}";
        var gap = Percent(talks, families) - Percent(allTalks, allFamilies);
        return $"{Percent(talks, families)}% | {talks:N0} of {families:N0} {(gap > 0 ? "+" : gap < 0 ? "−" : "")}{Math.Abs(gap)} points";
    }

    /// <summary>By the group's name in small letters.</summary>
    public static Dictionary<string, string> Groups(Page page) => page.Document.QuerySelectorAll("section[aria-labelledby=groups] table.fe-bars tbody tr")
        .ToDictionary(row => Plain(Page.Words(row.Children[0])), row => $"{Page.Words(row.Children[1])} | {Page.Words(row.Children[2])}");

    public static IEnumerable<int> Steps(Page page) => Numbers(page, "steps");

    public static IEnumerable<int> Ways(Page page) => Numbers(page, "understood");

    public static string Plain(string name) => name.ToLowerInvariant();

    public static List<IReadOnlyDictionary<string, string>> File(string csv)
    {
        using var reader = new CsvReader(new StringReader(csv.TrimStart('\uFEFF')), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var rows = new List<IReadOnlyDictionary<string, string>>();
        while (reader.Read()) rows.Add(reader.HeaderRecord!.Index().ToDictionary(head => head.Item, head => reader.TryGetField<string>(head.Index, out var cell) ? cell ?? "" : ""));
        return rows;
    }

    private static int Percent(int part, int whole) => (int)Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero);

    private static IEnumerable<int> Numbers(Page page, string section) =>
        page.Document.QuerySelectorAll($"section[aria-labelledby={section}] tbody tr").Select(row => int.Parse(Page.Words(row.Children[2]), NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
}
