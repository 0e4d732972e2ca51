using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Seeding;

/// <summary>The sample roster says of few children when they came. All others were here last year already, so that last year has figures too.</summary>
public class DemoYears(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    public async Task Make()
    {
        var year = district.YearOn(clock.Today)!;
        var before = district.YearBefore(year)!.StartsOn.AddDays(-60);
        await db.Families.Where(family => family.Since == year.StartsOn).ExecuteUpdateAsync(set => set.SetProperty(family => family.Since, before));
    }
}
