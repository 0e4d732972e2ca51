using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Users;

/// <summary>A person's roles at schools: added and ended by dates, never deleted.</summary>
[Route("admin/users/{userId:int}/roles"), DistrictAccess(Permission.ManageUsers)]
public class UserRolesController(AppDbContext db, DistrictClock clock, CurrentUser me) : Controller
{
    private const string AddView = "/Features/Users/AddRole.cshtml", RoleView = "/Features/Users/Role.cshtml";

    [HttpGet("")]
    public async Task<IActionResult> Add(int userId)
    {
        var name = await db.Users.Where(user => user.Id == userId).Select(user => user.Name).FirstOrDefaultAsync();
        return name is null ? NotFound() : View(AddView, new AddRolePage(userId, name, new RoleForm { From = clock.Today }, await db.SchoolChoices()));
    }

    [HttpPost("")]
    public async Task<IActionResult> Add(int userId, [Bind(Prefix = "Form")] RoleForm form)
    {
        if (await db.Users.Include(user => user.Assignments).FirstOrDefaultAsync(user => user.Id == userId) is not { } user) return NotFound();
        var schools = await db.SchoolChoices();
        if (userId == me.Id) ModelState.AddModelError("Form.Role", "You cannot give yourself a role at a school. Ask another administrator.");
        if (form.IsEmpty)
        {
            ModelState.AddModelError("Form.Role", "Choose what the person does at the school.");
            ModelState.AddModelError("Form.Schools", "Choose at least one school.");
        }

        foreach (var school in form.Schools.Distinct())
        {
            if (schools.FirstOrDefault(choice => choice.Value == school.ToString()) is not { } known) ModelState.AddModelError("Form.Schools", "Choose schools from the list.");
            else if (form is { Role: { } wanted, From: { } first } && user.Assignments.Any(at => at.SchoolId == school && at.Role == wanted && at.Overlaps(first, form.To)))
                ModelState.AddModelError("Form.Schools", $"The person already has this role at {known.Label} on some of these days. Take that school out, or change the days.");
        }

        if (!ModelState.IsValid) return this.Invalid(AddView, new AddRolePage(userId, user.Name, form, schools));
        foreach (var school in form.Schools.Distinct()) user.Assignments.Add(new SchoolAssignment { SchoolId = school, Role = form.Role!.Value, From = form.From!.Value, To = form.To, ReadsRestricted = form.ReadsRestricted });
        await db.SaveChangesAsync();
        this.Say("The role is added.");
        return Redirect($"/admin/users/{userId}");
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Role(int userId, int id) =>
        await Load(userId, id) is { } role ? View(RoleView, Page(role, RoleDaysForm.Of(role))) : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Role(int userId, int id, [Bind(Prefix = "Form")] RoleDaysForm form)
    {
        if (await Load(userId, id) is not { } role) return NotFound();
        var others = await db.Assignments.Where(at => at.UserId == userId && at.SchoolId == role.SchoolId && at.Role == role.Role && at.Id != id).ToListAsync();
        if (form.From is { } from && others.Any(at => at.Overlaps(from, form.To)))
            ModelState.AddModelError("Form.From", "The person has this role at this school a second time, on some of the same days. Choose other days.");
        if (userId == me.Id) ModelState.AddModelError("Form.From", "You cannot change your own role at a school. Ask another administrator.");
        if (!ModelState.IsValid) return this.Invalid(RoleView, Page(role, form));

        db.Entry(role).Property(at => at.Version).OriginalValue = form.Version;
        (role.From, role.To, role.ReadsRestricted) = (form.From!.Value, form.To, form.ReadsRestricted);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var now = (await Load(userId, id))!;
            form.Version = now.Version;
            return this.Conflicting(RoleView, Page(now, form) with { Differences = Difference.Between(("First day", now.From, form.From), ("Last day", now.To, form.To), ("Reads restricted contacts", now.ReadsRestricted, form.ReadsRestricted)) });
        }

        this.Say("Saved.");
        return Redirect($"/admin/users/{userId}");
    }

    private Task<SchoolAssignment?> Load(int userId, int id) =>
        db.Assignments.Include(role => role.School).Include(role => role.User).FirstOrDefaultAsync(role => role.UserId == userId && role.Id == id);

    private static RolePage Page(SchoolAssignment role, RoleDaysForm form) =>
        new(role.UserId, role.User.Name, new SchoolRoleRow(role.Id, role.School.Name, role.Role, role.From, role.To, role.ReadsRestricted), form);
}
