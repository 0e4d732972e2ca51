using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Today;

/// <summary>A teacher's start page: own classes, their families, own follow-ups and weeks. No figure of the whole school.</summary>
public partial class TodayController
{
    private const int WeeksShown = 6, Read = 200;

    private async Task<IActionResult> TeacherToday(Reader reader)
    {
        var (schoolId, today) = (reader.SchoolId, clock.Today);
        var year = district.YearOn(today);
        var term = year?.TermOn(today);
        var own = db.FamiliesIn(reader);
        var classes = await db.Classes.In(schoolId).Where(row => row.IsActive && row.Teachers.Any(link => link.IsActive && link.Staff.IsActive && link.Staff.UserId == reader.UserId)).OrderBy(row => row.Title).ThenBy(row => row.Id)
            .Select(row => new { Class = new TeacherTodayPage.OwnClass(row.Title, row.Students.Count(link => link.IsActive && db.StudentIdsIn(reader).Contains(link.StudentId))), Families = own.Count() }).ToListAsync();
        var unreached = year is null || term is null ? [] : await db.UnreachedIn(reader, year, term, district.YearBefore(year), district.Words.Broadcasts);
        var due = await db.FollowUpsFor(reader).Where(f => f.OwnerId == reader.UserId && f.DoneAt == null && f.DueOn <= today.AddDays(1)).OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(Read).LinesFor(db, reader).ToListAsync();
        var asked = await db.QuestionsFor(reader).Where(q => q.OwnerId == reader.UserId && q.State == QuestionState.Open).OrderBy(q => q.OpenedAt).ThenBy(q => q.Id).Take(Read).LinesFor(db, reader).ToListAsync();
        var first = unreached.Take(CallFirst).ToList();
        var lines = await db.FamilyLinesIn(reader, due.Take(FollowUpsShown).Select(f => f.FamilyId).Concat(asked.Take(QuestionsShown).Select(q => q.FamilyId)).Concat(first.Select(family => family.Id)).Distinct().ToList());
        var hasLastYear = unreached.Exists(family => family.HadTalkLastYear);
        return View("Teacher", new TeacherTodayPage(
            schoolId, term?.Name, term is null ? 0 : year!.SchoolDaysBetween(today, term.EndsOn), classes.Select(row => row.Class).ToList(),
            asked.Take(QuestionsShown).Select(question => new TodayPage.Asked(question, lines.GetValueOrDefault(question.FamilyId))).ToList(), asked.Count,
            due.Take(FollowUpsShown).Where(f => lines.ContainsKey(f.FamilyId)).Select(f => new TodayPage.Promise(f, lines[f.FamilyId])).ToList(), due.Count,
            classes.Select(row => row.Families).FirstOrDefault(), unreached.Count,
            first.Where(family => lines.ContainsKey(family.Id)).Select(family => new TodayPage.ToCall(lines[family.Id], words.Why(family, year!, hasLastYear, district.Settings))).ToList(),
            await Weeks(reader, today)));
    }

    private async Task<List<TeacherTodayPage.Week>> Weeks(Reader reader, DateOnly today)
    {
        var monday = TeacherWeeks.MondayOf(today);
        var counted = (await TeacherWeeks.Count(db, reader.SchoolId, monday.AddDays(-7 * (WeeksShown - 1)), today, reader.UserId)).ToDictionary(week => week.Monday, week => week.Contacts);
        return Enumerable.Range(0, WeeksShown).Select(at => monday.AddDays(-7 * at)).Select(day => new TeacherTodayPage.Week(day, counted.GetValueOrDefault(day))).ToList();
    }
}
