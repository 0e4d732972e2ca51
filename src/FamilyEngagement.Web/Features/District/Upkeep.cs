using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.District;

/// <summary>Once an hour: figures and questions follow the calendar (a new day, a new term), and drafts too old and spent form keys go.</summary>
public class Upkeep(IServiceScopeFactory scopes, TimeProvider time, DistrictCache district, ILogger<Upkeep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), time);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            try
            {
                await Once(stopping);
            }
            catch (System.Data.Common.DbException problem)
            {
                // The next hour tries again; a page still shows the figures it has, with their age.
                logger.LogError(problem, "The hourly upkeep could not reach the database");
            }
        }
    }

    public async Task Once(CancellationToken stopping)
    {
        await district.Load();
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReachSummary>().RefreshAll();
        await scope.ServiceProvider.GetRequiredService<QuestionLog>().Reckon();
        // Before the form keys, by which drafts that were saved are known.
        await scope.ServiceProvider.GetRequiredService<DraftKeeping>().Expire();
        var before = time.GetUtcNow().UtcDateTime.AddDays(-2);
        await scope.ServiceProvider.GetRequiredService<AppDbContext>().FormSubmissions.Where(form => form.At < before).ExecuteDeleteAsync(stopping);
    }
}
