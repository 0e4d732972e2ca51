using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanComments;

/// <summary>Talk about the sections of a plan: within the school, or with the district once the plan was sent.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/comments"), SchoolAccess(Permission.ViewPlans)]
public class PlanCommentsController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries) : Controller
{
    /// <summary>Whoever looks has read them.</summary>
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId, int? section, int? answer, bool resolved = false)
    {
        ModelState.Clear();
        if (await Page(schoolId, planId, section, resolved, replyTo: answer) is not { } page) return NotFound();
        var seen = page.Threads.SelectMany(thread => thread.Answers.Prepend(thread.First)).Where(remark => remark.IsNew).Select(remark => remark.SectionId).Distinct().ToList();
        if (seen.Count > 0) await MarkRead(schoolId, planId, seen);
        return View(page);
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(int schoolId, int planId, CommentForm form)
    {
        if (await Page(schoolId, planId, form.SectionId, withResolved: true, form) is not { } page) return NotFound();
        if (page.Plan.Sections.All(section => section.Id != form.SectionId)) ModelState.AddModelError(nameof(form.SectionId), "Choose the section that you mean.");
        if (!ModelState.IsValid) return this.Invalid("Index", page);
        Say(schoolId, planId, form.SectionId, null, form.Text!, forSchoolOnly: page.IsInside && form.Readers == CommentReaders.School);
        await db.SaveChangesAsync();
        return Done("The comment is saved.", schoolId, planId, form.SectionId);
    }

    [HttpPost("{id:int}/reply")]
    public async Task<IActionResult> Reply(int schoolId, int planId, int id, CommentForm form)
    {
        if (await Thread(schoolId, planId, id) is not { } thread) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Index", (await Page(schoolId, planId, thread.SectionId, withResolved: true, form, id))!);
        Say(schoolId, planId, thread.SectionId, thread.Id, form.Text!, thread.IsForSchoolOnly);
        thread.Reopen();
        await db.SaveChangesAsync();
        return Done("The answer is saved.", schoolId, planId, thread.SectionId);
    }

    [HttpPost("{id:int}/resolve")]
    public async Task<IActionResult> Resolve(int schoolId, int planId, int id, bool isResolved = true)
    {
        if (await Thread(schoolId, planId, id) is not { } thread) return NotFound();
        if (isResolved) thread.Resolve(me.Id, clock.UtcNow);
        else thread.Reopen();
        await db.SaveChangesAsync();
        return Done(isResolved ? "Resolved. You find it under resolved comments." : "The comment is open again.", schoolId, planId, thread.SectionId);
    }

    /// <summary>Only what one wrote oneself.</summary>
    [HttpPost("{id:int}/remove")]
    public async Task<IActionResult> Remove(int schoolId, int planId, int id)
    {
        if (await Visible(schoolId, planId).FirstOrDefaultAsync(comment => comment.Id == id && comment.ById == me.Id) is not { } comment) return NotFound();
        comment.Remove(clock.UtcNow);
        await db.SaveChangesAsync();
        return Done("Your comment is taken back.", schoolId, planId, comment.SectionId);
    }

    private IQueryable<PlanComment> Visible(int schoolId, int planId)
    {
        var readable = queries.Readable(schoolId).Select(plan => plan.Id);
        return db.CommentsOn(schoolId, planId, queries.IsInside(schoolId)).Where(comment => readable.Contains(comment.PlanId));
    }

    private Task<PlanComment?> Thread(int schoolId, int planId, int id) =>
        Visible(schoolId, planId).FirstOrDefaultAsync(comment => comment.Id == id && comment.ThreadId == null);

    private void Say(int schoolId, int planId, int sectionId, int? threadId, string text, bool forSchoolOnly) => db.PlanComments.Add(new PlanComment
    {
        PlanId = planId,
        SchoolId = schoolId,
        SectionId = sectionId,
        ThreadId = threadId,
        IsForSchoolOnly = forSchoolOnly,
        ById = me.Id,
        At = clock.UtcNow,
        Text = text,
    });

    private IActionResult Done(string said, int schoolId, int planId, int section)
    {
        this.Say(said);
        return RedirectToAction(nameof(Index), new { schoolId, planId, section });
    }

    private async Task MarkRead(int schoolId, int planId, List<int> sections)
    {
        var held = await db.PlanCommentsRead.Where(read => read.PlanId == planId && read.UserId == me.Id).ToListAsync();
        foreach (var section in sections)
        {
            if (held.Find(read => read.SectionId == section) is { } mark) mark.At = clock.UtcNow;
            else db.PlanCommentsRead.Add(new PlanCommentsRead { SectionId = section, PlanId = planId, SchoolId = schoolId, UserId = me.Id, At = clock.UtcNow });
        }

        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // The same person in two windows at once: one mark is enough.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<PlanCommentsPage?> Page(int schoolId, int planId, int? sectionId, bool withResolved, CommentForm? form = null, int? replyTo = null)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return null;
        var (reader, inside) = (me.Id, queries.IsInside(schoolId));
        var only = plan.Sections.FirstOrDefault(section => section.Id == sectionId);
        var read = db.PlanCommentsRead.Where(read => read.PlanId == planId && read.UserId == reader);
        var remarks = await db.CommentsOn(schoolId, planId, inside).Where(comment => only == null || comment.SectionId == only.Id).OrderBy(comment => comment.Id)
            .Select(comment => new PlanCommentsPage.Remark(
                comment.Id, comment.ThreadId, comment.SectionId, comment.ById, comment.By.Name, comment.At, comment.Text, comment.RemovedAt != null, comment.IsForSchoolOnly,
                comment.ResolvedBy!.Name, comment.ResolvedAt, comment.ById != reader && comment.RemovedAt == null && !read.Any(read => read.SectionId == comment.SectionId && read.At >= comment.At))).ToListAsync();
        var answers = remarks.ToLookup(remark => remark.ThreadId);
        var threads = answers[null].Where(first => withResolved || first.ResolvedAt is null).Select(first => new PlanCommentsPage.Thread(first, [.. answers[first.Id]])).ToList();
        var answered = threads.Find(thread => thread.First.Id == replyTo)?.First;
        return new PlanCommentsPage(plan, only, threads, form ?? new CommentForm { SectionId = answered?.SectionId ?? only?.Id ?? plan.Sections[0].Id }, answered?.Id, reader, inside, withResolved);
    }
}
