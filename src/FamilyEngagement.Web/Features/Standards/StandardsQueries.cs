using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What is on record under some of a school's standards.</summary>
public static class StandardsQueries
{
    public static IQueryable<TickLine> Ticks(AppDbContext db, int schoolId, IReadOnlyCollection<int> rowIds) => db.ChecklistTicks.In(schoolId)
        .Where(tick => rowIds.Contains(tick.SchoolStandardId))
        .Select(tick => new TickLine(tick.SchoolStandardId, tick.ItemId, tick.By.Name, tick.At));

    /// <summary>Newest first, without what was taken back.</summary>
    public static IQueryable<EvidenceLine> Evidence(AppDbContext db, int schoolId, IReadOnlyCollection<int> rowIds, bool isOutside, DateOnly today) => db.Evidence.In(schoolId)
        .Where(piece => rowIds.Contains(piece.SchoolStandardId) && piece.RemovedAt == null)
        .OrderByDescending(piece => piece.At).ThenByDescending(piece => piece.Id)
        .Select(piece => new EvidenceLine(piece.SchoolStandardId, piece.Id, piece.ItemId, piece.Note, piece.Url, piece.By.Name, piece.At,
            piece.LibraryItem == null ? null : new LibraryPiece(piece.LibraryItem.Id, isOutside && piece.LibraryItem.HasNames ? "" : piece.LibraryItem.Title, piece.LibraryItem.FileId, isOutside && piece.LibraryItem.HasNames ? "" : piece.LibraryItem.Url,
                piece.LibraryItem.RemovedAt != null, isOutside && piece.LibraryItem.HasNames, piece.LibraryItem.ValidUntil < today, piece.LibraryItem.ContentAt)));

    /// <summary>Newest first. Not from one school only: the school that does it well speaks for itself.</summary>
    public static IQueryable<EventLine> Events(AppDbContext db, IReadOnlyCollection<int> rowIds) => db.StandardEvents
        .Where(step => rowIds.Contains(step.SchoolStandardId))
        .OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
        .Select(step => new EventLine(step.SchoolStandardId, step.Step, step.By.Name, step.By.DistrictRole != null, step.At, step.Note));
}
