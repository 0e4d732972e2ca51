using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.ContactImports;
using FamilyEngagement.Web.Features.ContactTimes;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.District;

/// <summary>Once an hour: figures and questions follow the calendar (a new day, a new term), and drafts too old and spent form keys go.</summary>
public class Upkeep(AppDbContext db, ReachSummary reach, QuestionLog questions, DraftKeeping drafts, TimeProvider time) : IPortalJob
{
    public Task<int> Run(JobFiring firing, CancellationToken stopping) => Once(firing.IsStart, stopping);

    /// <param name="isStart">The first round of this process: figures of past terms are counted too where they are missing.</param>
    /// <returns>How many old rows went.</returns>
    public async Task<int> Once(bool isStart, CancellationToken stopping)
    {
        if (isStart) await reach.CatchUp();
        else await reach.RefreshAll();
        await questions.Reckon();
        var files = await DropOldFiles(stopping);
        // Before the form keys, by which drafts that were saved are known.
        await drafts.Expire();
        var before = time.GetUtcNow().UtcDateTime.AddDays(-2);
        return files + await db.FormSubmissions.Where(form => form.At < before).ExecuteDeleteAsync(stopping);
    }

    /// <summary>Files of contacts and timetables that nobody went on with, and parts of files that were not saved.</summary>
    private async Task<int> DropOldFiles(CancellationToken stopping)
    {
        var before = time.GetUtcNow().UtcDateTime.AddDays(-ContactImport.DaysKept);
        var old = db.ContactImports.Where(import => import.State == ContactImportState.Waiting && import.At < before);
        await db.ContactImportRows.Where(row => old.Any(import => import.Id == row.ImportId)).ExecuteDeleteAsync(stopping);
        var dropped = await old.ExecuteDeleteAsync(stopping);
        var timetables = time.GetUtcNow().UtcDateTime.AddDays(-ContactTimeImport.DaysKept);
        dropped += await db.ContactTimeImports.Where(import => import.State == TimeImportState.Waiting && import.At < timetables).ExecuteDeleteAsync(stopping);
        return dropped + await db.DropLostParts(time.GetUtcNow().UtcDateTime.AddDays(-1), stopping);
    }
}
