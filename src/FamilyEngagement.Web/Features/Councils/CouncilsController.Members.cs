using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Councils;

public partial class CouncilsController
{
    [HttpGet("members/new"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> NewMember(int schoolId, CouncilKind council)
    {
        ModelState.Clear();
        var year = district.YearOn(clock.Today);
        if (await Find(schoolId) is not { } school || year is null) return NotFound();
        return View("Member", new MemberPage(schoolId, school.Name, null, year.Name, new MemberForm { Council = Enum.IsDefined(council) ? council : CouncilKind.Site, From = Begin(year) }));
    }

    [HttpPost("members"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> AddMember(int schoolId, MemberForm form)
    {
        if (await Find(schoolId) is not { } school || district.YearOn(form.From is { } from && from > clock.Today ? from : clock.Today) is not { } year) return NotFound();
        if (await db.CouncilMembers.In(schoolId).CountAsync(member => member.SchoolYearId == year.Id && member.Council == form.Council) >= MostMembers)
            ModelState.AddModelError("", "A council has at most 60 people on its roster here. Take out those who never sat on it.");
        if (!ModelState.IsValid) return this.Invalid("Member", new MemberPage(schoolId, school.Name, null, year.Name, form));
        var member = new CouncilMember { SchoolId = schoolId, SchoolYearId = year.Id, Council = form.Council, Name = form.Name!, Seat = form.Seat!.Value, From = form.From!.Value };
        form.WriteTo(member);
        db.CouncilMembers.Add(member);
        await db.SaveChangesAsync();
        this.Say("Added to the roster.", "Add another", $"/schools/{schoolId}/councils/members/new?council={form.Council}");
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    [HttpGet("members/{id:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Member(int schoolId, int id) => await MemberPage(schoolId, id) is { } page ? View(page) : NotFound();

    [HttpPost("members/{id:int}"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Member(int schoolId, int id, MemberForm form)
    {
        if (await db.CouncilMembers.In(schoolId).FirstOrDefaultAsync(member => member.Id == id) is not { } member) return NotFound();
        form.Council = member.Council;
        if (!ModelState.IsValid) return this.Invalid(nameof(Member), (await MemberPage(schoolId, id, form))!);
        db.Entry(member).Property(x => x.Version).OriginalValue = form.Version;
        form.WriteTo(member);
        return await Save(schoolId, id, form, "The roster is saved.");
    }

    /// <summary>For a slip of the hand. Who was ever present at a decision stays, with a last day.</summary>
    [HttpPost("members/{id:int}/remove"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> RemoveMember(int schoolId, int id, Guid version)
    {
        if (await db.CouncilMembers.In(schoolId).FirstOrDefaultAsync(member => member.Id == id) is not { } member) return NotFound();
        if (!await MayRemove(member))
        {
            ModelState.AddModelError("", "This person was present at a decision and stays on the roster. Give a last day instead.");
            return this.Invalid(nameof(Member), (await MemberPage(schoolId, id))!);
        }

        db.Entry(member).Property(x => x.Version).OriginalValue = version;
        db.CouncilMembers.Remove(member);
        return await Save(schoolId, id, null, "Taken off the roster.");
    }

    private async Task<IActionResult> Save(int schoolId, int id, MemberForm? form, string done)
    {
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return await MemberPage(schoolId, id, form, hasChanged: true) is { } page ? this.Conflicting(nameof(Member), page) : NotFound();
        }

        this.Say(done);
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    private async Task<MemberPage?> MemberPage(int schoolId, int id, MemberForm? form = null, bool hasChanged = false)
    {
        var member = await db.CouncilMembers.AsNoTracking().In(schoolId).Include(member => member.School).FirstOrDefaultAsync(member => member.Id == id);
        if (member is null) return null;
        form ??= MemberForm.Of(member);
        if (hasChanged) form.Version = member.Version;
        return new MemberPage(schoolId, member.School.Name, id, district.Years.First(year => year.Id == member.SchoolYearId).Name, form, await MayRemove(member), hasChanged);
    }

    private async Task<bool> MayRemove(CouncilMember member) => !await db.CouncilPresences.In(member.SchoolId).AnyAsync(presence => presence.MemberId == member.Id);

    private DateOnly Begin(SchoolYear year) => year.StartsOn > clock.Today ? clock.Today : year.StartsOn;
}
