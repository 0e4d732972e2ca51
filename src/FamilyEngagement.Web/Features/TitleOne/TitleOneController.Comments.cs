using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.TitleOne;

/// <summary>Whoever talks with families writes down what they say against the plan; the principal answers.</summary>
public partial class TitleOneController
{
    [HttpGet("comments/new"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> NewComment(int schoolId, int planId)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        return plan.Status == PlanStatus.Closed ? await Closed(plan) : View("NewComment", Comment(plan, new CommentForm { On = clock.Today }));
    }

    [HttpPost("comments"), SchoolAccess(Permission.LogContacts)]
    public async Task<IActionResult> AddComment(int schoolId, int planId, CommentForm form)
    {
        if (await Head(schoolId, planId) is not { } plan) return NotFound();
        if (plan.Status == PlanStatus.Closed) return await Closed(plan, form.Text);
        if (!ModelState.IsValid) return this.Invalid("NewComment", Comment(plan, form));
        db.FamilyComments.Add(new FamilyComment
        {
            SchoolId = schoolId,
            PlanId = planId,
            Text = form.Text!,
            Way = form.Way!.Value,
            On = form.On!.Value,
            Language = form.Language!,
            Name = form.WantsToBeNamed ? form.Name! : "",
            ById = me.Id,
            At = clock.UtcNow,
        });
        await db.SaveChangesAsync();
        return Done(plan, "The comment is kept. It goes to the district with the plan.");
    }

    [HttpGet("comments/{id:int}")]
    public async Task<IActionResult> Comment(int schoolId, int planId, int id) => await CommentPage(schoolId, planId, id) is { } page ? View(page) : NotFound();

    [HttpPost("comments/{id:int}/answer"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Answer(int schoolId, int planId, int id, [Bind(Prefix = "Reply")] AnswerForm form)
    {
        if (await Head(schoolId, planId) is not { } plan || await FindComment(schoolId, planId, id) is not { IsVoided: false } comment) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(Comment), (await CommentPage(schoolId, planId, id, form))!);
        db.Entry(comment).Property(x => x.Version).OriginalValue = form.Version;
        comment.Reply(form.Answer!, form.AnsweredOn!.Value);
        if (await db.TrySave()) return Done(plan, "The answer is kept with the comment.");
        return this.Conflicting(nameof(Comment), (await CommentPage(schoolId, planId, id, form, hasChanged: true))!);
    }

    [HttpPost("comments/{id:int}/void"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> VoidComment(int schoolId, int planId, int id, [Bind(Prefix = "Void")] VoidCommentForm form)
    {
        if (await Head(schoolId, planId) is not { } plan || await FindComment(schoolId, planId, id) is not { IsVoided: false } comment) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(Comment), (await CommentPage(schoolId, planId, id))!);
        db.Entry(comment).Property(x => x.Version).OriginalValue = form.Version;
        comment.Void(form.Reason!);
        if (await db.TrySave()) return Done(plan, "The comment is voided. It stays here, struck, with your reason.");
        return this.Conflicting(nameof(Comment), (await CommentPage(schoolId, planId, id, hasChanged: true))!);
    }

    private Task<FamilyComment?> FindComment(int schoolId, int planId, int id) => db.FamilyComments.In(schoolId).FirstOrDefaultAsync(comment => comment.Id == id && comment.PlanId == planId);

    private NewCommentPage Comment(PlanHead plan, CommentForm form)
    {
        var services = HttpContext.RequestServices;
        var offered = services.GetRequiredService<Languages>().Offered(services.GetRequiredService<DistrictCache>().Settings);
        return new NewCommentPage(plan, form, [.. offered.Where(language => language.Code != Languages.NotKnown).Select(language => new Choice(language.Code, language.Name))]);
    }

    private async Task<CommentPage?> CommentPage(int schoolId, int planId, int id, AnswerForm? reply = null, bool hasChanged = false)
    {
        if (await Head(schoolId, planId) is not { } plan) return null;
        var comment = await db.FamilyComments.AsNoTracking().In(schoolId).Include(comment => comment.By).FirstOrDefaultAsync(comment => comment.Id == id && comment.PlanId == planId);
        if (comment is null || (comment.IsVoided && !queries.IsInside(schoolId))) return null;
        reply ??= new AnswerForm { Answer = comment.Answer, AnsweredOn = comment.AnsweredOn ?? clock.Today };
        reply.Version = comment.Version;
        return new CommentPage(plan, comment, reply, new VoidCommentForm { Version = comment.Version }, hasChanged);
    }
}
