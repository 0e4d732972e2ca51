using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Councils;

/// <summary>Who sits on the school's two councils, year by year, beside what the rules ask for.</summary>
[Route("schools/{schoolId:int}/councils"), SchoolAccess(Permission.ViewPlans)]
public partial class CouncilsController(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, PlanQueries plans) : Controller
{
    private const int MostMembers = 60;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int? year)
    {
        ModelState.Clear();
        if (await Find(schoolId) is not { } school) return NotFound();
        var shown = district.Years.FirstOrDefault(one => one.Id == year) ?? district.YearOn(clock.Today);
        var members = shown is null ? [] : await db.CouncilMembers.AsNoTracking().In(schoolId).Where(member => member.SchoolYearId == shown.Id).OrderBy(member => member.Id).ToListAsync();
        var byLaws = await db.CouncilByLaws.AsNoTracking().In(schoolId).ToListAsync();
        var day = shown is not null && shown.EndsOn < clock.Today ? shown.EndsOn : clock.Today;
        var rules = await db.CouncilRules.AsNoTracking().AsSingleQuery().Include(rule => rule.Quorum).Include(rule => rule.Duties).ToListAsync();
        var panels = Enum.GetValues<CouncilKind>().Select(council => Panel(council, school, rules.On(council, day), byLaws.On(council, day), members, day)).ToList();
        return View(new CouncilsPage(school, shown, district.Years, panels, me.May(Permission.EditPlans, schoolId), plans.IsInside(schoolId)));
    }

    [HttpGet("by-laws"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> ByLaws(int schoolId) => await ByLawPage(schoolId, new ByLawForm { From = clock.Today }) is { } page ? View(page) : NotFound();

    [HttpPost("by-laws"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> ByLaws(int schoolId, ByLawForm form)
    {
        if (await ByLawPage(schoolId, form) is not { } page) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(ByLaws), page);
        db.CouncilByLaws.Add(new CouncilByLaw { SchoolId = schoolId, Council = form.Council, Needed = form.Needed!.Value, Source = form.Source!, From = form.From!.Value, ById = me.Id, At = clock.UtcNow });
        await db.SaveChangesAsync();
        this.Say("Saved. Decisions of that day and after are held against it.");
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    private Task<School?> Find(int schoolId) => db.Schools.AsNoTracking().FirstOrDefaultAsync(school => school.Id == schoolId);

    private static CouncilPanel Panel(CouncilKind council, School school, CouncilRule? rule, CouncilByLaw? byLaw, IEnumerable<CouncilMember> members, DateOnly day) => new(
        council,
        rule,
        [.. (rule?.Duties ?? []).DistinctBy(duty => duty.Id).Where(duty => duty.LowGrade is null || Grades.Overlap(school.LowGrade, school.HighGrade, duty.LowGrade, null)).OrderBy(duty => duty.Position)],
        byLaw,
        [.. members.Where(member => member.Council == council).OrderBy(member => !member.SitsOn(day)).ThenBy(member => member.IsAlternate).ThenBy(member => member.Seat).ThenBy(member => !member.IsCoChair).ThenBy(member => Folding.Fold(member.Name), StringComparer.Ordinal)],
        day);

    private async Task<ByLawPage?> ByLawPage(int schoolId, ByLawForm form) => await Find(schoolId) is not { } school ? null : new ByLawPage(
        schoolId, school.Name, form, await db.CouncilByLaws.AsNoTracking().In(schoolId).Include(one => one.By).OrderByDescending(one => one.From).ThenByDescending(one => one.Id).Take(20).ToListAsync());
}
