using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Today;

/// <summary>What waits for a liaison, most urgent first; in the other file, for a teacher.</summary>
[Route("schools/{schoolId:int}/today"), SchoolAccess(Permission.LogContacts)]
public partial class TodayController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    private const int QuestionsShown = 5, FollowUpsShown = 8, CallFirst = 6, SessionDays = 7;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader)
    {
        if (reader.OwnClassesOnly) return await TeacherToday(reader);
        var (schoolId, today) = (reader.SchoolId, clock.Today);
        var year = district.YearOn(today);
        var term = year?.TermOn(today);
        var reach = await db.ReachIn(schoolId, term?.Id);
        var shares = reach.Languages.ToDictionary(language => language.Code, language => language.Percent);
        var unreached = year is null || term is null ? [] : await db.UnreachedIn(reader, year, term, district.YearBefore(year), district.Words.Broadcasts, shares);
        var due = db.FollowUpsFor(reader).Where(f => f.OwnerId == me.Id && f.DoneAt == null && f.DueOn <= today.AddDays(1));
        var promises = await due.OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(FollowUpsShown).LinesFor(db, reader).ToListAsync();
        var (week, dueCount, session) = await MyWeek(schoolId, today, due);
        var (questions, figure) = await Questions(reader, term);
        var first = unreached.Take(CallFirst).ToList();
        var lines = await db.FamilyLinesIn(reader, promises.Select(f => f.FamilyId).Concat(questions.Select(q => q.FamilyId)).Concat(first.Select(family => family.Id)).Distinct().ToList());
        var hasLastYear = unreached.Exists(family => family.HadTalkLastYear);
        return View(new TodayPage(
            schoolId, term?.Name, term is null ? 0 : year!.SchoolDaysBetween(today, term.EndsOn),
            new TodayPage.Waiting([.. questions.Select(question => new TodayPage.Asked(question, lines.GetValueOrDefault(question.FamilyId)))], figure.OpenByOwner.GetValueOrDefault(me.Id), figure),
            promises.Where(f => lines.ContainsKey(f.FamilyId)).Select(f => new TodayPage.Promise(f, lines[f.FamilyId])).ToList(), dueCount,
            unreached.Count, unreached.Count(family => family.Attempts == 0),
            first.Where(family => lines.ContainsKey(family.Id)).Select(family => new TodayPage.ToCall(lines[family.Id], words.Why(family, year!, hasLastYear, district.Settings))).ToList(),
            reach, week, session));
    }

    private async Task<(List<QuestionLine>, QuestionFigure)> Questions(Reader reader, Term? term)
    {
        var figure = await QuestionFigures.For(db, clock, reader.SchoolId, term?.StartsOn ?? DateOnly.MaxValue, term?.EndsOn ?? DateOnly.MinValue);
        var mine = await db.QuestionsFor(reader).Where(q => q.OwnerId == me.Id && q.State == QuestionState.Open).OrderBy(q => q.OpenedAt).ThenBy(q => q.Id).Take(QuestionsShown).LinesFor(db, reader).ToListAsync();
        return (mine, figure);
    }

    /// <summary>One command for all of it: this page is at its limit.</summary>
    private async Task<(TodayPage.Week, int Due, TodayPage.NextSession? Session)> MyWeek(int schoolId, DateOnly today, IQueryable<FollowUp> due)
    {
        var monday = TeacherWeeks.MondayOf(today);
        var mine = db.Contacts.Where(contact => contact.AuthorId == me.Id && contact.SchoolId == schoolId && contact.Day >= monday && contact.VoidedAt == null);
        var sessions = db.Sessions.In(schoolId).Where(session => session.RemovedAt == null && session.CancelledAt == null && session.Day >= today && session.Day <= today.AddDays(SessionDays)).OrderBy(session => session.Day).ThenBy(session => session.StartsAt).ThenBy(session => session.Id);
        var counts = await (
            from user in db.Users.Where(user => user.Id == me.Id)
            from session in sessions.Take(1).DefaultIfEmpty()
            select new
            {
                Contacts = mine.Count(),
                Families = mine.Select(contact => contact.FamilyId).Distinct().Count(),
                TwoWay = mine.Count(contact => contact.IsTwoWay),
                Campaigns = db.Campaigns.In(schoolId).Count(campaign => campaign.ClosedAt == null),
                Due = due.Count(),
                Session = session,
            }).SingleAsync();
        return (new TodayPage.Week(counts.Contacts, counts.Families, counts.TwoWay, counts.Campaigns), counts.Due,
            counts.Session is { } next ? new TodayPage.NextSession(next.Id, next.Title, next.Day, next.StartsAt, next.EndsAt, next.Place) : null);
    }
}
