using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanStrategies;

/// <summary>Whom each strategy is for, in which ways, and how many of them it should reach.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/sections/{sectionId:int}/strategies"), SchoolAccess(Permission.ViewPlans)]
public class PlanStrategiesController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, AimChoices options) : Controller
{
    [HttpGet("{strategyId:int}")]
    public async Task<IActionResult> Index(int schoolId, int planId, int sectionId, int strategyId) =>
        await Page(schoolId, planId, sectionId, strategyId) is { } page ? View(page) : NotFound();

    [HttpPost("{strategyId:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Index(int schoolId, int planId, int sectionId, int strategyId, AimForm form)
    {
        var section = await db.PlanSections.In(schoolId).Include(section => section.Plan).Include(section => section.Strategies).FirstOrDefaultAsync(section => section.Id == sectionId && section.PlanId == planId);
        if (section?.Strategies.Find(strategy => strategy.Id == strategyId) is not { } strategy) return NotFound();
        if (!section.Plan.Status.IsOpenForEditing()) return await Taken(schoolId, planId);
        var withSensitive = me.May(Permission.ViewSensitiveGroups, schoolId);
        foreach (var field in (await options.For(schoolId, strategy.Aim, withSensitive)).Strange(form)) ModelState.AddModelError(field, "Choose from the list.");
        if (!ModelState.IsValid) return this.Invalid("Index", (await Page(schoolId, planId, sectionId, strategyId, form))!);
        if (form.Version != section.Version) return await Conflict(schoolId, planId, sectionId, strategyId, form);
        if (section.Aim(strategy, form.ToAim(strategy.Aim, withSensitive), me.Id, clock.UtcNow))
        {
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateConcurrencyException)
            {
                return await Conflict(schoolId, planId, sectionId, strategyId, form);
            }
        }

        this.Say("Saved. The figures count these families now.");
        return RedirectToAction(nameof(Index), new { schoolId, planId, sectionId, strategyId });
    }

    private async Task<IActionResult> Conflict(int schoolId, int planId, int sectionId, int strategyId, AimForm form)
    {
        db.ChangeTracker.Clear();
        if (await Page(schoolId, planId, sectionId, strategyId, form) is not { MayEdit: true } page) return await Taken(schoolId, planId);
        var mine = form.ToAim(page.Strategy.Aim, me.May(Permission.ViewSensitiveGroups, schoolId));
        form.Version = page.Section.Version;
        return this.Conflicting("Index", page with { Differences = options.Between(page.Strategy.Aim, mine, me.May(Permission.ViewSensitiveGroups, schoolId)) });
    }

    private async Task<IActionResult> Taken(int schoolId, int planId)
    {
        db.ChangeTracker.Clear();
        var plan = (await queries.Read(queries.Readable(schoolId), planId))!;
        var last = plan.Head.Status.IsOpenForEditing() ? null : (await queries.History(plan.Head))[0];
        return this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(plan.Head, last, $"/schools/{schoolId}/plans/{planId}", []));
    }

    private async Task<StrategyPage?> Page(int schoolId, int planId, int sectionId, int strategyId, AimForm? form = null)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return null;
        if (plan.Sections.FirstOrDefault(section => section.Id == sectionId) is not { } section || section.Strategies.Find(strategy => strategy.Id == strategyId) is not { } strategy) return null;
        // All of them: which figures may leave the school is decided for the plan's strategies together.
        var figures = await queries.Figures(plan);
        var mayEdit = me.May(Permission.EditPlans, schoolId) && plan.Head.Status.IsOpenForEditing();
        var offered = mayEdit ? await options.For(schoolId, strategy.Aim, me.May(Permission.ViewSensitiveGroups, schoolId)) : AimOptions.None;
        return new StrategyPage(plan, section, strategy, figures[strategyId], form ?? AimForm.Of(strategy.Aim, section.Version), offered, mayEdit, queries.IsInside(schoolId), null);
    }
}
