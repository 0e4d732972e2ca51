using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace FamilyEngagement.Web.Web;

/// <summary>A file that cannot be taken, in one sentence for the person who chose it.</summary>
public class CsvProblem(string key, params object[] values) : Exception(key)
{
    public object[] Values => values;
}

/// <param name="LongestRow">Letters of one row together.</param>
/// <param name="NoTable">The sentence for a file whose first row names no columns.</param>
/// <param name="TooManyRows">The sentence for a longer one; {0} is the number of rows that fit.</param>
public record CsvLimits(int Rows, int Columns, int LongestHead, int LongestRow, string NoTable, string TooManyRows);

/// <summary>
/// Headings and rows of a CSV file from another tool: comma, semicolon or tab; UTF-8, UTF-16 with its mark, or what Windows
/// programs write. Rows are numbered as a spreadsheet does.
/// </summary>
public record CsvTable(IReadOnlyList<string> Columns, IReadOnlyList<(int Number, List<string> Cells)> Rows)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <exception cref="CsvProblem">It is no CSV file, or too long.</exception>
    public static CsvTable Read(byte[] bytes, CsvLimits limits)
    {
        var text = Decode(bytes);
        var above = 0;
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
        {
            // Spreadsheets put this line first to name the separator.
            text = text[(text.IndexOf('\n') + 1)..];
            above = 1;
        }

        using var parser = new CsvParser(new StringReader(text), new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = SeparatorOf(text), BadDataFound = null, IgnoreBlankLines = false });
        List<string>? columns = null;
        var rows = new List<(int, List<string>)>();
        while (parser.Read())
        {
            var cells = parser.Record!.Select(cell => cell.Trim()).ToList();
            if (cells.All(string.IsNullOrEmpty)) continue;
            if (columns is null)
            {
                columns = cells;
                while (columns.Count > 1 && columns[^1].Length == 0) columns.RemoveAt(columns.Count - 1);
                if (columns.Count < 2 || columns.Count > limits.Columns || columns.Sum(column => column.Length) > limits.LongestHead) throw new CsvProblem(limits.NoTable);
                continue;
            }

            while (cells.Count > columns.Count && cells[^1].Length == 0) cells.RemoveAt(cells.Count - 1);
            if (cells.Sum(cell => cell.Length) > limits.LongestRow) throw new CsvProblem("Row {0} is far too long. Often a quote mark is missing there. Mend it, then choose the file again.", parser.Row + above);
            rows.Add((parser.Row + above, cells));
            if (rows.Count > limits.Rows) throw new CsvProblem(limits.TooManyRows, limits.Rows);
        }

        if (columns is null || rows.Count == 0) throw new CsvProblem("This file has no rows below its headings. Export it again.");
        return new CsvTable(columns, rows);
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith("PK\x03\x04"u8)) throw new CsvProblem(IsWorkbook(bytes) ? "This is an Excel workbook, not a CSV file. Open it and save it as “CSV UTF-8”, then choose that file." : "This is a zip, not a CSV file. Unpack it and choose the CSV file inside.");
        if (bytes.AsSpan().StartsWith(new byte[] { 0xD0, 0xCF, 0x11, 0xE0 })) throw new CsvProblem("This is an old Excel or Word file, not a CSV file. Open it and save it as “CSV UTF-8”, then choose that file.");
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Unmarked(bytes[3..]),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
            _ => Unmarked(bytes),
        };
        if (text.Any(letter => letter < ' ' && letter is not ('\t' or '\r' or '\n' or '\f'))) throw new CsvProblem("This is not a CSV file. Export the list as CSV and choose that file.");
        return text;
    }

    private static bool IsWorkbook(byte[] bytes) => bytes.AsSpan().IndexOf("xl/"u8) >= 0 || bytes.AsSpan().IndexOf("[Content_Types].xml"u8) >= 0;

    private static string Unmarked(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes);
        }
    }

    private static string SeparatorOf(string text)
    {
        var end = text.IndexOfAny(['\r', '\n']);
        var first = end < 0 ? text : text[..end];
        return new[] { ",", ";", "\t" }.MaxBy(separator => first.AsSpan().Count(separator))!;
    }
}
