using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Reads one CSV file by its headings: any order of columns, comma, semicolon or tab, quoted or not, heading repeated or not.</summary>
public static class RosterTable
{
    public static List<RosterRow> Read(RosterColumns wanted, byte[] bytes)
    {
        var text = RosterText.Decode(wanted.File, bytes);
        var above = 0;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            // Spreadsheets put this line first to name the separator.
            text = text[(text.IndexOf('\n') + 1)..];
            above = 1;
        }

        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = SeparatorOf(text),
            BadDataFound = null,
            IgnoreBlankLines = false,
        });
        string[]? headings = null;
        IReadOnlyDictionary<string, int> columns = new Dictionary<string, int>();
        int[] places = [];
        var rows = new List<RosterRow>();
        while (parser.Read())
        {
            var cells = parser.Record!;
            var number = parser.Row + above;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (headings is null)
            {
                headings = cells;
                (columns, places) = Find(wanted, cells, number);
            }
            else if (!cells.SequenceEqual(headings))
            {
                CheckWidth(wanted, headings, cells, number);
                rows.Add(new RosterRow(wanted.File, number, columns, [.. places.Select(place => cells[place].Trim())]));
            }
        }

        return headings is null ? throw new RosterProblem($"{wanted.File} is empty. Export the bundle again.") : rows;
    }

    private static (IReadOnlyDictionary<string, int>, int[]) Find(RosterColumns wanted, string[] headings, int number)
    {
        var known = wanted.Headings();
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var places = new List<int>();
        for (var place = 0; place < headings.Length; place++)
        {
            if (!known.TryGetValue(headings[place].Trim(), out var name) || !columns.TryAdd(name, places.Count)) continue;
            places.Add(place);
        }

        if (wanted.Required.FirstOrDefault(name => !columns.ContainsKey(name)) is { } missing)
            throw RosterProblem.At(wanted.File, number, $"the column “{missing}” is missing. The first row must name it: export the file again with this column.");
        return (columns, [.. places]);
    }

    private static void CheckWidth(RosterColumns wanted, string[] headings, string[] cells, int number)
    {
        if (cells.Length == headings.Length || cells.Length > headings.Length && cells.Skip(headings.Length).All(string.IsNullOrWhiteSpace)) return;
        throw RosterProblem.At(wanted.File, number,
            $"there are {cells.Length} cells, but the first row names {headings.Length} columns. Often a quote mark is missing or a comma stands in a name. Correct the row, or export the file again.");
    }

    private static string SeparatorOf(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var first = end < 0 ? text : text[..end];
        return new[] { ",", ";", "\t" }.MaxBy(separator => first.AsSpan().Count(separator))!;
    }
}
