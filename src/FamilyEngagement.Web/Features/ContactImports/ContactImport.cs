using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.ContactImports;

public enum ContactImportState { Waiting, Imported, Undone }

/// <summary>One file of contacts. Until it is imported its rows wait here and nothing else has changed; after that they are gone.</summary>
public class ContactImport : ISchoolOwned, IVersioned
{
    public const int FileNameLength = 200, ColumnsLength = 16_000, MostRows = 5000, DaysKept = 14;

    /// <summary>The reason on contacts that an undone import voids.</summary>
    public const string UndoneReason = "The import was undone";

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }
    public required string FileName { get; init; }
    /// <summary>The headings, as the file has them.</summary>
    public required List<string> Columns { get; init; }
    /// <summary>What the headings are known by: files from the same tool have the same.</summary>
    public required string Signature { get; init; }
    public ImportMapping Mapping { get; set; } = new();
    public ContactImportState State { get; private set; }
    public int Imported { get; private set; }
    public int LeftOut { get; private set; }
    public DateTime? DoneAt { get; private set; }
    public Guid Version { get; set; }
    public List<ContactImportRow> Rows { get; } = [];
    public List<ImportedContact> Contacts { get; } = [];

    public void MarkImported(int imported, int leftOut, DateTime now)
    {
        if (State != ContactImportState.Waiting) throw new InvalidOperationException("The file is imported already.");
        (State, Imported, LeftOut, DoneAt) = (ContactImportState.Imported, imported, leftOut, now);
    }

    public void MarkUndone()
    {
        if (State != ContactImportState.Imported) throw new InvalidOperationException("Only an import that is in can be undone.");
        State = ContactImportState.Undone;
    }
}

/// <summary>A row of the file, as text, with what the person decided about it.</summary>
public class ContactImportRow
{
    public const int CellsLength = 20_000;

    public int Id { get; set; }
    public int ImportId { get; set; }
    /// <summary>As a spreadsheet counts: the headings are row 1.</summary>
    public required int Number { get; init; }
    public required List<string> Cells { get; init; }
    /// <summary>The family that was chosen where several fit.</summary>
    public int? FamilyId { get; set; }
    /// <summary>Wanted though it looks like a contact that is on record.</summary>
    public bool TakesDuplicate { get; set; }
}

/// <summary>A contact that came with an import.</summary>
public class ImportedContact
{
    public int ContactId { get; set; }
    public Contact Contact { get; set; } = null!;
    public int ImportId { get; set; }
}

/// <summary>How a school reads the files of one tool, remembered from the last time.</summary>
public class RememberedMapping : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required string Signature { get; init; }
    public required ImportMapping Mapping { get; set; }
}
