using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Schools;

/// <summary>The principal's start page: what the plan asks for, whether it happens, where the school stands.</summary>
[Route("schools/{schoolId:int}"), SchoolAccess(Permission.ViewFigures)]
public class SchoolsController(AppDbContext db, DistrictClock clock, PlanQueries plans, StrategyReach strategyReach, ComplianceSummary compliance) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId)
    {
        var standards = await compliance.ForSchool(schoolId);
        var name = standards.Count > 0 ? standards[0].School.Name : await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstOrDefaultAsync();
        if (name is null) return NotFound();
        var year = plans.ThisYear;
        var plan = year is null ? null : await plans.Readable(schoolId).AsNoTracking().AsSingleQuery()
            .Include(p => p.Sections.OrderBy(section => section.Position)).ThenInclude(section => section.Strategies.OrderBy(strategy => strategy.Position))
            .FirstOrDefaultAsync(p => p.SchoolYearId == year.Id);
        var strategies = plan?.Sections.SelectMany(section => section.Strategies, (goal, strategy) => (Goal: goal, Strategy: strategy)).ToList() ?? [];
        var figures = strategies.Count == 0 ? null : await strategyReach.For(schoolId, year!, strategies.Select(row => row.Strategy).ToList());
        var asked = plan is { Status: PlanStatus.Returned } ? plan.Sections.Where(section => section.Verdict == SectionVerdict.NeedsChange && !section.IsChangedSince(plan.DecidedAt)).ToList() : [];
        var reach = Reach(standards);
        return View(new SchoolOverviewPage(schoolId, name, plans.IsInside(schoolId), year?.Name, plan, asked,
            strategies.Where(row => figures!.ContainsKey(row.Strategy.Id)).Select(row => (row.Goal, row.Strategy, figures![row.Strategy.Id])).ToList(),
            standards, reach, year is null ? [] : await Months(schoolId, year, reach.Families)));
    }

    private static ReachFigures Reach(IReadOnlyList<StandardStanding> standards)
    {
        var rows = standards.Count == 0 ? [] : standards[0].Basis.Reach;
        return new ReachFigures(
            rows.Sum(row => row.Families), rows.Sum(row => row.TwoWay),
            rows.Where(row => row.Families > 0).Select(row => new ReachFigures.ByLanguage(row.Language, row.Families, row.TwoWay)).ToList(),
            rows.Count == 0 ? null : rows.Max(row => row.AsOf));
    }

    /// <summary>The share of families with a first two-way talk by the end of each month of the year so far.</summary>
    private async Task<IReadOnlyList<SchoolOverviewPage.Month>> Months(int schoolId, SchoolYear year, int families)
    {
        if (families == 0) return [];
        var today = clock.Today < year.EndsOn ? clock.Today : year.EndsOn;
        var present = db.FamiliesIn(schoolId).Select(family => family.Id);
        var first = await db.ContactsIn(schoolId).Where(contact => contact.IsTwoWay && contact.VoidedAt == null && contact.Day >= year.StartsOn && contact.Day <= today && present.Contains(contact.FamilyId))
            .GroupBy(contact => contact.FamilyId).Select(group => group.Min(contact => contact.Day)).ToListAsync();
        var months = new List<SchoolOverviewPage.Month>();
        for (var month = new DateOnly(year.StartsOn.Year, year.StartsOn.Month, 1); month <= today; month = month.AddMonths(1))
            months.Add(new SchoolOverviewPage.Month(month, (int)Math.Round(100.0 * first.Count(day => day < month.AddMonths(1)) / families, MidpointRounding.AwayFromZero)));
        return months;
    }
}
