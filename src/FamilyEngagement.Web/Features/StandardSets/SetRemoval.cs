using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>What keeps a set from being taken away.</summary>
/// <param name="HasRecords">A school's word, or a month's state.</param>
/// <param name="Successor">The set that ended this one.</param>
public record SetUse(bool HasRecords, bool HasLinks, bool IsShipped, string? Successor)
{
    /// <summary>None: it can go.</summary>
    public Said? Reason =>
        HasRecords ? new("Schools have records under this set. It is never changed or removed; a new set takes its place from a day on.")
        : IsShipped ? new("This set came with the portal and is in force. Import another one: it takes its place from a day on.")
        : Successor is not null ? new("“{0}” takes its place. Remove that set first.", Successor)
        : HasLinks ? new("It is part of a crosswalk. Take the ticks away there first.")
        : null;
}

public static class SetRemoval
{
    /// <summary>One query.</summary>
    public static async Task<SetUse?> UseOfSet(this AppDbContext db, int id, DateOnly today) => await db.StandardSets.Where(set => set.Id == id).Select(set => new SetUse(
        db.SchoolStandards.Any(row => row.Standard.SetId == id) || db.StandardSnapshots.Any(row => set.Standards.Any(standard => standard.Id == row.StandardId)),
        db.StandardLinks.Any(link => link.Standard.SetId == id || link.FrameStandard.SetId == id),
        !set.IsFrame && set.EffectiveFrom <= today && !db.SetImports.Any(import => import.SetId == id),
        db.SetImports.Where(import => import.ReplacedId == id && import.SetId != null).Select(import => import.Set!.Title).FirstOrDefault())).FirstOrDefaultAsync();

    /// <summary>Marks all of it to go; nothing is saved yet.</summary>
    public static async Task RemoveSet(this AppDbContext db, int id)
    {
        var set = await db.StandardSets.Include(row => row.Standards).ThenInclude(standard => standard.Rules).Include(row => row.Standards).ThenInclude(standard => standard.Items).FirstAsync(row => row.Id == id);
        foreach (var import in await db.SetImports.Include(row => row.Replaced).Where(row => row.SetId == id).ToListAsync()) import.MarkUndone();
        db.MeasureRules.RemoveRange(set.Standards.SelectMany(standard => standard.Rules).ToList());
        db.ChecklistItems.RemoveRange(set.Standards.SelectMany(standard => standard.Items).ToList());
        db.Standards.RemoveRange([.. set.Standards]);
        db.StandardSets.Remove(set);
    }
}
