using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.FollowUps;

/// <summary>Done, not done, moved, handed over: by the owner, or by who sees to the school's work.</summary>
public partial class FollowUpsController
{
    /// <summary>Done twice is done: no one has to be told that a colleague was faster.</summary>
    [HttpPost("{id:int}/done")]
    public Task<IActionResult> Done(Reader reader, int id, string? returnUrl) =>
        Mark(reader, id, returnUrl, followUp => followUp.MarkDone(me.Id, clock.UtcNow), words["Follow-up done."], words["Undo or change"]);

    [HttpPost("{id:int}/undo")]
    public Task<IActionResult> Undo(Reader reader, int id, string? returnUrl) =>
        Mark(reader, id, returnUrl, followUp => followUp.MarkOpen(me.Id, clock.UtcNow), words["The follow-up is to do again."], words["Open it"]);

    [HttpPost("{id:int}/move")]
    public Task<IActionResult> Move(Reader reader, int id, [Bind(Prefix = nameof(FollowUpPage.Move))] MoveForm form) =>
        Take(reader, id, form.Version, followUp =>
        {
            if (form.To == followUp.DueOn) ModelState.AddModelError("Move.To", "It is due that day already. Choose another one.");
            else followUp.Move(form.To!.Value, me.Id, clock.UtcNow, form.Note?.Trim() ?? "");
            return Task.CompletedTask;
        }, () => words["Moved to {0:dddd, MMMM d}. You can move it again here.", form.To!.Value]);

    [HttpPost("{id:int}/hand-over")]
    public async Task<IActionResult> HandOver(Reader reader, int id, [Bind(Prefix = nameof(FollowUpPage.HandOver))] HandOverForm form)
    {
        SchoolPerson? person = null;
        return await Take(reader, id, form.Version, async followUp =>
        {
            person = (await db.PeopleFor(reader.SchoolId, followUp.FamilyId, clock.Today)).FirstOrDefault(one => one.Id == form.To);
            if (person is null || person.Id == followUp.OwnerId) ModelState.AddModelError("HandOver.To", "Choose who takes it.");
            else followUp.HandOver(person.Id, me.Id, clock.UtcNow, form.Note?.Trim() ?? "");
        }, () => words["{0} has it now, and sees that it comes from you.", person!.Name]);
    }

    private async Task<IActionResult> Mark(Reader reader, int id, string? returnUrl, Action<FollowUp> mark, string done, string link)
    {
        var followUp = await db.FollowUpsFor(reader).FirstOrDefaultAsync(row => row.Id == id);
        if (followUp is null) return NotFound();
        if (!MayChange(followUp.OwnerId, reader)) return Forbid();
        mark(followUp);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await Changed(reader, id);
        }

        var url = $"/schools/{reader.SchoolId}/follow-ups/{id}";
        this.Say(done, link, url);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : url);
    }

    /// <summary>What moving and handing over have in common: the follow-up, who may, its version, and the page that comes back.</summary>
    /// <param name="make">Takes the step, or adds what is wrong to the model state.</param>
    private async Task<IActionResult> Take(Reader reader, int id, Guid version, Func<FollowUp, Task> make, Func<string> done)
    {
        var followUp = await db.FollowUpsFor(reader).FirstOrDefaultAsync(row => row.Id == id);
        if (followUp is null) return NotFound();
        if (!MayChange(followUp.OwnerId, reader)) return Forbid();
        if (!ModelState.IsValid) return this.Invalid(nameof(Show), (await Page(reader, id))!);
        if (followUp.Version != version || followUp.DoneAt is not null) return await Changed(reader, id);
        await make(followUp);
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
        // A teacher who gave it away does not see it any more.
        return await db.FollowUpsFor(reader).AnyAsync(row => row.Id == id) ? RedirectToAction(nameof(Show), new { reader.SchoolId, id }) : RedirectToAction(nameof(Index), new { reader.SchoolId });
    }

    private async Task<IActionResult> Changed(Reader reader, int id)
    {
        db.ChangeTracker.Clear();
        if (await Page(reader, id) is not { } page) return NotFound();
        page.IsConflict = true;
        return this.Conflicting(nameof(Show), page);
    }
}
