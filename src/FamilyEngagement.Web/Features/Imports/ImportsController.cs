using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Rosters through the browser: one zip at a time.</summary>
[Route("admin/imports"), DistrictAccess(Permission.ManageImports)]
public class ImportsController(AppDbContext db, RosterImport import, CurrentUser me) : Controller
{
    // Somewhat more than the form allows, so that a file just too large gets the form's sentence.
    private const long LargestRequest = ImportForm.LargestUpload + (10 << 20);

    [HttpGet("")]
    public async Task<IActionResult> Index(int? page)
    {
        ModelState.Clear();
        return View(new ImportForm { Page = await ImportQueries.Page(db, page) });
    }

    [HttpPost(""), RequestSizeLimit(LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    public async Task<IActionResult> Run(ImportForm form)
    {
        if (!ModelState.IsValid) return await Again();
        var folder = Directory.CreateTempSubdirectory("roster-");
        try
        {
            var path = Path.Combine(folder.FullName, "bundle.zip");
            await using (var file = System.IO.File.Create(path)) await form.Bundle!.CopyToAsync(file);
            var result = await import.Run(path, me.Id, Path.GetFileName(form.Bundle.FileName));
            this.Say(string.Join(' ', result.Notices.Prepend("The roster is in.")));
            return RedirectToAction(nameof(Show), new { id = result.AuditEntryId });
        }
        catch (RosterProblem problem)
        {
            ModelState.AddModelError(nameof(form.Bundle), $"{problem.Message} Nothing was changed.");
            return await Again();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) => await ImportQueries.One(db, id) is { } page ? View(page) : NotFound();

    private async Task<ViewResult> Again() => this.Invalid("Index", new ImportForm { Page = await ImportQueries.Page(db, page: null) });
}
