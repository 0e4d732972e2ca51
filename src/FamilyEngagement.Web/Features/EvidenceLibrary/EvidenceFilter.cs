using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

public enum EvidenceShow { Valid, OutOfDate, Removed }

public enum EvidenceUse { Used, Unused }

public enum EvidenceMark { Free, HasNames }

/// <summary>Which items show.</summary>
public class EvidenceFilter
{
    public string? Q { get; set; }

    public EvidenceKind? Kind { get; set; }

    /// <summary>None: all that were not removed.</summary>
    public EvidenceShow? Show { get; set; }

    public EvidenceUse? Use { get; set; }

    public EvidenceMark? Mark { get; set; }

    public int? Page { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Q) || Kind is not null || Show is not null || Use is not null || Mark is not null;

    public IQueryable<EvidenceItem> Apply(AppDbContext db, IQueryable<EvidenceItem> items, DateOnly today)
    {
        items = Show == EvidenceShow.Removed ? items.Where(item => item.RemovedAt != null) : items.Where(item => item.RemovedAt == null);
        if (Show == EvidenceShow.Valid) items = items.Where(item => item.ValidUntil == null || item.ValidUntil >= today);
        if (Show == EvidenceShow.OutOfDate) items = items.Where(item => item.ValidUntil < today);
        if (Kind is { } kind) items = items.Where(item => item.Kind == kind);
        if (Mark is { } mark) items = items.Where(item => item.HasNames == (mark == EvidenceMark.HasNames));
        if (Use == EvidenceUse.Used) items = items.Where(item => db.Evidence.Any(piece => piece.LibraryItemId == item.Id && piece.RemovedAt == null) || db.PlanRecords.Any(record => record.EvidenceItemId == item.Id && !record.IsRemoved));
        if (Use == EvidenceUse.Unused) items = items.Where(item => !db.Evidence.Any(piece => piece.LibraryItemId == item.Id && piece.RemovedAt == null) && !db.PlanRecords.Any(record => record.EvidenceItemId == item.Id && !record.IsRemoved));
        foreach (var term in Folding.Terms(Q)) items = items.Where(item => item.SearchText.Contains(term));
        return items;
    }
}
