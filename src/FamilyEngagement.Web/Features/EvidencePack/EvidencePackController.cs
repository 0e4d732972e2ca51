using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>The evidence of a school as one file for a monitor. Who makes one stands in the audit.</summary>
[Route("schools/{schoolId:int}/evidence-pack"), SchoolAccess(Permission.ViewStandards)]
public class EvidencePackController(AppDbContext db, PackMaker maker, PackZip zip, DistrictCache district, CurrentUser me) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, PackForm form, [FromServices] DistrictClock clock)
    {
        ModelState.Clear();
        if (await NameOf(schoolId) is not { } school) return NotFound();
        var choice = await PackChoice.Of(form, db, district, clock);
        var pieces = choice.Year is null ? [] : await db.PiecesOf(schoolId, choice.Year.Id, [.. choice.Chosen.Select(standard => standard.Id)]).ToListAsync();
        form.Standards = [.. choice.Chosen.Select(standard => standard.Number)];
        (form.Year, form.Frame) = (choice.Year?.Id, choice.Frame?.Id);
        return View(new EvidencePackPage(schoolId, school, form, choice, [.. district.Years.Where(year => year.StartsOn <= clock.Today)], district.FramesOn(clock.Today), pieces));
    }

    [HttpPost(""), Repeatable]
    public async Task<IActionResult> Make(int schoolId, PackForm form, [FromServices] DistrictClock clock)
    {
        if (await NameOf(schoolId) is not { } school) return NotFound();
        var choice = await PackChoice.Of(form, db, district, clock);
        if (choice.Year is null || choice.Chosen.Count == 0) return RedirectToAction(nameof(Index), new { schoolId });
        var pack = await maker.Make(schoolId, school, choice);
        db.AuditEntries.Add(new AuditEntry { At = clock.UtcNow, UserId = me.Id, SchoolId = schoolId, Action = "Downloaded", Entity = "EvidencePack", EntityId = $"{schoolId}", Values = Said(choice, pack) });
        await db.SaveChangesAsync();
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(PackNames.OfPack(school, schoolId, clock.Today));
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.Headers.CacheControl = "no-store";
        Response.ContentType = "application/zip";
        await zip.Write(pack, Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    private Task<string?> NameOf(int schoolId) => db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstOrDefaultAsync();

    private static string Said(PackChoice choice, Pack pack) =>
        FormattableString.Invariant($"Year: {choice.Year!.Name}; Standards: {string.Join(", ", choice.Chosen.Select(standard => standard.Number))}; Files: {pack.Files.Count}; Left out: {pack.LeftOut.Count}");
}
