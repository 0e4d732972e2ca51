using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>What the portal does by itself, and the mail that it sends.</summary>
[Route("admin/jobs"), DistrictAccess(Permission.ManageSettings)]
public class JobsController(AppDbContext db, JobsQueries queries, JobRunner runner, JobTimer timer, DistrictClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await queries.Page());

    [HttpPost("{key}/run")]
    public async Task<IActionResult> Run(string key, [FromServices] CurrentUser me)
    {
        if (runner.Find(key) is not { } job) return NotFound();
        if (!await db.JobRuns.AnyAsync(run => run.JobKey == key && run.State == JobRunState.Waiting))
        {
            db.JobRuns.Add(new JobRun { JobKey = key, DueAt = clock.UtcNow, AskedById = me.Id });
            Note("Asked for", "Job", key, me.Id);
            await db.SaveChangesAsync();
        }

        await timer.Hurry();
        this.Say($"“{job.Name}” starts within a minute. Load this page again to see how it went.");
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("mail/{id:int}/again")]
    public async Task<IActionResult> Again(int id, [FromServices] CurrentUser me)
    {
        if (await db.Mail.FirstOrDefaultAsync(mail => mail.Id == id) is not { } mail) return NotFound();
        if (mail.State == MailState.Failed)
        {
            mail.SendAgain(clock.UtcNow);
            Note("Sent again", nameof(OutgoingMail), id.ToString(), me.Id);
            await db.SaveChangesAsync();
        }

        this.Say("The mail waits again and goes out within a minute.");
        return RedirectToAction(nameof(Index));
    }

    private void Note(string action, string entity, string id, int userId) => db.AuditEntries.Add(new AuditEntry { At = clock.UtcNow, UserId = userId, Action = action, Entity = entity, EntityId = id });
}
