using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Mail;

namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>Each night: runs and mails that nobody looks at any more.</summary>
public class ClearOut(AppDbContext db, TimeProvider time) : IPortalJob
{
    public const int DaysOfRuns = 30, DaysOfIdleRuns = 2, DaysOfMail = 365;

    public async Task<int> Run(JobFiring firing, CancellationToken stopping)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (old, idle, sent) = (now.AddDays(-DaysOfRuns), now.AddDays(-DaysOfIdleRuns), now.AddDays(-DaysOfMail));
        // The latest of each job stays: it says that the job was there, and keeps its due time from being run again.
        var runs = db.JobRuns.Where(run => run.EndedAt != null && db.JobRuns.Any(later => later.JobKey == run.JobKey && later.DueAt > run.DueAt));
        return await runs.Where(run => run.EndedAt < old || (run.EndedAt < idle && run.State == JobRunState.Done && run.Count == 0)).ExecuteDeleteAsync(stopping)
            + await db.Mail.Where(mail => mail.State == MailState.Sent && mail.SentAt < sent).ExecuteDeleteAsync(stopping);
    }
}
