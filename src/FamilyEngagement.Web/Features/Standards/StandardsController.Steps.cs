using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What the school and the district say of a standard, one step each (see <see cref="StandardWorkflow"/>).</summary>
public partial class StandardsController
{
    [HttpPost("{number:int}/attest"), SchoolAccess(Permission.AttestStandards)]
    public Task<IActionResult> Attest(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Attest))] StepForm form) =>
        Take(schoolId, number, StandardStep.Attest, form, "Confirmed.");

    [HttpPost("{number:int}/withdraw"), SchoolAccess(Permission.AttestStandards)]
    public Task<IActionResult> Withdraw(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Withdraw))] StepForm form) =>
        Take(schoolId, number, StandardStep.Withdraw, form, "The confirmation is taken back.");

    [HttpPost("{number:int}/ask-for-help"), SchoolAccess(Permission.AttestStandards)]
    public Task<IActionResult> AskForHelp(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.AskForHelp))] StepForm form) =>
        Take(schoolId, number, StandardStep.AskForHelp, form, "The district sees that you asked for help.");

    [HttpPost("{number:int}/verify"), SchoolAccess(Permission.VerifyStandards)]
    public Task<IActionResult> Verify(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Verify))] StepForm form) =>
        Take(schoolId, number, StandardStep.Verify, form, "Checked. The school now sees it as met.");

    [HttpPost("{number:int}/return"), SchoolAccess(Permission.VerifyStandards)]
    public Task<IActionResult> Return(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Return))] StepForm form) =>
        Take(schoolId, number, StandardStep.Return, form, "Returned. The school sees your words.");

    [HttpPost("{number:int}/help-given"), SchoolAccess(Permission.VerifyStandards)]
    public Task<IActionResult> HelpGiven(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.HelpGiven))] StepForm form) =>
        Take(schoolId, number, StandardStep.HelpGiven, form, "Marked as helped. The school sees your words.");

    [HttpPost("{number:int}/ask"), SchoolAccess(Permission.VerifyStandards)]
    public Task<IActionResult> Ask(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Ask))] StepForm form) =>
        Take(schoolId, number, StandardStep.Ask, form, "Asked. The school gets a mail and answers here.");

    [HttpPost("{number:int}/answer"), SchoolAccess(Permission.TickChecklist)]
    public Task<IActionResult> Answer(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Answer))] StepForm form) =>
        Take(schoolId, number, StandardStep.Answer, form, "Answered. The district gets a mail.");

    [HttpPost("{number:int}/appeal"), SchoolAccess(Permission.AttestStandards)]
    public Task<IActionResult> Appeal(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Appeal))] StepForm form) =>
        Take(schoolId, number, StandardStep.Appeal, form, "The district looks again.");

    [HttpPost("{number:int}/uphold"), SchoolAccess(Permission.VerifyStandards)]
    public Task<IActionResult> Uphold(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Uphold))] StepForm form) =>
        Take(schoolId, number, StandardStep.Uphold, form, "It stays returned. The school sees your words.");

    [HttpPost("{number:int}/grant"), SchoolAccess(Permission.VerifyStandards)]
    public Task<IActionResult> Grant(int schoolId, int number, [Bind(Prefix = nameof(StandardStep.Grant))] StepForm form) =>
        Take(schoolId, number, StandardStep.Grant, form, "Granted. The school now sees it as met.");

    private Task<IActionResult> Take(int schoolId, int number, StandardStep step, StepForm form, string done)
    {
        if (step.NoteAsked() is { } asked && string.IsNullOrWhiteSpace(form.Note)) ModelState.AddModelError($"{step}.Note", asked);
        return Change(schoolId, number, form.Version, done, step: step, make: subject =>
        {
            var (record, standing) = (subject.Record, subject.Standing);
            if (StandardWorkflow.Find(record.Claim, record.HelpAsked, record.IsAsked, standing.State, step) is null) return false;
            if (step == StandardStep.Attest && !record.CanBeConfirmed)
                ModelState.AddModelError("Attest.Note", "Tick at least one item and add one piece of evidence first. The district has nothing to check yet.");
            else if (standing.Row?.GoodUntil < clock.Today && PastItsDay(step) is { } wrong) ModelState.AddModelError($"{step}.Note", wrong);
            else record.Take(step, standing.State, me.Id, clock.UtcNow, form.Note?.Trim() ?? "");
            return true;
        });
    }

    /// <summary>Why a step that could mark it met is not taken while something is past its day; none: the step may be taken.</summary>
    private static string? PastItsDay(StandardStep step) => step switch
    {
        StandardStep.Attest => "Something is past its day. Give the item a new day, or put new evidence in place of the old. Then confirm.",
        StandardStep.Appeal => "Something is past its day. Give the item a new day, or put new evidence in place of the old. Then ask again.",
        StandardStep.Grant => "Something is past its day. The school takes the appeal back and renews it first. Say under “What is still missing?” what to renew.",
        _ => null,
    };
}
