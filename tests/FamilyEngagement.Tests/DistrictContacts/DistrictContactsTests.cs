using System.Net;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Reach;
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
        await portal.AddUp();
        return portal;
    }

    [Fact]
    public async Task Counts_and_shares_by_school_with_help_needed_first()
    {
        await using var portal = await District();
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get("/district/contacts")).ShouldBeOk();
        page.ShouldSay("1,300 families").ShouldSay("no names, only counts").ShouldSay("One school has too few families to show and is in no figure on this page.");
        var rows = page.Document.QuerySelectorAll("section[aria-labelledby=schools] tbody tr").Select(Cells).ToList();
        // Cedar is too small. It is in no total, so no other school has to be hidden for it.
        rows.ShouldBe([
            "Birch Elementary | 100 | 62 | 62 | 40% | – | 110 | 25%",
            "Aster Elementary | 1,200 | 1,000 | 1,000 | 75% | – | 2,010 | 75%",
            "Cedar Elementary | Too few to show",
            "Dogwood Elementary | 0 | 0 | 0 | – | – | 0 | –",
            "All schools | 1,300 | 1,062 | 1,062 | 72% |  | 2,120 | 74%",
        ]);
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.Html.ShouldNotContain("anking");

        var byName = await browser.Get("/district/contacts?order=Name");
        byName.Document.QuerySelectorAll("section[aria-labelledby=schools] tbody th a").Select(Page.Words).ShouldBe(["Aster Elementary", "Birch Elementary", "Cedar Elementary", "Dogwood Elementary"]);
        var csv = (await browser.Get("/district/contacts/csv")).Html;
        csv.ShouldContain("Aster Elementary,\"Term 1, 2026–27\",1200,1000,1000,900,75%,,2010,75%");
        csv.ShouldContain("Cedar Elementary,\"Term 1, 2026–27\",Too few,Too few");
    }

    [Fact]
    public async Task Languages_come_lowest_share_first_with_the_gap_to_all_families()
    {
        await using var portal = await District();
        var page = await (await portal.SignedInAs(PortalRole.Administrator)).Get("/district/contacts");
        page.Document.QuerySelectorAll("section[aria-labelledby=groups] .fe-bars tbody tr").Select(Cells)
            .ShouldBe(["English | 38% | 30 of 80 −34 points", "Somali | 50% | 10 of 20 −22 points", "Spanish | 75% | 900 of 1,200 +3 points"]);
        page.Document.QuerySelectorAll("table a").ShouldBeEmpty("an administrator opens no school's reach");
    }

    [Fact]
    public async Task Special_education_and_race_are_for_district_staff_not_for_administrators()
    {
        await using var portal = await District();
        var (staff, admin) = (await portal.SignedInAs(PortalRole.DistrictStaff), await portal.SignedInAs(PortalRole.Administrator));
        (await staff.Get("/district/contacts")).ShouldSay("Special education").ShouldSay("Race and ethnicity");
        (await staff.Get("/district/contacts?by=SpecialEducation")).ShouldBeOk();
        (await admin.Get("/district/contacts")).ShouldNotSay("Special education").ShouldNotSay("Race and ethnicity").ShouldSay("Neighborhood");
        foreach (var by in new[] { "SpecialEducation", "RaceEthnicity" })
            foreach (var path in new[] { "/district/contacts", "/district/contacts/groups/csv" }) (await admin.Get($"{path}?by={by}")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_term_of_last_year_can_be_chosen_and_one_without_figures_says_so()
    {
        await using var portal = await District();
        var before = portal.YearBefore(portal.ThisYear);
        var school = await portal.Have(A.School("Elm Elementary"));
        var row = portal.Reach(school.Id, "es", families: 50, twoWay: 20);
        row.TermId = before.Terms[1].Id;
        await portal.Have(row);
        var all = new GroupReach { SchoolId = school.Id, TermId = row.TermId, Dimension = ReachDimension.Everyone, Group = "" };
        all.Set(row);
        await portal.Have(all);
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        (await browser.Get($"/district/contacts?term={row.TermId}")).ShouldBeOk().ShouldSay($"Term 2, {before.Name}").ShouldSay("20 of 50");
        (await browser.Get($"/district/contacts?term={before.Terms[2].Id}")).ShouldBeOk().ShouldSay("No family counts in this term yet.");
        (await browser.Get("/district/contacts?term=999999")).ShouldBeOk().ShouldSay("Term 1, 2026–27");
    }

    [Fact]
    public async Task The_trend_adds_up_the_schools_that_are_not_small()
    {
        await using var portal = await District();
        var schools = await portal.Ask(db => db.Schools.OrderBy(school => school.Name).Select(school => school.Id).ToListAsync());
        foreach (var (at, families, twoWay) in new[] { (0, 100, 20), (1, 60, 20), (2, 6, 6) })
            foreach (var month in new[] { 9, 10 }) await portal.Have(new MonthReach { SchoolId = schools[at], Month = new(2026, month, 1), Families = families, TwoWay = twoWay * (month - 8) });
        var page = await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/district/contacts");
        page.Document.QuerySelectorAll("section[aria-labelledby=trend] tbody tr").Select(Cells).ShouldBe(["September 2026 | 40 of 160 | 25%", "October 2026 | 80 of 160 | 50%"]);
        page.Document.QuerySelector("section[aria-labelledby=trend] desc")!.TextContent.ShouldContain("September 25%, October 50%. The target is 80%.");
    }

    private static string Cells(AngleSharp.Dom.IElement row) => string.Join(" | ", row.Children.Select(Page.Words));
}
