namespace FamilyEngagement.Web.Features.Documents;

public enum DocumentShow { Missing, OutOfDate, NotHandedOut, NoFile, InOrder, Removed }

public class DocumentFilter
{
    public string? Kind { get; set; }

    public DocumentShow? Show { get; set; }

    /// <summary>Id of a school year; none: this one.</summary>
    public int? Year { get; set; }

    public int? Page { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(Kind) || Show is not null;

    public IEnumerable<DocumentCheck> Apply(IEnumerable<DocumentCheck> checks) => checks.Where(check => (string.IsNullOrEmpty(Kind) || check.Line.Kind.Code == Kind) && Show switch
    {
        DocumentShow.Missing => check.Gaps.Count > 0,
        DocumentShow.OutOfDate => check.OutOfDate.Count > 0,
        DocumentShow.NotHandedOut => check.Line.HandedOut == 0,
        DocumentShow.NoFile => check.State == DocumentState.NoFile,
        DocumentShow.InOrder => check.State == DocumentState.InOrder,
        _ => true,
    });

    /// <summary>English key for the localizer.</summary>
    public static string Label(DocumentShow show) => show switch
    {
        DocumentShow.Missing => "A translation is missing",
        DocumentShow.OutOfDate => "A translation is out of date",
        DocumentShow.NotHandedOut => "Not handed out",
        DocumentShow.NoFile => "No file yet",
        DocumentShow.InOrder => "In order",
        _ => "Removed",
    };
}
