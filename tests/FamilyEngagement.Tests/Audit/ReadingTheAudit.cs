using System.Net;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Audit;

public class ReadingTheAudit
{
    [Fact]
    public async Task Shows_who_gave_whom_which_role_where()
    {
        var portal = await Portal.Shared;
        var (school, me) = (await portal.Have(A.School()), await portal.Have(A.Administrator($"Giver {Portal.Next()}")));
        var (browser, user) = (await portal.SignedIn(me), await portal.Have(A.DistrictStaff($"Taker {Portal.Next()}")));
        await (await browser.Get($"/admin/users/{user.Id}/roles")).Submit("Add the role", ("Form.Role", "Principal"), ("Form.Schools", $"{school.Id}"), ("Form.From", "2026-11-01"));
        var page = (await browser.Get($"/admin/audit?Person={Uri.EscapeDataString(me.Name)}&School={school.Id}&Entity=SchoolAssignment")).ShouldBeOk();
        page.ShouldSay("1 change").ShouldSay(me.Name).ShouldSay(user.Name).ShouldSay(school.Name).ShouldSay("Role: Principal").ShouldSay("Nov 19, 2026, 10:42 AM");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await browser.Get($"/admin/audit?Person={Uri.EscapeDataString(me.Name)}&To=2026-11-18&From=")).ShouldSay("nothing fits");
        (await browser.Get($"/admin/audit?Person={Uri.EscapeDataString(me.Name)}&From=2026-11-19&To=2026-11-19")).ShouldSay(user.Name);
    }

    [Fact]
    public async Task A_password_link_leaves_a_trace()
    {
        var portal = await Portal.Shared;
        var (me, user) = (await portal.Have(A.Administrator()), await portal.Have(A.DistrictStaff()));
        var browser = await portal.SignedIn(me);
        await (await browser.Get($"/admin/users/{user.Id}")).Submit("Make a password link");
        (await browser.Get($"/admin/audit?Person={me.Email}")).ShouldSay("Password link: Account").ShouldSay(user.Name);
    }

    [Fact]
    public async Task Never_holds_the_text_of_a_contact()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var author = await portal.Have(A.Liaison(school.Id));
        var family = await portal.Have(A.Family(school.Id));
        await portal.Have(A.Contact(school.Id, family, author, ContactOutcome.TwoWay, note: "a very private matter"));
        var browser = await portal.SignedInAs(PortalRole.Administrator);
        (await browser.Get($"/admin/audit?School={school.Id}")).ShouldBeOk().ShouldSay("Contact").ShouldNotSay("private matter");
        (await portal.Ask(db => db.AuditEntries.AnyAsync(entry => entry.Values.Contains("private matter") || entry.Fields.Contains("private matter")))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("?From=0001-01-01&To=9999-12-31")]
    [InlineData("?From=9999-12-31&To=0001-01-01")]
    [InlineData("?From=x&To=y&Person=%00%FF'--&School=99999999999&Entity=%3Cscript%3E&page=99999999")]
    public async Task Odd_filters_find_nothing_or_something_but_never_fail(string query)
    {
        var browser = await (await Portal.Shared).SignedInAs(PortalRole.Administrator);
        (await browser.Get("/admin/audit" + query)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Others_are_kept_out() =>
        (await (await (await Portal.Shared).SignedInAs(PortalRole.DistrictStaff)).Get("/admin/audit")).ShouldBe(HttpStatusCode.Forbidden);
}
