using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Users;

[Route("admin/users"), DistrictAccess(Permission.ManageUsers)]
public class UsersController(AppDbContext db, UserManager<PortalUser> users, CurrentUser me, DistrictClock clock) : Controller
{
    private const int PageSize = 25;
    private const string LinkKey = "password-link", LinkOwnerKey = "password-link-for", EmailColumn = "Users.NormalizedUserName", EmailIndex = "UserNameIndex";
    private const string EmailTaken = "There is already an account with this email. Look for it under Users, also among the deactivated ones.";

    [HttpGet("")]
    public async Task<IActionResult> Index(UserFilter filter, int? page)
    {
        var fitting = db.UsersThatFit(filter, clock.Today);
        var paging = Paging.Of(page, PageSize, await fitting.CountAsync());
        return View(new UsersPage(filter, paging, await fitting.Page(paging, clock.Today), await db.SchoolChoices()));
    }

    [HttpGet("new")]
    public async Task<IActionResult> New() =>
        View(new NewUserPage(new NewUserForm { School = new RoleForm { From = clock.Today } }, await db.SchoolChoices()));

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] NewUserForm form)
    {
        var schools = await db.SchoolChoices();
        if (form.School.Schools.Except(schools.Select(school => int.Parse(school.Value))).Any()) ModelState.AddModelError("Form.School.Schools", "Choose schools from the list.");
        if (ModelState.IsValid && await users.FindByEmailAsync(form.Email!.Trim()) is not null) ModelState.AddModelError("Form.Email", EmailTaken);
        if (!ModelState.IsValid) return this.Invalid("New", new NewUserPage(form, schools));

        var user = new PortalUser { Name = form.Name!.Trim(), SecurityStamp = Guid.NewGuid().ToString("N") };
        Apply(form, user);
        if (form.School is { IsEmpty: false, Role: { } role, From: { } from })
            foreach (var school in form.School.Schools.Distinct()) user.Assignments.Add(new SchoolAssignment { SchoolId = school, Role = role, From = from, To = form.School.To, ReadsRestricted = form.School.ReadsRestricted });
        db.Users.Add(user);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException problem) when (problem.Breaks(EmailColumn, EmailIndex))
        {
            ModelState.AddModelError("Form.Email", EmailTaken);
            return this.Invalid("New", new NewUserPage(form, schools));
        }

        await db.LinkAccount(user);
        await db.SaveChangesAsync();
        await OfferLink(user);
        this.Say("The account is made. Hand over the link below.");
        return RedirectToAction(nameof(Person), new { user.Id });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Person(int id)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(user => user.Id == id) is not { } user) return NotFound();
        return View(await Page(id, UserForm.Of(user)));
    }

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Person(int id, [Bind(Prefix = "Form")] UserForm form)
    {
        if (await db.Users.FirstOrDefaultAsync(user => user.Id == id) is not { } user) return NotFound();
        if (id == me.Id && form.DistrictRole != user.DistrictRole) ModelState.AddModelError("Form.DistrictRole", "You cannot change your own district role. Ask another administrator.");
        if (ModelState.IsValid && await IsTaken(form.Email!, id)) ModelState.AddModelError("Form.Email", EmailTaken);
        if (!ModelState.IsValid) return this.Invalid("Person", await Page(id, form));

        db.Entry(user).Property(account => account.Version).OriginalValue = form.Version;
        Apply(form, user);
        await db.LinkAccount(user);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Conflicting("Person", await Conflict(id, form));
        }
        catch (DbUpdateException problem) when (problem.Breaks(EmailColumn, EmailIndex))
        {
            ModelState.AddModelError("Form.Email", EmailTaken);
            return this.Invalid("Person", await Page(id, form));
        }

        this.Say("Saved.");
        return RedirectToAction(nameof(Person), new { id });
    }

    [HttpPost("{id:int}/link")]
    public async Task<IActionResult> Link(int id)
    {
        if (await db.Users.FirstOrDefaultAsync(user => user.Id == id && user.IsActive) is not { } user) return NotFound();
        user.EndSessions();
        // The stamp alone leaves no trace, and a link is a way into someone's account.
        db.AuditEntries.Add(new AuditEntry { At = clock.UtcNow, UserId = me.Id, Action = "Password link", Entity = nameof(PortalUser), EntityId = $"{id}" });
        await db.SaveChangesAsync();
        await OfferLink(user);
        this.Say("A new link is made. Links made before no longer work.");
        return RedirectToAction(nameof(Person), new { id });
    }

    [HttpPost("{id:int}/active")]
    public async Task<IActionResult> Active(int id, bool active)
    {
        if (await db.Users.FirstOrDefaultAsync(user => user.Id == id) is not { } user) return NotFound();
        if (id == me.Id && !active)
        {
            ModelState.AddModelError("", "You cannot deactivate your own account. Ask another administrator.");
            return this.Invalid("Person", await Page(id, UserForm.Of(user)));
        }

        user.SetActive(active);
        await db.SaveChangesAsync();
        this.Say(active ? "The account is active again. Make a new password link if the person needs one." : "The account is deactivated. The person is signed out within a minute.");
        return RedirectToAction(nameof(Person), new { id });
    }

    private void Apply(UserForm form, PortalUser user)
    {
        var email = form.Email!.Trim();
        user.Change(form.Name!.Trim(), email, users.NormalizeEmail(email)!, form.DistrictRole);
    }

    private Task<bool> IsTaken(string email, int id)
    {
        var normalized = users.NormalizeEmail(email);
        return db.Users.AnyAsync(user => user.NormalizedEmail == normalized && user.Id != id);
    }

    // No mail leaves this release: the administrator hands the link over.
    private async Task OfferLink(PortalUser user)
    {
        var token = await users.GeneratePasswordResetTokenAsync(user);
        TempData[LinkKey] = $"{Request.Scheme}://{Request.Host}{Request.PathBase}/account/new-password?user={user.Id}&token={Uri.EscapeDataString(token)}";
        TempData[LinkOwnerKey] = user.Id;
    }

    private async Task<UserPage> Page(int id, UserForm form, IReadOnlyList<Difference>? differences = null)
    {
        var row = await db.Users.Where(user => user.Id == id).AsRows(endedAfter: null).FirstAsync();
        var (owner, link) = (TempData[LinkOwnerKey] as int?, TempData[LinkKey] as string);
        return new UserPage(row, id == me.Id, form, await db.RosterLines(id), owner == id ? link : null, differences);
    }

    private async Task<UserPage> Conflict(int id, UserForm form)
    {
        db.ChangeTracker.Clear();
        var now = await db.Users.AsNoTracking().FirstAsync(user => user.Id == id);
        form.Version = now.Version;
        return await Page(id, form, Difference.Between(
            ("Name", now.Name, form.Name!.Trim()), ("Email", now.Email, form.Email!.Trim()), ("District role", now.DistrictRole?.Label(), form.DistrictRole?.Label())));
    }
}
