using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
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
        var mayStart = me.May(Permission.EditPlans, schoolId);
        var shared = mayStart && current is null && year is not null ? await Shared(schoolId) : [];
        return View(new PlansPage(schoolId, school, year, current, [.. plans.Where(plan => plan != current)], mayStart, queries.IsInside(schoolId), shared));
    }

    /// <summary>What other schools let be started from, newest year first.</summary>
    private Task<List<PlansPage.Source>> Shared(int schoolId) => db.Plans
        .Where(plan => plan.IsShared && plan.SchoolId != schoolId && (plan.Status == PlanStatus.Approved || plan.Status == PlanStatus.Amending || plan.Status == PlanStatus.Closed))
        .OrderByDescending(plan => plan.SchoolYear.StartsOn).ThenBy(plan => plan.School.FoldedName).Take(PlansPage.MostShared)
        .Select(plan => new PlansPage.Source(plan.Id, plan.School.Name, plan.SchoolYear.Name)).ToListAsync();

    [HttpPost(""), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Start(int schoolId, StartForm form)
    {
        if (await db.Schools.FirstOrDefaultAsync(school => school.Id == schoolId && school.IsActive) is not { } school || queries.ThisYear is not { } year) return NotFound();
        var plan = (await templates.InForce(year)).Start(school);
        if (form.From is { } from)
        {
            if (await Source(schoolId, from, year) is not { } source) return NotFound();
            source.Into(plan);
        }

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

        this.Say(form.From is not null ? "The plan is started. What was carried over is marked until you have looked at it." : "The plan is started. Write it section by section, in any order.");
        return RedirectToAction(nameof(Details), new { schoolId, id = plan.Id });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Details(int schoolId, int id) => await Page(schoolId, id) is { } page ? View(page) : NotFound();

    [HttpGet("{id:int}/print")]
    public async Task<IActionResult> Print(int schoolId, int id) => await Page(schoolId, id) is { } page ? View(page) : NotFound();

    [HttpPost("{id:int}/send"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Send(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } plan) return NotFound();
        if (PlanWorkflow.Find(plan.Status, PlanStep.Send) is null) return await Taken(schoolId, id);
        var page = (await Page(schoolId, id))!;
        if (!page.Plan.IsComplete)
        {
            foreach (var section in page.Plan.Missing) ModelState.AddModelError($"missing_{section.Id}", "A part that every plan needs is not written yet.");
            if (!page.Plan.HasGoal) ModelState.AddModelError("missing_goal", "Add a goal. A plan needs at least one.");
            return this.Invalid("Details", page);
        }

        return await Step(plan, PlanStep.Send, version, "The plan is sent for review. You can read it, and change it again if it is returned to you.");
    }

    /// <summary>This school's plan of an earlier year as it stands, or what was approved of another school's shared plan.</summary>
    private async Task<CarryOver?> Source(int schoolId, int planId, SchoolYear year)
    {
        if (await queries.Read(db.Plans.In(schoolId), planId) is { } own)
            return new CarryOver([.. own.Sections.Select(SectionSnapshot.Of)], own.Head.Year.Name, IsOwnSchool: true, year.StartsOn.DayNumber - own.Head.Year.StartsOn.DayNumber)
            {
                SmallGroup = queries.SmallGroup,
                Results = await db.GoalResults.AsNoTracking().In(schoolId).Where(result => result.PlanId == planId).Include(result => result.Strategies).ToListAsync(),
            };
        if (await db.Plans.Where(plan => plan.Id == planId && plan.IsShared).Select(plan => new { plan.School.Name, plan.SchoolYear.StartsOn }).FirstOrDefaultAsync() is not { } shared) return null;
        return await db.ApprovedOf(planId).AsNoTracking().FirstOrDefaultAsync() is { } approved
            ? new CarryOver(approved.Sections, shared.Name, IsOwnSchool: false, year.StartsOn.DayNumber - shared.StartsOn.DayNumber)
            : null;
    }

    [HttpPost("{id:int}/amend"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Amend(int schoolId, int id, AmendForm form)
    {
        if (await Find(schoolId, id) is not { } plan) return NotFound();
        if (PlanWorkflow.Find(plan.Status, PlanStep.Amend) is null) return await Taken(schoolId, id);
        if (!ModelState.IsValid) return this.Invalid("Details", (await Page(schoolId, id, form))!);
        return await Step(plan, PlanStep.Amend, form.Version, "The plan is open for amendments. What was approved holds until the district approves the change.", form.Reason!);
    }

    /// <summary>Back to what was approved last.</summary>
    [HttpPost("{id:int}/drop-amendment"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> DropAmendment(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } plan) return NotFound();
        if (PlanWorkflow.Find(plan.Status, PlanStep.DropAmendment) is null) return await Taken(schoolId, id);
        var approved = await db.ApprovedOf(id).FirstAsync();
        if (plan.Sections.SelectMany(section => section.Records).Any(record => record.At > plan.DecidedAt))
        {
            this.Say("Consultations or attachments changed since the plan was opened. Send the plan for review instead, so that the district sees them.");
            return RedirectToAction(nameof(Details), new { schoolId, id });
        }

        // They were about words that are gone; the next amendment begins this round again.
        foreach (var vote in await db.CouncilDecisions.In(schoolId).Include(vote => vote.Presences).Where(vote => vote.PlanId == id && vote.Round == plan.Round && !vote.IsVoided).ToListAsync()) vote.Void(me.Id, clock.UtcNow, "The amendments were dropped.");
        var kept = approved.Sections.Select(section => plan.WriteBack(section, me.Id, clock.UtcNow)).ToList();
        var added = plan.Sections.Where(section => section.Kind == SectionKind.Goal && !kept.Contains(section)).ToList();
        db.PlanComments.RemoveRange(await db.PlanComments.In(schoolId).Where(comment => added.Select(goal => goal.Id).Contains(comment.SectionId)).ToListAsync());
        db.PlanSections.RemoveRange(added);
        return await Step(plan, PlanStep.DropAmendment, version, "The amendments are dropped. The plan says what was approved.");
    }

    [HttpPost("{id:int}/share"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Share(int schoolId, int id, bool isShared)
    {
        if (await db.Plans.In(schoolId).FirstOrDefaultAsync(plan => plan.Id == id) is not { } plan) return NotFound();
        plan.IsShared = isShared;
        await db.SaveChangesAsync();
        this.Say(isShared ? "Other schools of the district may start from what was approved of this plan." : "Other schools can no longer start from this plan.");
        return RedirectToAction(nameof(Details), new { schoolId, id });
    }

    private Task<Plan?> Find(int schoolId, int id) =>
        db.Plans.In(schoolId).Include(plan => plan.Sections).ThenInclude(section => section.Strategies)
            .Include(plan => plan.Sections).ThenInclude(section => section.Records).FirstOrDefaultAsync(plan => plan.Id == id);

    private async Task<IActionResult> Step(Plan plan, PlanStep step, Guid seen, string done, string comment = "")
    {
        db.HoldStill(plan, seen);
        plan.Take(step, me.Id, clock.UtcNow, comment);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Taken(plan.SchoolId, plan.Id);
        }

        this.Say(done);
        return RedirectToAction(nameof(Details), new { schoolId = plan.SchoolId, id = plan.Id });
    }

    private async Task<int?> Started(int schoolId, int yearId) =>
        await db.Plans.In(schoolId).Where(plan => plan.SchoolYearId == yearId).Select(plan => (int?)plan.Id).FirstOrDefaultAsync();

    private async Task<PlanPage?> Page(int schoolId, int id, AmendForm? amend = null)
    {
        if (await queries.Read(queries.Readable(schoolId), id) is not { } plan) return null;
        var isClosed = plan.Head.Status == PlanStatus.Closed;
        return new PlanPage(plan, await queries.Figures(plan), isClosed ? null : await queries.ReachBeside(plan), await queries.History(plan.Head), me.May(Permission.EditPlans, schoolId), queries.IsInside(schoolId), amend ?? new AmendForm { Version = plan.Head.Version },
            await db.TalkOn(plan.Head, me.Id, queries.IsInside(schoolId)))
        { Results = isClosed ? await queries.Results(plan.Head) : [] };
    }

    private async Task<IActionResult> Taken(int schoolId, int id)
    {
        db.ChangeTracker.Clear();
        var plan = (await queries.Read(queries.Readable(schoolId), id))!;
        var isStillOpen = PlanWorkflow.Find(plan.Head.Status, PlanStep.Send) is not null;
        return this.Conflicting("StepTaken", new StepTaken(plan.Head, isStillOpen ? null : (await queries.History(plan.Head))[0], Url.Action(nameof(Details), new { schoolId, id })!, []));
    }
}
