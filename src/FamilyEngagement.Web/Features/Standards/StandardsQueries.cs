using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What is on record under some of a school's standards.</summary>
public static class StandardsQueries
{
    public static IQueryable<TickLine> Ticks(AppDbContext db, int schoolId, IReadOnlyCollection<int> rowIds) => db.ChecklistTicks.In(schoolId)
        .Where(tick => rowIds.Contains(tick.SchoolStandardId))
        .Select(tick => new TickLine(tick.SchoolStandardId, tick.ItemId, tick.By.Name, tick.At, tick.ValidUntil));

    /// <summary>Newest first, without what was taken back.</summary>
    public static IQueryable<EvidenceLine> Evidence(AppDbContext db, int schoolId, IReadOnlyCollection<int> rowIds, bool isOutside, DateOnly today) => db.Evidence.In(schoolId)
        .Where(piece => rowIds.Contains(piece.SchoolStandardId) && piece.RemovedAt == null)
        .OrderByDescending(piece => piece.At).ThenByDescending(piece => piece.Id)
        .Select(piece => new EvidenceLine(piece.SchoolStandardId, piece.Id, piece.ItemId, piece.Note, piece.Url, piece.By.Name, piece.At,
            piece.LibraryItem == null ? null : new LibraryPiece(piece.LibraryItem.Id, isOutside && piece.LibraryItem.HasNames ? "" : piece.LibraryItem.Title, piece.LibraryItem.FileId, isOutside && piece.LibraryItem.HasNames ? "" : piece.LibraryItem.Url,
                piece.LibraryItem.RemovedAt != null, isOutside && piece.LibraryItem.HasNames, piece.LibraryItem.ValidUntil < today, piece.LibraryItem.ContentAt), piece.ValidUntil));

    /// <summary>Item by item: the tick, who sees to it, and what was there last year. One query.</summary>
    /// <param name="owners">Who may see to an item; comes with each.</param>
    public static IQueryable<WorkLine> Work(AppDbContext db, int schoolId, int standardId, int rowId, int lastYearId, IQueryable<SchoolAssignment> owners)
    {
        var ticks = db.ChecklistTicks.In(schoolId);
        var assignments = db.ChecklistAssignments.In(schoolId);
        var lastIds = db.SchoolStandards.In(schoolId).Where(row => row.SchoolYearId == lastYearId && row.StandardId == standardId).Select(row => row.Id);
        return db.ChecklistItems.AsSingleQuery().Where(item => item.StandardId == standardId).Select(item => new WorkLine(
            item.Id,
            ticks.Where(tick => tick.SchoolStandardId == rowId && tick.ItemId == item.Id).Select(tick => new TickLine(tick.SchoolStandardId, tick.ItemId, tick.By.Name, tick.At, tick.ValidUntil)).FirstOrDefault(),
            assignments.Where(held => held.SchoolStandardId == rowId && held.ItemId == item.Id).Select(held => new OwnerLine(held.OwnerId, held.Owner.Name, held.DueOn)).FirstOrDefault(),
            ticks.Where(tick => lastIds.Contains(tick.SchoolStandardId) && tick.ItemId == item.Id).Select(tick => tick.By.Name).FirstOrDefault(),
            assignments.Where(held => lastIds.Contains(held.SchoolStandardId) && held.ItemId == item.Id).Select(held => held.Owner.Name).FirstOrDefault(),
            owners.Select(role => new OwnerChoice(role.UserId, role.User.Name)).ToList()));
    }

    /// <summary>Newest first. Not from one school only: the school that does it well speaks for itself.</summary>
    public static IQueryable<EventLine> Events(AppDbContext db, IReadOnlyCollection<int> rowIds) => db.StandardEvents
        .Where(step => rowIds.Contains(step.SchoolStandardId))
        .OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
        .Select(step => new EventLine(step.SchoolStandardId, step.Step, step.By.Name, step.By.DistrictRole != null, step.At, step.Note));
}
