using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>The school looks at its plan about every 90 days. Steps on a review that is there are in the other file.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/reviews"), SchoolAccess(Permission.ViewPlans)]
public partial class PlanReviewsController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return NotFound();
        var reviews = await db.PlanReviews.In(schoolId).Where(review => review.PlanId == planId).OrderByDescending(review => review.HeldOn).ThenByDescending(review => review.Id)
            .Select(review => new PlanReviewsPage.Row(review.Id, review.HeldOn, review.Standing, review.Text, review.WrittenBy.Name, review.VoidedAt != null, review.VoidReason)).ToListAsync();
        // What was voided is the school's own affair.
        return View(new PlanReviewsPage(plan.Head, queries.IsInside(schoolId) ? reviews : [.. reviews.Where(review => !review.IsVoided)], MayWrite(plan)));
    }

    [HttpGet("new"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> New(int schoolId, int planId)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return NotFound();
        return MayWrite(plan) ? View("Edit", await Form(plan, null, new PlanReviewForm { HeldOn = clock.Today })) : Closed(plan, []);
    }

    [HttpPost(""), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Create(int schoolId, int planId, PlanReviewForm form)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return NotFound();
        if (!MayWrite(plan)) return Closed(plan, Texts(form));
        if (form.HeldOn is not { } on || on > clock.Today || on < plan.Head.Year.StartsOn) ModelState.AddModelError(nameof(form.HeldOn), "Choose a day of this school year, today at the latest.");
        KeepNotes(form, plan.Strategies.Select(strategy => strategy.Id));
        if (!ModelState.IsValid) return this.Invalid("Edit", await Form(plan, null, form));
        if (await Find(schoolId, planId, form.HeldOn!.Value) is { } held) return await Conflict(plan, held, form);
        var review = PlanReview.Hold(planId, schoolId, form.HeldOn.Value, plan.Strategies, await queries.FiguresToKeep(plan, form.HeldOn.Value), form.ToContent(), me.Id, clock.UtcNow);
        db.PlanReviews.Add(review);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (problem.Breaks("PlanReviews.HeldOn", "IX_PlanReviews_PlanId_HeldOn"))
        {
            // A colleague wrote the same day's review and was faster by a moment.
            db.ChangeTracker.Clear();
            return await Conflict(plan, (await Find(schoolId, planId, form.HeldOn.Value))!, form);
        }

        this.Say("The review is saved, with the figures of that day.");
        return RedirectToAction(nameof(Show), new { schoolId, planId, id = review.Id });
    }

    private Task<PlanReview?> Find(int schoolId, int planId, DateOnly on) =>
        db.PlanReviews.AsNoTracking().AsSingleQuery().In(schoolId).Include(review => review.Strategies).Include(review => review.WrittenBy).FirstOrDefaultAsync(review => review.PlanId == planId && review.HeldOn == on && review.VoidedAt == null);

    private bool MayWrite(PlanReading plan) => me.May(Permission.EditPlans, plan.Head.SchoolId) && plan.Head.Status != PlanStatus.Closed;

    private async Task<PlanReviewEditPage> Form(PlanReading plan, PlanReview? review, PlanReviewForm form)
    {
        foreach (var strategy in plan.Strategies) form.Strategies.TryAdd(strategy.Id, new StrategyReviewForm());
        var figures = await queries.Figures(plan);
        return new PlanReviewEditPage(plan, review, form, figures, queries.IsInside(plan.Head.SchoolId));
    }

    /// <summary>Somebody else's review stands there: theirs beside mine, and saving again puts mine in its place.</summary>
    private async Task<IActionResult> Conflict(PlanReading plan, PlanReview current, PlanReviewForm form)
    {
        form.Version = current.Version;
        return this.Conflicting("Edit", await Form(plan, current, form) with { Differences = ReviewDifferences.Between(plan, current, form.ToContent()) });
    }

    private ViewResult Closed(PlanReading plan, IReadOnlyList<string> texts) => this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(plan.Head, null, plan.Head.Url, texts));

    /// <summary>What was typed about a strategy that someone removed meanwhile goes to the end of the text, to be looked at.</summary>
    private void KeepNotes(PlanReviewForm form, IEnumerable<int> strategies)
    {
        var removed = form.Strategies.Keys.Except(strategies).ToList();
        var notes = removed.Select(id => form.Strategies[id]).SelectMany(row => new[] { row.Happened, row.Learned, row.Next }).OfType<string>().Where(note => note.Length > 0).ToList();
        foreach (var id in removed) form.Strategies.Remove(id);
        if (notes.Count == 0) return;
        form.Text = string.Join("\n\n", notes.Prepend(form.Text ?? "").Where(text => text.Length > 0));
        ModelState.Remove(nameof(form.Text));
        ModelState.AddModelError(nameof(form.Text), "Someone removed a strategy meanwhile. Your notes on it stand at the end of this text now. Look at it, then save again.");
    }

    private static IReadOnlyList<string> Texts(PlanReviewForm form) =>
        [.. form.Strategies.Values.SelectMany(row => new[] { row.Happened, row.Learned, row.Next }).Prepend(form.Text).OfType<string>().Where(text => text.Length > 0)];
}
