using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanReviews;

public partial class PlanReviewsController
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int planId, int id)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan || await Load(schoolId, planId, id) is not { } review) return NotFound();
        var isInside = queries.IsInside(schoolId);
        if (review.IsVoided && !isInside) return NotFound();
        var revisions = isInside ? await db.Set<PlanReviewRevision>().AsNoTracking().In(schoolId).Where(row => row.ReviewId == id).Include(row => row.By).OrderByDescending(row => row.Id).ToListAsync() : [];
        return View(new PlanReviewPage(plan, review, revisions, await queries.Figures(plan), MayWrite(plan) && !review.IsVoided, isInside, me.May(Permission.ViewSensitiveGroups, schoolId)));
    }

    [HttpGet("{id:int}/edit"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Edit(int schoolId, int planId, int id)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan || await Load(schoolId, planId, id) is not { } review) return NotFound();
        return MayWrite(plan) && !review.IsVoided ? View(await Form(plan, review, PlanReviewForm.Of(review))) : Closed(plan, []);
    }

    [HttpPost("{id:int}/edit"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Edit(int schoolId, int planId, int id, PlanReviewForm form)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan || await Load(schoolId, planId, id, isTracked: true) is not { } review) return NotFound();
        if (!MayWrite(plan) || review.IsVoided) return Closed(plan, Texts(form));
        KeepNotes(form, plan.Strategies.Select(strategy => strategy.Id).Concat(review.Strategies.Select(row => row.StrategyId)));
        if (!ModelState.IsValid) return this.Invalid("Edit", await Form(plan, review, form));
        if (form.Version != review.Version) return await Conflict(plan, review, form);
        // Strategies that came into the plan after the review.
        if (plan.Strategies.Any(strategy => review.Strategies.All(row => row.StrategyId != strategy.Id))) review.Freeze(plan.Strategies, await queries.FiguresToKeep(plan, review.HeldOn));
        if (review.Write(form.ToContent(), me.Id, clock.UtcNow))
        {
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                return await Load(schoolId, planId, id) is { IsVoided: false } current ? await Conflict(plan, current, form) : Closed(plan, Texts(form));
            }
        }

        this.Say("Saved. What stood there before is kept.");
        return RedirectToAction(nameof(Show), new { schoolId, planId, id });
    }

    [HttpGet("{id:int}/void"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Void(int schoolId, int planId, int id) =>
        await ToVoid(schoolId, planId, id, null) is { } page ? View(page) : NotFound();

    [HttpPost("{id:int}/void"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Void(int schoolId, int planId, int id, ReviewVoidForm form)
    {
        if (await ToVoid(schoolId, planId, id, form) is not { } page || await Load(schoolId, planId, id, isTracked: true) is not { } review) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Void", page);
        db.Entry(review).Property(x => x.Version).OriginalValue = form.Version;
        review.MarkVoid(me.Id, clock.UtcNow, form.Reason!);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (await ToVoid(schoolId, planId, id, form) is not { } changed) return RedirectToAction(nameof(Show), new { schoolId, planId, id });
            form.Version = changed.Review.Version;
            return this.Conflicting("Void", changed with { HasChanged = true });
        }

        this.Say("The review no longer counts. It stays in the list, struck, with your reason.");
        return RedirectToAction(nameof(Index), new { schoolId, planId });
    }

    private Task<PlanReview?> Load(int schoolId, int planId, int id, bool isTracked = false)
    {
        var reviews = db.PlanReviews.In(schoolId).AsSingleQuery().Include(review => review.Strategies).Include(review => review.WrittenBy);
        return (isTracked ? reviews : reviews.AsNoTracking()).FirstOrDefaultAsync(review => review.Id == id && review.PlanId == planId);
    }

    private async Task<PlanReviewVoidPage?> ToVoid(int schoolId, int planId, int id, ReviewVoidForm? form)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan || !MayWrite(plan) || await Load(schoolId, planId, id) is not { IsVoided: false } review) return null;
        return new PlanReviewVoidPage(plan.Head, review, form ?? new ReviewVoidForm { Version = review.Version }, HasChanged: false);
    }
}
