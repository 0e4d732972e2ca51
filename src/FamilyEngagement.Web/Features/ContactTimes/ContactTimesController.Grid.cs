using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>The grid: all teachers, one save. A teacher has the own row.</summary>
public partial class ContactTimesController
{
    /// <summary>Rows of a page, within its budget; the times of one teacher stay together.</summary>
    private const int GridSize = 34;

    /// <param name="more">A teacher who gets another, empty row.</param>
    [HttpGet("edit"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Edit(int schoolId, int? page, int? more)
    {
        ModelState.Clear();
        if (queries.Year is not { } year) return NotFound();
        var teachers = await queries.Mine(schoolId);
        var times = await TimesOf(schoolId, year.Id, teachers);
        var (paging, shown) = Paged(teachers, times, page, more);
        var form = new TimetableForm();
        foreach (var teacher in shown)
        {
            form.Rows.AddRange(TeacherTimes.Sorted(times[teacher.Id]).Select(TimetableForm.Row.Of));
            if (!times[teacher.Id].Any() || teacher.Id == more) form.Rows.Add(new TimetableForm.Row { Staff = teacher.Id });
        }

        return View(GridPage(schoolId, form, teachers, paging) with { More = more });
    }

    [HttpPost("edit"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> Edit(int schoolId, int? page, TimetableForm form)
    {
        if (queries.Year is not { } year) return NotFound();
        var teachers = await queries.Mine(schoolId);
        if (form.Rows.Any(row => teachers.All(teacher => teacher.Id != row.Staff))) return NotFound();
        var times = await TimesOf(schoolId, year.Id, teachers, tracked: true);
        var (paging, _) = Paged(teachers, times, page, more: null);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), GridPage(schoolId, form, teachers, paging));
        var held = times.SelectMany(rows => rows).ToDictionary(time => time.Id);
        if (await FindConflicts(schoolId, form, held)) return this.Conflicting(nameof(Edit), GridPage(schoolId, form, teachers, paging) with { HasChanged = true });
        CheckOverlap(form, held);
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), GridPage(schoolId, form, teachers, paging));
        var count = form.Rows.Count(row => Keep(schoolId, year.Id, row, held));
        if (!await db.TrySave())
        {
            await FindConflicts(schoolId, form, (await TimesOf(schoolId, year.Id, teachers)).SelectMany(rows => rows).ToDictionary(time => time.Id));
            return this.Conflicting(nameof(Edit), GridPage(schoolId, form, teachers, paging) with { HasChanged = true });
        }

        this.Say(count switch { 0 => words["Nothing was different."], 1 => words["1 time is saved."], _ => words["{0:N0} times are saved.", count] });
        return paging.Last > 1 ? RedirectToAction(nameof(Edit), new { schoolId, page = paging.Page }) : RedirectToAction(nameof(Index), new { schoolId });
    }

    /// <summary>Who has none comes first, as on the list.</summary>
    private static (Paging, IReadOnlyList<TeacherName>) Paged(List<TeacherName> teachers, ILookup<int, ContactTime> times, int? page, int? more)
    {
        var rows = 0;
        var places = new List<(TeacherName Teacher, int Page)>();
        foreach (var teacher in teachers.OrderBy(teacher => times[teacher.Id].Any()))
        {
            places.Add((teacher, rows / GridSize + 1));
            rows += Math.Max(1, times[teacher.Id].Count());
        }

        var paging = Paging.Of(page ?? places.Find(place => place.Teacher.Id == more).Page, GridSize, places.Select(place => place.Page).LastOrDefault() * GridSize);
        return (paging, [.. places.Where(place => place.Page == paging.Page).Select(place => place.Teacher)]);
    }

