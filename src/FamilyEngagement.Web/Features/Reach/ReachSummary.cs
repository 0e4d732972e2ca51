using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>
/// Keeps <see cref="GroupReach"/> and <see cref="MonthReach"/> true to the log: after each contact for its schools, after an
/// import and each hour for all. A term that is over is counted again when one of its contacts changes.
/// </summary>
public class ReachSummary(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private static readonly ReachDimension[] Dimensions = Enum.GetValues<ReachDimension>();

    /// <summary>Counts the current term again for the schools.</summary>
    public Task Refresh(params IEnumerable<int> schoolIds) => RefreshDays(schoolIds, []);

    /// <summary>Counts the current term and those of the days again: the days of contacts that were written, corrected or voided.</summary>
    public async Task RefreshDays(IEnumerable<int> schoolIds, IEnumerable<DateOnly> days)
    {
        var schools = schoolIds.ToList();
        foreach (var term in days.Append(clock.Today).Select(district.TermOn).OfType<Term>().DistinctBy(term => term.Id)) await Refresh(term, schools);
    }

    public async Task RefreshAll()
    {
        if (district.TermOn(clock.Today) is { } term) await RefreshAll(term);
    }

    /// <summary>After an upgrade to a version that counts more than the one before: everything of this and the last school year.</summary>
    public async Task CatchUp()
    {
        if (await db.Reach.AnyAsync() || await db.Contacts.MaxAsync(contact => (int?)contact.Id) is null) return;
        foreach (var offered in ReachFilter.Offered(district, clock.Today)) await RefreshAll(offered.Term);
    }

    public async Task Refresh(Term term, params IEnumerable<int> schoolIds)
    {
        foreach (var schoolId in schoolIds)
        {
            try
            {
                await Count(schoolId, term);
            }
            catch (DbUpdateException)
            {
                // Someone else counted the same school at the same moment and wrote a row first: what was read is old, so count again.
                foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is GroupReach or MonthReach).ToList()) entry.State = EntityState.Detached;
                await Count(schoolId, term);
            }
        }
    }

    private async Task RefreshAll(Term term)
    {
        foreach (var schoolId in await db.Schools.Where(school => school.IsActive).Select(school => school.Id).ToListAsync())
        {
            await Refresh(term, [schoolId]);
            db.ChangeTracker.Clear();
        }
    }

    private async Task Count(int schoolId, Term term)
    {
        var (today, minDays) = (clock.Today, district.Settings.ReachMinDays);
        var year = district.Years.First(year => year.Id == term.SchoolYearId);
        var families = await ReachQueries.Families(db, schoolId, term.StartsOn, term.CountedTo(today), minDays, (district.YearBefore(year) ?? year).StartsOn);
        var now = clock.UtcNow;
        await WriteGroups(schoolId, term.Id, families, now);
        await WriteMonths(schoolId, year.MonthsOf(term, today).ToDictionary(month => month.Month, month =>
        {
            var counted = families.Where(family => family.CountsOn(month.Day, minDays)).ToList();
            return (counted.Count, counted.Count(family => family.HadTalkedBy(month.Day)));
        }));
        await db.SaveChangesAsync();
        // All of it was counted now, also what came out the same and so was not written.
        await db.Reach.In(schoolId).Where(row => row.TermId == term.Id && row.AsOf < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.AsOf, now));
    }

    private async Task WriteGroups(int schoolId, int termId, IReadOnlyList<ReachFamily> families, DateTime now)
    {
        var held = await db.Reach.In(schoolId).Where(row => row.TermId == termId).ToDictionaryAsync(row => (row.Dimension, Folding.Fold(row.Group)));
        foreach (var group in Groups(families))
        {
            if (!held.Remove((group.Dimension, Folding.Fold(group.Name)), out var row))
                db.Reach.Add(row = new GroupReach { SchoolId = schoolId, TermId = termId, Dimension = group.Dimension, Group = group.Name, AsOf = now });
            row.Set(group.Counts);
            row.HalfTalkedSince = group.HalfTalkedSince;
        }

        // A group that no family here is in any more.
        db.Reach.RemoveRange(held.Values);
    }

    private static IEnumerable<(ReachDimension Dimension, string Name, ReachCounts Counts, DateOnly? HalfTalkedSince)> Groups(IReadOnlyList<ReachFamily> families) =>
        from dimension in Dimensions
        from spelling in families.SelectMany(family => family.GroupsOf(dimension), (family, name) => (family, name)).GroupBy(member => member.name, member => member.family)
        group spelling by (dimension, Folding.Fold(spelling.Key)) into spellings
        let members = spellings.SelectMany(spelling => spelling).Distinct().ToList()
        select (spellings.Key.dimension, spellings.Select(spelling => spelling.Key).Min(StringComparer.Ordinal)!, Sum(members), HalfTalkedSince(members));

    private static ReachCounts Sum(List<ReachFamily> families)
    {
        var counts = new ReachCounts();
        foreach (var family in families) family.AddTo(counts);
        return counts;
    }

    private static DateOnly? HalfTalkedSince(List<ReachFamily> families) =>
        families.Select(family => family.LastTalk ?? DateOnly.MinValue).OrderDescending().ElementAt((families.Count - 1) / 2) is var day && day == DateOnly.MinValue ? null : day;

    private async Task WriteMonths(int schoolId, Dictionary<DateOnly, (int Families, int TwoWay)> months)
    {
        var wanted = months.Keys.ToList();
        var held = await db.ReachMonths.In(schoolId).Where(row => wanted.Contains(row.Month)).ToDictionaryAsync(row => row.Month);
        foreach (var (month, counts) in months)
        {
            if (!held.TryGetValue(month, out var row)) db.ReachMonths.Add(row = new MonthReach { SchoolId = schoolId, Month = month });
            (row.Families, row.TwoWay) = counts;
        }
    }
}
