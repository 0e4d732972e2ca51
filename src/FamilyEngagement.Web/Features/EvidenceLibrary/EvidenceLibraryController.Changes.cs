using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

public partial class EvidenceLibraryController
{
    [HttpGet("new"), SchoolAccess(Permission.KeepEvidence)]
    public IActionResult New(int schoolId, EvidenceKind kind)
    {
        ModelState.Clear();
        return View("Edit", new EvidenceItemFormPage(schoolId, null, new EvidenceItemForm { Kind = Enum.IsDefined(kind) ? kind : EvidenceKind.File, Day = clock.Today }));
    }

    [HttpPost("new"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> New(int schoolId, EvidenceItemForm form)
    {
        if (!Enum.IsDefined(form.Kind)) return NotFound();
        if (form is { Kind: EvidenceKind.File, File: null }) ModelState.AddModelError(nameof(form.File), "Choose the file.");
        if (await db.EvidenceItems.In(schoolId).CountAsync() >= EvidenceItem.MostOfSchool) ModelState.AddModelError("", "A school has at most 5,000 pieces of evidence here, removed ones among them. Change one that is there, or bring one back.");
        var twin = await Twin(schoolId, form, null);
        if (!ModelState.IsValid) return this.Invalid("Edit", new EvidenceItemFormPage(schoolId, null, form, Twin: twin));
        var item = new EvidenceItem { SchoolId = schoolId, Kind = form.Kind, Title = "", ById = me.Id, At = clock.UtcNow };
        await Write(form, item);
        db.EvidenceItems.Add(item);
        await db.SaveChangesAsync();
        this.Say("It is in the library.");
        return RedirectToAction(nameof(Show), new { schoolId, id = item.Id });
    }

    [HttpGet("{id:int}/change"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Change(int schoolId, int id)
    {
        if (await Find(schoolId, id) is not { RemovedAt: null } item) return NotFound();
        return View("Edit", await ChangePage(item, EvidenceItemForm.Of(item)));
    }

    [HttpPost("{id:int}/change"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Change(int schoolId, int id, EvidenceItemForm form)
    {
        // The form was checked as one of its kind.
        if (await Find(schoolId, id) is not { RemovedAt: null } item || form.Kind != item.Kind) return NotFound();
        var page = await ChangePage(item, form);
        var twin = await Twin(schoolId, form, id);
        if (form.Mark == EvidenceMark.HasNames && page.Uses > 0) ModelState.AddModelError(nameof(form.Mark), "The district can read it where it is used. Take it out there first, or put in a file without names.");
        if (!ModelState.IsValid) return this.Invalid("Edit", page with { Twin = twin });
        db.Entry(item).Property(x => x.Version).OriginalValue = form.Version;
        await Write(form, item);
        if (await db.TrySave()) return Done(schoolId, id, "Saved.");
        if (await Find(schoolId, id) is not { RemovedAt: null } now) return NotFound();
        var held = EvidenceItemForm.Of(now);
        form.Version = held.Version;
        return this.Conflicting("Edit", (await ChangePage(now, form)) with
        {
            Differences = Difference.Between(("Title", held.Title, form.Title), ("Link", held.Url, form.Url ?? ""), ("Note", held.Note, form.Note ?? ""), ("What it shows", held.Shows, form.Shows ?? ""), ("Day", held.Day, form.Day),
                ("Valid until", held.ValidUntil, form.ValidUntil), ("Has names", held.Mark == EvidenceMark.HasNames, form.Mark == EvidenceMark.HasNames)),
        });
    }

    [HttpPost("{id:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Remove(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } item) return NotFound();
        var uses = await db.PlacesOf(schoolId, id, isInside: true);
        if (uses.Count > 0)
        {
            ModelState.AddModelError("", "It is used in standards or plans, so it stays. Take it out there first; the places are listed below.");
            return this.Invalid(nameof(Show), (await ItemPage(schoolId, id))!);
        }

        db.Entry(item).Property(x => x.Version).OriginalValue = version;
        item.Remove(me.Id, clock.UtcNow);
        return await db.TrySave() ? Done(schoolId, id, "Removed from the library. You can bring it back here.") : await Changed(schoolId, id);
    }

    [HttpPost("{id:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Restore(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } item) return NotFound();
        db.Entry(item).Property(x => x.Version).OriginalValue = version;
        item.Restore();
        return await db.TrySave() ? Done(schoolId, id, "It is back in the library.") : await Changed(schoolId, id);
    }

    private Task<EvidenceItem?> Find(int schoolId, int id) => db.EvidenceItems.In(schoolId).Include(item => item.File).FirstOrDefaultAsync(item => item.Id == id);

    /// <summary>Whether the very same file is in the library already; then the form says so.</summary>
    private async Task<EvidenceTwin?> Twin(int schoolId, EvidenceItemForm form, int? itemId)
    {
        if (form.File is null || ModelState.GetFieldValidationState(nameof(form.File)) == Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid) return null;
        var twin = await db.TwinOf(schoolId, await StoredFiles.Sha256Of(form.File));
        if (twin is not null) ModelState.AddModelError(nameof(form.File), twin.Id == itemId ? "This is the very file that is there." : "This file is in the library already. Use that one, or choose another.");
        return twin?.Id == itemId ? null : twin;
    }

    private async Task Write(EvidenceItemForm form, EvidenceItem item)
    {
        var file = form is { Kind: EvidenceKind.File, File: { } chosen } ? await db.KeepFile(chosen, item.SchoolId, planId: null, me.Id, clock.UtcNow) : null;
        form.WriteTo(item, file, district.YearOn(form.Day!.Value)?.Id, me.Id, clock.UtcNow);
    }

    private async Task<EvidenceItemFormPage> ChangePage(EvidenceItem item, EvidenceItemForm form) =>
        new(item.SchoolId, item.Id, form, item.File?.Name, (await db.PlacesOf(item.SchoolId, item.Id, isInside: true)).Count);

    private RedirectToActionResult Done(int schoolId, int id, string done)
    {
        this.Say(done);
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }

    private async Task<IActionResult> Changed(int schoolId, int id) => this.Conflicting(nameof(Show), (await ItemPage(schoolId, id))! with { IsConflict = true });
}
