using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>Copies of the version that holds: a translation is added, replaced, removed and brought back.</summary>
public partial class DocumentsController
{
    [HttpGet("{id:int}/copies/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewCopy(int schoolId, int id, string? language)
    {
        ModelState.Clear();
        if (await Find(schoolId, id) is not { IsRemoved: false } document) return NotFound();
        var original = !await db.DocumentCopies.AnyAsync(copy => copy.DocumentId == id && copy.Number == document.CurrentNumber && copy.Maker == CopyMaker.Original && !copy.IsRemoved);
        return View("Copy", CopyPage(document, new CopyForm { Language = language, On = clock.Today, Maker = original ? CopyMaker.Original : null }));
    }

    [HttpPost("{id:int}/copies"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> AddCopy(int schoolId, int id, CopyForm form)
    {
        if (await Find(schoolId, id) is not { IsRemoved: false } document) return NotFound();
        if (form.Number != document.CurrentNumber) return this.Conflicting("Copy", CopyPage(document, form) with { HasChanged = true });
        var language = settings.Kinds.Written(form.Language ?? "");
        if (await db.DocumentCopies.AnyAsync(copy => copy.DocumentId == id && copy.Number == document.CurrentNumber && copy.Language == language && !copy.IsRemoved))
            ModelState.AddModelError(nameof(form.Language), "There is one in this language already. Open the document and replace it.");
        CheckMaker(document, form);
        await CheckCopies(id);
        if (!ModelState.IsValid) return this.Invalid("Copy", CopyPage(document, form));
        return await KeepCopy(document, form, language, null);
    }

    [HttpGet("{id:int}/copies/{copyId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> ReplaceCopy(int schoolId, int id, int copyId)
    {
        if (await FindCopy(schoolId, id, copyId) is not { } copy || !IsCurrent(copy)) return NotFound();
        return View("Copy", CopyPage(copy.Document, new CopyForm { Version = copy.Version, Language = copy.Language, On = clock.Today, Maker = copy.Maker, Translator = copy.Translator, Reason = copy.Reason }, copy));
    }

    [HttpPost("{id:int}/copies/{copyId:int}"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> ReplaceCopy(int schoolId, int id, int copyId, CopyForm form)
    {
        if (await FindCopy(schoolId, id, copyId) is not { } copy) return NotFound();
        if (!IsCurrent(copy)) return await Changed(schoolId, id);
        ModelState.Remove(nameof(form.Language));
        form.Language = copy.Language;
        CheckMaker(copy.Document, form);
        await CheckCopies(id);
        if (!ModelState.IsValid) return this.Invalid("Copy", CopyPage(copy.Document, form, copy));
        db.Entry(copy).Property(x => x.Version).OriginalValue = form.Version;
        copy.SetRemoved(true, me.Id, clock.UtcNow);
        return await KeepCopy(copy.Document, form, copy.Language, copy);
    }

    [HttpPost("{id:int}/copies/{copyId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> RemoveCopy(int schoolId, int id, int copyId, Guid version)
    {
        if (await FindCopy(schoolId, id, copyId) is not { } copy) return NotFound();
        return await SetCopy(copy, version, true) ? Done(schoolId, id, "Removed. It can be brought back under Removed parts.") : await Changed(schoolId, id);
    }

    /// <summary>What took its place meanwhile goes.</summary>
    [HttpPost("{id:int}/copies/{copyId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> RestoreCopy(int schoolId, int id, int copyId, Guid version)
    {
        if (await FindCopy(schoolId, id, copyId) is not { } copy) return NotFound();
        foreach (var other in await db.DocumentCopies.Where(row => row.DocumentId == id && row.Id != copyId && row.Number == copy.Number && !row.IsRemoved && (row.Language == copy.Language || (copy.Maker == CopyMaker.Original && row.Maker == CopyMaker.Original))).ToListAsync())
            other.SetRemoved(true, me.Id, clock.UtcNow);
        return await SetCopy(copy, version, false) ? Done(schoolId, id, "It is back.") : await Changed(schoolId, id);
    }

    private Task<bool> SetCopy(DocumentCopy copy, Guid version, bool isRemoved)
    {
        db.Entry(copy).Property(x => x.Version).OriginalValue = version;
        copy.SetRemoved(isRemoved, me.Id, clock.UtcNow);
        Touch(copy.Document);
        return db.TrySave();
    }

    private void CheckMaker(FamilyDocument document, CopyForm form)
    {
        if (form.Maker is not { } maker) return;
        if (!Enum.IsDefined(maker)) ModelState.AddModelError(nameof(form.Maker), "Say who made it.");
        else if (DocumentCopy.IsRefused(settings.Kinds.Of(document.Kind), maker, form.Reason)) ModelState.AddModelError(nameof(form.Reason), "This is essential information. Have a person translate it, or write why a machine must do for now.");
    }

    /// <summary>Those that were removed or replaced are shown too, so they count.</summary>
    private async Task CheckCopies(int id)
    {
        if (await db.DocumentCopies.CountAsync(copy => copy.DocumentId == id) >= FamilyDocument.MostCopies) ModelState.AddModelError("", "A document has at most 120 files and links here, removed and replaced ones among them. Add a new document.");
    }

    private async Task<IActionResult> KeepCopy(FamilyDocument document, CopyForm form, string language, DocumentCopy? replaced)
    {
        var maker = form.Maker!.Value;
        if (maker == CopyMaker.Original)
            foreach (var other in await db.DocumentCopies.Where(row => row.DocumentId == document.Id && row.Number == document.CurrentNumber && row.Maker == CopyMaker.Original && !row.IsRemoved).ToListAsync())
                other.SetRemoved(true, me.Id, clock.UtcNow);
        db.DocumentCopies.Add(new DocumentCopy
        {
            SchoolId = document.SchoolId,
            DocumentId = document.Id,
            Number = document.CurrentNumber,
            On = form.On!.Value,
            Language = language,
            Maker = maker,
            Url = form.Url ?? "",
            Translator = maker == CopyMaker.Human ? form.Translator! : "",
            Reason = maker == CopyMaker.Machine ? form.Reason ?? "" : "",
            File = form.File is null ? null : await db.KeepFile(form.File, document.SchoolId, null, me.Id, clock.UtcNow),
            ById = me.Id,
            At = clock.UtcNow,
        });
        Touch(document);
        if (await db.TrySave()) return Done(document.SchoolId, document.Id, replaced is null ? "It is on record." : "Replaced. The one before can be brought back under Removed parts.");
        if (await Find(document.SchoolId, document.Id) is not { } now) return NotFound();
        var held = replaced is null ? null : await FindCopy(document.SchoolId, document.Id, replaced.Id);
        if (held is not null && !IsCurrent(held)) return await Changed(document.SchoolId, document.Id);
        form.Version = held?.Version ?? default;
        return this.Conflicting("Copy", CopyPage(now, form, held) with { HasChanged = true });
    }

    private Task<DocumentCopy?> FindCopy(int schoolId, int id, int copyId) =>
        db.DocumentCopies.In(schoolId).Include(copy => copy.Document).FirstOrDefaultAsync(copy => copy.Id == copyId && copy.DocumentId == id);

    private static bool IsCurrent(DocumentCopy copy) => !copy.IsRemoved && !copy.Document.IsRemoved && copy.Number == copy.Document.CurrentNumber;

    private DocumentFormPage<CopyForm> CopyPage(FamilyDocument document, CopyForm form, DocumentCopy? copy = null)
    {
        form.Number = document.CurrentNumber;
        return new(document.SchoolId, form, document.Title, settings.Offered(form.Language is { Length: > 0 } code && settings.Languages.IsKnown(code) ? [settings.Kinds.Written(code)] : []))
        {
            DocumentId = document.Id,
            Kind = settings.Kinds.Of(document.Kind),
            CopyId = copy?.Id,
            Language = copy is null ? "" : settings.Languages.Name(copy.Language),
            Number = document.CurrentNumber,
        };
    }
}