    /// <returns>Whether anything changed.</returns>
    private bool Keep(int schoolId, int yearId, TimetableForm.Row row, Dictionary<int, ContactTime> held)
    {
        if (!held.TryGetValue(row.Id, out var time))
        {
            if (row.IsEmpty) return false;
            db.ContactTimes.Add(new ContactTime { SchoolId = schoolId, SchoolYearId = yearId, StaffMemberId = row.Staff, Weekday = row.Day!.Value, From = row.From!.Value, To = row.To!.Value, Note = row.Note ?? "", ById = me.Id, At = clock.UtcNow });
            return true;
        }

        if (row.IsEmpty) time.SetRemoved(true, me.Id, clock.UtcNow);
        else if (time.Says(row.Day!.Value, row.From!.Value, row.To!.Value, row.Note ?? "")) return false;
        else time.Set(row.Day.Value, row.From.Value, row.To.Value, row.Note ?? "", me.Id, clock.UtcNow);
        db.Entry(time).Property(x => x.Version).OriginalValue = row.Version;
        return true;
    }

    /// <summary>Rows that somebody else changed meanwhile and that say something else here. The next save counts.</summary>
    private async Task<bool> FindConflicts(int schoolId, TimetableForm form, Dictionary<int, ContactTime> held)
    {
        var gone = form.Rows.Where(row => row.Id > 0 && !held.ContainsKey(row.Id)).Select(row => row.Id).ToList();
        var own = form.Rows.Select(row => row.Staff).Distinct().ToList();
        var removed = gone.Count == 0 ? [] : await db.ContactTimes.In(schoolId).Where(time => gone.Contains(time.Id) && own.Contains(time.StaffMemberId)).AsNoTracking().ToDictionaryAsync(time => time.Id);
        var found = false;
        foreach (var row in form.Rows.Where(row => row.Id > 0))
        {
            if (!held.TryGetValue(row.Id, out var time))
            {
                found |= !row.IsEmpty;
                (row.Now, row.Id) = (removed.GetValueOrDefault(row.Id), 0);
            }
            else if (time.Version != row.Version)
            {
                if (row is { Day: { } day, From: { } from, To: { } to } && time.Says(day, from, to, row.Note ?? "")) row.Version = time.Version;
                else (row.Now, row.Version, found) = (time, time.Version, true);
            }
        }

        return found;
    }

    /// <summary>Against times that are not in the form: another page of the grid, or added meanwhile.</summary>
    private void CheckOverlap(TimetableForm form, Dictionary<int, ContactTime> held)
    {
        var others = held.Values.Where(time => form.Rows.All(row => row.Id != time.Id)).ToLookup(time => time.StaffMemberId);
        for (var at = 0; at < form.Rows.Count; at++)
        {
            if (form.Rows[at] is not { From: { } from, To: { } to } row) continue;
            if (others[row.Staff].Any(time => time.Weekday == row.Day && ContactTime.Overlap(from, to, time.From, time.To))) ModelState.AddModelError($"Rows[{at}].From", words["This overlaps another time of the same teacher."]);
            if (row.Id == 0 && form.Rows.Take(at + 1).Count(other => other.Staff == row.Staff && !other.IsEmpty) + others[row.Staff].Count() > ContactTime.MostOfTeacher) ModelState.AddModelError($"Rows[{at}].Day", words["A teacher has at most 10 times a week here."]);
        }
    }

    private async Task<ILookup<int, ContactTime>> TimesOf(int schoolId, int yearId, List<TeacherName> teachers, bool tracked = false)
    {
        var times = queries.Times(schoolId, yearId);
        if (!queries.MaySetAll(schoolId))
        {
            var own = teachers.Select(teacher => teacher.Id).ToList();
            times = times.Where(time => own.Contains(time.StaffMemberId));
        }

        return (await (tracked ? times : times.AsNoTracking()).ToListAsync()).ToLookup(time => time.StaffMemberId);
    }

    private TimetablePage GridPage(int schoolId, TimetableForm form, List<TeacherName> teachers, Paging paging) =>
        new(schoolId, queries.Year!.Name, form, teachers.ToDictionary(teacher => teacher.Id, teacher => teacher.Name), paging, queries.MaySetAll(schoolId));
}
