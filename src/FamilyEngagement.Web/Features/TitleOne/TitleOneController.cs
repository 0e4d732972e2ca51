using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.TitleOne;

/// <summary>Title I in a plan, for schools that are in it: what is planned while the plan is written, what is spent until the year is closed.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/title-one"), SchoolAccess(Permission.ViewPlans)]
public partial class TitleOneController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, IStringLocalizer<Words> words) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        var budget = await db.TitleOneBudgets.AsNoTracking().In(schoolId).FirstOrDefaultAsync(one => one.PlanId == planId);
        var lines = plan.BudgetLines == 0 ? [] : await db.BudgetLines.AsNoTracking().In(schoolId).Where(line => line.PlanId == planId).OrderBy(line => line.Id).ToListAsync();
        var inside = queries.IsInside(schoolId);
        var comments = await db.FamilyComments.AsNoTracking().In(schoolId).Where(comment => comment.PlanId == planId && (inside || !comment.IsVoided)).OrderByDescending(comment => comment.On).ThenByDescending(comment => comment.Id).ToListAsync();
        return View(new TitleOnePage(plan, await RuleOf(plan), budget, lines, comments, MayPlan(plan), MaySpend(plan)));
    }

    [HttpGet("budget"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Budget(int schoolId, int planId)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        if (!MayPlan(plan)) return await Closed(plan);
        var budget = await db.TitleOneBudgets.AsNoTracking().In(schoolId).FirstOrDefaultAsync(one => one.PlanId == planId);
        return View(await Budget(plan, BudgetForm.Of(budget)));
    }

    [HttpPost("budget"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Budget(int schoolId, int planId, BudgetForm form)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        if (!MayPlan(plan)) return await Closed(plan);
        if (form.DecisionId is { } decision && !Deciding(plan).Any(one => one.Id == decision)) ModelState.AddModelError(nameof(form.DecisionId), "Choose a vote from the list.");
        if (!ModelState.IsValid) return this.Invalid(nameof(Budget), await Budget(plan, form));
        var budget = await db.TitleOneBudgets.In(schoolId).FirstOrDefaultAsync(one => one.PlanId == planId);
        if (budget is null) db.TitleOneBudgets.Add(budget = new TitleOneBudget { SchoolId = schoolId, PlanId = planId });
        else db.Entry(budget).Property(x => x.Version).OriginalValue = form.Version;
        (budget.Allocation, budget.Share, budget.DecisionId) = (form.Allocation!.Value, form.Share!.Value, form.DecisionId);
        // Two people may type the first one at the same moment.
        if (await db.TrySave(("TitleOneBudgets.PlanId", "IX_TitleOneBudgets_PlanId"))) return Done(plan, "The Title I budget is saved.");
        form.Version = await db.TitleOneBudgets.In(schoolId).Where(one => one.PlanId == planId).Select(one => one.Version).FirstOrDefaultAsync();
        return this.Conflicting(nameof(Budget), await Budget(plan, form) with { HasChanged = true });
    }

    /// <summary>None where the school is not in Title I; what it wrote while it was stays to be read.</summary>
    private async Task<PlanHead?> Head(int schoolId, int planId) =>
        await queries.Head(queries.Readable(schoolId), planId) is { } plan && (plan.Needs.IsTitleI || plan.BudgetLines + plan.Comments > 0) ? plan : null;

    private bool MayPlan(PlanHead plan) => plan.Status.IsOpenForEditing() && me.May(Permission.EditPlans, plan.SchoolId);

    private bool MaySpend(PlanHead plan) => plan.Status != PlanStatus.Closed && me.May(Permission.EditPlans, plan.SchoolId);

    /// <summary>On the first day of the plan's year, or today before it.</summary>
    private async Task<TitleOneRule?> RuleOf(PlanHead plan)
    {
        var day = plan.Year.StartsOn < clock.Today ? plan.Year.StartsOn : clock.Today;
        var rules = await db.TitleOneRules.AsNoTracking().Where(rule => rule.EffectiveFrom <= day && (rule.EffectiveTo == null || rule.EffectiveTo >= day)).ToListAsync();
        return rules.OrderBy(rule => rule.EffectiveFrom).ThenBy(rule => rule.Id).LastOrDefault();
    }

    private static IEnumerable<DecisionLine> Deciding(PlanHead plan) =>
        plan.Decisions.Where(one => one is { Council: CouncilKind.Site, IsVoided: false, IsFor: true }).OrderByDescending(one => one.Matter).ThenByDescending(one => one.MetOn);

    private async Task<BudgetPage> Budget(PlanHead plan, BudgetForm form) => new(
        plan, form, [.. Deciding(plan).Select(one => new Choice(one.Id.ToString(), words["{0}, {1:MMMM d, yyyy}: {2}", words[one.Council.Label()], one.MetOn, words[one.Matter.Label()]]))], await RuleOf(plan));

    private RedirectToActionResult Done(PlanHead plan, string said)
    {
        this.Say(said);
        return RedirectToAction(nameof(Index), new { plan.SchoolId, planId = plan.Id });
    }

    private async Task<IActionResult> Closed(PlanHead plan, params string?[] unsaved) => this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(
        plan, plan.Status.IsOpenForEditing() ? null : (await queries.History(plan)).FirstOrDefault(), Url.Action(nameof(Index), new { plan.SchoolId, planId = plan.Id })!, [.. unsaved.OfType<string>().Where(text => text.Length > 0)]));
}
