using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>How families were told of a session.</summary>
public partial class SessionsController
{
    [HttpGet("{id:int}/notices/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewNotice(int schoolId, int id)
    {
        ModelState.Clear();
        var now = clock.Now;
        var form = new SessionNoticeForm { Day = clock.Today, Time = new TimeOnly(now.Hour, now.Minute), Languages = ["en"] };
        return await Find(schoolId, id) is { } session ? View("Notice", NoticePage(session, null, form)) : NotFound();
    }

    [HttpPost("{id:int}/notices/new"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> NewNotice(int schoolId, int id, SessionNoticeForm form)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        await CheckRoom(db.SessionNotices.Where(row => row.SessionId == id && row.RemovedAt == null), SessionNotice.MostOfSession);
        if (!ModelState.IsValid) return this.Invalid("Notice", NoticePage(session, null, form));
        var notice = new SessionNotice { SchoolId = schoolId, SessionId = id, Way = form.Way!.Value, SentAt = form.SentAt(clock), ById = me.Id };
        form.WriteTo(notice, clock, await Keep(form.File, schoolId));
        db.SessionNotices.Add(notice);
        await db.SaveChangesAsync();
        return Back(schoolId, id, words["The notice is on record."]);
    }

    [HttpGet("{id:int}/notices/{noticeId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Notice(int schoolId, int id, int noticeId)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session && await FindNotice(schoolId, id, noticeId) is { } notice ? View("Notice", NoticePage(session, notice, SessionNoticeForm.Of(notice, clock))) : NotFound();
    }

    [HttpPost("{id:int}/notices/{noticeId:int}"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Notice(int schoolId, int id, int noticeId, SessionNoticeForm form)
    {
        if (await Find(schoolId, id) is not { } session || await FindNotice(schoolId, id, noticeId) is not { } notice) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("Notice", NoticePage(session, notice, form));
        db.Entry(notice).Property(x => x.Version).OriginalValue = form.Version;
        form.WriteTo(notice, clock, await Keep(form.File, schoolId));
        if (await Save(words["The notice is on record."])) return RedirectToAction(nameof(Show), new { schoolId, id });
        if (await FindNotice(schoolId, id, noticeId) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("Notice", NoticePage(session, now, form) with
        {
            Differences = Difference.Between(
                ("How were families told?", words[now.Way.Label()].Value, words[form.Way!.Value.Label()].Value), ("When", words["{0:MMMM d, h:mm tt}", clock.ToLocal(now.SentAt)].Value, words["{0:MMMM d, h:mm tt}", clock.ToLocal(form.SentAt(clock))].Value),
                ("Languages", Names(now.Languages), Names(form.Languages)), ("To how many families?", now.Families, form.Families), ("With the agenda", now.HasAgenda, form.HasAgenda), ("Note", now.Note, form.Note)),
        });
    }

    [HttpPost("{id:int}/notices/{noticeId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RemoveNotice(int schoolId, int id, int noticeId, Guid version) => PutAway(schoolId, id, FindNotice(schoolId, id, noticeId), version, row => row.RemovedAt = clock.UtcNow, $"notices/{noticeId}");

    [HttpPost("{id:int}/notices/{noticeId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RestoreNotice(int schoolId, int id, int noticeId, Guid version) => PutAway(schoolId, id, FindNotice(schoolId, id, noticeId), version, row => row.RemovedAt = null, null);

    private Task<SessionNotice?> FindNotice(int schoolId, int id, int noticeId) => db.SessionNotices.In(schoolId).Include(row => row.File).AsSingleQuery().FirstOrDefaultAsync(row => row.Id == noticeId && row.SessionId == id);

    private SessionNoticePage NoticePage(FamilySession session, SessionNotice? notice, SessionNoticeForm form) =>
        new(session, notice?.Id, form, notice?.File?.Name, notice?.RemovedAt is not null, queries.LanguageChoices(form.Languages, withEnglish: true));

    private async Task<StoredFile?> Keep(IFormFile? upload, int schoolId) => upload is null ? null : await db.KeepFile(upload, schoolId, planId: null, me.Id, clock.UtcNow);

    private async Task CheckRoom<T>(IQueryable<T> rows, int most)
    {
        if (await rows.CountAsync() >= most) ModelState.AddModelError("", words["A session has at most {0} of these. Remove what is not needed.", most]);
    }

    private RedirectToActionResult Back(int schoolId, int id, string done)
    {
        this.Say(done);
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }

    /// <summary>Takes a row off every page, or puts it back; nothing is deleted.</summary>
    /// <param name="way">The address below the session where it can be put back; none: it was just put back.</param>
    private async Task<IActionResult> PutAway<T>(int schoolId, int id, Task<T?> finding, Guid version, Action<T> change, string? way) where T : class, IVersioned
    {
        if (await finding is not { } row || await Find(schoolId, id) is null) return NotFound();
        db.Entry(row).Property(x => x.Version).OriginalValue = version;
        change(row);
        if (!await Save(words[way is null ? "It is back." : "Removed."])) return await Changed(schoolId, id);
        if (way is not null) this.Say(words["Removed."], words["Put it back"], $"/schools/{schoolId}/sessions/{id}/{way}");
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }

    private async Task<IActionResult> Changed(int schoolId, int id)
    {
        db.ChangeTracker.Clear();
        return await queries.Show(schoolId, id) is { } page ? this.Conflicting("Show", page with { HasChanged = true }) : NotFound();
    }
}
