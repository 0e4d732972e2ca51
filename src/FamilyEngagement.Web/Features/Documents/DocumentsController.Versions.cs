using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Documents;

public partial class DocumentsController
{
    [HttpGet("{id:int}/versions/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewVersion(int schoolId, int id)
    {
        if (await Whole(schoolId, id) is not { IsRemoved: false } document) return NotFound();
        var original = await db.DocumentCopies.Where(copy => copy.DocumentId == id && copy.Maker == CopyMaker.Original).OrderByDescending(copy => copy.Number).Select(copy => copy.Language).FirstOrDefaultAsync();
        return View(VersionPage(document, new NewVersionForm { On = clock.Today, Language = original ?? "en" }));
    }

    [HttpPost("{id:int}/versions"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> AddVersion(int schoolId, int id, NewVersionForm form)
    {
        if (await Whole(schoolId, id) is not { IsRemoved: false } document) return NotFound();
        if (document.Versions.Count >= FamilyDocument.MostVersions) ModelState.AddModelError("", "A document has at most 20 versions here, those taken back among them. Add a new document.");
        else if (form.File is not null || !string.IsNullOrEmpty(form.Url)) await CheckCopies(id);
        if (!ModelState.IsValid) return this.Invalid("NewVersion", VersionPage(document, form));
        var number = document.NextNumber;
        document.Versions.Add(new DocumentVersion { SchoolId = schoolId, Number = number, On = form.On!.Value, Changed = form.Changed!, ById = me.Id, At = clock.UtcNow });
        if (await Original(schoolId, number, form.On.Value, form.Language!, form.File, form.Url) is { } copy) document.Copies.Add(copy);
        document.FindCurrent();
        Touch(document);
        if (await db.TrySave(("DocumentVersions.Number", "IX_DocumentVersions_DocumentId_Number"))) return Done(schoolId, id, "The new version is on record. Translations of the one before are marked as out of date.");
        return await Whole(schoolId, id) is { } now ? this.Conflicting("NewVersion", VersionPage(now, form) with { HasChanged = true }) : NotFound();
    }

    [HttpPost("{id:int}/versions/{versionId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RemoveVersion(int schoolId, int id, int versionId, Guid version) => SetVersion(schoolId, id, versionId, version, true, "The version is taken back. The one before holds again.");

    [HttpPost("{id:int}/versions/{versionId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RestoreVersion(int schoolId, int id, int versionId, Guid version) => SetVersion(schoolId, id, versionId, version, false, "The version is back.");

    private async Task<IActionResult> SetVersion(int schoolId, int id, int versionId, Guid version, bool isRemoved, string done)
    {
        if (await Whole(schoolId, id) is not { } document || document.Versions.Find(row => row.Id == versionId) is not { } row) return NotFound();
        // The first and only version is the document itself.
        if (isRemoved && document.Versions.Count(one => !one.IsRemoved) == 1 && !row.IsRemoved)
        {
            this.Say("This is the only version. Remove the document instead.");
            return RedirectToAction(nameof(Show), new { schoolId, id });
        }

        db.Entry(row).Property(x => x.Version).OriginalValue = version;
        row.SetRemoved(isRemoved, me.Id, clock.UtcNow);
        document.FindCurrent();
        Touch(document);
        return await db.TrySave() ? Done(schoolId, id, done) : await Changed(schoolId, id);
    }

    private Task<FamilyDocument?> Whole(int schoolId, int id) => db.Documents.In(schoolId).Include(document => document.Versions).FirstOrDefaultAsync(document => document.Id == id);

    /// <summary>Of two changes to the parts of a document at the same moment only one gets through.</summary>
    private void Touch(FamilyDocument document) => db.Entry(document).Property(x => x.Version).IsModified = true;

    private DocumentFormPage<NewVersionForm> VersionPage(FamilyDocument document, NewVersionForm form) =>
        new(document.SchoolId, form, document.Title, settings.Offered([])) { DocumentId = document.Id, Number = document.NextNumber };
}
