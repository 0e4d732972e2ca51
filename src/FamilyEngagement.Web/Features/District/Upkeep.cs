using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.District;

/// <summary>Once an hour: figures follow the calendar (a new day, a new term), and spent form keys go.</summary>
public class Upkeep(IServiceScopeFactory scopes, TimeProvider time, DistrictCache district, ILogger<Upkeep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        var isStart = true;
        do
        {
            try
            {
                await district.Load();
                await using var scope = scopes.CreateAsyncScope();
                var reach = scope.ServiceProvider.GetRequiredService<ReachSummary>();
                if (isStart) await reach.CatchUp();
                else await reach.RefreshAll();
                isStart = false;
                var before = time.GetUtcNow().UtcDateTime.AddDays(-2);
                await scope.ServiceProvider.GetRequiredService<AppDbContext>().FormSubmissions.Where(form => form.At < before).ExecuteDeleteAsync(stopping);
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or DbUpdateException)
            {
                // The next hour tries again; a page still shows the figures it has, with their age.
                logger.LogError(problem, "The hourly upkeep could not reach the database");
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
