using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>Which column is what, and what holds where the file is silent.</summary>
public class ColumnsForm : IValidatableObject
{
    public List<ImportField> Fields { get; set; } = [];

    public string? Channel { get; set; }

    public string? Outcome { get; set; }

    public string? Mode { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var words = context.GetRequiredService<DistrictCache>().Words;
        if (Fields.Any(field => !Enum.IsDefined(field))) yield return new ValidationResult("Choose from the list.", ["Fields_0"]);
        foreach (var twice in Fields.Where(field => field != ImportField.Nothing).GroupBy(field => field).Where(group => group.Count() > 1))
            yield return new ValidationResult("Two columns are the same thing. Choose one of them, and “Leave out” for the other.", [$"Fields_{Fields.LastIndexOf(twice.Key)}"]);
        ImportField[] who = [ImportField.StudentNumber, ImportField.StudentName, ImportField.StudentLastName, ImportField.Guardian, ImportField.Phone];
        if (!Fields.Intersect(who).Any()) yield return new ValidationResult("Say which column names the student or the family.", ["Fields_0"]);
        if (!Fields.Contains(ImportField.Day)) yield return new ValidationResult("Say which column is the day.", ["Fields_0"]);
        foreach (var (kind, code, field, name, missing) in new[]
        {
            (WordKind.Channel, Channel, ImportField.Channel, nameof(Channel), "The file has no column for it: choose how."),
            (WordKind.Outcome, Outcome, ImportField.Outcome, nameof(Outcome), "The file has no column for it: choose what happened."),
            (WordKind.Mode, Mode, ImportField.Nothing, nameof(Mode), "Choose how you understood families who speak another language."),
        })
        {
            if (string.IsNullOrEmpty(code) && !(field != ImportField.Nothing && Fields.Contains(field))) yield return new ValidationResult(missing, [name]);
            else if (!string.IsNullOrEmpty(code) && !words.Knows(kind, code)) yield return new ValidationResult("Choose from the list.", [name]);
        }
    }
}

/// <summary>What the file's words mean here.</summary>
public class WordsForm
{
    public const int Most = 400;

    public List<Choice> Words { get; set; } = [];

    public DayOrder? Order { get; set; }

    public class Choice
    {
        public ImportField Field { get; set; }

        public string? Text { get; set; }

        public string? Code { get; set; }
    }
}

/// <summary>Decisions of one page of the preview.</summary>
public class ChoicesForm
{
    /// <summary>By row id the chosen family; 0 leaves the row out.</summary>
    public Dictionary<int, int> Family { get; set; } = [];

    /// <summary>Rows whose boxes the page showed.</summary>
    public List<int> Shown { get; set; } = [];

    /// <summary>Of these the ones that are wanted though they look like doubles.</summary>
    public List<int> Take { get; set; } = [];
}
