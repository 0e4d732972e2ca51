using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanRecords;

public partial class PlanRecordsController
{
    [HttpGet("attachments/new")]
    public async Task<IActionResult> NewAttachment(int schoolId, int planId, int sectionId)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here) return NotFound();
        return here.Plan.Head.Status.IsOpenForEditing() ? View("Attachment", await Attachment(here, new AttachmentForm())) : await Closed(schoolId, planId);
    }

    [HttpPost("attachments"), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> AddAttachment(int schoolId, int planId, int sectionId, AttachmentForm form)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here) return NotFound();
        if (!here.Plan.Head.Status.IsOpenForEditing()) return await Closed(schoolId, planId, form.Title, form.Url);
        CheckRoom(here.Section);
        var chosen = form.LibraryItemId is { } itemId ? await db.ForUse(schoolId).Where(item => item.Id == itemId && item.Kind != EvidenceKind.Note).Select(item => new { item.Title, item.FileId, item.Url }).FirstOrDefaultAsync() : null;
        if (form.LibraryItemId is not null && chosen is null) ModelState.AddModelError(nameof(form.LibraryItemId), "Choose from the list. What was removed, or has names of families, cannot be used here.");
        if (!ModelState.IsValid) return this.Invalid("Attachment", await Attachment(here, form));
        db.PlanRecords.Add(new PlanRecord
        {
            SchoolId = schoolId,
            SectionId = sectionId,
            Kind = RecordKind.Attachment,
            Title = string.IsNullOrEmpty(form.Title) ? chosen!.Title : form.Title,
            Url = chosen?.Url ?? form.Url ?? "",
            EvidenceItemId = form.LibraryItemId,
            FileId = chosen?.FileId,
            ById = me.Id,
            At = clock.UtcNow,
            File = form.File is null ? null : await db.KeepFile(form.File, schoolId, planId, me.Id, clock.UtcNow),
        });
        return await Save(schoolId, planId, sectionId, "The attachment is saved.") ?? await Closed(schoolId, planId, form.Title, form.Url);
    }

    private async Task<AttachmentPage> Attachment((PlanReading Plan, PlanSection Section) here, AttachmentForm form) =>
        new(here.Plan, here.Section, form, await db.LibraryChoices(here.Section.SchoolId, notes: false));

    [HttpPost("records/{id:int}/remove")]
    public async Task<IActionResult> Remove(int schoolId, int planId, int sectionId, int id, Guid version)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here || here.Section.Records.Find(record => record.Id == id) is not { } shown) return NotFound();
        if (!here.Plan.Head.Status.IsOpenForEditing()) return await Closed(schoolId, planId);
        if (await Find(schoolId, sectionId, id, shown.Kind) is not { } record) return NotFound();
        db.Entry(record).Property(x => x.Version).OriginalValue = version;
        record.Remove(me.Id, clock.UtcNow);
        return await Save(schoolId, planId, sectionId, "Removed from the section.") ?? await Closed(schoolId, planId);
    }
}
