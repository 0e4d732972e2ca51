using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.AdminStandards;

public class AdminStandardsTests
{
    [Fact]
    public async Task The_set_in_force_is_listed_with_source_grades_targets_and_items()
    {
        var portal = await Portal.Shared;
        var page = (await (await portal.SignedInAs(PortalRole.Administrator)).Get("/admin/standards")).ShouldBeOk();
        page.ShouldSay("Every school should, edition 1").ShouldSay("In force").ShouldSay("From July 1, 2024").ShouldSay("bostonpublicschools.org");
        page.ShouldSay("grade 6 to grade 12").ShouldSay("Essential papers translated").ShouldSay("A room is set aside for families");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task District_staff_do_not_manage_standards()
    {
        var portal = await Portal.Shared;
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/admin/standards")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
