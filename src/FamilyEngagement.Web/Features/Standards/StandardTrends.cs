using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using Microsoft.Extensions.Caching.Memory;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Trends of single schools, from the snapshots of the months.</summary>
public class StandardTrends(AppDbContext db, DistrictCache district, DistrictClock clock, IMemoryCache cache)
{
    /// <summary>Up to today. Months that are over do not change: for a minute they are not read again.</summary>
    public async Task<StandardTrend> Of(StandardStanding standing)
    {
        var (schoolId, standardId, month) = (standing.School.Id, standing.Standard.Id, clock.Today.FirstOfMonth());
        var past = (await cache.GetOrCreateAsync($"standard-trend-{schoolId}-{standardId}", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1);
            return Rows(schoolId).Where(row => row.StandardId == standardId && row.Month < month).Read(district, clock.Today);
        }))!;
        var now = district.YearOn(clock.Today)?.Contains(clock.Today) == true ? [PastStanding.Now(standing, month, clock.UtcNow)] : Array.Empty<PastStanding>();
        return Trend(standing.Standard, [.. past, .. now]);
    }

    /// <summary>All standards of a school, up to last night: one query.</summary>
    public async Task<IReadOnlyList<StandardTrend>> Of(int schoolId)
    {
        var rows = (await Rows(schoolId).Read(district, clock.Today)).ToLookup(row => row.StandardId);
        return [.. district.StandardsOn(clock.Today).Select(standard => Trend(standard, [.. rows[standard.Id]]))];
    }

    private IQueryable<StandardSnapshot> Rows(int schoolId)
    {
        var year = district.YearOn(clock.Today);
        var (id, before) = (year?.Id, year is null ? null : district.YearBefore(year)?.Id);
        return db.StandardSnapshots.In(schoolId).Where(row => row.SchoolYearId == id || row.SchoolYearId == before);
    }

    /// <summary>The first month of a year may be the last month of a vacation: which year a row is of goes by its month.</summary>
    public StandardTrend Trend(Standard standard, IReadOnlyList<PastStanding> rows)
    {
        var year = district.YearOn(clock.Today);
        var begins = year?.StartsOn ?? clock.Today;
        var years = rows.OrderBy(row => row.Month).ToLookup(row => row.Month >= begins.FirstOfMonth());
        return new StandardTrend(standard, [.. years[true]], [.. years[false]], StandardTrend.FirstOf(begins, year is null ? null : district.YearBefore(year)?.StartsOn), district.Settings.SmallGroup);
    }
}
