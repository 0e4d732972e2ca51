using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>
/// Keeps <see cref="MeasureResult"/> true to the records: after each form for what it saved (<see cref="DueMeasuresFilter"/>),
/// after a roster for all schools, and by <see cref="MeasuresJob"/>, since days pass. Two who count one school at a time end with the
/// count that was begun last: it has seen what both had saved.
/// </summary>
public class SchoolMeasures(AppDbContext db, DistrictCache district, DistrictClock clock, MeasureCounter counter)
{
    private const int MostTries = 8;

    /// <summary>Counts everything of some schools again.</summary>
    public async Task Refresh(params IEnumerable<int> schoolIds)
    {
        foreach (var schoolId in schoolIds) await Refresh(schoolId, MeasureSources.All);
    }

    /// <returns>False: no school in use has this id, or there is no school year. A closed school keeps its last figures.</returns>
    public async Task<bool> Refresh(int schoolId, IEnumerable<MeasureSource> sources)
    {
        if (MeasureDays.Of(district, clock) is not { } days || !await db.Schools.AnyAsync(school => school.Id == schoolId && school.IsActive)) return false;
        var begun = clock.UtcNow;
        var counts = new Dictionary<StandardMeasure, MeasureCount>();
        foreach (var source in sources)
            foreach (var (measure, count) in await counter.Count(source, schoolId, days)) counts[measure] = count;
        await Keep(schoolId, days.Year.Id, counts, begun);
        return true;
    }

    /// <summary>To be called when days or settings changed that the figures of this year follow: the next hour counts all of them again.</summary>
    public async Task Distrust()
    {
        await district.Load();
        if (MeasureDays.Of(district, clock) is { } days) await db.MeasureResults.Where(row => row.SchoolYearId == days.Year.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Formula, 0));
    }

    /// <returns>How many schools were counted.</returns>
    public async Task<int> RefreshAll(IReadOnlyList<MeasureSource>? sources = null)
    {
        var schools = await db.Schools.Where(school => school.IsActive).Select(school => school.Id).ToListAsync();
        foreach (var schoolId in schools) await Refresh(schoolId, sources ?? MeasureSources.All);
        return schools.Count;
    }

    /// <summary>Schools with a measure that was never counted this year, was counted on an earlier day, or by an older formula.</summary>
    public async Task<IReadOnlyList<int>> Old()
    {
        if (MeasureDays.Of(district, clock) is not { } days) return [];
        var midnight = clock.ToUtc(days.Today.ToDateTime(default));
        var rows = await db.Schools.Where(school => school.IsActive)
            .Select(school => new { school.Id, Kept = db.MeasureResults.Where(row => row.SchoolId == school.Id && row.SchoolYearId == days.Year.Id && row.AsOf >= midnight).Select(row => new { row.Measure, row.Formula }).ToList() })
            .AsSingleQuery().ToListAsync();
        return [.. rows.Where(school => MeasureSources.Kept.Keys.Except(school.Kept.Where(row => row.Formula == MeasureCatalog.Of(row.Measure).Formula).Select(row => row.Measure)).Any()).Select(school => school.Id)];
    }

    private async Task Keep(int schoolId, int yearId, Dictionary<StandardMeasure, MeasureCount> counts, DateTime begun)
    {
        for (var attempt = 1; ; attempt++)
        {
            var measures = counts.Keys.ToList();
            var held = await db.MeasureResults.In(schoolId).Where(row => row.SchoolYearId == yearId && measures.Contains(row.Measure)).ToDictionaryAsync(row => row.Measure);
            foreach (var (measure, count) in counts)
            {
                if (!held.TryGetValue(measure, out var row)) db.MeasureResults.Add(row = new MeasureResult { SchoolId = schoolId, SchoolYearId = yearId, Measure = measure });
                // A count that was begun later saw all that this one saw.
                if (row.AsOf <= begun) row.Set(count, MeasureCatalog.Of(measure).Formula, begun);
            }

            try
            {
                await db.SaveChangesAsync();
                break;
            }
            catch (DbUpdateException) when (attempt < MostTries)
            {
                // Someone else wrote one of these rows in between: look again at what stands there now.
                Forget();
            }
        }

        Forget();
    }

    private void Forget()
    {
        foreach (var entry in db.ChangeTracker.Entries<MeasureResult>().ToList()) entry.State = EntityState.Detached;
    }
}
