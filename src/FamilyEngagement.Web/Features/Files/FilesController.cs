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
        var file = await db.StoredFiles.AsNoTracking().In(schoolId).FirstOrDefaultAsync(file => file.Id == id && (file.PlanId == null ? isInside : readable.Any(plan => plan.Id == file.PlanId)));
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
