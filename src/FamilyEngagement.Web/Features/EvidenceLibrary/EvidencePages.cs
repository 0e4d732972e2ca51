using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

public record EvidenceLibraryPage(int SchoolId, string School, EvidenceFilter Filter, IReadOnlyList<EvidenceRow> Rows, Paging Paging, bool IsInside)
{
    public string Url => $"/schools/{SchoolId}/evidence";
}

/// <param name="Uses">In how many standards and plans it is used.</param>
public record EvidenceRow(
    int Id, string Title, EvidenceKind Kind, FileKind? FileKind, int? FileId, string? FileName, string Url, string Shows, DateOnly Day, DateOnly? ValidUntil,
    bool HasNames, string MarkedBy, DateTime MarkedAt, string By, DateTime At, int Uses, DateTime? RemovedAt)
{
    public bool IsOutOfDate(DateOnly today) => ValidUntil < today;
}

/// <param name="Text">What the place is called.</param>
/// <param name="Permission">What it takes to open it.</param>
public record EvidencePlace(string Text, string Year, string Url, Security.Permission Permission);

public record EvidenceItemPage(int SchoolId, EvidenceItem Item, IReadOnlyList<EvidencePlace> Uses, IReadOnlyList<EvidencePast> Past, bool IsConflict = false)
{
    public string Url => $"/schools/{SchoolId}/evidence/{Item.Id}";
}

/// <param name="ItemId">None for a new one.</param>
/// <param name="FileName">Of the file that is there.</param>
/// <param name="Twin">The item that holds the very file that was chosen.</param>
public record EvidenceItemFormPage(int SchoolId, int? ItemId, EvidenceItemForm Form, string? FileName = null, int Uses = 0, EvidenceTwin? Twin = null, IReadOnlyList<Difference>? Differences = null)
{
    public string List => $"/schools/{SchoolId}/evidence";
}

public record EvidenceTwin(int Id, string Title, bool IsRemoved);
