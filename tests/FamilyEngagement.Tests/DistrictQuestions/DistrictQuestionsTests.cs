using System.Net;
using FamilyEngagement.Tests.Questions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictQuestions;

public class DistrictQuestionsTests
{
    /// <summary>A school where so many families asked, the first ones answered after an hour, the last one past due.</summary>
    private static async Task<QuestionsSetup> School(Portal portal, string name, int families, int pastDue)
    {
        var school = await portal.Have(A.School(name));
        var given = new QuestionsSetup(portal, school.Id, await portal.Have(A.Family(school.Id)), await portal.Have(A.Liaison(school.Id)), await portal.Have(A.Principal(school.Id)));
        for (var n = 0; n < families; n++)
        {
            var family = await portal.Have(A.Family(school.Id, $"Secret family {n}"));
            await given.Have("2026-11-12 09:00", answered: n < families - pastDue ? "2026-11-12 10:00" : null, what: "Secret question", family: family);
        }

        return given;
    }

    private static async Task<Portal> District()
    {
        var portal = await new Portal().WithDistrict();
        await School(portal, "Aster Elementary", 20, 1);
        await School(portal, "Birch Elementary", 12, 6);
        await School(portal, "Cedar Elementary", 2, 1);
        await School(portal, "Elm Elementary", 11, 0);
        await portal.Have(A.School("Dogwood Elementary"));
        return portal;
    }

    private static string Cells(AngleSharp.Dom.IElement row) => string.Join(" | ", row.Children.Select(Page.Words));

    [Fact]
    public async Task Each_school_by_numbers_help_needed_first_and_small_ones_hidden()
    {
        await using var portal = await District();
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get("/district/questions")).ShouldBeOk();
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.ShouldSay("no names, only counts").ShouldNotSay("Secret");
        page.Document.QuerySelectorAll("section[aria-labelledby=schools] tbody tr").Select(Cells).ShouldBe(
        [
            "Birch Elementary | 12 | 6 | 6 | 1 school hour | 50%",
            "Aster Elementary | 20 | 1 | 1 | 1 school hour | 95%",
            // Cedar is too small; Elm, the next smallest, goes with it, or Cedar would follow from the total.
            "Cedar Elementary | Too few to show", "Dogwood Elementary | 0 | 0 | 0 | – | –", "Elm Elementary | Too few to show",
            "All schools | 45 | 8 | 8 | 1 school hour | 82%",
        ]);
        var byName = await browser.Get("/district/questions?order=name");
        byName.Document.QuerySelectorAll("section[aria-labelledby=schools] tbody th").Select(Page.Words).First().ShouldBe("Aster Elementary");
        var csv = (await browser.Get("/district/questions/csv")).Html;
        csv.ShouldContain("Birch Elementary,12,6,6,6,12,50%,60,0");
        csv.ShouldContain("Cedar Elementary,Too few,Too few");
        csv.ShouldNotContain("Secret");
    }

    [Fact]
    public async Task It_is_for_the_district()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        foreach (var role in new[] { PortalRole.Principal, PortalRole.Liaison, PortalRole.Teacher })
            (await (await portal.SignedInAs(role, school.Id)).Get("/district/questions")).ShouldBe(HttpStatusCode.Forbidden);
        await using var empty = await new Portal().WithDistrict();
        (await (await empty.SignedInAs(PortalRole.Administrator)).Get("/district/questions")).ShouldBeOk().ShouldSay("No question from a family is on record this term.").ShouldSay("No schools yet.");
    }
}
