using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A school's plans. Their sections are written in PlanSections, reviewed in DistrictPlans.</summary>
[Route("schools/{schoolId:int}/plans"), SchoolAccess(Permission.ViewPlans)]
public class PlansController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, PlanTemplates templates) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId)
    {
        var school = await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstOrDefaultAsync();
        if (school is null) return NotFound();
        var plans = await queries.Readable(schoolId).OrderByDescending(plan => plan.SchoolYear.StartsOn)
            .Select(plan => new PlansPage.Row(plan.Id, plan.SchoolYear.Name, plan.Status, plan.SentAt, plan.DecidedAt)).ToListAsync();
        var year = queries.ThisYear?.Name;
        var current = plans.Find(plan => plan.Year == year);
        return View(new PlansPage(schoolId, school, year, current, [.. plans.Where(plan => plan != current)], me.May(Permission.EditPlans, schoolId), queries.IsInside(schoolId)));
    }

    [HttpPost(""), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Start(int schoolId)
    {
        if (await db.Schools.FirstOrDefaultAsync(school => school.Id == schoolId && school.IsActive) is not { } school || queries.ThisYear is not { } year) return NotFound();
        var plan = (await templates.InForce(year)).Start(school);
        db.Plans.Add(plan);
        try
        {
            if (await Started(schoolId, year.Id) is { } held) return RedirectToAction(nameof(Details), new { schoolId, id = held });
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // A colleague was faster by a moment: the index allows one plan a year.
            db.ChangeTracker.Clear();
            if (await Started(schoolId, year.Id) is not { } held) throw;
            return RedirectToAction(nameof(Details), new { schoolId, id = held });
        }

        this.Say("The plan is started. Write it section by section, in any order.");
        return RedirectToAction(nameof(Details), new { schoolId, id = plan.Id });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(int schoolId, int id) => await Page(schoolId, id) is { } page ? View(page) : NotFound();

    [HttpGet("{id:int}/print")]
    public async Task<IActionResult> Print(int schoolId, int id) => await Page(schoolId, id) is { } page ? View(page) : NotFound();

    [HttpPost("{id:int}/send"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Send(int schoolId, int id, Guid version)
    {
        var plan = await db.Plans.In(schoolId).Include(plan => plan.Sections).ThenInclude(section => section.Strategies).Include(plan => plan.Sections).ThenInclude(section => section.Records).FirstOrDefaultAsync(plan => plan.Id == id);
        if (plan is null) return NotFound();
        if (PlanWorkflow.Find(plan.Status, PlanStep.Send) is null) return await Taken(schoolId, id);
        var page = (await Page(schoolId, id))!;
        if (!page.Plan.IsComplete)
        {
            foreach (var section in page.Plan.Missing) ModelState.AddModelError($"missing_{section.Id}", "A part that every plan needs is not written yet.");
            if (!page.Plan.HasGoal) ModelState.AddModelError("missing_goal", "Add a goal. A plan needs at least one.");
            return this.Invalid("Details", page);
        }

        db.HoldStill(plan, version);
        plan.Take(PlanStep.Send, me.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Taken(schoolId, id);
        }

        this.Say("The plan is sent for review. You can read it, and change it again if it is returned to you.");
        return RedirectToAction(nameof(Details), new { schoolId, id });
    }

    private async Task<int?> Started(int schoolId, int yearId) =>
        await db.Plans.In(schoolId).Where(plan => plan.SchoolYearId == yearId).Select(plan => (int?)plan.Id).FirstOrDefaultAsync();

    private async Task<PlanPage?> Page(int schoolId, int id)
    {
        if (await queries.Read(queries.Readable(schoolId), id) is not { } plan) return null;
        return new PlanPage(plan, await queries.Figures(plan), await queries.ReachBeside(plan.Head), await queries.History(plan.Head), me.May(Permission.EditPlans, schoolId), queries.IsInside(schoolId));
    }

    private async Task<IActionResult> Taken(int schoolId, int id)
    {
        db.ChangeTracker.Clear();
        var plan = (await queries.Read(queries.Readable(schoolId), id))!;
        var isStillOpen = PlanWorkflow.Find(plan.Head.Status, PlanStep.Send) is not null;
        return this.Conflicting("StepTaken", new StepTaken(plan.Head, isStillOpen ? null : (await queries.History(plan.Head))[0], Url.Action(nameof(Details), new { schoolId, id })!, []));
    }
}
