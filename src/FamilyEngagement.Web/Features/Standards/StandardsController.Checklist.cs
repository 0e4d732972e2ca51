using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>The checklist: what is done, who sees to what, and how long it holds.</summary>
public partial class StandardsController
{
    [HttpPost("{number:int}/checklist"), SchoolAccess(Permission.TickChecklist)]
    public async Task<IActionResult> Checklist(int schoolId, int number, [Bind(Prefix = nameof(StandardPage.Checklist))] ChecklistForm form)
    {
        var owners = await change.Owners(schoolId);
        return await Change(schoolId, number, form.Version, "The checklist is saved.", subject =>
        {
            var (record, standard) = (subject.Record, subject.Standing.Standard);
            if (!IsOpen(subject) || record.IsConfirmed && record.Ticks.Any(tick => !form.Items.Contains(tick.ItemId))) return false;
            if (Complains(form, nameof(StandardPage.Checklist), subject, owners)) return true;
            record.Tick([.. form.Items.Distinct()], me.Id, clock.UtcNow, form.Until(standard, record, clock.Today, subject.YearEnds));
            foreach (var line in form.Lines) record.Assign(line.ItemId, line.OwnerId, line.DueOn);
            return true;
        });
    }

    /// <summary>What was ticked last year, with who saw to it and the evidence that still holds; how long each holds is asked anew.</summary>
    [HttpPost("{number:int}/bring-last-year"), SchoolAccess(Permission.TickChecklist)]
    public async Task<IActionResult> BringLastYear(int schoolId, int number, [Bind(Prefix = nameof(StandardPage.LastYear))] ChecklistForm form)
    {
        var (owners, last) = (await change.Owners(schoolId), await change.LastYear(schoolId, number));
        if (form.Items.Count == 0) ModelState.AddModelError("LastYear.Items", "Choose what your school still does.");
        return await Change(schoolId, number, form.Version, "Last year’s checklist is here. Look at each item, who sees to it, and the evidence.", subject =>
        {
            if (!IsOpen(subject) || last is null || subject.Record.IsConfirmed || subject.Record.Ticks.Count > 0) return false;
            if (Complains(form, nameof(StandardPage.LastYear), subject, owners)) return true;
            subject.Record.Bring(last, form.Items, form.Until(subject.Standing.Standard, subject.Record, clock.Today, subject.YearEnds), owners, clock.Today, subject.YearEnds, me.Id, clock.UtcNow);
            return true;
        });
    }

    private bool Complains(ChecklistForm form, string prefix, StandardChange.Subject subject, IReadOnlySet<int> owners)
    {
        foreach (var (field, problem) in form.Problems(subject.Standing.Standard, subject.Record, owners, clock.Today)) ModelState.AddModelError($"{prefix}.{field}", problem);
        return !ModelState.IsValid;
    }
}
