using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanCouncils;

/// <summary>A decision is corrected or voided with a reason; never deleted.</summary>
public partial class PlanCouncilsController
{
    [HttpPost("{id:int}/minutes"), SchoolAccess(Permission.EditPlans), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> AddMinutes(int schoolId, int planId, int id, MinutesForm form)
    {
        if (await Head(schoolId, planId) is not { } plan || await Find(schoolId, planId, id) is not { } decision) return NotFound();
        if (!IsOpen(plan.Status) || decision.IsVoided || decision.HasMinutes) return await Changed(schoolId, planId, id);
        if (!ModelState.IsValid) return this.Invalid(nameof(Show), (await ShowPage(schoolId, planId, id))!);
        db.Entry(decision).Property(x => x.Version).OriginalValue = form.Version;
        decision.AddMinutes(await File(form.Minutes, schoolId, planId), form.MinutesUrl ?? "", me.Id, clock.UtcNow);
        return await Saved(plan, id, "The minutes are here. The decision counts.");
    }

    [HttpGet("{id:int}/correct"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Correct(int schoolId, int planId, int id)
    {
        if (await Head(schoolId, planId) is not { } plan || await Find(schoolId, planId, id) is not { } decision) return NotFound();
        if (!IsOpen(plan.Status) || decision.IsVoided) return await Changed(schoolId, planId, id);
        return View("Decision", new DecisionPage(plan, DecisionForm.Of(decision), await meetings.Of(plan, decision.Council, decision.MetOn), id));
    }

    [HttpPost("{id:int}/correct"), SchoolAccess(Permission.EditPlans), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Correct(int schoolId, int planId, int id, DecisionForm form)
    {
        if (await Head(schoolId, planId) is not { } plan || await Find(schoolId, planId, id) is not { } decision) return NotFound();
        if (!IsOpen(plan.Status) || decision.IsVoided) return await Changed(schoolId, planId, id);
        (form.Council, form.Matter) = (decision.Council, decision.Matter);
        var meeting = await meetings.Of(plan, form.Council, form.MetOn);
        await meetings.Check(plan, form, meeting, id, ModelState);
        if (string.IsNullOrEmpty(form.Reason)) ModelState.AddModelError(nameof(form.Reason), "Say why you correct it.");
        if (!ModelState.IsValid) return this.Invalid("Decision", new DecisionPage(plan, form, meeting, id));
        db.Entry(decision).Property(x => x.Version).OriginalValue = form.Version;
        decision.Correct(form.Facts(), meeting.Rule!, meeting.ByLaw, meeting.Sitting.Where(member => form.Present.Contains(member.Id)), me.Id, clock.UtcNow, form.Reason!);
        decision.SetMinutes(await File(form.Minutes, schoolId, planId), form.MinutesUrl ?? "");
        if (await Save(plan)) return Done(schoolId, planId, id, "The decision is corrected. What it said before is in its history.");
        db.ChangeTracker.Clear();
        if (await Find(schoolId, planId, id) is not { IsVoided: false } current || await Head(schoolId, planId) is not { } head || !IsOpen(head.Status)) return await Changed(schoolId, planId, id);
        form.Version = current.Version;
        return this.Conflicting("Decision", new DecisionPage(head, form, meeting, id, HasChanged: true));
    }

    [HttpGet("{id:int}/void"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Void(int schoolId, int planId, int id)
    {
        if (await Head(schoolId, planId) is not { } plan || await Find(schoolId, planId, id) is not { } decision) return NotFound();
        return IsOpen(plan.Status) && !decision.IsVoided ? View(new VoidDecisionPage(plan, decision, new VoidDecisionForm { Version = decision.Version }, false)) : await Changed(schoolId, planId, id);
    }

    [HttpPost("{id:int}/void"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Void(int schoolId, int planId, int id, VoidDecisionForm form)
    {
        if (await Head(schoolId, planId) is not { } plan || await Find(schoolId, planId, id) is not { } decision) return NotFound();
        if (!IsOpen(plan.Status) || decision.IsVoided) return await Changed(schoolId, planId, id);
        if (!ModelState.IsValid) return this.Invalid(nameof(Void), new VoidDecisionPage(plan, decision, form, false));
        db.Entry(decision).Property(x => x.Version).OriginalValue = form.Version;
        decision.Void(me.Id, clock.UtcNow, form.Reason!);
        return await Saved(plan, id, "The decision is voided. It stays here, struck, with your reason.");
    }

    private async Task<IActionResult> Saved(PlanHead plan, int id, string done) =>
        await Save(plan) ? Done(plan.SchoolId, plan.Id, id, done) : await Changed(plan.SchoolId, plan.Id, id);

    private RedirectToActionResult Done(int schoolId, int planId, int id, string done)
    {
        this.Say(done);
        return RedirectToAction(nameof(Show), new { schoolId, planId, id });
    }

    private async Task<IActionResult> Changed(int schoolId, int planId, int id)
    {
        db.ChangeTracker.Clear();
        return this.Conflicting(nameof(Show), (await ShowPage(schoolId, planId, id, hasChanged: true))!);
    }
}
