using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.District;

/// <summary>Once an hour: figures, plans and questions follow the calendar (a new day, a new term), and drafts too old and spent form keys go.</summary>
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
                await Once(isStart, stopping);
                isStart = false;
            }
            catch (Exception problem) when (problem is System.Data.Common.DbException or DbUpdateException)
            {
                // The next hour tries again; a page still shows the figures it has, with their age.
                logger.LogError(problem, "The hourly upkeep could not reach the database");
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <param name="isStart">The first round of this process: figures of past terms are counted too where they are missing.</param>
    public async Task Once(bool isStart, CancellationToken stopping)
    {
        await district.Load();
        await using var scope = scopes.CreateAsyncScope();
        var reach = scope.ServiceProvider.GetRequiredService<ReachSummary>();
        if (isStart) await reach.CatchUp();
        else await reach.RefreshAll();
        await scope.ServiceProvider.GetRequiredService<QuestionLog>().Reckon();
        await scope.ServiceProvider.GetRequiredService<PlanPulses>().RefreshAll();
        await DropOldFiles(scope.ServiceProvider.GetRequiredService<AppDbContext>(), stopping);
        // Before the form keys, by which drafts that were saved are known.
        await scope.ServiceProvider.GetRequiredService<DraftKeeping>().Expire();
        var before = time.GetUtcNow().UtcDateTime.AddDays(-2);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().FormSubmissions.Where(form => form.At < before).ExecuteDeleteAsync(stopping);
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
