using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>Correct and void, by the author or who may correct any contact of the school; earlier versions for all who may log.</summary>
public partial class ContactsController
{
    [HttpGet("{id:int}/correct")]
    public async Task<IActionResult> Correct(Reader reader, int id, [FromServices] DistrictClock clock, [FromServices] OpenDrafts drafts)
    {
        if (await Find(reader, id) is not { } contact) return NotFound();
        if (!MayChange(contact, reader)) return Forbid();
        if (contact.IsVoided || !IsThisYear(contact)) return RedirectToAction(nameof(History), new { reader.SchoolId, id });
        if (contact.IsRestricted) await RecordReading(contact, reader, clock);
        return await CorrectPage(reader, contact, await drafts.Open<CorrectForm>(this) ?? CorrectForm.Of(contact, clock), now: null) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{id:int}/correct")]
    public async Task<IActionResult> Correct(Reader reader, int id, CorrectForm form, [FromServices] DistrictClock clock)
    {
        if (await Find(reader, id) is not { } contact) return NotFound();
        if (!MayChange(contact, reader)) return Forbid();
        var schoolId = reader.SchoolId;
        if (!IsThisYear(contact)) return RedirectToAction(nameof(History), new { schoolId, id });
        form.FamilyId = contact.FamilyId;
        form.ChildrenShown = true;
        var family = await log.FamilyFor(reader, form);
        if (family is null) return NotFound();
        if (!ContactLog.ConcernsSchool(family, form, schoolId)) ModelState.AddModelError(nameof(form.Children), "Choose at least one child of this school.");
        if (!ModelState.IsValid) return this.Invalid("Correct", (await CorrectPage(reader, contact, form, now: null))!);
        if (contact.IsVoided || contact.Version != form.Version) return await Conflict(reader, contact, form, clock);
        try
        {
            await log.Correct(reader, contact, family, form);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await Conflict(reader, (await Find(reader, id))!, form, clock);
        }

        this.Say(words["Contact corrected. The earlier version stays readable."]);
        return Redirect($"/schools/{schoolId}/families/{contact.FamilyId}");
    }

    [HttpGet("{id:int}/void")]
    public async Task<IActionResult> Void(Reader reader, int id)
    {
        if (await Find(reader, id) is not { } contact) return NotFound();
        if (!MayChange(contact, reader)) return Forbid();
        return contact.IsVoided || !IsThisYear(contact) ? RedirectToAction(nameof(History), new { reader.SchoolId, id }) : View(await VoidPage(reader, contact, new VoidForm { Version = contact.Version }));
    }

    [HttpPost("{id:int}/void")]
    public async Task<IActionResult> Void(Reader reader, int id, VoidForm form)
    {
        if (await Find(reader, id) is not { } contact) return NotFound();
        if (!MayChange(contact, reader)) return Forbid();
        var schoolId = reader.SchoolId;
        if (!ModelState.IsValid) return this.Invalid("Void", await VoidPage(reader, contact, form));
        if (contact.IsVoided || !IsThisYear(contact)) return RedirectToAction(nameof(History), new { schoolId, id });
        var family = await db.Families.Include(f => f.Students).ThenInclude(link => link.Student.Enrollments).FirstAsync(f => f.Id == contact.FamilyId);
        try
        {
            await log.Void(contact, family, form);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            contact = (await Find(reader, id))!;
            form.Version = contact.Version;
            return this.Conflicting("Void", await VoidPage(reader, contact, form, hasChanged: true));
        }

        this.Say(words["Contact voided. It no longer counts."]);
        return Redirect($"/schools/{schoolId}/families/{contact.FamilyId}");
    }

    [HttpGet("{id:int}/history")]
    public async Task<IActionResult> History(Reader reader, int id, [FromServices] DistrictClock clock)
    {
        var contact = await db.ContactsIn(reader).ReadableBy(reader).AsNoTracking().Include(c => c.Family).Include(c => c.Students).Include(c => c.Revisions.OrderByDescending(r => r.At)).ThenInclude(r => r.By).FirstOrDefaultAsync(c => c.Id == id);
        if (contact is null) return NotFound();
        // While it was restricted, its note was written for few; that it no longer is does not open what stood there.
        var mayRestricted = contact.AuthorId == reader.UserId || (reader.ReadsRestricted && contact.SchoolId == reader.SchoolId);
        if (mayRestricted && (contact.IsRestricted || contact.Revisions.Any(r => r.IsRestricted))) await RecordReading(contact, reader, clock);
        var studentIds = contact.Students.Select(link => link.StudentId).Concat(contact.Revisions.SelectMany(r => r.StudentIds)).Distinct().ToList();
        var memberIds = contact.Revisions.Select(r => r.FamilyMemberId).Append(contact.FamilyMemberId).OfType<int>().Distinct().ToList();
        var children = await (reader.OwnClassesOnly ? db.StudentsIn(reader) : db.Students).Where(student => studentIds.Contains(student.Id)).ToDictionaryAsync(student => student.Id, student => student.GivenName);
        var members = reader.OwnClassesOnly ? db.MembershipsIn(reader).Where(link => link.FamilyId == contact.FamilyId).Select(link => link.Member) : db.FamilyMembers;
        var people = await members.Where(member => memberIds.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.GivenName + " " + member.FamilyName);
        List<string> Named(IEnumerable<int> ids) => ids.Where(children.ContainsKey).Select(child => children[child]).ToList();
        string? Who(int? member) => member is { } known && people.TryGetValue(known, out var name) ? name : null;
        var editions = new List<HistoryPage.Edition>
        {
            new(contact.OccurredAt, contact.Direction, contact.Channel, contact.Outcome, contact.Language, contact.Mode, contact.Topics, contact.Tone, contact.IsRestricted, contact.Note,
                Named(contact.Students.Select(link => link.StudentId)), Who(contact.FamilyMemberId), null, contact.VoidedAt, contact.VoidReason),
        };
        // Before a correction it may have been about a child of another class only.
        editions.AddRange(contact.Revisions.Where(r => !reader.OwnClassesOnly || r.StudentIds.Any(children.ContainsKey)).Select(r => new HistoryPage.Edition(
            r.OccurredAt, r.Direction, r.Channel, r.Outcome, r.Language, r.Mode, r.Topics, r.Tone, r.IsRestricted, r.IsRestricted && !mayRestricted ? words["Restricted note"].Value : r.Note, Named(r.StudentIds), Who(r.FamilyMemberId), r.By.Name, r.At, r.Reason)));
        return View(new HistoryPage(reader.SchoolId, contact.FamilyId, await NameOf(reader, contact), editions));
    }

    private Task<Contact?> Find(Reader reader, int id) =>
        db.ContactsIn(reader).ReadableBy(reader).Include(contact => contact.Students).Include(contact => contact.Family).FirstOrDefaultAsync(contact => contact.Id == id);

    private async Task<string> NameOf(Reader reader, Contact contact) => (await db.FamilyNamesIn(reader, contact.FamilyId)).GetValueOrDefault(contact.FamilyId, "");

    private bool MayChange(Contact contact, Reader reader)
    {
        var me = HttpContext.RequestServices.GetRequiredService<CurrentUser>();
        // A contact about siblings shows at both schools; it is corrected where it was logged.
        return contact.SchoolId == reader.SchoolId && (contact.AuthorId == me.Id || me.May(Permission.CorrectAnyContact, reader.SchoolId));
    }

    /// <summary>A school year that is over is not rewritten.</summary>
    private bool IsThisYear(Contact contact) =>
        district.YearOn(HttpContext.RequestServices.GetRequiredService<DistrictClock>().Today)?.Contains(contact.Day) == true;

    private async Task<CorrectPage?> CorrectPage(Reader reader, Contact contact, CorrectForm form, CorrectForm? now) =>
        await db.FamilyToLog(reader, contact.FamilyId, words["Someone else"]) is { } family
            ? new CorrectPage(reader.SchoolId, contact.Id, form, family, LanguageChoices(contact.Language, family.Line.Spoken), now)
            : null;

    private async Task<IActionResult> Conflict(Reader reader, Contact contact, CorrectForm form, DistrictClock clock)
    {
        if (contact.IsVoided) return RedirectToAction(nameof(History), new { reader.SchoolId, id = contact.Id });
        form.Version = contact.Version;
        return this.Conflicting("Correct", (await CorrectPage(reader, contact, form, CorrectForm.Of(contact, clock)))!);
    }

    private async Task<VoidPage> VoidPage(Reader reader, Contact contact, VoidForm form, bool hasChanged = false) =>
        new(reader.SchoolId, contact.Id, form, await NameOf(reader, contact), contact.OccurredAt, contact.Channel, contact.Outcome, hasChanged);
}
