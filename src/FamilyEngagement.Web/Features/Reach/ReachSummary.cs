using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Keeps <see cref="SchoolReach"/> true to the log: after each contact for its schools, after an import and each hour for all.</summary>
public class ReachSummary(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    /// <summary>Counts the current term again for the schools; one query a school, over its own families only.</summary>
    public async Task Refresh(params IEnumerable<int> schoolIds)
    {
        if (district.TermOn(clock.Today) is not { } term) return;
        foreach (var schoolId in schoolIds) await Count(schoolId, term);
        await db.SaveChangesAsync();
    }

    public async Task RefreshAll()
    {
        await Refresh(await db.Schools.Where(school => school.IsActive).Select(school => school.Id).ToListAsync());
        db.ChangeTracker.Clear();
    }

    /// <summary>Counts a past term (the seeding, a late import).</summary>
    public async Task Refresh(Term term, params IEnumerable<int> schoolIds)
    {
        foreach (var schoolId in schoolIds) await Count(schoolId, term);
        await db.SaveChangesAsync();
    }

    private async Task Count(int schoolId, Term term)
    {
        var (from, to) = (term.StartsOn, term.EndsOn);
        var families = await ReachQueries.FamiliesWithContacts(db, schoolId, from, to).ToListAsync();
        var held = await db.Reach.In(schoolId).Where(row => row.TermId == term.Id).ToDictionaryAsync(row => row.Language);
        var now = clock.UtcNow;
        foreach (var group in families.GroupBy(family => family.Language))
        {
            if (!held.Remove(group.Key, out var row))
                db.Reach.Add(row = new SchoolReach { SchoolId = schoolId, TermId = term.Id, Language = group.Key });
            row.Families = group.Count();
            row.Attempted = group.Count(family => family.Contacts > 0);
            row.Reached = group.Count(family => family.Reached > 0);
            row.TwoWay = group.Count(family => family.TwoWay > 0);
            row.Contacts = group.Sum(family => family.Contacts);
            row.ContactsReached = group.Sum(family => family.Reached);
            row.ContactsInHomeLanguage = group.Sum(family => family.InHomeLanguage);
            row.AsOf = now;
        }

        // A language that no family here speaks any more.
        db.Reach.RemoveRange(held.Values);
    }
}
