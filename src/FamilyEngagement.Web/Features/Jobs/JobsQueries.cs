using System.Linq.Expressions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Mail;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Web.Features.Jobs;

public class JobsQueries(AppDbContext db, IEnumerable<JobDefinition> jobs, IOptions<JobsOptions> options, DistrictCache district, DistrictClock clock, MailPost post)
{
    private const int RunsShown = 50, MailsShown = 50;

    public async Task<JobsPage> Page()
    {
        var now = clock.UtcNow;
        var last = (await db.JobRuns.Where(run => !db.JobRuns.Any(later => later.JobKey == run.JobKey && later.DueAt > run.DueAt)).Select(Row).ToListAsync()).ToDictionary(run => run.JobKey);
        // The mail job runs each minute; its rounds with nothing to send would push everything else out.
        var runs = await db.JobRuns.Where(run => run.State != JobRunState.Done || run.Count > 0 || run.AskedById != null).OrderByDescending(run => run.DueAt).ThenByDescending(run => run.Id).Take(RunsShown).Select(Row).ToListAsync();
        return new JobsPage(
            [.. jobs.Select(job => new JobLine(job, last.TryGetValue(job.Key, out var run) ? Line(run, now) : null, options.Value.Enabled ? JobTimes.Next(options.Value.ScheduleOf(job), district.Zone, now) : null))],
            [.. runs.Select(run => Line(run, now))], await Mail(), options.Value.Enabled);
    }

    private async Task<MailBox> Mail()
    {
        var counts = await db.Mail.GroupBy(mail => mail.State).Select(mails => new { mails.Key, Count = mails.Count(), Since = mails.Min(mail => mail.CreatedAt) }).ToDictionaryAsync(mails => mails.Key);
        int Of(MailState state) => counts.TryGetValue(state, out var mails) ? mails.Count : 0;
        var failed = Of(MailState.Failed) == 0 ? [] : await db.Mail.Where(mail => mail.State == MailState.Failed).OrderByDescending(mail => mail.CreatedAt).ThenBy(mail => mail.Id).Take(MailsShown)
            .Select(mail => new FailedMail(mail.Id, mail.ToUser!.Name, mail.ToUser!.Email ?? mail.ToAddress, mail.Subject, mail.CreatedAt, mail.Error)).ToListAsync();
        return new MailBox(post.IsSetUp, Of(MailState.Waiting), Of(MailState.Sent), Of(MailState.Failed), counts.TryGetValue(MailState.Waiting, out var waiting) ? waiting.Since : null, failed);
    }

    private record struct RunRow(string JobKey, DateTime DueAt, JobRunState State, DateTime? StartedAt, DateTime? EndedAt, DateTime? LeaseUntil, int Count, string Error, string? AskedBy);

    private static readonly Expression<Func<JobRun, RunRow>> Row = run => new RunRow(run.JobKey, run.DueAt, run.State, run.StartedAt, run.EndedAt, run.LeaseUntil, run.Count, run.Error, run.AskedBy!.Name);

    private RunLine Line(RunRow run, DateTime now)
    {
        var job = jobs.FirstOrDefault(job => job.Key == run.JobKey);
        return new RunLine(run.JobKey, job?.Name ?? run.JobKey, job?.Counts, run.DueAt, run.State, run.StartedAt, run.EndedAt, run.State == JobRunState.Running && run.LeaseUntil < now, run.Count, run.Error, run.AskedBy);
    }
}
