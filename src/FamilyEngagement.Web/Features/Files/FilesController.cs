using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.EvidenceLibrary;
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
        if (file is null || !(await IsOfEvidence(file) || await IsOfReadablePlan(file))) return NotFound();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = file.Kind.MediaType();
        Response.ContentLength = file.Length;
        await db.CopyFile(file, Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private async Task<bool> IsOfEvidence(StoredFile file) =>
        file.PlanId is null && await db.FilesOfEvidence(file.SchoolId).ContainsAsync(file.Id) && await MayLeave(file);

    private async Task<bool> MayLeave(StoredFile file) => me.WorksAt(file.SchoolId) || !await db.FilesWithNames(file.SchoolId).ContainsAsync(file.Id);

    /// <summary>
    /// What was removed, replaced or voided is kept, but no page leads to it any more. A plan keeps the file of the library
    /// that it was written with, also after the library has a newer one.
    /// </summary>
    private async Task<bool> IsOfReadablePlan(StoredFile file)
    {
        if (!me.May(Permission.ViewPlans, file.SchoolId) || !await MayLeave(file)) return false;
        var (isInside, id) = (plans.IsInside(file.SchoolId), file.Id);
        return await plans.Readable(file.SchoolId).AnyAsync(plan =>
            plan.Sections.Any(section => section.Records.Any(record => record.FileId == id && !record.IsRemoved && (isInside || record.At <= plan.SentAt)))
            || (plan.Id == file.PlanId && db.CouncilDecisions.Any(one => one.MinutesFileId == id && (isInside || !one.IsVoided))));
    }
}
