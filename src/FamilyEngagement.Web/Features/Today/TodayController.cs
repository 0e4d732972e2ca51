using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Today;

/// <summary>What waits for a liaison, most urgent first.</summary>
[Route("schools/{schoolId:int}/today"), SchoolAccess(Permission.LogContacts)]
public class TodayController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, IStringLocalizer<Words> words) : Controller
{
    private const int FollowUpsShown = 8, CallFirst = 6;

    [HttpGet("")]
    public async Task<IActionResult> Index(Reader reader)
    {
        var (schoolId, today) = (reader.SchoolId, clock.Today);
        var year = district.YearOn(today);
        var term = year?.TermOn(today);
        var reach = await db.ReachIn(schoolId, term?.Id);
        var shares = reach.Languages.ToDictionary(language => language.Code, language => language.Percent);
        var unreached = year is null || term is null ? [] : await db.UnreachedIn(reader, year, term, district.YearBefore(year), shares);
        var dueQuery = db.FollowUps.In(schoolId).Where(f => f.OwnerId == me.Id && f.DoneAt == null && f.DueOn <= today.AddDays(1) && db.ContactsIn(reader).Any(contact => contact.Id == f.ContactId));
        var due = await dueQuery.OrderBy(f => f.DueOn).ThenBy(f => f.Id).Take(FollowUpsShown).Select(f => new { f.Id, f.DueOn, f.What, f.FamilyId, f.Version }).ToListAsync();
        var dueCount = due.Count < FollowUpsShown ? due.Count : await dueQuery.CountAsync();
        var first = unreached.Take(CallFirst).ToList();
        var lines = await db.FamilyLinesIn(reader, due.Select(f => f.FamilyId).Concat(first.Select(family => family.Id)).Distinct().ToList());
        var hasLastYear = unreached.Exists(family => family.HadTalkLastYear);
        return View(new TodayPage(
            schoolId, term?.Name, term is null ? 0 : year!.SchoolDaysBetween(today, term.EndsOn),
            due.Where(f => lines.ContainsKey(f.FamilyId)).Select(f => new TodayPage.Promise(f.Id, f.DueOn, f.What, lines[f.FamilyId], f.Version)).ToList(), dueCount,
            unreached.Count, unreached.Count(family => family.Attempts == 0),
            first.Where(family => lines.ContainsKey(family.Id))
                .Select(family => new TodayPage.ToCall(lines[family.Id], string.Join(' ', family.Reasons(year!, hasLastYear).Select(reason => words[reason.Key, reason.Values].Value)))).ToList(),
            reach, await MyWeek(schoolId, today)));
    }

    private async Task<TodayPage.Week> MyWeek(int schoolId, DateOnly today)
    {
        var monday = today.AddDays(-((int)today.DayOfWeek + 6) % 7);
        var mine = await db.Contacts.Where(contact => contact.AuthorId == me.Id && contact.SchoolId == schoolId && contact.Day >= monday && contact.VoidedAt == null)
            .Select(contact => new { contact.FamilyId, contact.IsTwoWay }).ToListAsync();
        return new TodayPage.Week(mine.Count, mine.Select(contact => contact.FamilyId).Distinct().Count(), mine.Count(contact => contact.IsTwoWay));
    }
}
