using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using Microsoft.Extensions.Caching.Memory;

namespace FamilyEngagement.Web.Features.Plans;

public class PlanTurnarounds(AppDbContext db, DistrictCache district, DistrictClock clock, IMemoryCache cache)
{
    private static readonly TimeSpan Age = TimeSpan.FromMinutes(10);

    /// <summary>One query.</summary>
    public async Task<PlanTurnaround> Of(SchoolYear year)
    {
        var steps = await db.Plans.Where(plan => plan.SchoolYearId == year.Id).SelectMany(plan => plan.Events).OrderBy(step => step.At).ThenBy(step => step.Id)
            .Select(step => new PlanTurnaround.Step(step.PlanId, step.Step, step.At)).ToListAsync();
        return PlanTurnaround.Of(steps, clock.Hours, district.Settings.PlanReviewDays, clock.UtcNow);
    }

    /// <summary>For schools' pages, up to ten minutes old: it is a habit, not a state.</summary>
    public async Task<PlanTurnaround> Lately(SchoolYear year)
    {
        var key = (nameof(PlanTurnarounds), year.Id, district.Settings.PlanReviewDays);
        if (cache.TryGetValue(key, out PlanTurnaround? known)) return known!;
        return cache.Set(key, await Of(year), Age);
    }
}
