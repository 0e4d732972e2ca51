using System.Diagnostics;
using FamilyEngagement.Web.Features.Reach;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Benchmarks;

/// <summary>Counts a school's reach again, as each saved contact does, and says how long it takes.</summary>
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
}
