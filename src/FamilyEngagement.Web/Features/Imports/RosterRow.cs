using System.Globalization;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>One row of a file, with the columns that the portal reads and no others. The row's number is the one a spreadsheet shows.</summary>
public class RosterRow(string file, int number, IReadOnlyDictionary<string, int> columns, string[] cells)
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "M/d/yyyy", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"];

    public int Number => number;

    public RosterProblem Problem(string message) => RosterProblem.At(file, number, message);

    /// <summary>False when the file has no such column: then what the portal has is kept.</summary>
    public bool Has(string column) => columns.ContainsKey(column);

    /// <summary>The cell, trimmed; empty when it is, or when the file has no such column.</summary>
    public string Text(string column, int longest = Lengths.SourcedId)
    {
        var text = columns.TryGetValue(column, out var at) ? cells[at] : "";
        if (text.Length <= longest) return text;
        throw Problem($"the {column} has {text.Length} characters; at most {longest} fit. Often a quote mark is missing in this row or the one before. Correct it and try again.");
    }

    public string? TextOrNone(string column, int longest = Lengths.SourcedId) => Has(column) ? Text(column, longest) : null;

    public string Required(string column, int longest = Lengths.SourcedId) =>
        Text(column, longest) is { Length: > 0 } text ? text : throw Problem($"the {column} is empty. Fill it in, in the student system if possible, and try again.");

    public bool? Flag(string column) => Text(column).ToLowerInvariant() switch
    {
        "" => null,
        "true" or "t" or "yes" or "y" or "1" => true,
        "false" or "f" or "no" or "n" or "0" => false,
        var other => throw Problem($"the {column} says {RosterProblem.Quote(other)}. Write true or false."),
    };

    public DateOnly? Day(string column)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        return DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw Problem($"the {column} {RosterProblem.Quote(text)} is not a real day. Write it as 2026-09-01.");
    }

    public DateOnly RequiredDay(string column) => Day(column) ?? throw Problem($"the {column} is empty. Write a day, as 2026-09-01.");

    /// <summary>Several ids in one cell.</summary>
    public string[] Ids(string column) =>
        Text(column, 8000).Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    /// <summary>"tobedeleted", and the older word "inactive".</summary>
    public bool IsGone => Text("status").ToLowerInvariant() switch
    {
        "" or "active" => false,
        "tobedeleted" or "inactive" => true,
        var other => throw Problem($"the status {RosterProblem.Quote(other)} is not known. Leave it empty, or write active or tobedeleted."),
    };
}
