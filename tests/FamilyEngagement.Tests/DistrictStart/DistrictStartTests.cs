using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictStart;

public class DistrictStartTests
{
    [Fact]
    public async Task What_waits_comes_first_with_links()
    {
        await using var portal = new Portal();
        await portal.WithDistrict();
        var school = await portal.Have(A.School("Kingsley Elementary"));
        var principal = await portal.Have(A.Principal(school.Id));
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id };
        plan.Take(PlanStep.Send, principal.Id, new DateTime(2026, 11, 13, 15, 0, 0, DateTimeKind.Utc));
        await portal.Have(plan);
        await portal.Record(school, 4, principal.Id, StandardStep.AskForHelp);
        await portal.Record(school, 6, principal.Id, StandardStep.Attest);
        await portal.Have(portal.Result((await portal.Have(A.School())).Id, StandardMeasure.DataAttendance, 45, 50));
        await portal.Have(portal.Reach(school.Id, "es", families: 50, twoWay: 45));
        await portal.AddUp();

        var page = (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/district")).ShouldBeOk();
        page.ShouldSay("Thursday, November 19 · 2 schools").ShouldSay("First time, sent Nov 13").ShouldSay("4 school days");
        page.ShouldSay("4. Home language: “Words of AskForHelp”").ShouldSay("6. Data explained: confirmed Nov 10").ShouldSay("6. Data explained: the figure reached its target");
        page.Document.QuerySelector($"a[href='/district/plans/{plan.Id}']").ShouldNotBeNull();
        page.Document.QuerySelector($"a[href='/schools/{school.Id}/standards/4']").ShouldNotBeNull();
        page.ShouldSay("90% of all families (45 of 50)");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task An_empty_district_says_what_comes_here()
    {
        await using var portal = new Portal();
        await portal.WithDistrict();
        var page = (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/district")).ShouldBeOk();
        page.ShouldSay("No plan waits for you.").ShouldSay("No school has an open request.").ShouldSay("Nothing to check.").ShouldSay("No families are counted yet this term.");
    }

    [Fact]
    public async Task Administrators_see_the_figures_only()
    {
        var portal = await Portal.Shared;
        var page = (await (await portal.SignedInAs(PortalRole.Administrator)).Get("/district")).ShouldBeOk();
        page.ShouldSay("Reach by home language").ShouldNotSay("Plans to review").ShouldNotSay("asked for help").ShouldNotSay("Standards to check");
    }
}
