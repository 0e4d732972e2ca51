using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictContacts;

public class DistrictContactsTests
{
    private static async Task<Portal> District()
    {
        var portal = new Portal();
        await portal.WithDistrict();
        var (first, second, tiny) = (await portal.Have(A.School("Aster Elementary")), await portal.Have(A.School("Birch Elementary")), await portal.Have(A.School("Cedar Elementary")));
        await portal.Have(A.School("Dogwood Elementary"));
        await portal.Have(portal.Reach(first.Id, "es", families: 1200, twoWay: 900, reached: 1000, contactsReached: 2000, inHomeLanguage: 1500));
        await portal.Have(portal.Reach(second.Id, "en", families: 80, twoWay: 30, reached: 50));
        await portal.Have(portal.Reach(second.Id, "so", families: 20, twoWay: 10, reached: 12, contactsReached: 40, inHomeLanguage: 10));
        await portal.Have(portal.Reach(tiny.Id, "es", families: 4, twoWay: 3, reached: 4, contactsReached: 6, inHomeLanguage: 6));
        return portal;
    }

    [Fact]
    public async Task Counts_and_shares_by_school_with_help_needed_first()
    {
        await using var portal = await District();
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get("/district/contacts")).ShouldBeOk();
        page.ShouldSay("1,304").ShouldSay("no names, only counts");
        var rows = page.Document.QuerySelectorAll("section[aria-labelledby=schools] tbody tr").Select(Cells).ToList();
        // Cedar is too small; Birch, the next smallest, goes with it, or Cedar would follow from the total.
        rows[0].ShouldBe("Aster Elementary | 1,200 | 1,000 | 75% | 2,010 | 75%");
        rows.ShouldContain("Cedar Elementary | Too few to show");
        rows.ShouldContain("Birch Elementary | Too few to show");
        rows.ShouldContain("Dogwood Elementary | 0 | 0 | – | 0 | –");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.Html.ShouldNotContain("anking");

        var byName = await browser.Get("/district/contacts?order=Name");
        byName.Document.QuerySelectorAll("section[aria-labelledby=schools] tbody th a").Select(Page.Words).ShouldBe(["Aster Elementary", "Birch Elementary", "Cedar Elementary", "Dogwood Elementary"]);
        var csv = (await browser.Get("/district/contacts/csv")).Html;
        csv.ShouldContain("Aster Elementary,1200,1000,900,75%,2010,75%");
        csv.ShouldContain("Cedar Elementary,Too few,Too few");
    }

    [Fact]
    public async Task Languages_come_lowest_share_first_and_without_small_ones()
    {
        await using var portal = await District();
        var page = await (await portal.SignedInAs(PortalRole.Administrator)).Get("/district/contacts");
        page.Document.QuerySelectorAll(".fe-bars tbody tr").Select(Cells).ShouldBe(["English | 38% | 30 of 80", "Somali | 50% | 10 of 20", "Spanish | 75% | 903 of 1,204"]);
        page.Document.QuerySelectorAll("table a").ShouldBeEmpty();
    }

    private static string Cells(AngleSharp.Dom.IElement row) => string.Join(" | ", row.Children.Select(Page.Words));
}
