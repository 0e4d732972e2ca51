using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.ContactTimes;

public enum TimeImportKind { File, LastYear }

public enum TimeImportState { Waiting, Done, Undone }

/// <summary>What happens to times that are on record for teachers in the file.</summary>
public enum TimeImportMode { Replace, Keep }

/// <summary>Many times at once, from a file or from last year. A file waits until somebody has looked at it; what came in can be taken back as a whole.</summary>
public class ContactTimeImport : ISchoolOwned, IVersioned
{
    public const int FileNameLength = 200, TableLength = 400_000, DaysKept = 14;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int SchoolYearId { get; init; }
    public required TimeImportKind Kind { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
    public string FileName { get; init; } = "";
    /// <summary>Headings and rows as the file has them, while it waits.</summary>
    public string Table { get; set; } = "";
    public TimeImportState State { get; private set; }
    public int Added { get; private set; }
    public int Replaced { get; private set; }
    public int LeftOut { get; private set; }
    public Guid Version { get; set; }

    public void MarkDone(int added, int replaced, int leftOut)
    {
        if (State != TimeImportState.Waiting) throw new InvalidOperationException("The times are in already.");
        (State, Added, Replaced, LeftOut, Table) = (TimeImportState.Done, added, replaced, leftOut, "");
    }

    public void MarkUndone()
    {
        if (State != TimeImportState.Done) throw new InvalidOperationException("Only times that are in can be taken back.");
        State = TimeImportState.Undone;
    }
}
