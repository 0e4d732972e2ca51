using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>A set as a table: one row for the set, then one for each standard, each measure and each item.</summary>
public static class SetTable
{
    public const string Kind = "row";

    public static readonly IReadOnlyList<string> Columns =
    [
        Kind, "number", "title", "short_title", "description", "low_grade", "high_grade", "title_i_only", "check",
        "measure", "target", "help_below", "minimum_data", "explanation", "key", "text", "valid_months",
        "code", "edition", "effective_from", "effective_to", "frame", "citation",
    ];

    private static readonly CsvLimits Limits = new(SetRow.Most, 60, 2000, 12_000,
        "This is no table. Its first row must name the columns, separated by commas.", "This file has more than {0:N0} rows. A set of standards fits in far less.");

    public static IEnumerable<IReadOnlyList<object?>> Rows(SetFile set) => Cells(set).Select(cells => (IReadOnlyList<object?>)[.. Columns.Select(column => cells.GetValueOrDefault(column))]);

    /// <exception cref="CsvProblem">No table, or one that does not say what its rows are.</exception>
    public static (IReadOnlyList<SetRow> Rows, IReadOnlyList<string> NotRead) Read(byte[] bytes)
    {
        var table = CsvTable.Read(bytes, Limits);
        var names = table.Columns.Select(SetNames.Find).ToList();
        if (!names.Contains(Kind)) throw new CsvProblem("No column says what a row is. Call one “row”, with set, standard, measure or item in it.");
        var rows = table.Rows.Select(row =>
        {
            var cells = new Dictionary<string, string>();
            foreach (var (name, cell) in names.Zip(row.Cells)) if (name is not null && cell.Length > 0) cells.TryAdd(name, cell);
            return new SetRow(cells.Remove(Kind, out var kind) ? kind.ToLowerInvariant() : "", row.Number, "", cells);
        });
        return ([.. rows], [.. table.Columns.Where((column, at) => names[at] is null && column.Length > 0)]);
    }

    private static IEnumerable<Dictionary<string, object?>> Cells(SetFile set)
    {
        yield return new()
        {
            [Kind] = SetRow.Set,
            ["code"] = set.Code,
            ["title"] = set.Title,
            ["edition"] = set.Edition,
            ["effective_from"] = Day(set.EffectiveFrom),
            ["effective_to"] = Day(set.EffectiveTo),
            ["frame"] = set.IsFrame ? "yes" : "no",
            ["citation"] = set.Citation,
        };
        foreach (var standard in set.Standards)
        {
            yield return new()
            {
                [Kind] = SetRow.Standard,
                ["number"] = standard.Number,
                ["title"] = standard.Title,
                ["short_title"] = standard.ShortTitle,
                ["description"] = standard.Description,
                ["low_grade"] = standard.LowGrade,
                ["high_grade"] = standard.HighGrade,
                ["title_i_only"] = standard.IsTitleIOnly ? "yes" : "no",
                ["check"] = set.IsFrame ? null : standard.Check,
            };
            foreach (var measure in standard.Measures)
                yield return new()
                {
                    [Kind] = SetRow.Measure,
                    ["number"] = standard.Number,
                    ["measure"] = measure.Measure,
                    ["target"] = measure.Target,
                    ["help_below"] = measure.HelpBelow,
                    ["minimum_data"] = measure.MinimumData,
                    ["explanation"] = measure.Explanation,
                };
            foreach (var item in standard.Items)
                yield return new() { [Kind] = SetRow.Item, ["number"] = standard.Number, ["key"] = item.Key, ["text"] = item.Text, ["valid_months"] = item.ValidMonths };
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>The names of columns and of JSON's properties, however they are written: short_title, shortTitle, Short title.</summary>
internal static class SetNames
{
    private static readonly Dictionary<string, string> Known = SetTable.Columns.ToDictionary(Plain, name => name)
        .Concat([new("version", "edition"), new("isframe", "frame"), new("kind", SetTable.Kind), new("from", "effective_from"), new("to", "effective_to")]).ToDictionary();

    public static string? Find(string name) => Known.GetValueOrDefault(Plain(name));

    /// <summary>Letters and digits only, in lower case.</summary>
    public static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
