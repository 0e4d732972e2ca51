using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>Files to save, never to show: what others uploaded does not run in the portal's own pages.</summary>
[Route("schools/{schoolId:int}/files"), SchoolAccess(Permission.ViewEvidence)]
public class FilesController(AppDbContext db, PlanQueries plans, CurrentUser me) : Controller
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Save(int schoolId, int id)
    {
        var file = await db.StoredFiles.AsNoTracking().In(schoolId).FirstOrDefaultAsync(file => file.Id == id);
        if (file is null || !await (file.PlanId is null ? IsOfReadableRecord(file) : IsOfReadablePlan(file))) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = file.Kind.MediaType();
        Response.ContentLength = file.Length;
        await db.CopyFile(file, Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private async Task<bool> IsOfReadableRecord(StoredFile file) => await db.FilesOfEvidence(file.SchoolId).ContainsAsync(file.Id)
        && (me.May(Permission.ViewFamilies, file.SchoolId) || !await db.FilesWithNames(file.SchoolId).ContainsAsync(file.Id));

    /// <summary>What was removed, replaced or voided is kept, but no page leads to it any more.</summary>
    private async Task<bool> IsOfReadablePlan(StoredFile file)
    {
        if (!me.May(Permission.ViewPlans, file.SchoolId)) return false;
        var (isInside, id) = (plans.IsInside(file.SchoolId), file.Id);
        return await plans.Readable(file.SchoolId).AnyAsync(plan => plan.Id == file.PlanId
            && (db.PlanRecords.Any(record => record.FileId == id && !record.IsRemoved && (isInside || record.At <= plan.SentAt)) || db.CouncilDecisions.Any(one => one.MinutesFileId == id && (isInside || !one.IsVoided))));
    }
}
