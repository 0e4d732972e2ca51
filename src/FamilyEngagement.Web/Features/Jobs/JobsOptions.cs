using Microsoft.Extensions.Options;
using Quartz;

namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>The section "Jobs".</summary>
public class JobsOptions
{
    /// <summary>False: this process starts no job by itself.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Another schedule for a job, by its key.</summary>
    public Dictionary<string, string> Schedules { get; set; } = [];

    public string ScheduleOf(JobDefinition job) => Schedules.GetValueOrDefault(job.Key, job.Schedule);
}

/// <summary>A wrong key or schedule stops the start, and says which.</summary>
public class ValidJobsOptions(IEnumerable<JobDefinition> jobs) : IValidateOptions<JobsOptions>
{
    public ValidateOptionsResult Validate(string? name, JobsOptions options)
    {
        var keys = jobs.Select(job => job.Key).ToList();
        var problems = options.Schedules.Keys.Except(keys).Select(key => $"Jobs:Schedules:{key} names no job. There are: {string.Join(", ", keys)}.")
            .Concat(options.Schedules.Where(schedule => !CronExpression.TryParse(schedule.Value, out _)).Select(schedule => $"Jobs:Schedules:{schedule.Key} is no schedule: write six fields as in \"0 30 5 * * ?\"."))
            .ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
