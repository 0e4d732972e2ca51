using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>What a session left to do. Its owner says when it is done, or who keeps the school's sessions.</summary>
public partial class SessionsController
{
    [HttpGet("{id:int}/tasks/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewTask(int schoolId, int id)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session ? View("Task", await TaskPage(session, null, new SessionTaskForm { OwnerId = me.Id, DueOn = clock.Today.AddDays(7) })) : NotFound();
    }

    [HttpPost("{id:int}/tasks/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewTask(int schoolId, int id, SessionTaskForm form)
    {
        if (await Find(schoolId, id) is not { } session) return NotFound();
        var page = await TaskPage(session, null, form);
        CheckOwner(page);
        await CheckRoom(db.SessionTasks.Where(row => row.SessionId == id && row.RemovedAt == null), SessionTask.MostOfSession);
        if (!ModelState.IsValid) return this.Invalid("Task", page);
        db.SessionTasks.Add(new SessionTask { SchoolId = schoolId, SessionId = id, Text = form.Text!, OwnerId = form.OwnerId!.Value, DueOn = form.DueOn!.Value, ById = me.Id });
        await db.SaveChangesAsync();
        return Back(schoolId, id, words["It is on the list."]);
    }

    [HttpGet("{id:int}/tasks/{taskId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> EditTask(int schoolId, int id, int taskId)
    {
        ModelState.Clear();
        return await Find(schoolId, id) is { } session && await FindTask(schoolId, id, taskId) is { } task ? View("Task", await TaskPage(session, task, SessionTaskForm.Of(task))) : NotFound();
    }

    [HttpPost("{id:int}/tasks/{taskId:int}"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> EditTask(int schoolId, int id, int taskId, SessionTaskForm form)
    {
        if (await Find(schoolId, id) is not { } session || await FindTask(schoolId, id, taskId) is not { } task) return NotFound();
        var page = await TaskPage(session, task, form);
        CheckOwner(page);
        if (!ModelState.IsValid) return this.Invalid("Task", page);
        db.Entry(task).Property(x => x.Version).OriginalValue = form.Version;
        form.WriteTo(task);
        if (await Save(words["Saved."])) return RedirectToAction(nameof(Show), new { schoolId, id });
        if (await FindTask(schoolId, id, taskId) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("Task", page with { Differences = Difference.Between(("What is to do?", now.Text, form.Text), ("Who does it?", Name(now.OwnerId), Name(form.OwnerId)), ("By when?", now.DueOn, form.DueOn)) });

        string? Name(int? userId) => page.People.FirstOrDefault(person => person.Value == userId.ToString())?.Label;
    }

    [HttpPost("{id:int}/tasks/{taskId:int}/done"), SchoolAccess(Permission.LogContacts)]
    public Task<IActionResult> Done(int schoolId, int id, int taskId) => Mark(schoolId, id, taskId, task => task.Finish(me.Id, clock.UtcNow), words["Done."]);

    [HttpPost("{id:int}/tasks/{taskId:int}/reopen"), SchoolAccess(Permission.LogContacts)]
    public Task<IActionResult> Reopen(int schoolId, int id, int taskId) => Mark(schoolId, id, taskId, task => task.Reopen(), words["It is to do again."]);

    [HttpPost("{id:int}/tasks/{taskId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RemoveTask(int schoolId, int id, int taskId, Guid version) => PutAway(schoolId, id, FindTask(schoolId, id, taskId), version, row => row.RemovedAt = clock.UtcNow, $"tasks/{taskId}");

    [HttpPost("{id:int}/tasks/{taskId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RestoreTask(int schoolId, int id, int taskId, Guid version) => PutAway(schoolId, id, FindTask(schoolId, id, taskId), version, row => row.RemovedAt = null, null);

    /// <summary>Done twice is done: no one has to be told that a colleague was faster.</summary>
    private async Task<IActionResult> Mark(int schoolId, int id, int taskId, Action<SessionTask> mark, string done)
    {
        if (await Find(schoolId, id) is null || await FindTask(schoolId, id, taskId) is not { RemovedAt: null } task) return NotFound();
        if (task.OwnerId != me.Id && !me.May(Permission.KeepEvidence, schoolId)) return Forbid();
        mark(task);
        return await Save(done) ? RedirectToAction(nameof(Show), new { schoolId, id }) : await Changed(schoolId, id);
    }

    private Task<SessionTask?> FindTask(int schoolId, int id, int taskId) => db.SessionTasks.In(schoolId).FirstOrDefaultAsync(row => row.Id == taskId && row.SessionId == id);

    /// <summary>Who works at the school today; and the owner, who may have left.</summary>
    private async Task<SessionTaskPage> TaskPage(FamilySession session, SessionTask? task, SessionTaskForm form)
    {
        var (today, owner) = (clock.Today, task?.OwnerId);
        var people = await db.Assignments.In(session.SchoolId).Where(role => (role.From <= today && (role.To == null || role.To >= today) && role.User.IsActive) || role.UserId == owner)
            .Select(role => new { role.UserId, role.User.Name, role.User.SearchText }).Distinct().OrderBy(person => person.SearchText).ToListAsync();
        return new SessionTaskPage(session, task?.Id, form, task?.RemovedAt is not null, [.. people.Select(person => new Choice(person.UserId.ToString(), person.Name))]);
    }

    private void CheckOwner(SessionTaskPage page)
    {
        if (page.Form.OwnerId is { } owner && page.People.All(person => person.Value != owner.ToString())) ModelState.AddModelError(nameof(SessionTaskForm.OwnerId), "Choose who does it.");
    }
}
