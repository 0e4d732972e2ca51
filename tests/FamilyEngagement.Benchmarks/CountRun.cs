using System.Diagnostics;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Reach;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Benchmarks;

/// <summary>Counts a school's reach again, as each saved contact does, and all measures, as each night does; says how long it takes.</summary>
internal static class CountRun
{
    private const int Times = 9;

    public static async Task<double> BestOf(IServiceProvider services, int school)
    {
        var best = double.MaxValue;
        for (var n = 0; n < Times; n++)
        {
            await using var scope = services.CreateAsyncScope();
            var reach = scope.ServiceProvider.GetRequiredService<ReachSummary>();
            var since = Stopwatch.GetTimestamp();
            await reach.Refresh(school);
            best = Math.Min(best, Stopwatch.GetElapsedTime(since).TotalMilliseconds);
        }

        return best;
    }

    /// <summary>Seconds for the measures of all schools, as each night counts them.</summary>
    public static async Task<(int Schools, double Seconds)> Night(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var since = Stopwatch.GetTimestamp();
        var schools = await scope.ServiceProvider.GetRequiredService<SchoolMeasures>().RefreshAll();
        return (schools, Stopwatch.GetElapsedTime(since).TotalSeconds);
    }
}
