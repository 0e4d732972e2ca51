using System.Text.Encodings.Web;
using System.Text.Json;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>What one row of a file tells: of the set, a standard, a measure or an item of a checklist.</summary>
/// <param name="Number">The row of a table; 0 in JSON.</param>
/// <param name="Path">Where in JSON: standards[2].items[0].</param>
/// <param name="Cells">By the names of <see cref="SetTable.Columns"/>, without those that are empty.</param>
public record SetRow(string Kind, int Number, string Path, Dictionary<string, string> Cells)
{
    public const string Set = "set", Standard = "standard", Measure = "measure", Item = "item";

    /// <summary>More than any published set has.</summary>
    public const int Most = 1000, LongestText = 400_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Said Place => Path.Length > 0 ? new Said(Path) : new Said("Row {0}", Number);

    /// <summary>All rows as one text, while the file waits.</summary>
    /// <exception cref="CsvProblem">Too much to keep.</exception>
    public static string Write(IReadOnlyList<SetRow> rows)
    {
        var text = JsonSerializer.Serialize(rows, Plain);
        return text.Length <= LongestText ? text : throw new CsvProblem("This file is too long. A set of standards fits in far less.");
    }

    public static IReadOnlyList<SetRow> Read(string text) => JsonSerializer.Deserialize<List<SetRow>>(text, Plain) ?? [];
}

/// <summary>Something to mend in a file: where, what is wrong, what to do.</summary>
public record SetProblem(Said Place, Said Problem, Said ToDo);
