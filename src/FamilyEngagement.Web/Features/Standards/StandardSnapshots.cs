using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>
/// Each night writes where every school in use stands, into the row of the month that runs: after the month's last night it stays.
/// Between school years nothing is written. Run again, it writes the same.
/// </summary>
public class StandardSnapshots(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock) : IPortalJob
{
    public async Task<int> Run(JobFiring firing, CancellationToken stopping)
    {
        if (district.YearOn(clock.Today) is not { } year || !year.Contains(clock.Today)) return 0;
        var standings = await summary.ForDistrict();
        try
        {
            await Write(standings, year.Id, stopping);
        }
        catch (DbUpdateException)
        {
            // Another process wrote the month's first rows at the same moment: now they are there.
            db.ChangeTracker.Clear();
            await Write(standings, year.Id, stopping);
        }

        db.ChangeTracker.Clear();
        return standings.Count;
    }

    private async Task Write(IReadOnlyList<StandardStanding> standings, int yearId, CancellationToken stopping)
    {
        var month = clock.Today.FirstOfMonth();
        var held = await db.StandardSnapshots.Where(row => row.Month == month).ToDictionaryAsync(row => (row.SchoolId, row.StandardId), stopping);
        foreach (var standing in standings)
        {
            if (!held.TryGetValue((standing.School.Id, standing.Standard.Id), out var row))
                db.StandardSnapshots.Add(row = new StandardSnapshot { SchoolId = standing.School.Id, StandardId = standing.Standard.Id, SchoolYearId = yearId, Month = month });
            row.Take(standing, clock.UtcNow);
        }

        await db.SaveChangesAsync(stopping);
    }
}
