using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>Which plans wait, and who reads them.</summary>
public partial class DistrictPlansController
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(PlanQueueFilter filter, int? page)
    {
        Forgive(filter);
        var all = await queue.All();
        var rows = filter.Of(all, me.Id).ToList();
        var paging = Paging.Of(page, PageSize, rows.Count);
        return View(new DistrictPlansPage(
            queries.ThisYear?.Name, filter, all.CountBy(row => row.Status).ToDictionary(), all.Count(row => row.IsOverdue), all.Count(row => row.IsReviewPastDue), all.Count(row => row.Pulse?.WithoutContact > 0), [.. rows.Skip(paging.Skip).Take(PageSize)], paging,
            await queue.Reviewers(), await queue.Turnaround()));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(PlanQueueFilter filter)
    {
        Forgive(filter);
        var rows = filter.Of(await queue.All(), me.Id).Select(row => (IReadOnlyList<object?>)
        [
            row.Code, row.School, row.Level.Label(), row.Label, Day(row.SentAt), row.Status == PlanStatus.Sent ? row.WaitingDays : null, row.DueOn?.ToString("yyyy-MM-dd"), row.IsOverdue ? "Yes" : "",
            row.Pulse?.Ready, row.Pulse?.Sections, row.PlanId is null ? null : row.Read, row.Reviewer, Day(row.DecidedOn),
            row.Pulse?.NextReviewOn?.ToString("yyyy-MM-dd"), row.IsReviewPastDue ? "Yes" : "", row.Pulse?.LastReviewOn?.ToString("yyyy-MM-dd"), row.Pulse?.Begun, row.Pulse?.WithoutContact,
        ]);
        return await CsvFile.Of($"plans-{clock.Today:yyyy-MM-dd}.csv",
            ["School code", "School", "Level", "State", "Sent", "Waiting, school days", "Decide by", "Past due", "Sections ready", "Sections", "Sections read", "Reader", "Decided", "Next 90-day review", "Review past due", "Last review", "Strategies begun", "Strategies without contact"], rows);
    }

    [HttpPost("{id:int}/reviewer")]
    public async Task<IActionResult> Reviewer(int id, ReviewerForm form)
    {
        if (await queries.Sent.Include(plan => plan.School).FirstOrDefaultAsync(plan => plan.Id == id) is not { } plan) return NotFound();
        if (plan.Status is PlanStatus.Approved or PlanStatus.Closed) return await Taken(id, null);
        if (form.Reviewer is { } reader && !await queue.MayReview.AnyAsync(user => user.Id == reader)) ModelState.AddModelError(nameof(form.Reviewer), "Choose someone from the list.");
        if (!ModelState.IsValid) return this.Invalid("Show", (await Page(id, reviewer: form))!);
        db.Entry(plan).Property(row => row.Version).OriginalValue = form.Version;
        if (form.Reviewer is { } other && other != me.Id && other != plan.ReviewerId) await db.Enqueue(Invitation(plan, other));
        plan.ReviewerId = form.Reviewer;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            ModelState.AddModelError(nameof(form.Reviewer), "Somebody changed this plan meanwhile. Look who reads it now, then choose again.");
            return this.Conflicting("Show", (await Page(id, reviewer: form))!);
        }

        this.Say(form.Reviewer is null ? "Nobody is named as the reader now." : form.Reviewer == me.Id ? "You read this plan." : "Saved. They get a mail.");
        return RedirectToAction(nameof(Show), new { id });
    }

    /// <summary>Once for each sending and reader.</summary>
    private OutgoingMail Invitation(Plan plan, int reader)
    {
        var due = queue.DueOn(plan.SentAt!.Value);
        return OutgoingMail.To(reader, $"plan-reader-{plan.Id}-{plan.SentAt:yyyyMMddHHmmss}-{reader}", $"A plan to read: {plan.School.Name}",
            $"Good day,\n\n{me.Name} asks you to read the family engagement plan of {plan.School.Name}.{(due is null ? "" : $" The district decides by {due:MMMM d}.")}\n\n{OutgoingMail.Portal}/district/plans/{plan.Id}\n", clock.UtcNow);
    }

    /// <summary>A filter that the page does not offer is none.</summary>
    private void Forgive(PlanQueueFilter filter)
    {
        ModelState.Clear();
        if (filter.Status is { } status && !Enum.IsDefined(status)) filter.Status = null;
        if (filter.Level is { } level && !Enum.IsDefined(level)) filter.Level = null;
    }

    private string Day(DateTime? moment) => moment is { } at ? clock.DayOf(at).ToString("yyyy-MM-dd") : "";
}
