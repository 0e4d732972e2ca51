using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>Who came: counts for all who may see what a school does, names for those who may know the families.</summary>
public partial class SessionSignInsController
{
    private const int AttendanceSize = 40;

    [HttpGet("attendance")]
    public async Task<IActionResult> Attendance(Reader reader, int sessionId, int? page, [FromServices] DistrictCache district)
    {
        ModelState.Clear();
        return await Find(reader.SchoolId, sessionId) is { } session ? View(await AttendancePage(reader, session, page, district.Settings.SmallGroup)) : NotFound();
    }

    [HttpPost("{id:int}/talked"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Talked(Reader reader, int sessionId, int id, string? talked, int? page, [FromServices] DistrictCache district)
    {
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        if (!await db.SignInsFor(reader, sessionId).AnyAsync(signIn => signIn.Id == id && signIn.UndoneAt == null && signIn.FamilyId != null)) return NotFound();
        var stop = log.StopFor(session);
        var problem = stop == SignInStop.None ? (await log.Talked(reader, session, id, talked switch { "yes" => true, "no" => false, _ => null })).Problem : "";
        if (problem is null) return Redirect($"/schools/{reader.SchoolId}/sessions/{sessionId}/sign-in/attendance?page={page}#s{id}");
        db.ChangeTracker.Clear();
        if (problem.Length > 0) ModelState.AddModelError("", words[problem]);
        return this.Conflicting("Attendance", await AttendancePage(reader, session, page, district.Settings.SmallGroup));
    }

    [HttpGet("export"), SchoolAccess(Permission.ViewFamilies)]
    public async Task<IActionResult> Export(Reader reader, int sessionId)
    {
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        var keys = await db.SignInsFor(reader, sessionId).Where(signIn => signIn.UndoneAt == null).Keys().ToListAsync();
        var lines = await Named(reader, InOrder(keys));
        var languages = HttpContext.RequestServices.GetRequiredService<Languages>();
        string[] head = [words["Family or name"], words["Role"], words["People"], words["Guardians who came"], words["Children and grades"], words["Home language"], words["Signed in at"], words["Signed in by"], words["Talked with staff"]];
        return await CsvFile.Of($"sign-in-{session.Day:yyyy-MM-dd}.csv", head, lines.Select(line => (IReadOnlyList<object?>)[
            line.Family?.Name ?? line.Row.Name, words[line.Row.Role.Label()], line.Row.People, string.Join("; ", line.Named.Select(person => person.Name)),
            line.Family is null ? "" : string.Join("; ", line.Family.ChildrenHere.Select(child => $"{child.GivenName}, {words[Grades.Label(child.Grade)]}")),
            line.Family is null ? "" : languages.Name(line.Family.Spoken), clock.ToLocal(line.Row.At).ToString("yyyy-MM-dd HH:mm"), line.Row.By,
            line.Family is null ? "" : words[line.Row.Talked switch { true => "Yes", false => "No", null => "Contact voided" }]]));
    }

    private async Task<AttendancePage> AttendancePage(Reader reader, Sessions.FamilySession session, int? page, int smallGroup)
    {
        var (counts, seesNames) = (await db.SignInCounts(reader.SchoolId, session.Id), me.May(Permission.ViewFamilies, reader.SchoolId));
        var groups = await SignInGroups.Of(db, reader, session.Id, seesNames ? null : smallGroup);
        List<SignInKey> keys = seesNames ? InOrder(await db.SignInsFor(reader, session.Id).Where(signIn => signIn.UndoneAt == null).Keys().ToListAsync()) : [];
        var paging = Paging.Of(page, AttendanceSize, keys.Count);
        var lines = await Named(reader, keys.Skip(paging.Skip).Take(AttendanceSize).ToList());
        return new AttendancePage(reader.SchoolId, session, log.StopFor(session), counts, groups, seesNames, lines, paging, seesNames ? counts.SignIns - keys.Count : 0);
    }

    private async Task<List<SignInLine>> Named(Reader reader, List<SignInKey> keys)
    {
        var families = keys.Select(key => key.FamilyId).OfType<int>().ToList();
        return keys.With(await db.FamilyLinesIn(reader, families), await db.NamesToSignIn(reader, families));
    }

    /// <summary>Families by name, then those who walked in.</summary>
    private static List<SignInKey> InOrder(IEnumerable<SignInKey> keys) =>
        [.. keys.OrderBy(key => key.FamilyId is null).ThenBy(key => key.SearchText, StringComparer.Ordinal).ThenBy(key => Folding.Fold(key.Name), StringComparer.Ordinal).ThenBy(key => key.Id)];
}
