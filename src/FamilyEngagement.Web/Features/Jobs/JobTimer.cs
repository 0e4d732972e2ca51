using FamilyEngagement.Web.Features.District;
using Microsoft.Extensions.Options;
using Quartz;
using TriggerBuilder = Quartz.TriggerBuilder;

namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>Sets Quartz, which decides when; who runs a firing is decided in <see cref="JobRunner"/>. Follows a change of the district's time zone within a minute.</summary>
public class JobTimer(ISchedulerFactory schedulers, DistrictCache district, IEnumerable<JobDefinition> jobs, IOptions<JobsOptions> options) : IHostedService
{
    /// <summary>Not a job of the portal: it has no row.</summary>
    internal const string SweepKey = "sweep";

    private IScheduler? _scheduler;
    private TimeZoneInfo? _zone;

    public async Task StartAsync(CancellationToken stopping)
    {
        if (!options.Value.Enabled) return;
        _scheduler = await schedulers.GetScheduler(stopping);
        await FollowZone(stopping);
        await _scheduler.ScheduleJob(Detail(SweepKey), TriggerBuilder.Create().WithIdentity(SweepKey).StartNow().WithSimpleSchedule(TimeSpan.FromMinutes(1)).Build(), cancellationToken: stopping);
        await _scheduler.Start(stopping);
    }

    public async Task StopAsync(CancellationToken stopping)
    {
        if (_scheduler is not null) await _scheduler.Shutdown(waitForJobsToComplete: true, stopping);
    }

    /// <summary>Sweeps now instead of within the minute.</summary>
    public async Task Hurry()
    {
        if (_scheduler is not null) await _scheduler.TriggerJob(new JobKey(SweepKey));
    }

    internal async Task FollowZone(CancellationToken stopping)
    {
        await district.Load();
        if (_scheduler is null || _zone?.Id == district.Zone.Id) return;
        _zone = district.Zone;
        foreach (var job in jobs)
        {
            var times = CronScheduleBuilder.Create(options.Value.ScheduleOf(job)).InTimeZone(_zone).WithMisfireInstruction(CronTriggerMisfireInstruction.DoNothing);
            await _scheduler.DeleteJob(new JobKey(job.Key), stopping);
            await _scheduler.ScheduleJob(Detail(job.Key), TriggerBuilder.Create().WithIdentity(job.Key).WithSchedule(times).Build(), cancellationToken: stopping);
        }
    }

    private static IJobDetail Detail(string key) => JobBuilder.Create<TimerFiring>().WithIdentity(key).Build();
}

/// <summary>What Quartz calls.</summary>
[DisallowConcurrentExecution]
public class TimerFiring(JobRunner runner, JobTimer timer) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (context.JobDetail.Key.Name != JobTimer.SweepKey)
        {
            await runner.Fire(context.JobDetail.Key.Name, (context.ScheduledFireTimeUtc ?? context.FireTimeUtc).UtcDateTime, cancellationToken);
            return;
        }

        await timer.FollowZone(cancellationToken);
        await runner.Sweep(cancellationToken);
    }
}
