using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanClosing;

/// <summary>At the end of the year: what each goal came to, and what the next year's plan takes over.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/close"), SchoolAccess(Permission.EditPlans)]
public class PlanClosingController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return NotFound();
        return plan.Head.Status == PlanStatus.Closed ? Redirect(plan.Head.Url) : View(await Page(plan, new ClosingForm { Version = plan.Head.Version }));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(int schoolId, int planId, ClosingForm form)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } reading) return NotFound();
        if (!reading.Head.MayClose(clock.Today)) return await Taken(reading, form);
        // A strategy or a goal that came into the plan after the form was opened.
        foreach (var goal in reading.Sections.Where(section => section.Kind == SectionKind.Goal && !form.Goals.ContainsKey(section.Id))) ModelState.AddModelError($"Goals[{goal.Id}].Worked", "Say in a sentence what worked and what did not.");
        foreach (var strategy in reading.Strategies.Where(strategy => !form.Strategies.ContainsKey(strategy.Id))) ModelState.AddModelError($"Strategies[{strategy.Id}].NextYear", "Choose what becomes of this strategy.");
        var page = await Page(reading, form);
        if (!ModelState.IsValid) return this.Invalid("Index", page);
        var plan = await db.Plans.In(schoolId).Include(plan => plan.Sections).FirstAsync(plan => plan.Id == planId);
        if (form.Version != plan.Version) return await Changed(schoolId, planId, form);
        db.HoldStill(plan, form.Version);
        plan.Results.AddRange(await Results(page));
        plan.Take(PlanStep.Close, me.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Changed(schoolId, planId, form);
        }

        this.Say("The plan is closed. Its results are kept, and next year’s plan can start from it.");
        return Redirect(reading.Head.Url);
    }

    private async Task<ClosingPage> Page(PlanReading plan, ClosingForm form)
    {
        foreach (var section in plan.Sections.Where(section => section.Kind == SectionKind.Goal)) form.Goals.TryAdd(section.Id, new GoalClosingForm());
        foreach (var strategy in plan.Strategies) form.Strategies.TryAdd(strategy.Id, new StrategyClosingForm());
        return new ClosingPage(plan, form, await queries.Figures(plan), await queries.ReachOn(plan.Head, clock.Today, withAnswers: true), plan.Head.MayClose(clock.Today));
    }

    private async Task<IEnumerable<GoalResult>> Results(ClosingPage page)
    {
        var figures = await queries.FiguresToKeep(page.Plan, clock.Today);
        return page.Goals.Select(goal =>
        {
            var result = Result(page, goal, page.Form.Goals[goal.Id]);
            result.Strategies.AddRange(goal.Strategies.Select(strategy => Result(strategy, figures[strategy.Id], page.Form.Strategies[strategy.Id])));
            return result;
        });
    }

    private GoalResult Result(ClosingPage page, PlanSection goal, GoalClosingForm form)
    {
        Figure? counted = goal.Measure == GoalMeasure.Own ? null : page.Reach?.Now(goal.Measure);
        return new GoalResult
        {
            SchoolId = goal.SchoolId,
            SectionId = goal.Id,
            Measure = goal.Measure,
            Baseline = goal.Baseline,
            Target = goal.Target,
            On = clock.Today,
            Worked = form.Worked!,
            Result = goal.Measure == GoalMeasure.Own ? form.Result : counted?.Percent,
            Part = counted?.Part,
            Whole = counted?.Whole,
            Families = counted is null ? 0 : page.Reach!.FamiliesBehind(goal.Measure),
        };
    }

    private static StrategyResult Result(PlanStrategy strategy, StrategyFigure figure, StrategyClosingForm form) => new()
    {
        SchoolId = strategy.SchoolId,
        StrategyId = strategy.Id,
        NextYear = form.NextYear!.Value,
        Note = form.Note ?? "",
        Families = figure.Reached.Whole,
        Reached = figure.Reached.Part,
        TwoWay = figure.TwoWay.Part,
        Target = figure.Target,
        IsSensitive = figure.IsSensitive,
        IsShownOutside = figure.IsShownOutside,
    };

    /// <summary>What was typed stays, beside the plan as it is now.</summary>
    private async Task<IActionResult> Changed(int schoolId, int planId, ClosingForm form)
    {
        var plan = (await queries.Read(queries.Readable(schoolId), planId))!;
        if (!plan.Head.MayClose(clock.Today)) return await Taken(plan, form);
        form.Version = plan.Head.Version;
        return this.Conflicting("Index", await Page(plan, form) with { HasChanged = true });
    }

    private async Task<IActionResult> Taken(PlanReading plan, ClosingForm form)
    {
        var texts = form.Goals.Values.Select(goal => goal.Worked).Concat(form.Strategies.Values.Select(strategy => strategy.Note)).OfType<string>().Where(text => text.Length > 0).ToList();
        var history = await queries.History(plan.Head);
        return this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(plan.Head, plan.Head.Status == PlanStatus.Approved ? null : history.FirstOrDefault(), plan.Head.Url, texts));
    }
}
