using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

public static class EvidenceQueries
{
    private const int MostChoices = 40;

    /// <summary>What this reader may see: outside the school nothing that was removed or has names of children or families in it.</summary>
    public static IQueryable<EvidenceItem> LibraryIn(this AppDbContext db, int schoolId, CurrentUser reader)
    {
        var isInside = reader.WorksAt(schoolId);
        return db.EvidenceItems.In(schoolId).Where(item => isInside || (item.RemovedAt == null && !item.HasNames));
    }

    /// <summary>What standards and plans, which the district reads, can take: the newest, and the one that was asked for.</summary>
    public static IQueryable<EvidenceItem> ForUse(this AppDbContext db, int schoolId) => db.EvidenceItems.In(schoolId).Where(item => item.RemovedAt == null && !item.HasNames);

    public static async Task<IReadOnlyList<LibraryChoice>> LibraryChoices(this AppDbContext db, int schoolId, int? asked = null, bool notes = true) =>
        await db.ForUse(schoolId).Where(item => notes || item.Kind != EvidenceKind.Note).OrderByDescending(item => item.Id == asked).ThenByDescending(item => item.Id).Take(MostChoices)
            .Select(item => new LibraryChoice(item.Id, item.Title, item.Day)).ToListAsync();

    public static IQueryable<EvidenceRow> Rows(this IQueryable<EvidenceItem> items, AppDbContext db) => items.Select(item => new EvidenceRow(
        item.Id, item.Title, item.Kind, item.File == null ? null : item.File.Kind, item.FileId, item.File == null ? null : item.File.Name, item.Url, item.Shows, item.Day, item.ValidUntil,
        item.HasNames, item.MarkedBy.Name, item.MarkedAt, item.By.Name, item.At,
        db.Evidence.Count(piece => piece.LibraryItemId == item.Id && piece.RemovedAt == null) + db.PlanRecords.Count(record => record.EvidenceItemId == item.Id && !record.IsRemoved),
        item.RemovedAt));

    /// <summary>Where it is used. A plan outside the school only as it was sent. Two queries.</summary>
    public static async Task<IReadOnlyList<EvidencePlace>> PlacesOf(this AppDbContext db, int schoolId, int itemId, bool isInside)
    {
        var standards = await db.SchoolStandards.In(schoolId).Where(row => row.Evidence.Any(piece => piece.LibraryItemId == itemId && piece.RemovedAt == null))
            .OrderByDescending(row => row.SchoolYear.StartsOn).ThenBy(row => row.Standard.Number)
            .Select(row => new { row.Standard.Number, row.Standard.ShortTitle, Year = row.SchoolYear.Name }).Take(50).ToListAsync();
        var plans = await db.PlanRecords.In(schoolId).Where(record => record.EvidenceItemId == itemId && !record.IsRemoved)
            .Join(db.PlanSections.In(schoolId), record => record.SectionId, section => section.Id, (record, section) => new { record.At, section.Id, section.Title, section.PlanId, section.Plan.SentAt, Year = section.Plan.SchoolYear.Name })
            .Where(use => isInside || use.At <= use.SentAt).OrderByDescending(use => use.PlanId).ThenBy(use => use.Id).Take(50).ToListAsync();
        return
        [
            .. standards.Select(row => new EvidencePlace($"{row.Number}. {row.ShortTitle}", row.Year, $"/schools/{schoolId}/standards/{row.Number}", Permission.ViewStandards)),
            .. plans.Select(row => new EvidencePlace(row.Title, row.Year, isInside ? $"/schools/{schoolId}/plans/{row.PlanId}/sections/{row.Id}" : $"/district/plans/{row.PlanId}", Permission.ViewPlans)),
        ];
    }

    /// <summary>The item of the school that holds a file with this very content.</summary>
    public static Task<EvidenceTwin?> TwinOf(this AppDbContext db, int schoolId, string sha256) => db.EvidenceItems.In(schoolId).Where(item => item.File!.SchoolId == schoolId && item.File.Sha256 == sha256)
        .OrderBy(item => item.RemovedAt != null).ThenBy(item => item.Id).Select(item => new EvidenceTwin(item.Id, item.Title, item.RemovedAt != null)).FirstOrDefaultAsync();
}

/// <summary>An item to choose.</summary>
public record LibraryChoice(int Id, string Title, DateOnly Day)
{
    public Choice AsChoice() => new(Id.ToString(), $"{Title} ({Day:MMM d, yyyy})");
}
