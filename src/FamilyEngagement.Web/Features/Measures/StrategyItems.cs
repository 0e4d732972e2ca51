using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standard 7: strategies of this year's plan that have begun. One without a first day says nothing of when, so it has not.</summary>
public static class StrategyItems
{
    /// <param name="isInside">Else a plan that the school has never sent keeps its words.</param>
    public static async Task<List<MeasureItem>> Of(AppDbContext db, int schoolId, MeasureDays days, bool isInside = false)
    {
        var plan = db.PlanSections.In(schoolId).Where(section => section.Plan.SchoolYearId == days.Year.Id);
        var rows = await (
            from strategy in db.PlanStrategies.In(schoolId)
            join section in plan on strategy.SectionId equals section.Id
            orderby section.Position, section.Id, strategy.Position, strategy.Id
            select new { strategy.What, strategy.StartsOn, section.PlanId, IsSent = section.Plan.SentAt != null }).ToListAsync();
        return rows.ConvertAll(row =>
        {
            var (isShown, hasBegun) = (isInside || row.IsSent, row.StartsOn <= days.YearTo);
            return new MeasureItem(isShown ? row.What : "Strategy", hasBegun ? MeasurePlace.Counts : MeasurePlace.Missing, hasBegun ? "Under way" : row.StartsOn is null ? "No first day" : "Begins later") { IsKey = !isShown, Day = row.StartsOn, Link = isShown ? $"plans/{row.PlanId}" : null };
        });
    }
}
