using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>At the door: find a family, tap, next. Shows names and nothing else, so that a helper can hold the phone. Lists and paper are in the other files.</summary>
[Route("schools/{schoolId:int}/sessions/{sessionId:int}/sign-in"), SchoolAccess(Permission.ViewEvidence)]
public partial class SessionSignInsController(AppDbContext db, CurrentUser me, DistrictClock clock, SignInLog log, IStringLocalizer<Words> words) : Controller
{
    private const int FoundSize = 10, RecentSize = 10;

    [HttpGet(""), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Index(Reader reader, int sessionId, SignInFilter filter)
    {
        ModelState.Clear();
        return await Find(reader.SchoolId, sessionId) is { } session ? View(await Page(reader, session, filter)) : NotFound();
    }

    /// <param name="pick">A family, and after a colon the guardians who came: "12:4,5".</param>
    [HttpPost(""), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> SignIn(Reader reader, int sessionId, string? pick, string? q)
    {
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        var url = $"/schools/{reader.SchoolId}/sessions/{sessionId}/sign-in";
        if (string.IsNullOrEmpty(pick)) return Redirect(url + QueryString.Create("q", (q ?? "")[..Math.Min(q?.Length ?? 0, SignInFilter.TextLength)]));
        if (Ids(pick) is not [var family, .. var members]) return NotFound();
        if (log.StopFor(session) != SignInStop.None) return this.Conflicting("Index", await Page(reader, session, new SignInFilter()));
        SignedInFamily? done = null;
        if (!await db.TrySave(async () => done = await log.SignIn(reader, session, family, members))) return await Closed(reader, sessionId);
        if (done is null) return NotFound();
        return Redirect($"{url}?last={done.Id}{(done.IsAgain ? "&again=true" : "")}");
    }

    [HttpPost("{id:int}/undo"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Undo(Reader reader, int sessionId, int id)
    {
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        if (!await db.SignInsFor(reader, sessionId).AnyAsync(signIn => signIn.Id == id)) return NotFound();
        if (log.StopFor(session) is SignInStop.YearOver) return this.Conflicting("Index", await Page(reader, session, new SignInFilter()));
        var (_, problem) = await log.Undo(reader, session, id);
        if (problem is not null)
        {
            ModelState.AddModelError("", words[problem]);
            return this.Conflicting("Index", await Page(reader, session, new SignInFilter()));
        }

        this.Say(words["Undone. They are no longer signed in."]);
        return RedirectToAction(nameof(Index), new { reader.SchoolId, sessionId });
    }

    [HttpPost("walk-ins"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> WalkIn(Reader reader, int sessionId, WalkInForm form)
    {
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        if (log.StopFor(session) != SignInStop.None) return this.Conflicting("Index", await Page(reader, session, new SignInFilter(), form));
        if (!ModelState.IsValid) return this.Invalid("Index", await Page(reader, session, new SignInFilter(), form));
        var last = 0;
        if (!await db.TrySave(async () => last = await log.WalkIn(session, form.Name!, form.Role, form.People))) return await Closed(reader, sessionId, form);
        return RedirectToAction(nameof(Index), new { reader.SchoolId, sessionId, last });
    }

    /// <summary>Asked once, for all who came.</summary>
    [HttpPost("after"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> After(Reader reader, int sessionId, AfterForm form)
    {
        if (await db.SessionsIn(reader.SchoolId).FirstOrDefaultAsync(session => session.Id == sessionId) is not { } session) return NotFound();
        if (log.StopFor(session) != SignInStop.None) return this.Conflicting("Index", await Page(reader, session, new SignInFilter(), after: form));
        if (!ModelState.IsValid) return this.Invalid("Index", await Page(reader, session, new SignInFilter(), after: form));
        db.Entry(session).Property(row => row.Version).OriginalValue = form.Version;
        session.SayHowItWent(form.IsTwoWay, form.Mode ?? "");
        session.CountPeople(form.HeadCount);
        if (!await db.TrySave(() => log.Follow(session)))
        {
            session = (await Find(reader.SchoolId, sessionId))!;
            form.Version = session.Version;
            return this.Conflicting("Index", await Page(reader, session, new SignInFilter(), after: form) with { HasChanged = true });
        }

        this.Say(words["Saved for all who signed in. Families you have set on their own stay as they are."]);
        return RedirectToAction(nameof(Index), new { reader.SchoolId, sessionId });
    }

    /// <summary>It was canceled or removed while somebody tapped.</summary>
    private async Task<IActionResult> Closed(Reader reader, int sessionId, WalkInForm? walkIn = null) =>
        await Find(reader.SchoolId, sessionId) is { } session ? this.Conflicting("Index", await Page(reader, session, new SignInFilter(), walkIn)) : NotFound();

    private Task<FamilySession?> Find(int schoolId, int id) => db.SessionsIn(schoolId).AsNoTracking().FirstOrDefaultAsync(session => session.Id == id);

    /// <returns>None where it is not what a button of the page sends.</returns>
    private static int[]? Ids(string pick)
    {
        var parts = pick.Split(':', ',');
        if (parts.Length > SessionSignIn.MostPeople) return null;
        var ids = parts.Select(part => int.TryParse(part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : 0).ToArray();
        return ids.All(id => id > 0) ? ids : null;
    }

    private async Task<SignInPage> Page(Reader reader, FamilySession session, SignInFilter filter, WalkInForm? walkIn = null, AfterForm? after = null)
    {
        var counts = await db.SignInCounts(reader.SchoolId, session.Id);
        List<int> found = Folding.Terms(filter.Q).Length == 0 ? [] : await db.FamiliesMatching(reader, filter.Q).OrderBy(family => family.SearchText).ThenBy(family => family.Id).Select(family => family.Id).Take(FoundSize + 1).ToListAsync();
        var here = db.SignInsFor(reader, session.Id).Where(signIn => signIn.UndoneAt == null);
        var newest = here.OrderByDescending(signIn => signIn.At).ThenByDescending(signIn => signIn.Id).Select(signIn => signIn.Id).Take(RecentSize);
        var keys = await here.Where(signIn => newest.Contains(signIn.Id) || signIn.Id == filter.Last || (signIn.FamilyId != null && found.Contains(signIn.FamilyId.Value))).OrderByDescending(signIn => signIn.At).ThenByDescending(signIn => signIn.Id).Keys().ToListAsync();
        var families = keys.Select(key => key.FamilyId).OfType<int>().Concat(found).Distinct().ToList();
        var (lines, members) = (await db.FamilyLinesIn(reader, families), await db.NamesToSignIn(reader, families));
        var signIns = keys.With(lines, members);
        return new SignInPage(
            reader.SchoolId, session, log.StopFor(session), counts, filter, signIns.Find(line => line.Row.Id == filter.Last),
            [.. found.Take(FoundSize).Where(lines.ContainsKey).Select(id => new SignInPage.FoundFamily(lines[id], [.. members[id]], signIns.Find(line => line.Row.FamilyId == id)))], found.Count > FoundSize,
            [.. signIns.Take(RecentSize)], me.May(Permission.KeepEvidence, reader.SchoolId), walkIn ?? new WalkInForm(), after ?? AfterForm.Of(session));
    }
}
