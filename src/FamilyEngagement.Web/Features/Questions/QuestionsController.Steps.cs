using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>Hand over, close without an answer, reopen: by the owner, or by who sees to the school's work. An answer is a contact, logged where contacts are.</summary>
public partial class QuestionsController
{
    [HttpPost("{id:int}/route")]
    public async Task<IActionResult> Route(Reader reader, int id, [Bind(Prefix = nameof(QuestionPage.Route))] RouteForm form)
    {
        SchoolPerson? person = null;
        return await Take(reader, id, form.Version, QuestionStep.Route, async question =>
        {
            person = (await db.PeopleFor(reader.SchoolId, question.FamilyId, clock.Today)).FirstOrDefault(one => one.Id == form.To);
            if (person is null || person.Id == question.OwnerId) ModelState.AddModelError("Route.To", "Choose who takes it.");
            else question.Route(person.Id, me.Id, clock.UtcNow, form.Note?.Trim() ?? "");
        }, () => words["{0} has it now, and sees it as new on the start page.", person!.Name]);
    }

    [HttpPost("{id:int}/close")]
    public Task<IActionResult> Close(Reader reader, int id, [Bind(Prefix = nameof(QuestionPage.Close))] CloseForm form) =>
        Take(reader, id, form.Version, QuestionStep.Close, question =>
        {
            question.Close(form.Reason!.Value, me.Id, clock.UtcNow, form.Note?.Trim() ?? "");
            return Task.CompletedTask;
        }, () => words["Closed without an answer. You can reopen it here."]);

    [HttpPost("{id:int}/reopen")]
    public Task<IActionResult> Reopen(Reader reader, int id, [Bind(Prefix = nameof(QuestionPage.Reopen))] ReopenForm form) =>
        Take(reader, id, form.Version, QuestionStep.Reopen, question =>
        {
            question.Reopen(me.Id, clock.UtcNow, form.Note?.Trim() ?? "", district.Hours, district.Settings.AnswerDays);
            return Task.CompletedTask;
        }, () => words["Open again. The clock counts from when the family asked."]);

    /// <summary>What the steps have in common: the question, who may, its version, and the page that comes back.</summary>
    /// <param name="make">Takes the step, or adds what is wrong to the model state.</param>
    private async Task<IActionResult> Take(Reader reader, int id, Guid version, QuestionStep step, Func<Question, Task> make, Func<string> done)
    {
        var question = await db.QuestionsFor(reader).Include(row => row.Events).FirstOrDefaultAsync(row => row.Id == id);
        if (question is null) return NotFound();
        if (question.OwnerId != me.Id && !me.May(Permission.AssignWork, reader.SchoolId)) return Forbid();
        if (!ModelState.IsValid) return this.Invalid(nameof(Show), (await Page(reader, id))!);
        if (question.Version != version || !QuestionWorkflow.Allows(question.State, step)) return await Changed(reader, id);
        await make(question);
        if (!ModelState.IsValid) return this.Invalid(nameof(Show), (await Page(reader, id))!);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Changed(reader, id);
        }

        this.Say(done());
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
