using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.TitleOne;

public partial class TitleOneController
{
    [HttpGet("lines/new"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> NewLine(int schoolId, int planId)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        return MayPlan(plan) ? View("Line", new LinePage(plan, null, new LineForm())) : await Closed(plan);
    }

    [HttpPost("lines"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> AddLine(int schoolId, int planId, LineForm form)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        if (!MayPlan(plan)) return await Closed(plan, form.What);
        if (plan.BudgetLines >= BudgetLine.MostLines) ModelState.AddModelError("", "A budget has at most 60 lines. Put some of them together.");
        if (!ModelState.IsValid) return this.Invalid("Line", new LinePage(plan, null, form));
        var line = new BudgetLine { SchoolId = schoolId, PlanId = planId, What = "" };
        form.WriteTo(line);
        db.BudgetLines.Add(line);
        await db.SaveChangesAsync();
        return Done(plan, "The line is added.");
    }

    [HttpGet("lines/{lineId:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Line(int schoolId, int planId, int lineId)
    {
        if (await Head(schoolId, planId) is not { } plan || await FindLine(schoolId, planId, lineId) is not { } line) return NotFound();
        return MaySpend(plan) ? View(new LinePage(plan, lineId, LineForm.Of(line), MayPlan(plan))) : await Closed(plan);
    }

    /// <summary>Once the plan is sent only what is spent changes.</summary>
    [HttpPost("lines/{lineId:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Line(int schoolId, int planId, int lineId, LineForm form)
    {
        if (await Head(schoolId, planId) is not { } plan || await FindLine(schoolId, planId, lineId) is not { } line) return NotFound();
        if (!MaySpend(plan)) return await Closed(plan, form.What);
        if (!MayPlan(plan))
        {
            (form.What, form.Purpose, form.Planned) = (line.What, line.Purpose, line.Planned);
            foreach (var field in new[] { nameof(form.What), nameof(form.Purpose), nameof(form.Planned) }) ModelState.Remove(field);
        }

        if (!ModelState.IsValid) return this.Invalid(nameof(Line), new LinePage(plan, lineId, form, MayPlan(plan)));
        db.Entry(line).Property(x => x.Version).OriginalValue = form.Version;
        form.WriteTo(line);
        if (await db.TrySave()) return Done(plan, "The line is saved.");
        if (await FindLine(schoolId, planId, lineId) is not { } current) return NotFound();
        form.Version = current.Version;
        return this.Conflicting(nameof(Line), new LinePage(plan, lineId, form, MayPlan(plan), HasChanged: true));
    }

    [HttpPost("lines/{lineId:int}/remove"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> RemoveLine(int schoolId, int planId, int lineId, Guid version)
    {
        if (await Head(schoolId, planId) is not { } plan || await FindLine(schoolId, planId, lineId) is not { } line) return NotFound();
        if (!MayPlan(plan)) return await Closed(plan);
        db.Entry(line).Property(x => x.Version).OriginalValue = version;
        db.BudgetLines.Remove(line);
        if (await db.TrySave()) return Done(plan, "The line is removed.");
        return await FindLine(schoolId, planId, lineId) is { } current ? this.Conflicting(nameof(Line), new LinePage(plan, lineId, LineForm.Of(current), true, HasChanged: true)) : NotFound();
    }

    private Task<BudgetLine?> FindLine(int schoolId, int planId, int lineId) => db.BudgetLines.In(schoolId).FirstOrDefaultAsync(line => line.Id == lineId && line.PlanId == planId);
}
