using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictStart;

/// <summary>The district's start page: what waits, then how it is going.</summary>
[Route("district"), DistrictAccess(Permission.ViewDistrictFigures)]
public class DistrictStartController(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock, CurrentUser me) : Controller
{
    private const int Shown = 5;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var rows = await DistrictReach.Rows(db, district.TermOn(clock.Today)?.Id, ReachDimension.HomeLanguage);
        var all = await summary.ForDistrict(rows);
        var plans = me.MayInDistrict(Permission.ReviewPlans) ? await DistrictStartQueries.PlansSent(db).ToListAsync() : [];
        var words = me.MayInDistrict(Permission.VerifyStandards) ? await DistrictStartQueries.SchoolsWords(db, district.YearOn(clock.Today)?.Id ?? 0).ToListAsync() : [];
        var hidden = DistrictReach.HiddenOf(rows, ReachDimension.HomeLanguage, district.Settings.SmallGroup);
        var newest = words.GroupBy(word => (word.RowId, word.Step)).ToDictionary(word => word.Key, word => word.First());
        DistrictStartQueries.LastWord? Word(StandardStanding cell, StandardStep step) => newest.GetValueOrDefault((cell.Row?.Id ?? 0, step));

        var help = all.Where(cell => cell.HelpAsked && cell.State == StandardState.NeedsHelp)
            .Select(cell => (cell, word: Word(cell, StandardStep.AskForHelp)))
            .Select(one => new HelpAsked(one.cell, one.word?.Note ?? "", one.word?.At, SchoolDaysSince(one.word?.At)))
            .OrderBy(one => one.At).ToList();
        // Confirmed by a person first: someone waits for the answer.
        var toCheck = all.Where(cell => cell.State == StandardState.ToCheck)
            .Select(cell => new StandardToCheck(cell, cell.Claim == StandardClaim.Attested ? Word(cell, StandardStep.Attest)?.At : null))
            .OrderBy(one => one.SentAt is null).ThenBy(one => one.SentAt).ToList();
        return View(new DistrictStartPage(
            all.Select(cell => cell.School.Id).Distinct().Count(),
            First(plans.Select(plan => new PlanWaiting(plan.Id, plan.School, plan.SentAt, plan.TimesSent, SchoolDaysSince(plan.SentAt))).ToList()),
            First(help), First(toCheck),
            DistrictReach.Groups(rows, ReachDimension.HomeLanguage, district.Settings.SmallGroup, hidden),
            (await ReachTrend.OfDistrict(db, district.YearOn(clock.Today), null, district.Settings.SmallGroup)).This));
    }

    private static Waiting<T> First<T>(List<T> all) => new([.. all.Take(Shown)], all.Count);

    private int SchoolDaysSince(DateTime? utc) =>
        utc is { } at && district.YearOn(clock.Today) is { } year ? year.SchoolDaysBetween(clock.DayOf(at), clock.Today) : 0;
}
