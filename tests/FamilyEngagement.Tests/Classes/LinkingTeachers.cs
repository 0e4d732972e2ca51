using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Classes;

/// <summary>An account is the member of staff with the same email.</summary>
public class LinkingTeachers
{
    [Fact]
    public async Task A_new_account_finds_its_place_on_the_roster_whatever_the_case()
    {
        var (portal, staff, school) = await Setup("Luís.Ferreira@north.example");
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var form = await admin.Get("/admin/users/new");
        var person = await form.Submit("Make the account",
            ("Form.Name", "Luís Ferreira"), ("Form.Email", staff.Email.ToUpperInvariant()), ("Form.School.Role", "Teacher"), ("Form.School.Schools", school.ToString()), ("Form.School.From", "2026-09-01"));
        person.ShouldBeOk().ShouldSay($"Roster: {staff.GivenName} {staff.FamilyName}, 0 classes");
        person.ShouldSay("Sees no children until the roster gives a class.");
        (await UserOf(portal, staff)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_changed_email_links_and_unlinks()
    {
        var (portal, staff, school) = await Setup($"t{Portal.Next()}@north.example");
        var teacher = await portal.Have(A.Teacher(school));
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var page = await admin.Get($"/admin/users/{teacher.Id}");
        page.ShouldSay("Not in the roster: sees no children yet. Check the email.");
        page = await page.Submit("Save", ("Form.Email", staff.Email));
        page.ShouldBeOk().ShouldSay($"Roster: {staff.GivenName}");
        (await UserOf(portal, staff)).ShouldBe(teacher.Id);
        page = await page.Submit("Save", ("Form.Email", $"other{Portal.Next()}@north.example"));
        page.ShouldBeOk().ShouldSay("Not in the roster");
        (await UserOf(portal, staff)).ShouldBeNull();
    }

    [Fact]
    public async Task A_teacher_without_a_class_is_told_what_to_do_and_sees_no_child()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        await portal.Have(A.Family(school.Id, "Unseen"));
        var teacher = await portal.SignedInAs(PortalRole.Teacher, school.Id);
        (await teacher.Get("/")).ShouldBeOk().ShouldSay("No class is linked to your account yet");
        (await teacher.Get($"/schools/{school.Id}/families")).ShouldBeOk().ShouldSay("No class is linked to your account yet").ShouldNotSay("Unseen");
        foreach (var path in new[] { "contacts", "contacts/log", "families/call-list", "families/search?q=unse" })
            (await teacher.Get($"/schools/{school.Id}/{path}")).ShouldBeOk().ShouldNotSay("Unseen");
    }

    [Fact]
    public async Task A_role_may_carry_the_reading_of_restricted_contacts()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var counselor = await portal.Have(A.Liaison(school.Id));
        var admin = await portal.SignedInAs(PortalRole.Administrator);
        var page = await (await admin.Get($"/admin/users/{counselor.Id}/roles/{counselor.Assignments[0].Id}")).Submit("Save", ("Form.ReadsRestricted", "true"));
        page.ShouldBeOk().ShouldSay("reads restricted contacts");
        var family = await portal.Have(A.Family(school.Id, "Care"));
        var contact = await portal.Have(A.Contact(school.Id, family, await portal.Have(A.Principal(school.Id)), note: "Kept close.", restricted: true));
        (await (await portal.SignedIn(counselor)).Get($"/schools/{school.Id}/contacts/{contact.Id}/restricted")).ShouldBeOk().ShouldSay("Kept close.");
    }

    private static async Task<(Portal, StaffMember, int)> Setup(string email)
    {
        var portal = await Portal.Shared;
        var number = Portal.Next();
        var staff = await portal.Have(new StaffMember { SourcedId = $"staff-{number}", GivenName = "Luís", FamilyName = $"Ferreira {number}", Role = "teacher", Email = email });
        return (portal, staff, (await portal.Have(A.School())).Id);
    }

    private static Task<int?> UserOf(Portal portal, StaffMember staff) => portal.Ask(db => db.Staff.Where(row => row.Id == staff.Id).Select(row => row.UserId).SingleAsync());
}
