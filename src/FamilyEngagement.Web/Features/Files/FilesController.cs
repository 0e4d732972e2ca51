using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FamilyEngagement.Web.Features.Files;

/// <summary>Files to save, never to show: what others uploaded does not run in the portal's own pages.</summary>
[Route("schools/{schoolId:int}/files"), SchoolAccess(Permission.ViewPlans)]
public class FilesController(AppDbContext db, PlanQueries plans) : Controller
{
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Save(int schoolId, int id)
    {
        var (isInside, readable) = (plans.IsInside(schoolId), plans.Readable(schoolId));
        // What was removed, replaced or voided is kept, but no page leads to it any more.
        var file = await db.StoredFiles.AsNoTracking().In(schoolId).FirstOrDefaultAsync(file => file.Id == id && readable.Any(plan => plan.Id == file.PlanId)
            && (db.PlanRecords.Any(record => record.FileId == file.Id && !record.IsRemoved && (isInside || db.Plans.Any(plan => plan.Id == file.PlanId && record.At <= plan.SentAt))) || db.CouncilDecisions.Any(one => one.MinutesFileId == file.Id && (isInside || !one.IsVoided))));
        if (file is null) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = file.Kind.MediaType();
        Response.ContentLength = file.Length;
        await db.CopyFile(file, Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }
}
