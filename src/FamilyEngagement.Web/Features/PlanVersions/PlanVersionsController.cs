using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanVersions;

/// <summary>What a plan said each time it was sent, compared word by word, and a section put back.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/versions"), SchoolAccess(Permission.ViewPlans)]
public class PlanVersionsController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, AimWords aims) : Controller
{
    /// <param name="from">A version; without one the version before <paramref name="to"/>.</param>
    /// <param name="to">A version; without one the plan as it is now.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId, int? from, int? to)
    {
        ModelState.Clear();
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan) return NotFound();
        var versions = await queries.Versions(plan.Head);
        var (older, newer) = Chosen(versions, from, to);
        var changes = older is null ? [] : await Changes(plan, older, newer);
        var mayRestore = me.May(Permission.EditPlans, schoolId) && plan.Head.Status.IsOpenForEditing();
        return View(new PlanVersionsPage(plan.Head, versions, older, newer, changes, mayRestore, plan.Sections.ToDictionary(section => section.Id, section => section.Version)));
    }

    [HttpPost("{id:int}/restore/{sectionId:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Restore(int schoolId, int planId, int id, int sectionId, Guid stamp)
    {
        var plan = await db.Plans.In(schoolId).Include(plan => plan.Sections).ThenInclude(section => section.Strategies).FirstOrDefaultAsync(plan => plan.Id == planId);
        var version = await db.PlanVersions.In(schoolId).FirstOrDefaultAsync(version => version.Id == id && version.PlanId == planId);
        if (plan is null || version?.Sections.FirstOrDefault(section => section.SectionId == sectionId) is not { } old) return NotFound();
        if (!plan.Status.IsOpenForEditing())
        {
            this.Say("The plan is not open for changes now. Nothing was put back.");
            return RedirectToAction(nameof(Index), new { schoolId, planId });
        }

        var goals = plan.Sections.Count(section => section.Kind == SectionKind.Goal);
        var section = plan.WriteBack(old, me.Id, clock.UtcNow);
        if (plan.Sections.Count(section => section.Kind == SectionKind.Goal) > Math.Max(goals, PlanTemplate.MostGoals))
        {
            db.ChangeTracker.Clear();
            this.Say("A plan has at most 9 goals. Remove one, then put this one back.");
            return RedirectToAction(nameof(Index), new { schoolId, planId, from = id });
        }

        // What was written since the page was opened is not written over unseen.
        if (section.Id != 0) db.Entry(section).Property(x => x.Version).OriginalValue = stamp;
        // Of a goal that comes back and a step at the same moment only one gets through.
        if (section.Id == 0) db.Entry(plan).Property(x => x.Version).IsModified = true;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            this.Say("Someone changed this section meanwhile. Nothing was put back; look at what it says now.");
            return RedirectToAction(nameof(Index), new { schoolId, planId, from = id });
        }

        this.Say("The section says again what it said then. The text it replaced is gone unless it was sent before.");
        return RedirectToAction("Index", "PlanSections", new { schoolId, planId, sectionId = section.Id });
    }

    private static (PlanVersionLine? Older, PlanVersionLine? Newer) Chosen(IReadOnlyList<PlanVersionLine> versions, int? from, int? to)
    {
        var newer = versions.FirstOrDefault(version => version.Id == to);
        var older = versions.FirstOrDefault(version => version.Id == from) ?? versions.FirstOrDefault(version => newer is null || version.Number < newer.Number);
        return newer is not null && older is not null && older.Number > newer.Number ? (newer, older) : (older, newer);
    }

    private async Task<IReadOnlyList<SectionChange>> Changes(PlanReading plan, PlanVersionLine older, PlanVersionLine? newer)
    {
        int[] wanted = newer is null ? [older.Id] : [older.Id, newer.Id];
        var texts = await db.PlanVersions.AsNoTracking().In(plan.Head.SchoolId).Where(version => wanted.Contains(version.Id)).ToDictionaryAsync(version => version.Id, version => version.Sections);
        return SectionChange.Between(texts[older.Id], newer is null ? [.. plan.Sections.Select(SectionSnapshot.Of)] : texts[newer.Id],
            aim => aims.Of(aim, me.May(Permission.ViewSensitiveGroups, plan.Head.SchoolId)));
    }
}
