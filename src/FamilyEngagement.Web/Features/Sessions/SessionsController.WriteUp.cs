using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>Agenda and notes, and "you said, we did".</summary>
public partial class SessionsController
{
    [HttpGet("{id:int}/agenda"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> Agenda(int schoolId, int id) => ReadText(schoolId, id, isNotes: false);

    [HttpPost("{id:int}/agenda"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public Task<IActionResult> Agenda(int schoolId, int id, SessionTextForm form) => KeepText(schoolId, id, form, isNotes: false);

    [HttpGet("{id:int}/notes"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> Notes(int schoolId, int id) => ReadText(schoolId, id, isNotes: true);

    [HttpPost("{id:int}/notes"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public Task<IActionResult> Notes(int schoolId, int id, SessionTextForm form) => KeepText(schoolId, id, form, isNotes: true);

    [HttpGet("{id:int}/feedback/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewFeedback(int schoolId, int id)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session ? View("Feedback", new SessionFeedbackPage(session, null, new SessionFeedbackForm(), IsRemoved: false)) : NotFound();
    }

    [HttpPost("{id:int}/feedback/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewFeedback(int schoolId, int id, SessionFeedbackForm form)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        await CheckRoom(db.SessionFeedback.Where(row => row.SessionId == id && row.RemovedAt == null), SessionFeedback.MostOfSession);
        if (!ModelState.IsValid) return this.Invalid("Feedback", new SessionFeedbackPage(session, null, form, IsRemoved: false));
        var row = new SessionFeedback { SchoolId = schoolId, SessionId = id, Said = form.Said!, ById = me.Id, At = clock.UtcNow };
        form.WriteTo(row, me.Id);
        db.SessionFeedback.Add(row);
        await db.SaveChangesAsync();
        return Back(schoolId, id, words["Written down. Answer it when the school has done something about it."]);
    }

    [HttpGet("{id:int}/feedback/{feedbackId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Feedback(int schoolId, int id, int feedbackId)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session && await FindFeedback(schoolId, id, feedbackId) is { } row ? View("Feedback", new SessionFeedbackPage(session, row.Id, SessionFeedbackForm.Of(row), row.RemovedAt is not null)) : NotFound();
    }

    [HttpPost("{id:int}/feedback/{feedbackId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Feedback(int schoolId, int id, int feedbackId, SessionFeedbackForm form)
    {
        if (await Find(schoolId, id) is not { } session || await FindFeedback(schoolId, id, feedbackId) is not { } row) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Feedback", new SessionFeedbackPage(session, row.Id, form, row.RemovedAt is not null));
        db.Entry(row).Property(x => x.Version).OriginalValue = form.Version;
        form.WriteTo(row, me.Id);
        if (await Save(words["Saved."])) return RedirectToAction(nameof(Show), new { schoolId, id });
        if (await FindFeedback(schoolId, id, feedbackId) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("Feedback", new SessionFeedbackPage(session, now.Id, form, now.RemovedAt is not null,
            Difference.Between(("What did families say?", now.Said, form.Said), ("What did the school do about it?", now.Did, form.Did), ("When were families told?", now.AnsweredOn, form.AnsweredOn))));
    }

    [HttpPost("{id:int}/feedback/{feedbackId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RemoveFeedback(int schoolId, int id, int feedbackId, Guid version) => PutAway(schoolId, id, FindFeedback(schoolId, id, feedbackId), version, row => row.RemovedAt = clock.UtcNow, $"feedback/{feedbackId}");

    [HttpPost("{id:int}/feedback/{feedbackId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RestoreFeedback(int schoolId, int id, int feedbackId, Guid version) => PutAway(schoolId, id, FindFeedback(schoolId, id, feedbackId), version, row => row.RemovedAt = null, null);

    private Task<SessionFeedback?> FindFeedback(int schoolId, int id, int feedbackId) => db.SessionFeedback.In(schoolId).FirstOrDefaultAsync(row => row.Id == feedbackId && row.SessionId == id);

    private async Task<IActionResult> ReadText(int schoolId, int id, bool isNotes)
    {
        ModelState.Clear();
        if (await Find(schoolId, id) is not { } session) return NotFound();
        return View("Text", await TextPage(session, isNotes, new SessionTextForm { Version = session.Version, Text = isNotes ? session.Notes : session.Agenda }));
    }

    private async Task<IActionResult> KeepText(int schoolId, int id, SessionTextForm form, bool isNotes)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Text", await TextPage(session, isNotes, form));
        db.Entry(session).Property(x => x.Version).OriginalValue = form.Version;
        var file = await Keep(form.File, schoolId);
        if (isNotes) session.KeepNotes(form.Text ?? "", file, form.DropFile);
        else session.KeepAgenda(form.Text ?? "", file, form.DropFile);
        if (await Save(words[isNotes ? "The notes are saved." : "The agenda is saved."])) return RedirectToAction(nameof(Show), new { schoolId, id });
        if (await Find(schoolId, id) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("Text", await TextPage(now, isNotes, form) with { Differences = Difference.Between((isNotes ? "Notes" : "Agenda", isNotes ? now.Notes : now.Agenda, form.Text)) });
    }

    private async Task<SessionTextPage> TextPage(FamilySession session, bool isNotes, SessionTextForm form)
    {
        var fileId = isNotes ? session.NotesFileId : session.AgendaFileId;
        return new SessionTextPage(session, isNotes, form, fileId is null ? null : await db.StoredFiles.In(session.SchoolId).Where(file => file.Id == fileId).Select(file => file.Name).FirstAsync());
    }
}
