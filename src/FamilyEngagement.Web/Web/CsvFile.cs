using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Web;

/// <summary>A table to download: UTF-8 with a byte order mark, so that a spreadsheet shows every script.</summary>
public static partial class CsvFile
{
    public static async Task<FileContentResult> Of(string fileName, IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows) =>
        new(await Content(head, rows), "text/csv; charset=utf-8") { FileDownloadName = fileName };

    public static async Task<byte[]> Content(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var memory = new MemoryStream();
        await using (var writer = new StreamWriter(memory, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        await using (var csv = new CsvWriter(writer, new CsvConfiguration(CultureInfo.InvariantCulture)))
        {
            foreach (var title in head) csv.WriteField(title);
            await csv.NextRecordAsync();
            foreach (var row in rows)
            {
                foreach (var cell in row) csv.WriteField(Safe(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? ""));
                await csv.NextRecordAsync();
            }
        }

        return memory.ToArray();
    }

    /// <summary>
    /// A cell that a spreadsheet would run as a formula gets an apostrophe in front; plain numbers such as -5 or +445 stay as they are.
    /// Leading spaces do not hide a formula: some spreadsheets trim them.
    /// </summary>
    public static string Safe(string cell)
    {
        var start = cell.TrimStart(' ', '\u00A0');
        if (start.Length == 0) return cell;
        var isFormula = start[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20';
        return isFormula && !PlainNumber().IsMatch(start) ? "'" + cell : cell;
    }

    [GeneratedRegex(@"^[+-]\d{1,15}([.,]\d{1,10})?%?$")]
    private static partial Regex PlainNumber();
}
