using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>Correct and void, by the author or who may correct any contact of the school; earlier versions for all who may log.</summary>
public partial class ContactsController
{
    [HttpGet("{id:int}/correct")]
    public async Task<IActionResult> Correct(int schoolId, int id, [FromServices] DistrictClock clock, [FromServices] OpenDrafts drafts)
    {
        if (await Find(schoolId, id) is not { } contact) return NotFound();
        if (!MayChange(contact, schoolId)) return Forbid();
        if (contact.IsVoided) return RedirectToAction(nameof(History), new { schoolId, id });
        return await CorrectPage(schoolId, contact, await drafts.Open<CorrectForm>(this) ?? CorrectForm.Of(contact, clock), now: null) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{id:int}/correct")]
    public async Task<IActionResult> Correct(int schoolId, int id, CorrectForm form, [FromServices] DistrictClock clock)
    {
        if (await Find(schoolId, id) is not { } contact) return NotFound();
        if (!MayChange(contact, schoolId)) return Forbid();
        form.FamilyId = contact.FamilyId;
        form.ChildrenShown = true;
        var family = await log.FamilyFor(schoolId, form);
        if (family is null) return NotFound();
        if (!ContactLog.ConcernsSchool(family, form, schoolId)) ModelState.AddModelError(nameof(form.Children), "Choose at least one child of this school.");
        if (!ModelState.IsValid) return this.Invalid("Correct", (await CorrectPage(schoolId, contact, form, now: null))!);
        if (contact.IsVoided || contact.Version != form.Version) return await Conflict(schoolId, contact, form, clock);
        try
        {
            await log.Correct(contact, family, form);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Conflict(schoolId, (await Find(schoolId, id))!, form, clock);
        }

        this.Say(words["Contact corrected. The earlier version stays readable."]);
        return Redirect($"/schools/{schoolId}/families/{contact.FamilyId}");
    }

    [HttpGet("{id:int}/void")]
    public async Task<IActionResult> Void(int schoolId, int id)
    {
        if (await Find(schoolId, id) is not { } contact) return NotFound();
        if (!MayChange(contact, schoolId)) return Forbid();
        return contact.IsVoided ? RedirectToAction(nameof(History), new { schoolId, id }) : View(VoidPage(schoolId, contact, new VoidForm { Version = contact.Version }));
    }

    [HttpPost("{id:int}/void")]
    public async Task<IActionResult> Void(int schoolId, int id, VoidForm form)
    {
        if (await Find(schoolId, id) is not { } contact) return NotFound();
        if (!MayChange(contact, schoolId)) return Forbid();
        if (!ModelState.IsValid) return this.Invalid("Void", VoidPage(schoolId, contact, form));
        if (contact.IsVoided) return RedirectToAction(nameof(History), new { schoolId, id });
        var family = await db.Families.Include(f => f.Students).ThenInclude(link => link.Student.Enrollments).FirstAsync(f => f.Id == contact.FamilyId);
        try
        {
            await log.Void(contact, family, form);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            contact = (await Find(schoolId, id))!;
            form.Version = contact.Version;
            return this.Conflicting("Void", VoidPage(schoolId, contact, form, hasChanged: true));
        }

        this.Say(words["Contact voided. It no longer counts."]);
        return Redirect($"/schools/{schoolId}/families/{contact.FamilyId}");
    }

    [HttpGet("{id:int}/history")]
    public async Task<IActionResult> History(int schoolId, int id)
    {
        var contact = await db.ContactsIn(schoolId).AsNoTracking().AsSingleQuery().Include(c => c.Family).Include(c => c.Students).Include(c => c.Revisions.OrderByDescending(r => r.At)).ThenInclude(r => r.By).FirstOrDefaultAsync(c => c.Id == id);
        if (contact is null) return NotFound();
        var studentIds = contact.Students.Select(link => link.StudentId).Concat(contact.Revisions.SelectMany(r => r.StudentIds)).Distinct().ToList();
        var memberIds = contact.Revisions.Select(r => r.FamilyMemberId).Append(contact.FamilyMemberId).OfType<int>().Distinct().ToList();
        var children = await db.Students.Where(student => studentIds.Contains(student.Id)).ToDictionaryAsync(student => student.Id, student => student.GivenName);
        var people = await db.FamilyMembers.Where(member => memberIds.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.GivenName + " " + member.FamilyName);
        List<string> Named(IEnumerable<int> ids) => ids.Where(children.ContainsKey).Select(child => children[child]).ToList();
        string? Who(int? member) => member is { } known && people.TryGetValue(known, out var name) ? name : null;
        var editions = new List<HistoryPage.Edition>
        {
            new(contact.OccurredAt, contact.Direction, contact.Channel, contact.Outcome, contact.Language, contact.Mode, contact.Topics, contact.Note,
                Named(contact.Students.Select(link => link.StudentId)), Who(contact.FamilyMemberId), null, contact.VoidedAt, contact.VoidReason),
        };
        editions.AddRange(contact.Revisions.Select(r => new HistoryPage.Edition(
            r.OccurredAt, r.Direction, r.Channel, r.Outcome, r.Language, r.Mode, r.Topics, r.Note, Named(r.StudentIds), Who(r.FamilyMemberId), r.By.Name, r.At, r.Reason)));
        return View(new HistoryPage(schoolId, contact.FamilyId, contact.Family.Name, editions));
    }

    private Task<Contact?> Find(int schoolId, int id) =>
        db.ContactsIn(schoolId).Include(contact => contact.Students).Include(contact => contact.Family).FirstOrDefaultAsync(contact => contact.Id == id);

    private bool MayChange(Contact contact, int schoolId)
    {
        var me = HttpContext.RequestServices.GetRequiredService<CurrentUser>();
        // A contact about siblings shows at both schools; it is corrected where it was logged.
        return contact.SchoolId == schoolId && (contact.AuthorId == me.Id || me.May(Permission.CorrectAnyContact, schoolId));
    }

    private async Task<CorrectPage?> CorrectPage(int schoolId, Contact contact, CorrectForm form, CorrectForm? now) =>
        await db.FamilyToLog(schoolId, contact.FamilyId, words["Someone else"]) is { } family
            ? new CorrectPage(schoolId, contact.Id, form, family, LanguageChoices(contact.Language, family.Line.Spoken), now)
            : null;

    private async Task<IActionResult> Conflict(int schoolId, Contact contact, CorrectForm form, DistrictClock clock)
    {
        if (contact.IsVoided) return RedirectToAction(nameof(History), new { schoolId, id = contact.Id });
        form.Version = contact.Version;
        return this.Conflicting("Correct", (await CorrectPage(schoolId, contact, form, CorrectForm.Of(contact, clock)))!);
    }

    private static VoidPage VoidPage(int schoolId, Contact contact, VoidForm form, bool hasChanged = false) =>
        new(schoolId, contact.Id, form, contact.Family.Name, contact.OccurredAt, contact.Channel, contact.Outcome, hasChanged);
}
