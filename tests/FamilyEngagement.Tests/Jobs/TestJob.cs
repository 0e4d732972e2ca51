using System.Collections.Concurrent;
using FamilyEngagement.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Jobs;

/// <summary>What a test's job did, also in two portals at once.</summary>
public sealed class Tally
{
    public ConcurrentQueue<DateTime> Due { get; } = [];

    /// <summary>What the job does beside counting.</summary>
    public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;
}

public sealed class TestJob(Tally tally) : IPortalJob
{
    public const string Key = "test", Nightly = "0 0 4 * * ?";

    public async Task<int> Run(JobFiring firing, CancellationToken stopping)
    {
        tally.Due.Enqueue(firing.DueAt);
        await tally.Work(stopping);
        return 3;
    }

    public static Action<IServiceCollection> With(Tally tally, string schedule = Nightly) => services =>
        services.AddSingleton(tally).AddJob<TestJob>(Key, "Test job", "Counts.", schedule, "{0:N0} things counted");
}
