using FamilyEngagement.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Jobs;

/// <summary>Processes die, and servers are off at night.</summary>
public class WhatWasLeftBehind
{
    private readonly Tally _tally = new();

    private async Task<(Portal, JobRunner)> Begin()
    {
        var portal = await new Portal { More = TestJob.With(_tally) }.WithDistrict();
        return (portal, portal.Services.GetRequiredService<JobRunner>());
    }

    private static JobRun CutOff(Portal portal, int takes = 1) => new()
    {
        JobKey = TestJob.Key,
        DueAt = new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc),
        State = JobRunState.Running,
        StartedAt = portal.Clock.Now.UtcDateTime,
        LeaseUntil = portal.Clock.Now.UtcDateTime + JobRunner.Lease,
        Takes = takes,
        Machine = "gone/1",
    };

    [Fact]
    public async Task A_run_that_was_cut_off_is_taken_again_after_its_lease_and_not_before()
    {
        var (portal, runner) = await Begin();
        await using var _ = portal;
        var run = await portal.Have(CutOff(portal));
        await runner.Sweep(CancellationToken.None);
        _tally.Due.ShouldBeEmpty();
        portal.Clock.Now += JobRunner.Lease + TimeSpan.FromSeconds(1);
        var admin = await portal.SignedInAs(FamilyEngagement.Web.Security.PortalRole.Administrator);
        (await admin.Get("/admin/jobs")).ShouldSay("Cut off, starts again");
        await runner.Sweep(CancellationToken.None);
        _tally.Due.ShouldBe([run.DueAt]);
        var now = await portal.Ask(db => db.JobRuns.SingleAsync(row => row.Id == run.Id));
        (now.State, now.Takes).ShouldBe((JobRunState.Done, 2));
        now.Machine.ShouldNotBe("gone/1");
        await runner.Sweep(CancellationToken.None);
        _tally.Due.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_that_is_cut_off_again_and_again_is_given_up()
    {
        var (portal, runner) = await Begin();
        await using var _ = portal;
        var run = await portal.Have(CutOff(portal, JobRun.MostTakes));
        portal.Clock.Now += TimeSpan.FromHours(1);
        await runner.Sweep(CancellationToken.None);
        _tally.Due.ShouldBeEmpty();
        (await portal.Ask(db => db.JobRuns.SingleAsync(row => row.Id == run.Id))).State.ShouldBe(JobRunState.Failed);
    }

    [Fact]
    public async Task Of_nights_that_were_missed_the_latest_is_run_once()
    {
        var (portal, runner) = await Begin();
        await using var _ = portal;
        await runner.Sweep(CancellationToken.None);
        _tally.Due.ShouldBe([new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc)]);
        portal.Clock.Now += TimeSpan.FromDays(4);
        await runner.Sweep(CancellationToken.None);
        await runner.Sweep(CancellationToken.None);
        _tally.Due.ShouldBe([new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc), new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc)]);
    }

    [Fact]
    public async Task A_process_that_is_told_to_stop_leaves_its_run_free_at_once()
    {
        var (portal, runner) = await Begin();
        await using var _ = portal;
        using var stop = new CancellationTokenSource();
        _tally.Work = async stopping =>
        {
            await stop.CancelAsync();
            stopping.ThrowIfCancellationRequested();
        };
        await runner.Fire(TestJob.Key, new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc), stop.Token);
        _tally.Work = _ => Task.CompletedTask;
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        await runner.Sweep(CancellationToken.None);
        _tally.Due.Count.ShouldBe(2);
        (await portal.Ask(db => db.JobRuns.SingleAsync(row => row.JobKey == TestJob.Key))).State.ShouldBe(JobRunState.Done);
    }

    [Fact]
    public async Task Old_runs_go_at_night_and_the_latest_of_each_job_stays()
    {
        var (portal, runner) = await Begin();
        await using var _ = portal;
        await runner.Sweep(CancellationToken.None);
        await portal.Have(new JobRun { JobKey = TestJob.Key, DueAt = portal.Clock.Now.UtcDateTime.AddDays(-9), EndedAt = portal.Clock.Now.UtcDateTime.AddDays(-9), State = JobRunState.Done });
        await portal.Have(new JobRun { JobKey = TestJob.Key, DueAt = portal.Clock.Now.UtcDateTime.AddDays(-8), EndedAt = portal.Clock.Now.UtcDateTime.AddDays(-8), State = JobRunState.Done, Count = 1 });
        await portal.With<ClearOut>(job => job.Run(new JobFiring(portal.Clock.Now.UtcDateTime, false), CancellationToken.None));
        (await portal.Ask(db => db.JobRuns.CountAsync(run => run.JobKey == TestJob.Key))).ShouldBe(2);
        portal.Clock.Now += TimeSpan.FromDays(60);
        await portal.With<ClearOut>(job => job.Run(new JobFiring(portal.Clock.Now.UtcDateTime, false), CancellationToken.None));
        (await portal.Ask(db => db.JobRuns.CountAsync(run => run.JobKey == TestJob.Key))).ShouldBe(1);
    }
}
