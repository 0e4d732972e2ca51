using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Finds or begins a school's record of one standard, and saves it only on the version that the person saw.</summary>
public class StandardChange(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock)
{
    /// <param name="YearEnds">So long a tick holds where the item has no time of its own.</param>
    public record Subject(SchoolStandard Record, StandardStanding Standing, DateOnly YearEnds);

    /// <returns>None: no such school, standard or school year.</returns>
    public async Task<Subject?> Find(int schoolId, int number)
    {
        if (district.YearOn(clock.Today) is not { } year || await summary.One(schoolId, number) is not { } standing) return null;
        var record = await db.SchoolStandards.In(schoolId).Include(row => row.Ticks).Include(row => row.Evidence).Include(row => row.Assignments).Include(row => row.Samples).Include(row => row.Events)
            .FirstOrDefaultAsync(row => row.StandardId == standing.Standard.Id && row.SchoolYearId == year.Id);
        if (record is null) db.SchoolStandards.Add(record = new SchoolStandard { SchoolId = schoolId, StandardId = standing.Standard.Id, SchoolYearId = year.Id });
        return new Subject(record, standing, year.EndsOn);
    }

    /// <summary>What the school said of the standard in the year before; none: nothing, or no such year.</summary>
    public async Task<SchoolStandard?> LastYear(int schoolId, int number)
    {
        var lastId = district.YearOn(clock.Today) is { } year ? district.YearBefore(year)?.Id : null;
        var standardId = district.StandardsOn(clock.Today).FirstOrDefault(standard => standard.Number == number)?.Id;
        return await db.SchoolStandards.AsNoTracking().In(schoolId).Include(row => row.Ticks).Include(row => row.Assignments).Include(row => row.Evidence).ThenInclude(piece => piece.LibraryItem)
            .FirstOrDefaultAsync(row => row.StandardId == standardId && row.SchoolYearId == lastId);
    }

    /// <summary>Who may see to an item of the checklist: those who can tick it.</summary>
    public async Task<IReadOnlySet<int>> Owners(int schoolId) =>
        (await db.WhoMay(schoolId, Permission.TickChecklist, clock.Today).Select(role => role.UserId).ToListAsync()).ToHashSet();

    /// <summary>Whether the school has such an item in its library, for the district to see.</summary>
    public Task<bool> IsInLibrary(int schoolId, int itemId) => db.ForUse(schoolId).AnyAsync(item => item.Id == itemId);

    /// <summary>Drops what was begun, so that a page can be shown from what is stored.</summary>
    public void Drop() => db.ChangeTracker.Clear();

    /// <returns>False: someone else changed it meanwhile, and nothing was saved.</returns>
    public async Task<bool> Save(SchoolStandard record, Guid version)
    {
        var entry = db.Entry(record);
        var isNew = entry.State == EntityState.Added;
        if (!isNew)
        {
            // A tick or a piece of evidence is a change of the record too.
            entry.Property(row => row.Version).OriginalValue = version;
            entry.Property(row => row.Version).IsModified = true;
        }

        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
        catch (DbUpdateException) when (isNew)
        {
            // Two people began it at the same moment. The same form sent twice is led on by SubmitOnce instead.
            var sent = db.ChangeTracker.Entries<FormSubmission>().Select(form => form.Entity.Key).ToList();
            if (await db.FormSubmissions.AnyAsync(form => sent.Contains(form.Key))) throw;
            return false;
        }
    }
}
