using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>A sheet for the door where there is no phone, and the table to type it in afterwards.</summary>
public partial class SessionSignInsController
{
    private const int TableSize = 50, SheetSize = 150;

    [HttpGet("table"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Table(Reader reader, int sessionId, FamilyListFilter filter)
    {
        ModelState.Clear();
        return await Find(reader.SchoolId, sessionId) is { } session ? View(await TablePage(reader, session, filter)) : NotFound();
    }

    [HttpPost("table"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Table(Reader reader, int sessionId, FamilyListFilter filter, TableForm form)
    {
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        if (log.StopFor(session) != SignInStop.None) return this.Conflicting("Table", await TablePage(reader, session, filter));
        if (form.Came.Count > TableForm.MostRows || form.Was.Count > TableForm.MostRows) return BadRequest();
        Dictionary<int, string> problems = [];
        if (!await db.TrySave(async () => problems = await log.Type(reader, session, form.Came, form.Was.Except(form.Came).ToList())))
            return await Find(reader.SchoolId, sessionId) is { } now ? this.Conflicting("Table", await TablePage(reader, now, filter)) : NotFound();
        if (problems.Count > 0)
        {
            db.ChangeTracker.Clear();
            foreach (var problem in problems.Values.Distinct()) ModelState.AddModelError("", words[problem]);
            return this.Conflicting("Table", await TablePage(reader, session, filter));
        }

        this.Say(words["Saved. {0:N0} families are signed in.", (await db.SignInCounts(reader.SchoolId, sessionId)).Families]);
        return RedirectToAction(nameof(Table), new { reader.SchoolId, sessionId, filter.Q, filter.Grade, filter.Letter, filter.Page });
    }

    [HttpGet("sheet"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Sheet(Reader reader, int sessionId, FamilyListFilter filter, bool names = false)
    {
        ModelState.Clear();
        if (await Find(reader.SchoolId, sessionId) is not { } session) return NotFound();
        var grades = await GradesOf(reader);
        if (!names) return View(new SheetPage(reader.SchoolId, session, filter, [], Paging.Of(1, SheetSize, 0), grades, HasNames: false));
        var ids = await Fitting(reader, filter).OrderBy(family => family.SearchText).ThenBy(family => family.Id).Select(family => family.Id).ToListAsync();
        var lines = await db.FamilyLinesIn(reader, ids);
        var families = ids.Where(lines.ContainsKey).Select(id => lines[id]).ToList();
        if (filter.Order == "grade") families = [.. families.OrderBy(family => Grades.Rank(GradeOf(family, filter))).ThenBy(family => GradeOf(family, filter), StringComparer.Ordinal)];
        var paging = Paging.Of(filter.Page, SheetSize, families.Count);
        var groups = families.Skip(paging.Skip).Take(SheetSize).GroupBy(family => filter.Order == "grade" ? words[Grades.Label(GradeOf(family, filter))].Value : "")
            .Select(group => (group.Key, (IReadOnlyList<FamilyLine>)[.. group])).ToList();
        return View(new SheetPage(reader.SchoolId, session, filter, groups, paging, grades, HasNames: true));
    }

    /// <summary>A family stands once on the sheet: under the grade that was asked for, else under its youngest child's.</summary>
    private static string GradeOf(FamilyLine family, FamilyListFilter filter) =>
        string.IsNullOrEmpty(filter.Grade) ? family.ChildrenHere.Select(child => child.Grade).OrderBy(Grades.Rank).FirstOrDefault() ?? "" : filter.Grade;

    private IQueryable<Family> Fitting(Reader reader, FamilyListFilter filter)
    {
        var families = db.FamiliesMatching(reader, filter.Q);
        var known = db.StudentIdsIn(reader);
        if (!string.IsNullOrEmpty(filter.Grade)) families = families.Where(family => family.Students.Any(link => link.Student.IsActive && link.Student.Grade == filter.Grade && known.Contains(link.StudentId)));
        // A teacher knows a family by own pupils' names, which may not be the ones it is sorted by.
        if (reader.OwnClassesOnly || Folding.Fold(filter.Letter) is not { Length: > 1 } letter) return families;
        return families.Where(family => family.SearchText.StartsWith(letter));
    }

    private async Task<List<Choice>> GradesOf(Reader reader) =>
        [.. (await db.StudentsIn(reader).Select(student => student.Grade).Distinct().ToListAsync()).Where(grade => grade.Length > 0).OrderBy(Grades.Rank).ThenBy(grade => grade, StringComparer.Ordinal).Select(grade => new Choice(grade, words[Grades.Label(grade)]))];

    private async Task<TablePage> TablePage(Reader reader, FamilySession session, FamilyListFilter filter)
    {
        var families = Fitting(reader, filter);
        var paging = Paging.Of(filter.Page, TableSize, await families.CountAsync());
        var ids = await families.OrderBy(family => family.SearchText).ThenBy(family => family.Id).Skip(paging.Skip).Take(TableSize).Select(family => family.Id).ToListAsync();
        var lines = await db.FamilyLinesIn(reader, ids);
        var came = (await db.SignInsFor(reader, session.Id).Where(signIn => signIn.UndoneAt == null && signIn.FamilyId != null && ids.Contains(signIn.FamilyId.Value)).Select(signIn => signIn.FamilyId!.Value).ToListAsync()).ToHashSet();
        var counts = await db.SignInCounts(reader.SchoolId, session.Id);
        return new TablePage(reader.SchoolId, session, log.StopFor(session), filter, [.. ids.Where(lines.ContainsKey).Select(id => new TablePage.Row(lines[id], came.Contains(id)))], paging, await GradesOf(reader), !reader.OwnClassesOnly, counts.Families);
    }
}
