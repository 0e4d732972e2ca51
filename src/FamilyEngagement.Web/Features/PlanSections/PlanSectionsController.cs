using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>The sections of a plan, each saved on its own.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/sections"), SchoolAccess(Permission.ViewPlans)]
public partial class PlanSectionsController(AppDbContext db, CurrentUser me, DistrictClock clock, DistrictCache district, PlanQueries queries) : Controller
{
    private const string StepTakenView = "/Features/Plans/StepTaken.cshtml";

    [HttpGet("{sectionId:int}")]
    public async Task<IActionResult> Index(int schoolId, int planId, int sectionId, [FromServices] OpenDrafts drafts, int rows = 0)
    {
        var draft = await drafts.Open<SectionForm>(this);
        if (await Page(schoolId, planId, sectionId, draft, draft is null ? Math.Clamp(rows, 0, 1) : 0) is not { } page) return NotFound();
        // What was typed before the plan was sent is at least shown.
        return draft is not null && !page.MayEdit && me.May(Permission.EditPlans, schoolId) ? await Closed(page.Section, draft) : View(page);
    }

    [HttpPost("{sectionId:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Index(int schoolId, int planId, int sectionId, SectionForm form)
    {
        if (await Find(schoolId, planId, sectionId) is not { } section) return NotFound();
        if (!section.Plan.Status.IsOpenForEditing()) return await Closed(section, form);
        if (!ModelState.IsValid) return this.Invalid("Index", (await Page(schoolId, planId, sectionId, form))!);
        return await Save(section, form);
    }

    /// <summary>After a conflict: one version made of two. It may meet a third one.</summary>
    [HttpPost("{sectionId:int}/merge"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Merge(int schoolId, int planId, int sectionId, ConflictForm form)
    {
        if (await Find(schoolId, planId, sectionId) is not { } section) return NotFound();
        if (!section.Plan.Status.IsOpenForEditing()) return await Closed(section, form);
        if (form.Seen != section.Version) return await Conflict(section, form);
        var merged = SectionForm.Of(ConflictOf(section, form).Merge(form.KeepsTheirs), section.Kind, form.Seen);
        ModelState.Clear();
        if (!TryValidateModel(merged)) return this.Invalid("Index", (await Page(schoolId, planId, sectionId, merged))!);
        return await Save(section, merged);
    }

    [HttpPost("goals"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> AddGoal(int schoolId, int planId)
    {
        var plan = await db.Plans.In(schoolId).Include(plan => plan.Sections).FirstOrDefaultAsync(plan => plan.Id == planId);
        if (plan is null) return NotFound();
        if (!plan.Status.IsOpenForEditing()) return await Closed(schoolId, planId);
        if (plan.Sections.Count(section => section.Kind == SectionKind.Goal) >= PlanTemplate.MostGoals)
        {
            this.Say("A plan has at most 9 goals. Two or three are best.");
            return RedirectToAction("Details", "Plans", new { schoolId, id = planId });
        }

        var goal = plan.AddGoal();
        (goal.ChangedById, goal.ChangedAt) = (me.Id, clock.UtcNow);
        // Of a new goal and a step at the same moment only one gets through.
        db.Entry(plan).Property(x => x.Version).IsModified = true;
        await db.SaveChangesAsync();
        return RedirectToAction(nameof(Index), new { schoolId, planId, sectionId = goal.Id, rows = 1 });
    }

    [HttpGet("{sectionId:int}/remove"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Remove(int schoolId, int planId, int sectionId) =>
        await Page(schoolId, planId, sectionId) is { MayRemove: true } page ? View(page) : NotFound();

    [HttpPost("{sectionId:int}/remove"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Remove(int schoolId, int planId, int sectionId, Guid version)
    {
        if (await Find(schoolId, planId, sectionId) is not { } section) return NotFound();
        if (!section.Plan.Status.IsOpenForEditing()) return await Closed(schoolId, planId);
        if ((await Page(schoolId, planId, sectionId))?.MayRemove != true) return NotFound();
        db.Entry(section).Property(x => x.Version).OriginalValue = version;
        db.PlanComments.RemoveRange(await db.PlanComments.In(schoolId).Where(comment => comment.SectionId == sectionId).ToListAsync());
        db.PlanSections.Remove(section);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Page(schoolId, planId, sectionId) is { MayRemove: true } page ? this.Conflicting("Remove", page) : await Closed(schoolId, planId);
        }

        this.Say("The goal is removed.");
        return RedirectToAction("Details", "Plans", new { schoolId, id = planId });
    }

    private Task<PlanSection?> Find(int schoolId, int planId, int sectionId) =>
        db.PlanSections.In(schoolId).Include(section => section.Plan).Include(section => section.Strategies)
            .FirstOrDefaultAsync(section => section.Id == sectionId && section.PlanId == planId);

    private async Task<IActionResult> Save(PlanSection section, SectionForm form)
    {
        if (form.Version != section.Version) return await Conflict(section, form);
        var isWritten = section.Write(form.ToContent(section), me.Id, clock.UtcNow);
        var (isCited, said) = await Cite(section, form.Then);
        if (isWritten || isCited)
        {
            try
            {
                await db.SaveChangesAsync();
            }
            catch (DbUpdateConcurrencyException)
            {
                db.ChangeTracker.Clear();
                if (await Find(section.SchoolId, section.PlanId, section.Id) is not { } current) return await Closed(section.SchoolId, section.PlanId, form.ToContent(section));
                return current.Plan.Status.IsOpenForEditing() ? await Conflict(current, form) : await Closed(current, form);
            }
        }

        this.Say(said);
        return await Next(section, form.Then);
    }

    private async Task<IActionResult> Next(PlanSection section, string? then)
    {
        var (schoolId, planId) = (section.SchoolId, section.PlanId);
        if (then == "add") return RedirectToAction(nameof(Index), null, new { schoolId, planId, sectionId = section.Id, rows = 1 }, "new");
        if (then != "next") return RedirectToAction(nameof(Index), new { schoolId, planId, sectionId = section.Id });
        var next = await db.PlanSections.In(schoolId).Where(other => other.PlanId == planId && other.Position > section.Position)
            .OrderBy(other => other.Position).Select(other => (int?)other.Id).FirstOrDefaultAsync();
        return next is null ? RedirectToAction("Details", "Plans", new { schoolId, id = planId }) : RedirectToAction(nameof(Index), new { schoolId, planId, sectionId = next });
    }

    private async Task<IActionResult> Conflict(PlanSection section, SectionForm form)
    {
        var plan = (await queries.Read(queries.Readable(section.SchoolId), section.PlanId))!;
        var current = plan.Sections.First(other => other.Id == section.Id);
        var differences = ConflictOf(current, form).Differences().ToList();
        if (differences.Count == 0 && form.ToContent(current).SaysTheSameAs(SectionContent.Of(current))) return await Next(section, form.Then);
        return this.Conflicting("Conflict", new ConflictPage(plan, current, form, differences));
    }

    private static SectionConflict ConflictOf(PlanSection current, SectionForm form) => new(
        SectionContent.Of(current), form.ToContent(current), [.. form.Strategies.Where(strategy => strategy is { IsGone: true, Id: not null }).Select(strategy => strategy.Id!.Value)]);

    private Task<IActionResult> Closed(PlanSection section, SectionForm form) => Closed(section.SchoolId, section.PlanId, form.ToContent(section));

    private async Task<IActionResult> Closed(int schoolId, int planId, SectionContent? unsaved = null)
    {
        db.ChangeTracker.Clear();
        var plan = (await queries.Read(queries.Readable(schoolId), planId))!;
        var last = plan.Head.Status.IsOpenForEditing() ? null : (await queries.History(plan.Head))[0];
        return this.Conflicting(StepTakenView, new StepTaken(plan.Head, last, Url.Action("Details", "Plans", new { schoolId, id = planId })!, unsaved?.Texts ?? []));
    }

    private async Task<SectionPage?> Page(int schoolId, int planId, int sectionId, SectionForm? form = null, int extraRows = 0)
    {
        if (await queries.Read(queries.Readable(schoolId), planId) is not { } plan || plan.Sections.FirstOrDefault(section => section.Id == sectionId) is not { } section) return null;
        var mayEdit = me.May(Permission.EditPlans, schoolId) && plan.Head.Status.IsOpenForEditing();
        form ??= SectionForm.Of(SectionContent.Of(section), section.Kind, section.Version);
        return new SectionPage(plan, section, form, await queries.Figures(plan), await queries.ReachBeside(plan.Head, withAnswers: true), mayEdit, queries.IsInside(schoolId), extraRows,
            (await db.TalkOn(plan.Head, me.Id, queries.IsInside(schoolId))).GetValueOrDefault(sectionId));
    }
}
