using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.District;

/// <summary>Once an hour: figures follow the calendar (a new day, a new term), and spent form keys go.</summary>
public class Upkeep(IServiceScopeFactory scopes, TimeProvider time, DistrictCache district, ILogger<Upkeep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await district.Load();
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReachSummary>().RefreshAll();
                await DropOldFiles(scope.ServiceProvider.GetRequiredService<AppDbContext>(), stopping);
                var before = time.GetUtcNow().UtcDateTime.AddDays(-2);
                await scope.ServiceProvider.GetRequiredService<AppDbContext>().FormSubmissions.Where(form => form.At < before).ExecuteDeleteAsync(stopping);
            }
            catch (System.Data.Common.DbException problem)
            {
                // The next hour tries again; a page still shows the figures it has, with their age.
                logger.LogError(problem, "The hourly upkeep could not reach the database");
            }
        }
    }

    /// <summary>Files of contacts that nobody went on with.</summary>
    private async Task DropOldFiles(AppDbContext db, CancellationToken stopping)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-ContactImport.DaysKept);
        var old = db.ContactImports.Where(import => import.State == ContactImportState.Waiting && import.At < before);
        await db.ContactImportRows.Where(row => old.Any(import => import.Id == row.ImportId)).ExecuteDeleteAsync(stopping);
        await old.ExecuteDeleteAsync(stopping);
    }
}
