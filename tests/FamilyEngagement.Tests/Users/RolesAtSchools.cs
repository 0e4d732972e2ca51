using System.Net;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Users;

public class RolesAtSchools
{
    private static async Task<(Portal Portal, Browser Browser, School School, PortalUser User)> Someone()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, await portal.SignedInAs(PortalRole.Administrator), school, await portal.Have(A.Liaison(school.Id)));
    }

    [Fact]
    public async Task A_role_is_added_with_days()
    {
        var (portal, browser, _, user) = await Someone();
        var other = await portal.Have(A.School());
        var form = await (await browser.Get($"/admin/users/{user.Id}")).Click("Add a role");
        form.ShouldBeOk().SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var page = await form.Submit("Add the role", ("Form.Role", "Principal"), ("Form.Schools", $"{other.Id}"), ("Form.From", "2026-12-01"), ("Form.To", "2027-06-30"));
        page.ShouldSay("The role is added.").ShouldSay(other.Name).ShouldSay("December 1, 2026 to June 30, 2027").ShouldSay("Not begun yet");
    }

    [Fact]
    public async Task Mistakes_are_named()
    {
        var (_, browser, school, user) = await Someone();
        var form = await browser.Get($"/admin/users/{user.Id}/roles");
        (await form.Submit("Add the role")).ShouldComplain("Choose what the person does at the school.").ShouldComplain("Choose at least one school.");
        (await form.Submit("Add the role", ("Form.Role", "Administrator"), ("Form.Schools", $"{school.Id}"))).ShouldComplain("Choose what the person does at the school.");
        (await form.Submit("Add the role", ("Form.Role", "Liaison"), ("Form.Schools", $"{school.Id}"))).ShouldComplain($"The person already has this role at {school.Name} on some of these days. Take that school out, or change the days.");
        (await form.Submit("Add the role", ("Form.Role", "Principal"), ("Form.Schools", $"{school.Id}"), ("Form.From", "2026-12-01"), ("Form.To", "2026-11-01"))).ShouldComplain("The last day is before the first day. Change one of them.");
        (await form.Submit("Add the role", ("Form.Role", "Principal"), ("Form.Schools", $"{school.Id}"), ("Form.From", "0001-01-01"))).ShouldComplain("Check the year of the first day.");
        (await form.Submit("Add the role", ("Form.Role", "Principal"), ("Form.Schools", $"{school.Id}"), ("Form.From", "soon"))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_role_ends_with_a_day_and_is_kept()
    {
        var (portal, browser, school, user) = await Someone();
        var theirs = await portal.SignedIn(user);
        var role = await (await browser.Get($"/admin/users/{user.Id}")).Click($"End or change Family liaison at {school.Name}");
        (await role.Submit("Save", ("Form.To", "2020-01-01"))).ShouldComplain("The last day is before the first day. Change one of them.");
        (await role.Submit("Save", ("Form.To", "2026-11-18"))).ShouldSay("Ended");
        (await theirs.Get($"/schools/{school.Id}/contacts")).Status.ShouldBeOneOf(HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
        (await portal.Ask(db => db.Assignments.CountAsync(row => row.UserId == user.Id))).ShouldBe(1);
        var entry = await portal.Ask(db => db.AuditEntries.SingleAsync(row => row.Entity == "SchoolAssignment" && row.SchoolId == school.Id && row.Action == "Changed"));
        entry.Values.ShouldStartWith("To: none →");
    }

    [Fact]
    public async Task Two_people_ending_a_role_differently_see_both_days()
    {
        var (_, browser, school, user) = await Someone();
        var page = await browser.Get($"/admin/users/{user.Id}");
        var (mine, theirs) = (await page.Click($"End or change Family liaison at {school.Name}"), await page.Click($"End or change Family liaison at {school.Name}"));
        await theirs.Submit("Save", ("Form.To", "2026-12-01"));
        var conflict = await mine.Submit("Save", ("Form.To", "2026-12-15"));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("December 1, 2026").ShouldSay("December 15, 2026");
        (await conflict.Submit("Save")).ShouldBeOk();
    }

    [Fact]
    public async Task A_role_of_someone_else_is_not_found_here()
    {
        var (portal, browser, _, user) = await Someone();
        var other = await portal.Have(A.Liaison((await portal.Have(A.School())).Id));
        (await browser.Get($"/admin/users/{user.Id}/roles/{other.Assignments[0].Id}")).ShouldBe(HttpStatusCode.NotFound);
    }
}
