using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>The district reads the plans that were sent to it. What was not sent has no page here.</summary>
[Route("district/plans"), DistrictAccess(Permission.ReviewPlans)]
public partial class DistrictPlansController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, PlanQueue queue) : Controller
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) => await Page(id) is { } page ? View(page) : NotFound();

    [HttpGet("{id:int}/sections/{sectionId:int}")]
    public async Task<IActionResult> Section(int id, int sectionId) => await Page(id, sectionId) is { } page ? View("Show", page) : NotFound();

    [HttpPost("{id:int}/sections/{sectionId:int}")]
    public async Task<IActionResult> Section(int id, int sectionId, ReviewForm form)
    {
        var section = await db.PlanSections.Include(section => section.Plan).FirstOrDefaultAsync(section => section.Id == sectionId && section.PlanId == id && section.Plan.SentAt != null);
        if (section is null) return NotFound();
        if (section.Plan.Status != PlanStatus.Sent) return await Taken(id, form.Comment);
        if (!ModelState.IsValid) return this.Invalid("Show", (await Page(id, sectionId, form))!);
        db.Entry(section).Property(x => x.Version).OriginalValue = form.Version;
        section.Review(form.Verdict!.Value, form.Comment ?? "", me.Id, clock.UtcNow);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var page = await Page(id, sectionId, form, isChangedMeanwhile: true);
            return page is { IsOpen: true } ? this.Conflicting("Show", page) : await Taken(id, form.Comment);
        }

        return await NextUnread(section);
    }

    [HttpPost("{id:int}/return")]
    public async Task<IActionResult> Return(int id, DecisionForm form)
    {
        if (await Find(id) is not { } plan) return NotFound();
        if (string.IsNullOrEmpty(form.Message) && plan.Sections.All(section => section.Verdict != SectionVerdict.NeedsChange))
            ModelState.AddModelError(nameof(form.Message), "Mark a section as Needs a change, or say here what to change.");
        return await Take(plan, PlanStep.Return, form, "The plan is returned. The principal sees your comments beside the sections.");
    }

    [HttpPost("{id:int}/approve")]
    public async Task<IActionResult> Approve(int id, DecisionForm form)
    {
        if (await Find(id) is not { } plan) return NotFound();
        if (plan.Sections.Any(section => section.Verdict != SectionVerdict.LooksGood))
            ModelState.AddModelError("decision", "Read every section first. A plan is approved when all of them look good.");
        if ((await queries.Head(queries.Sent, id))!.Approvals.Any(approval => !approval.IsThere))
            ModelState.AddModelError("councils", "A council’s approval is missing. The principal records it; then you can approve the plan.");
        return await Take(plan, PlanStep.Approve, form, "The plan is approved.");
    }

    private Task<Plan?> Find(int id) => queries.Sent.Include(plan => plan.Sections).FirstOrDefaultAsync(plan => plan.Id == id);

    private async Task<IActionResult> Take(Plan plan, PlanStep step, DecisionForm form, string done)
    {
        if (PlanWorkflow.Find(plan.Status, step) is null) return await Taken(plan.Id, form.Message);
        if (queries.IsInside(plan.SchoolId)) ModelState.AddModelError("decision", "You have a role at this school. Someone else of the district decides on its plan.");
        if (!ModelState.IsValid) return this.Invalid("Show", (await Page(plan.Id, decision: form))!);
        db.HoldStill(plan, form.Version);
        plan.Take(step, me.Id, clock.UtcNow, form.Message ?? "");
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Taken(plan.Id, form.Message);
        }

        this.Say(done);
        return RedirectToAction(nameof(Show), new { id = plan.Id });
    }

    private async Task<IActionResult> NextUnread(PlanSection section)
    {
        var id = section.PlanId;
        var unread = await db.PlanSections.In(section.SchoolId).Where(other => other.PlanId == id && other.Verdict == SectionVerdict.NotRead)
            .OrderBy(other => other.Position < section.Position).ThenBy(other => other.Position).Select(other => (int?)other.Id).FirstOrDefaultAsync();
        this.Say(unread is null ? "Saved. You have read every section: now decide." : "Saved.");
        return RedirectToAction(nameof(Section), new { id, sectionId = unread ?? section.Id });
    }

    private async Task<IActionResult> Taken(int id, string? unsaved)
    {
        db.ChangeTracker.Clear();
        var plan = (await queries.Read(queries.Sent, id))!;
        var last = plan.Head.Status == PlanStatus.Sent ? null : (await queries.History(plan.Head))[0];
        return this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(plan.Head, last, $"/district/plans/{id}", string.IsNullOrEmpty(unsaved) ? [] : [unsaved]));
    }

    private async Task<ReviewPage?> Page(int id, int? sectionId = null, ReviewForm? review = null, DecisionForm? decision = null, ReviewerForm? reviewer = null, bool isChangedMeanwhile = false)
    {
        if (await queries.Read(queries.Sent, id) is not { } plan) return null;
        var section = sectionId is null ? plan.Sections.FirstOrDefault(section => section.Verdict == SectionVerdict.NotRead) ?? plan.Sections[0] : plan.Sections.FirstOrDefault(section => section.Id == sectionId);
        if (section is null) return null;
        review ??= new ReviewForm { Verdict = section.Verdict == SectionVerdict.NotRead ? null : section.Verdict, Comment = section.Verdict == SectionVerdict.NotRead ? "" : section.ReviewComment };
        review.Version = section.Version;
        decision ??= new DecisionForm { Version = plan.Head.Version };
        reviewer ??= new ReviewerForm { Reviewer = plan.Head.ReviewerId };
        reviewer.Version = plan.Head.Version;
        var reviewers = plan.Head.Status is PlanStatus.Approved or PlanStatus.Closed ? [] : await queue.Reviewers();
        var due = plan.Head is { Status: PlanStatus.Sent, SentAt: { } sent } ? queue.DueOn(sent) : null;
        return new ReviewPage(plan, section, review, decision, await queries.Figures(plan), await queries.ReachBeside(plan), await queries.History(plan.Head), isChangedMeanwhile)
        {
            Reviewer = reviewer,
            Reviewers = reviewers,
            DueOn = due,
            Comments = plan.Head.Comments == 0 ? [] : await db.FamilyComments.AsNoTracking().In(plan.Head.SchoolId).Where(comment => comment.PlanId == id && !comment.IsVoided).OrderByDescending(comment => comment.On).ThenByDescending(comment => comment.Id).Take(50).ToListAsync(),
        };
    }
}
