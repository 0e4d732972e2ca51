using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>What a session is, when and where: a new one, also as a copy, and changes.</summary>
public partial class SessionsController
{
    [HttpGet("new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> New(int schoolId, string? kind, int? copy)
    {
        ModelState.Clear();
        if (copy is null) return View("Form", await queries.FormPage(schoolId, null, new SessionForm { Kind = kind }));
        return await Find(schoolId, copy.Value) is { } session ? View("Form", await queries.FormPage(schoolId, null, SessionForm.CopyFrom(session))) : NotFound();
    }

    [HttpPost("new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> New(int schoolId, SessionForm form)
    {
        var page = await queries.FormPage(schoolId, null, form);
        if (KindOf(page) is not { } kind) return this.Invalid("Form", page);
        var session = new FamilySession { SchoolId = schoolId, ById = me.Id };
        session.Plan(form.Facts(kind, words[kind.Label]), kind, clock.UtcNow);
        if (form.CopyOf is { } copied && await Find(schoolId, copied) is { } earlier) session.KeepAgenda(earlier.Agenda, null);
        db.Sessions.Add(session);
        await db.SaveChangesAsync();
        this.Say(words["The session is saved. Next: tell families, and ask for interpreters."]);
        return RedirectToAction(nameof(Show), new { schoolId, id = session.Id });
    }

    [HttpGet("{id:int}/edit"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Edit(int schoolId, int id)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session ? View("Form", await queries.FormPage(schoolId, session, SessionForm.Of(session))) : NotFound();
    }

    [HttpPost("{id:int}/edit"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Edit(int schoolId, int id, SessionForm form, [FromServices] SignInLog signIns)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        var page = await queries.FormPage(schoolId, session, form);
        if (form.Day is { } day && await signIns.Problem(session, day) is { } problem) ModelState.AddModelError(nameof(SessionForm.Day), words[problem]);
        if (KindOf(page) is not { } kind || !IsInTime(session, kind, form)) return this.Invalid("Form", page);
        var facts = form.Facts(kind, words[kind.Label]);
        db.Entry(session).Property(x => x.Version).OriginalValue = form.Version;
        session.Plan(facts, kind, clock.UtcNow);
        // The contacts of those who signed in say what the session says.
        if (await Save(words["The session is saved."], () => signIns.Follow(session))) return RedirectToAction(nameof(Show), new { schoolId, id });
        if (await Find(schoolId, id) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("Form", page with { Session = now, Form = form, Differences = Differences(now, kind, facts) });
    }

    /// <summary>None where the form cannot be saved; the errors then stand in the model state.</summary>
    private SessionKind? KindOf(SessionFormPage page)
    {
        var kind = page.Kinds.FirstOrDefault(one => one.Code == page.Form.Kind);
        if (kind is null && page.Form.Kind is { Length: > 0 }) ModelState.AddModelError(nameof(SessionForm.Kind), "Choose from the list.");
        return ModelState.IsValid ? kind : null;
    }

    private bool IsInTime(FamilySession session, SessionKind kind, SessionForm form)
    {
        var (ofKind, ofChildcare) = session.TooLate(kind.Means, form.HasChildcare, clock.Today);
        if (ofKind is not null) ModelState.AddModelError(nameof(SessionForm.Kind), ofKind);
        if (ofChildcare is not null) ModelState.AddModelError(nameof(SessionForm.HasChildcare), ofChildcare);
        return ModelState.IsValid;
    }

    private IReadOnlyList<Difference> Differences(FamilySession now, SessionKind kind, SessionFacts yours) => Difference.Between(
        ("What kind of session?", now.Kind, kind.Code), ("Title", now.Title, yours.Title), ("Day", now.Day, yours.Day), ("Starts", words["{0:h:mm tt}", now.StartsAt], words["{0:h:mm tt}", yours.StartsAt]),
        ("Ends", words["{0:h:mm tt}", now.EndsAt], words["{0:h:mm tt}", yours.EndsAt]), ("Where?", now.Place, yours.Place), ("For whom?", now.Audience, yours.Audience),
        ("Languages", Names(now.Languages), Names(yours.Languages)), ("Child care", now.HasChildcare, yours.HasChildcare), ("Food", now.HasFood, yours.HasFood), ("Transport", now.HasTransport, yours.HasTransport),
        ("The calendar for families", now.IsPublic, yours.IsPublic));

    private string Names(IEnumerable<string> codes) => string.Join(", ", codes.Select(queries.NameOf));

    private Task<FamilySession?> Find(int schoolId, int id) => db.Sessions.In(schoolId).FirstOrDefaultAsync(session => session.Id == id && session.RemovedAt == null);

    /// <returns>False: somebody was faster, and nothing is tracked any more.</returns>
    private async Task<bool> Save(string done, Func<Task>? save = null)
    {
        if (!await (save is null ? db.TrySave() : db.TrySave(save))) return false;
        this.Say(done);
        return true;
    }
}
