using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>What happened to the rows of one kind.</summary>
public class ImportCount(string kind)
{
    public string Kind => kind;
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Deactivated { get; set; }
    public int Unchanged { get; set; }

    public string Numbers => string.Create(CultureInfo.InvariantCulture, $"{Added} added, {Changed} changed, {Deactivated} deactivated, {Unchanged} unchanged");

    public override string ToString() => $"{Kind}: {Numbers}";
}

/// <summary>What an import did. The audit keeps it as text, and the page reads it from there.</summary>
public partial class ImportResult
{
    public List<ImportCount> Counts { get; } = [];

    /// <summary>Numbers of the students who came in without a school.</summary>
    public List<string> StudentsWithoutSchool { get; } = [];

    /// <summary>Things worth knowing that stopped nothing.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>The row of the audit that tells of this import.</summary>
    public int AuditEntryId { get; set; }

    public ImportCount Of(string kind)
    {
        var count = Counts.Find(count => count.Kind == kind);
        if (count is null) Counts.Add(count = new ImportCount(kind));
        return count;
    }

    public ImportCount Total() => new("all")
    {
        Added = Counts.Sum(count => count.Added),
        Changed = Counts.Sum(count => count.Changed),
        Deactivated = Counts.Sum(count => count.Deactivated),
        Unchanged = Counts.Sum(count => count.Unchanged),
    };

    /// <summary>What the command prints; the last line is the sum.</summary>
    public IEnumerable<string> Lines() =>
    [
        .. Notices,
        .. StudentsWithoutSchool.Count == 0 ? [] : new[] { $"{StudentsWithoutSchool.Count} students came in without a school. Their numbers:" },
        .. StudentsWithoutSchool.Chunk(12).Select(numbers => "  " + string.Join(", ", numbers)),
        .. Counts.Select(count => count.ToString()),
        Total().Numbers,
    ];

    public string ToAudit() => string.Join("; ", Counts);

    /// <summary>Reads what <see cref="ToAudit"/> wrote.</summary>
    public static List<ImportCount> FromAudit(string values) => CountPattern().Matches(values).Select(match => new ImportCount(match.Groups[1].Value)
    {
        Added = Number(match, 2),
        Changed = Number(match, 3),
        Deactivated = Number(match, 4),
        Unchanged = Number(match, 5),
    }).ToList();

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"([a-z][a-z ]*): (\d{1,9}) added, (\d{1,9}) changed, (\d{1,9}) deactivated, (\d{1,9}) unchanged")]
    private static partial Regex CountPattern();
}
