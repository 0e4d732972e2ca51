using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Today;

/// <summary>A teacher's start page: own classes, their families, own follow-ups and weeks. No figure of the whole school.</summary>
public partial class TodayController
{
    private const int WeeksShown = 6, FollowUpsRead = 200;

    private async Task<IActionResult> TeacherToday(Reader reader)
    {
        var (schoolId, today) = (reader.SchoolId, clock.Today);
        var year = district.YearOn(today);
        var term = year?.TermOn(today);
        var classes = await db.Classes.In(schoolId).Where(row => row.IsActive && row.Teachers.Any(link => link.IsActive && link.Staff.IsActive && link.Staff.UserId == reader.UserId)).OrderBy(row => row.Title).ThenBy(row => row.Id)
            .Select(row => new TeacherTodayPage.OwnClass(row.Title, row.Students.Count(link => link.IsActive && db.StudentIdsIn(reader).Contains(link.StudentId)))).ToListAsync();
        var families = await db.FamiliesIn(reader).CountAsync();
        var unreached = year is null || term is null ? [] : await db.UnreachedIn(reader, year, term, district.YearBefore(year));
        var due = await db.FollowUps.In(schoolId).Where(f => f.OwnerId == reader.UserId && f.DoneAt == null && f.DueOn <= today.AddDays(1) && db.ContactsIn(reader).Any(contact => contact.Id == f.ContactId))
            .OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(FollowUpsRead).Select(f => new { f.Id, f.DueOn, f.What, f.FamilyId, f.Version }).ToListAsync();
        var first = unreached.Take(CallFirst).ToList();
        var lines = await db.FamilyLinesIn(reader, due.Take(FollowUpsShown).Select(f => f.FamilyId).Concat(first.Select(family => family.Id)).Distinct().ToList());
        var hasLastYear = unreached.Exists(family => family.HadTalkLastYear);
        return View("Teacher", new TeacherTodayPage(
            schoolId, term?.Name, term is null ? 0 : year!.SchoolDaysBetween(today, term.EndsOn), classes,
            due.Take(FollowUpsShown).Where(f => lines.ContainsKey(f.FamilyId)).Select(f => new TodayPage.Promise(f.Id, f.DueOn, f.What, lines[f.FamilyId], f.Version)).ToList(), due.Count,
            families, unreached.Count,
            first.Where(family => lines.ContainsKey(family.Id))
                .Select(family => new TodayPage.ToCall(lines[family.Id], string.Join(' ', family.Reasons(year!, hasLastYear).Select(reason => words[reason.Key, reason.Values].Value)))).ToList(),
            await Weeks(reader, today)));
    }

    private async Task<List<TeacherTodayPage.Week>> Weeks(Reader reader, DateOnly today)
    {
        var monday = TeacherWeeks.MondayOf(today);
        var counted = (await TeacherWeeks.Count(db, reader.SchoolId, monday.AddDays(-7 * (WeeksShown - 1)), today, reader.UserId)).ToDictionary(week => week.Monday, week => week.Contacts);
        return Enumerable.Range(0, WeeksShown).Select(at => monday.AddDays(-7 * at)).Select(day => new TeacherTodayPage.Week(day, counted.GetValueOrDefault(day))).ToList();
    }
}
