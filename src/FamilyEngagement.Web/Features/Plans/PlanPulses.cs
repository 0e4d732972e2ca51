using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Keeps <see cref="PlanPulse"/> true: after each save of a plan or a review (<see cref="PlanPulseFilter"/>), and each night for all (<see cref="PlanPulseJob"/>), since days pass and contacts are logged.</summary>
public class PlanPulses(AppDbContext db, DistrictCache district, DistrictClock clock, StrategyReach reach)
{
    /// <summary>All but those of closed plans, which no longer change.</summary>
    public async Task<int> RefreshAll()
    {
        var plans = await db.Plans.Where(plan => plan.Status != PlanStatus.Closed || plan.Pulse == null).Select(plan => plan.Id).ToListAsync();
        await Refresh(plans);
        return plans.Count;
    }

    public async Task Refresh(params IEnumerable<int> planIds)
    {
        foreach (var planId in planIds)
        {
            try
            {
                await Count(planId);
            }
            catch (DbUpdateException)
            {
                // Someone else wrote the plan's first row at the same moment: now there is one.
                db.ChangeTracker.Clear();
                await Count(planId);
            }

            db.ChangeTracker.Clear();
        }
    }

    private async Task Count(int planId)
    {
        var plan = await db.Plans.AsNoTracking().AsSplitQuery().Include(plan => plan.Template).Include(plan => plan.Sections).ThenInclude(section => section.Strategies)
            .Include(plan => plan.Sections).ThenInclude(section => section.Records).FirstOrDefaultAsync(plan => plan.Id == planId);
        if (plan is null) return;
        var row = await db.PlanPulses.FirstOrDefaultAsync(row => row.PlanId == planId);
        if (row is null) db.PlanPulses.Add(row = new PlanPulse { PlanId = planId, SchoolId = plan.SchoolId });
        var hasBudget = await db.BudgetLines.AnyAsync(line => line.PlanId == planId);
        (row.Sections, row.SectionsReady, row.AsOf) = (plan.Sections.Count, plan.Sections.Count(section => !section.Gaps(hasBudget).Any()), clock.UtcNow);
        await CountStrategies(plan, row);
        await FindReviews(plan, row);
        await db.SaveChangesAsync();
    }

    private async Task CountStrategies(Plan plan, PlanPulse row)
    {
        var year = district.Years.First(year => year.Id == plan.SchoolYearId);
        var strategies = plan.Sections.SelectMany(section => section.Strategies).ToList();
        var hidden = await db.HiddenOutside(district.TermOn(reach.Until(year))?.Id, district.Settings.SmallGroup, ScopeWall.DimensionsOf(strategies));
        var figures = (await reach.For(plan.SchoolId, year, strategies, hidden)).Values;
        (row.Strategies, row.StrategiesBegun) = (strategies.Count, figures.Count(figure => figure.HasBegun));
        (row.WithoutContact, row.WithoutContactOutside) = (figures.Count(figure => figure.HasReachedNobody), figures.Count(figure => figure is { HasReachedNobody: true, IsShownOutside: true }));
    }

    private async Task FindReviews(Plan plan, PlanPulse row)
    {
        var last = await db.PlanReviews.In(plan.SchoolId).Where(review => review.PlanId == plan.Id && review.VoidedAt == null).OrderByDescending(review => review.HeldOn)
            .Select(review => new { review.Id, review.HeldOn, review.Standing }).FirstOrDefaultAsync();
        (row.LastReviewId, row.LastReviewOn, row.LastStanding) = (last?.Id, last?.HeldOn, last?.Standing);
        var days = plan.Template?.ReviewDays ?? PlanTemplate.NinetyDays(district.Years.First(year => year.Id == plan.SchoolYearId));
        row.NextReviewOn = plan.Status == PlanStatus.Closed ? null : ReviewCalendar.Next(days, last?.HeldOn);
    }
}
