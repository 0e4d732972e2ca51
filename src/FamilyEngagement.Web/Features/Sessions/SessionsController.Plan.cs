using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>Every week again, canceled, removed; and the ways back.</summary>
public partial class SessionsController
{
    [HttpGet("{id:int}/repeat"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Repeat(int schoolId, int id)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session ? View("Repeat", new RepeatPage(session, new RepeatForm(), LastDayFor(session))) : NotFound();
    }

    [HttpPost("{id:int}/repeat"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Repeat(int schoolId, int id, RepeatForm form)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        var last = LastDayFor(session);
        if (form.Until <= session.Day) ModelState.AddModelError(nameof(RepeatForm.Until), "Choose a day after this session.");
        if (!ModelState.IsValid) return this.Invalid("Repeat", new RepeatPage(session, form, last));
        var (asked, skipped) = form.Days(session.Day, last, queries.Holidays);
        var held = await DaysOfSeries(session);
        var days = asked.Except(held).ToList();
        if (days.Count == 0)
        {
            ModelState.AddModelError(nameof(RepeatForm.Weeks), asked.Count == 0 ? words["No week is left before the school year ends on {0:MMMM d}.", last] : words["There is one on each of these days already. Type more weeks, or choose a later day."]);
            return this.Invalid("Repeat", new RepeatPage(session, form, last));
        }

        await PlanAgain(session, days);
        var done = words[days.Count == 1 ? "1 session more, on {1:MMMM d}." : "{0} sessions more, the last on {1:MMMM d}.", days.Count, days[^1]].Value;
        if (skipped.Count > 0) done += " " + words["Left out for holidays: {0}.", Named(skipped)].Value;
        if (days.Count < asked.Count) done += " " + words["There already: {0}.", Named(asked.Intersect(held))].Value;
        return await Save(done) ? RedirectToAction(nameof(Index), new { schoolId, when = SessionFilter.Coming }) : await Changed(schoolId, id);

        string Named(IEnumerable<DateOnly> list) => string.Join(", ", list.Select(day => words["{0:MMMM d}", day].Value));
    }

    [HttpGet("{id:int}/cancel"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Cancel(int schoolId, int id)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session ? View("Cancel", await CancelPage(session, new CancelSessionForm { Version = session.Version, Reason = session.CancelReason, Told = session.CancelTold })) : NotFound();
    }

    [HttpPost("{id:int}/cancel"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Cancel(int schoolId, int id, CancelSessionForm form, [FromServices] SignInLog signIns)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        if (await signIns.Problem(session, day: null) is { } problem) ModelState.AddModelError("", words[problem]);
        if (!ModelState.IsValid) return this.Invalid("Cancel", await CancelPage(session, form));
        db.Entry(session).Property(x => x.Version).OriginalValue = form.Version;
        session.Cancel(form.Reason!, form.Told!, clock.UtcNow);
        var later = form.AndLater ? await Later(session).ToListAsync() : [];
        foreach (var one in later) one.Cancel(form.Reason!, form.Told!, clock.UtcNow);
        if (await Save(later.Count == 0 ? words["Canceled. It stays in the list, with the reason."] : words["Canceled, and {0} later ones too.", later.Count], () => signIns.Close(session))) return RedirectToAction(nameof(Show), new { schoolId, id });
        if (await Find(schoolId, id) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("Cancel", await CancelPage(now, form) with { HasChanged = true });
    }

    [HttpPost("{id:int}/uncancel"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Uncancel(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        if (!session.IsCancelled) return await Changed(schoolId, id);
        db.Entry(session).Property(x => x.Version).OriginalValue = version;
        session.TakeBackCancel(clock.UtcNow);
        return await Save(words["It takes place after all. Tell those who were told otherwise."]) ? RedirectToAction(nameof(Show), new { schoolId, id }) : await Changed(schoolId, id);
    }

    /// <summary>A mistake goes; what has left a trace is canceled instead.</summary>
    [HttpPost("{id:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Remove(int schoolId, int id, Guid version, [FromServices] SignInLog signIns)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        if (await queries.HasTraces(session))
        {
            ModelState.AddModelError("", "Something hangs on this session: a notice, a sign-in, notes, an interpreter. Cancel it instead, so that the record stays.");
            return this.Invalid("Show", (await queries.Show(schoolId, id))!);
        }

        db.Entry(session).Property(x => x.Version).OriginalValue = version;
        session.Remove(clock.UtcNow);
        if (!await Save(words["Removed."], () => signIns.Close(session))) return await Changed(schoolId, id);
        this.Say(words["Removed."], words["Put it back"], $"/schools/{schoolId}/sessions/{id}");
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    [HttpPost("{id:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Restore(int schoolId, int id, Guid version)
    {
        if (await db.Sessions.In(schoolId).FirstOrDefaultAsync(row => row.Id == id) is not { } session) return NotFound();
        if (session.RemovedAt is null) return await Changed(schoolId, id);
        db.Entry(session).Property(x => x.Version).OriginalValue = version;
        session.TakeBackRemove(clock.UtcNow);
        return await Save(words["It is back."]) ? RedirectToAction(nameof(Show), new { schoolId, id }) : await Changed(schoolId, id);
    }

    /// <summary>Also the canceled ones: who canceled one does not want it again.</summary>
    private Task<List<DateOnly>> DaysOfSeries(FamilySession session) =>
        db.Sessions.In(session.SchoolId).Where(row => session.SeriesKey != null && row.SeriesKey == session.SeriesKey && row.RemovedAt == null).Select(row => row.Day).ToListAsync();

    private async Task PlanAgain(FamilySession session, IEnumerable<DateOnly> days)
    {
        var kind = await db.SessionKinds.FirstAsync(one => one.Code == session.Kind);
        var key = session.SeriesKey ?? Guid.NewGuid();
        if (session.SeriesKey is null) session.JoinSeries(key);
        // Of two who repeat it at the same moment only one gets through.
        db.Entry(session).Property(x => x.Version).IsModified = true;
        foreach (var day in days)
        {
            var next = new FamilySession { SchoolId = session.SchoolId, ById = me.Id };
            next.Plan(session.Facts with { Day = day }, kind, clock.UtcNow);
            next.JoinSeries(key);
            db.Sessions.Add(next);
        }
    }

    private DateOnly LastDayFor(FamilySession session) => queries.LastDayOfYear(session.Day);

    private IQueryable<FamilySession> Later(FamilySession session) =>
        db.Sessions.In(session.SchoolId).Where(row => session.SeriesKey != null && row.SeriesKey == session.SeriesKey && row.Id != session.Id && row.Day >= session.Day && row.CancelledAt == null && row.RemovedAt == null
            && !db.SessionSignIns.Any(signIn => signIn.SessionId == row.Id && signIn.UndoneAt == null));

    private async Task<CancelPage> CancelPage(FamilySession session, CancelSessionForm form) => new(session, form, await Later(session).CountAsync(),
        await db.InterpreterRequests.In(session.SchoolId).CountAsync(request => request.SessionId == session.Id && (request.Status == InterpreterStatus.Requested || request.Status == InterpreterStatus.Confirmed)));
}
