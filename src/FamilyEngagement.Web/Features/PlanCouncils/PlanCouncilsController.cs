using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanCouncils;

/// <summary>What the school's councils decided on a plan. Until the plan is approved, and again while it is amended, the principal records it.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/councils"), SchoolAccess(Permission.ViewPlans)]
public partial class PlanCouncilsController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, CouncilMeetings meetings) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int planId)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        return View(new PlanCouncilsPage(plan, plan.Approvals, [.. plan.Decisions.Where(one => queries.IsInside(schoolId) || !one.IsVoided).OrderByDescending(one => one.MetOn).ThenByDescending(one => one.Id)], MayRecord(plan)));
    }

    [HttpGet("new"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> New(int schoolId, int planId, CouncilKind council, CouncilMatter matter)
    {
        ModelState.Clear();
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        if (!IsOpen(plan.Status)) return await Closed(schoolId, planId, null);
        var form = new DecisionForm { Council = Enum.IsDefined(council) ? council : CouncilKind.Site, Matter = Enum.IsDefined(matter) ? matter : CouncilMatter.Plan };
        return View("Decision", new DecisionPage(plan, form, await meetings.Of(plan, form.Council, null), null));
    }

    [HttpPost(""), SchoolAccess(Permission.EditPlans), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Record(int schoolId, int planId, DecisionForm form)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        if (!IsOpen(plan.Status)) return await Closed(schoolId, planId, form);
        var meeting = await meetings.Of(plan, form.Council, form.MetOn);
        await meetings.Check(plan, form, meeting, null, ModelState);
        if (!form.HasMinutes && !form.MinutesToCome) ModelState.AddModelError(nameof(form.Minutes), "Add the minutes as a file or a link, or say that they are to come.");
        if (!ModelState.IsValid) return this.Invalid("Decision", new DecisionPage(plan, form, meeting, null));
        var decision = new CouncilDecision { SchoolId = schoolId, PlanId = planId, Round = plan.Round, Council = form.Council, Matter = form.Matter };
        decision.Record(form.Facts(), meeting.Rule!, meeting.ByLaw, meeting.Sitting.Where(member => form.Present.Contains(member.Id)), me.Id, clock.UtcNow);
        decision.SetMinutes(await File(form.Minutes, schoolId, planId), form.MinutesUrl ?? "");
        db.CouncilDecisions.Add(decision);
        if (!await Save(plan)) return await Closed(schoolId, planId, form);
        this.Say(decision.HasMinutes ? "The decision is recorded." : "The decision is recorded. It counts once the minutes are here.");
        return RedirectToAction(nameof(Index), new { schoolId, planId });
    }

    /// <summary>What was voided is the school's own affair.</summary>
    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int planId, int id) =>
        await ShowPage(schoolId, planId, id) is { } page && (queries.IsInside(schoolId) || !page.Decision.IsVoided) ? View(page) : NotFound();

    private static bool IsOpen(PlanStatus status) => status is not (PlanStatus.Approved or PlanStatus.Closed);

    private bool MayRecord(PlanHead plan) => IsOpen(plan.Status) && me.May(Permission.EditPlans, plan.SchoolId);

    private Task<PlanHead?> Head(int schoolId, int planId) => queries.Head(queries.Readable(schoolId), planId);

    private async Task<StoredFile?> File(IFormFile? upload, int schoolId, int planId) =>
        upload is null ? null : await db.KeepFile(upload, schoolId, planId, me.Id, clock.UtcNow);

    /// <summary>Of two decisions, or of a decision and an approval of the plan, at the same moment only one gets through.</summary>
    private async Task<bool> Save(PlanHead seen)
    {
        var plan = await db.Plans.In(seen.SchoolId).FirstAsync(plan => plan.Id == seen.Id);
        db.Entry(plan).Property(x => x.Version).OriginalValue = seen.Version;
        db.Entry(plan).Property(x => x.Version).IsModified = true;
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private async Task<IActionResult> Closed(int schoolId, int planId, DecisionForm? unsaved)
    {
        db.ChangeTracker.Clear();
        var plan = (await Head(schoolId, planId))!;
        var last = IsOpen(plan.Status) ? null : (await queries.History(plan)).FirstOrDefault();
        var texts = new[] { unsaved?.Account, unsaved?.Notes, unsaved?.Guests }.OfType<string>().Where(text => text.Length > 0).ToList();
        return this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(plan, last, Url.Action(nameof(Index), new { schoolId, planId })!, texts));
    }

    private Task<CouncilDecision?> Find(int schoolId, int planId, int id) =>
        db.CouncilDecisions.In(schoolId).Include(one => one.Presences).FirstOrDefaultAsync(one => one.Id == id && one.PlanId == planId);

    private async Task<ShowDecisionPage?> ShowPage(int schoolId, int planId, int id, bool hasChanged = false)
    {
        if (await Head(schoolId, planId) is not { } plan) return null;
        var decision = await db.CouncilDecisions.AsNoTracking().In(schoolId).Include(one => one.Presences).ThenInclude(presence => presence.Member)
            .Include(one => one.Changes.OrderBy(change => change.Id)).ThenInclude(change => change.By).Include(one => one.Rule).ThenInclude(rule => rule.Quorum).Include(one => one.ByLaw).Include(one => one.MinutesFile)
            .FirstOrDefaultAsync(one => one.Id == id && one.PlanId == planId);
        return decision is null ? null : new ShowDecisionPage(plan, decision, MayRecord(plan) && !decision.IsVoided, queries.IsInside(schoolId), new MinutesForm { Version = decision.Version }, hasChanged);
    }
}
