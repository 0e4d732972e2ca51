using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.EvidenceLibrary;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Finds or begins a school's record of one standard, and saves it only on the version that the person saw.</summary>
public class StandardChange(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock)
{
    public record Subject(SchoolStandard Record, StandardStanding Standing);

    /// <returns>None: no such school, standard or school year.</returns>
    public async Task<Subject?> Find(int schoolId, int number)
    {
        var standing = (await summary.ForSchool(schoolId)).FirstOrDefault(one => one.Standard.Number == number);
        if (standing is null || district.YearOn(clock.Today) is not { } year) return null;
        var record = await db.SchoolStandards.In(schoolId).Include(row => row.Ticks).Include(row => row.Evidence).Include(row => row.Assignments).Include(row => row.Samples)
            .FirstOrDefaultAsync(row => row.StandardId == standing.Standard.Id && row.SchoolYearId == year.Id);
        if (record is null) db.SchoolStandards.Add(record = new SchoolStandard { SchoolId = schoolId, StandardId = standing.Standard.Id, SchoolYearId = year.Id });
        return new Subject(record, standing);
    }

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
