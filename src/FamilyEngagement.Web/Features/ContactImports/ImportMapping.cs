namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>What a column of a file can be.</summary>
public enum ImportField
{
    Nothing, StudentNumber, StudentName, StudentFirstName, StudentLastName, Guardian, Phone,
    Day, Time, Direction, Channel, Outcome, Language, Mode, Topics, Note, Minutes, Restricted,
}

/// <summary>How 11/05 is meant.</summary>
public enum DayOrder { NotAsked, MonthFirst, DayFirst }

/// <summary>Which column is what, what the file's words mean here, and what holds where the file is silent.</summary>
public class ImportMapping
{
    public const int Length = 16_000;

    /// <summary>One field for each column of the file, in its order; empty until the columns were looked at.</summary>
    public List<ImportField> Fields { get; set; } = [];

    /// <summary>By "Field:word in lower case" the code here. An empty code: rows with this word are left out.</summary>
    public Dictionary<string, string> Words { get; set; } = [];

    public DayOrder Order { get; set; }

    public string? Channel { get; set; }

    public string? Outcome { get; set; }

    public string? Mode { get; set; }

    /// <summary>The field's place in a row; -1: the file does not have it.</summary>
    public int Place(ImportField field) => Fields.IndexOf(field);

    public bool Has(ImportField field) => Fields.Contains(field);

    public static string Key(ImportField field, string word) => $"{field}:{word.Trim().ToLowerInvariant()}";
}
