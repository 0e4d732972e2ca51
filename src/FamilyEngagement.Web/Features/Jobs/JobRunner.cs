using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using Microsoft.Extensions.Options;

namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>Runs jobs, each firing once, however many processes there are: the database decides which of them does.</summary>
public class JobRunner(IServiceScopeFactory scopes, TimeProvider time, DistrictCache district, IEnumerable<JobDefinition> jobs, IOptions<JobsOptions> options, ILogger<JobRunner> logger)
{
    /// <summary>A run that takes longer is stopped, and one whose process died is free again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    private static readonly string Machine = $"{Environment.MachineName}/{Environment.ProcessId}";

    private bool _hasStarted;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public JobDefinition? Find(string key) => jobs.FirstOrDefault(job => job.Key == key);

    /// <returns>False when another process has this firing.</returns>
    public async Task<bool> Fire(string key, DateTime due, CancellationToken stopping, bool isStart = false)
    {
        var job = Find(key) ?? throw new ArgumentException($"There is no job {key}.", nameof(key));
        var second = new DateTime(due.Ticks - due.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
        if (await Claim(key, second) is not { } id) return false;
        await Run(job, id, takes: 1, new JobFiring(second, isStart), stopping);
        return true;
    }

    /// <summary>
    /// Once a minute: what people asked for, what a process left behind, and what was due while none was there (of each job
    /// the latest only).
    /// </summary>
    public async Task Sweep(CancellationToken stopping)
    {
        await district.Load();
        if (!_hasStarted)
        {
            _hasStarted = true;
            foreach (var job in jobs.Where(job => job.AtStart)) await Fire(job.Key, Now, stopping, isStart: true);
        }

        await TakeUp(stopping);
        var latest = await Ask(db => db.JobRuns.Where(run => run.AskedById == null).GroupBy(run => run.JobKey).Select(runs => new { runs.Key, DueAt = runs.Max(run => run.DueAt) }).ToDictionaryAsync(run => run.Key, run => run.DueAt, stopping));
        foreach (var job in jobs)
            if (JobTimes.Latest(options.Value.ScheduleOf(job), district.Zone, Now) is { } due && due > latest.GetValueOrDefault(job.Key))
                await Fire(job.Key, due, stopping);
    }

    private async Task TakeUp(CancellationToken stopping)
    {
        var now = Now;
        var free = await Ask(db => db.JobRuns.AsNoTracking().Where(run => run.State == JobRunState.Waiting || (run.State == JobRunState.Running && run.LeaseUntil < now)).OrderBy(run => run.DueAt).ToListAsync(stopping));
        foreach (var run in free)
        {
            var isTaken = await Ask(db => db.JobRuns.Where(row => row.Id == run.Id && row.Takes == run.Takes && row.State == run.State).ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, JobRunState.Running).SetProperty(row => row.Takes, run.Takes + 1).SetProperty(row => row.Machine, Machine)
                .SetProperty(row => row.StartedAt, now).SetProperty(row => row.LeaseUntil, now + Lease), stopping)) == 1;
            if (!isTaken) continue;
            if (Find(run.JobKey) is not { } job) await End(run.Id, run.Takes + 1, JobRunState.Failed, 0, "This version of the portal has no such job.");
            else if (run.Takes >= JobRun.MostTakes) await End(run.Id, run.Takes + 1, JobRunState.Failed, 0, "Cut off again and again.");
            else await Run(job, run.Id, run.Takes + 1, new JobFiring(run.DueAt, IsStart: false), stopping);
        }
    }

    private async Task<int?> Claim(string key, DateTime due)
    {
        var now = Now;
        var run = new JobRun { JobKey = key, DueAt = due, State = JobRunState.Running, StartedAt = now, LeaseUntil = now + Lease, Machine = Machine, Takes = 1 };
        try
        {
            return await Ask(async db =>
            {
                // Mostly the other process is ahead by more than a moment; this keeps its success out of the log as our failure.
                if (await db.JobRuns.AnyAsync(other => other.JobKey == key && other.DueAt == due)) return (int?)null;
                db.JobRuns.Add(run);
                await db.SaveChangesAsync();
                return run.Id;
            });
        }
        catch (DbUpdateException problem) when (problem.Breaks("JobRuns.JobKey", "IX_JobRuns_JobKey_DueAt"))
        {
            return null;
        }
    }

    private async Task Run(JobDefinition job, int id, int takes, JobFiring firing, CancellationToken stopping)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limit.CancelAfter(Lease - TimeSpan.FromMinutes(1));
        var work = Work(job, firing, limit.Token);
        // The edge of the program: whatever a job throws, its run must not look as if it were still under way.
        await ((Task)work).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (work.IsCompletedSuccessfully) await End(id, takes, JobRunState.Done, work.Result, "");
        else if (stopping.IsCancellationRequested)
        {
            // The process is going down: the next one may take it at once.
            await Ask(db => db.JobRuns.Where(run => run.Id == id && run.Takes == takes).ExecuteUpdateAsync(set => set.SetProperty(run => run.LeaseUntil, Now)));
        }
        else
        {
            var problem = work.Exception?.InnerException;
            logger.LogError(problem, "The job {Job} failed", job.Key);
            await End(id, takes, JobRunState.Failed, 0, problem?.GetType().Name ?? $"Took longer than {Lease.TotalMinutes:0} minutes.");
        }
    }

    private async Task<int> Work(JobDefinition job, JobFiring firing, CancellationToken limit)
    {
        await district.Load();
        await using var scope = scopes.CreateAsyncScope();
        return await ((IPortalJob)scope.ServiceProvider.GetRequiredService(job.Job)).Run(firing, limit);
    }

    private Task<int> End(int id, int takes, JobRunState state, int count, string error) => Ask(db => db.JobRuns.Where(run => run.Id == id && run.Takes == takes).ExecuteUpdateAsync(set => set
        .SetProperty(run => run.State, state).SetProperty(run => run.EndedAt, Now).SetProperty(run => run.Count, count).SetProperty(run => run.Error, error)));

    private async Task<T> Ask<T>(Func<AppDbContext, Task<T>> question)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }
}
