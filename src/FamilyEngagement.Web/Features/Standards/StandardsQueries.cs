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
    public static async Task<IReadOnlyList<WorkLine>> Work(AppDbContext db, int schoolId, int standardId, int rowId, int lastYearId, IQueryable<SchoolAssignment> owners)
    {
        var (ticks, assignments) = (db.ChecklistTicks.In(schoolId), db.ChecklistAssignments.In(schoolId));
        var lastIds = db.SchoolStandards.In(schoolId).Where(row => row.SchoolYearId == lastYearId && row.StandardId == standardId).Select(row => row.Id);
        var rows = await (
            from item in db.ChecklistItems
            where item.StandardId == standardId
            join tick in ticks.Where(tick => tick.SchoolStandardId == rowId) on item.Id equals tick.ItemId into itsTick
            from tick in itsTick.DefaultIfEmpty()
            join held in assignments.Where(held => held.SchoolStandardId == rowId) on item.Id equals held.ItemId into itsOwner
            from held in itsOwner.DefaultIfEmpty()
            join lastTick in ticks.Where(tick => lastIds.Contains(tick.SchoolStandardId)) on item.Id equals lastTick.ItemId into itsLastTick
            from lastTick in itsLastTick.DefaultIfEmpty()
            join lastHeld in assignments.Where(held => lastIds.Contains(held.SchoolStandardId)) on item.Id equals lastHeld.ItemId into itsLastOwner
            from lastHeld in itsLastOwner.DefaultIfEmpty()
            from owner in owners.DefaultIfEmpty()
            select new
            {
                item.Id,
                TickBy = tick!.By.Name,
                TickAt = (DateTime?)tick.At,
                TickUntil = tick.ValidUntil,
                OwnerId = (int?)held!.OwnerId,
                Owner = held.Owner.Name,
                DueOn = held.DueOn,
                LastTick = lastTick!.By.Name,
                LastOwner = lastHeld!.Owner.Name,
                MayId = (int?)owner!.UserId,
                May = owner.User.Name,
            }).ToListAsync();
        return [.. rows.GroupBy(row => row.Id).Select(item => (item.Key, One: item.First(), All: item)).Select(item => new WorkLine(
            item.Key,
            item.One.TickAt is { } at ? new TickLine(rowId, item.Key, item.One.TickBy, at, item.One.TickUntil) : null,
            item.One.OwnerId is { } ownerId ? new OwnerLine(ownerId, item.One.Owner, item.One.DueOn) : null,
            item.One.LastTick, item.One.LastOwner,
            [.. item.All.Where(row => row.MayId is not null).Select(row => new OwnerChoice(row.MayId!.Value, row.May)).DistinctBy(owner => owner.Id).OrderBy(owner => Folding.Fold(owner.Name), StringComparer.Ordinal)]))];
    }

    /// <summary>Newest first. Not from one school only: the school that does it well speaks for itself.</summary>
    public static IQueryable<EventLine> Events(AppDbContext db, IReadOnlyCollection<int> rowIds) => db.StandardEvents
        .Where(step => rowIds.Contains(step.SchoolStandardId))
        .OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
        .Select(step => new EventLine(step.SchoolStandardId, step.Step, step.By.Name, step.By.DistrictRole != null, step.At, step.Note));
}
