using System.Text.Encodings.Web;
using System.Text.Json;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>A file's headings and rows as one text, while the import waits.</summary>
public static class WaitingTable
{
    private sealed record Line(int Number, List<string> Cells);

    private sealed record Content(List<string> Columns, List<Line> Rows);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="CsvProblem">Too much to keep.</exception>
    public static string Write(CsvTable table)
    {
        var text = JsonSerializer.Serialize(new Content([.. table.Columns], [.. table.Rows.Select(row => new Line(row.Number, row.Cells))]), Plain);
        return text.Length <= ContactTimeImport.TableLength ? text : throw new CsvProblem("This file is too long. Keep only the columns teacher, weekday, from, to and note.");
    }

    public static CsvTable Read(string text)
    {
        var content = JsonSerializer.Deserialize<Content>(text, Plain)!;
        return new CsvTable(content.Columns, [.. content.Rows.Select(row => (row.Number, row.Cells))]);
    }
}
