namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>English keys for the localizer.</summary>
public static class ContactImportWords
{
    public static string Label(this ImportField field) => field switch
    {
        ImportField.Nothing => "Leave out",
        ImportField.StudentNumber => "Student number",
        ImportField.StudentName => "Student name",
        ImportField.StudentFirstName => "Student’s first name",
        ImportField.StudentLastName => "Student’s last name",
        ImportField.Guardian => "Guardian or family name",
        ImportField.Phone => "Phone number",
        ImportField.Day => "Day, or day and time",
        ImportField.Time => "Time",
        ImportField.Direction => "Who started it",
        ImportField.Channel => "How",
        ImportField.Outcome => "What happened",
        ImportField.Language => "Language used",
        ImportField.Mode => "How understood",
        ImportField.Topics => "About what",
        ImportField.Note => "Note",
        ImportField.Minutes => "Minutes",
        ImportField.Restricted => "Restricted, yes or no",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public static string Label(this ContactImportState state) => state switch
    {
        ContactImportState.Waiting => "Not imported yet",
        ContactImportState.Imported => "Imported",
        ContactImportState.Undone => "Undone",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
