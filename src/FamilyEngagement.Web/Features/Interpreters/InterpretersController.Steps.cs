using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Interpreters;

/// <summary>What becomes of a request (see <see cref="InterpreterWorkflow"/>): said by who asked, or by who sees to the school's work.</summary>
public partial class InterpretersController
{
    [HttpPost("{id:int}/confirm")]
    public Task<IActionResult> Confirm(Reader reader, int id, [Bind(Prefix = nameof(InterpreterStep.Confirm))] InterpreterStepForm form) =>
        Take(reader, id, InterpreterStep.Confirm, form, "Confirmed.");

    [HttpPost("{id:int}/cancel")]
    public Task<IActionResult> Cancel(Reader reader, int id, [Bind(Prefix = nameof(InterpreterStep.Cancel))] InterpreterStepForm form) =>
        Take(reader, id, InterpreterStep.Cancel, form, "Canceled here. Tell the office too. You can take this back below.");

    [HttpPost("{id:int}/took-place")]
    public Task<IActionResult> TookPlace(Reader reader, int id, [Bind(Prefix = nameof(InterpreterStep.TookPlace))] InterpreterStepForm form) =>
        Take(reader, id, InterpreterStep.TookPlace, form, "Noted that it took place.");

    [HttpPost("{id:int}/nobody-came")]
    public Task<IActionResult> NobodyCame(Reader reader, int id, [Bind(Prefix = nameof(InterpreterStep.NobodyCame))] InterpreterStepForm form) =>
        Take(reader, id, InterpreterStep.NobodyCame, form, "Noted that nobody came.");

    [HttpPost("{id:int}/undo")]
    public Task<IActionResult> Undo(Reader reader, int id, [Bind(Prefix = nameof(InterpreterStep.Undo))] InterpreterStepForm form) =>
        Take(reader, id, InterpreterStep.Undo, form, "Taken back. The request is open again.");

    private async Task<IActionResult> Take(Reader reader, int id, InterpreterStep step, InterpreterStepForm form, string done)
    {
        var request = await db.InterpretersFor(reader).FirstOrDefaultAsync(row => row.Id == id);
        if (request is null) return NotFound();
        if (!MayChange(request.RequesterId, reader)) return Forbid();
        if (!ModelState.IsValid) return this.Invalid(nameof(Show), (await Page(reader, id))!);
        if (request.Version != form.Version || InterpreterWorkflow.Find(request.Status, step, request.StartsAt <= clock.UtcNow) is null) return await Changed(reader, id);
        request.Take(step, me.Id, clock.UtcNow, form.Text?.Trim() ?? "");
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Changed(reader, id);
        }

        this.Say(words[done]);
        return RedirectToAction(nameof(Show), new { reader.SchoolId, id });
    }

    private async Task<IActionResult> Changed(Reader reader, int id)
    {
        db.ChangeTracker.Clear();
        var page = (await Page(reader, id))!;
        page.IsConflict = true;
        return this.Conflicting(nameof(Show), page);
    }
}
