using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Schools;

/// <summary>The principal's start page: what the plan asks for, whether it happens, where the school stands.</summary>
[Route("schools/{schoolId:int}"), SchoolAccess(Permission.ViewFigures)]
public class SchoolsController(AppDbContext db, DistrictClock clock, PlanQueries plans, ComplianceSummary compliance) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId)
    {
        var standards = await compliance.ForSchool(schoolId);
        var name = standards.Count > 0 ? standards[0].School.Name : await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstOrDefaultAsync();
        if (name is null) return NotFound();
        var year = plans.ThisYear;
        var plan = year is null ? null : await plans.Readable(schoolId).AsNoTracking().AsSingleQuery().Include(p => p.Pulse)
            .Include(p => p.Sections.OrderBy(section => section.Position)).ThenInclude(section => section.Strategies.OrderBy(strategy => strategy.Position))
            .FirstOrDefaultAsync(p => p.SchoolYearId == year.Id);
        if (plan is not null && !plans.IsInside(schoolId) && plan.Status.IsOpenForEditing()) await plans.ShowAsSent(schoolId, plan.Id, plan.SentAt, plan.Sections);
        var strategies = plan?.Sections.SelectMany(section => section.Strategies, (goal, strategy) => (Goal: goal, Strategy: strategy)).ToList() ?? [];
        var figures = strategies.Count == 0 ? null : await plans.Figures(schoolId, year!, strategies.Select(row => row.Strategy).ToList(), withQuestions: false);
        var asked = plan is { Status: PlanStatus.Returned } ? plan.Sections.Where(section => section.Verdict == SectionVerdict.NeedsChange && !section.IsChangedSince(plan.DecidedAt)).ToList() : [];
        var reach = Reach(standards);
        // The district has the line by month on the school's reach page.
        var months = plans.IsInside(schoolId) ? (await ReachTrend.Of(db, schoolId, year, before: null)).This : [];
        return View(new SchoolOverviewPage(schoolId, name, plans.IsInside(schoolId), year?.Name, plan, asked,
            strategies.Select(row => (row.Goal, row.Strategy, figures![row.Strategy.Id])).OrderByDescending(row => row.Item3.HasReachedNobody).ThenByDescending(row => row.Item3.HasBegun).ToList(),
            standards, reach, await plans.HiddenHere(schoolId, clock.Today), months));
    }

    private static ReachFigures Reach(IReadOnlyList<StandardStanding> standards)
    {
        var rows = standards.Count == 0 ? [] : standards[0].Basis.Reach;
        return new ReachFigures(
            rows.Sum(row => row.Families), rows.Sum(row => row.TwoWay),
            rows.Where(row => row.Families > 0).Select(row => new ReachFigures.ByLanguage(row.Language, row.Families, row.TwoWay)).ToList(),
            rows.Count == 0 ? null : rows.Max(row => row.AsOf));
    }
}
