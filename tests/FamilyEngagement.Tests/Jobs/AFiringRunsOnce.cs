using FamilyEngagement.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Jobs;

public class AFiringRunsOnce
{
    private static readonly DateTime Due = new(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task In_one_process_that_asks_for_it_ten_times_at_once()
    {
        var tally = new Tally();
        await using var portal = await new Portal { More = TestJob.With(tally) }.WithDistrict();
        var runner = portal.Services.GetRequiredService<JobRunner>();
        var mine = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => runner.Fire(TestJob.Key, Due, CancellationToken.None))));
        mine.Count(isMine => isMine).ShouldBe(1);
        tally.Due.ShouldBe([Due]);
        var run = await portal.Ask(db => db.JobRuns.SingleAsync());
        (run.State, run.Count, run.Takes, run.DueAt).ShouldBe((JobRunState.Done, 3, 1, Due));
    }

    /// <summary>Real time, real timers: two programs on one database, with a job due every second.</summary>
    [Fact]
    public async Task In_two_processes_with_timers_of_their_own()
    {
        if (TestDatabase.Provider != "Sqlite") return;
        var tally = new Tally();
        await using var one = new Portal { More = Every(tally) };
        one.Settings["Jobs:Enabled"] = "true";
        await one.WithDistrict();
        await using var two = new Portal { More = Every(tally) };
        two.Settings["Jobs:Enabled"] = "true";
        two.Settings["Database:ConnectionString"] = one.ConnectionString;
        two.Services.ShouldNotBeNull();
        for (var tries = 0; tally.Due.Count < 6 && tries < 300; tries++) await Task.Delay(100);
        tally.Due.Count.ShouldBeGreaterThanOrEqualTo(6);
        tally.Due.Distinct().Count().ShouldBe(tally.Due.Count);
    }

    private static Action<IServiceCollection> Every(Tally tally) => services =>
    {
        TestJob.With(tally, "* * * * * ?")(services);
        services.AddSingleton(TimeProvider.System);
    };
}
