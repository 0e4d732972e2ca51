using System.IO.Compression;
using System.Net;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Compliance;

public class ComplianceTests
{
    private static async Task<Portal> With(int schools)
    {
        var portal = new Portal();
        await portal.WithDistrict();
        var principal = await portal.Have(A.DistrictStaff());
        var numbers = await portal.Ask(db => Task.FromResult(db.Standards.Select(standard => standard.Number).ToList()));
        for (var at = 0; at < schools; at++)
        {
            var school = await portal.Have(A.School($"Dr. Altagracia Mercedes Villanueva Academy of the Arts {at + 1}", "KG", "08", SchoolLevel.K8));
            foreach (var language in new[] { "en", "es", "ht", "so" }) await portal.Have(portal.Reach(school.Id, language));
            foreach (var measure in new[] { StandardMeasure.FamilyRooms, StandardMeasure.ContactTime, StandardMeasure.DataAttendance, StandardMeasure.HomeSessions, StandardMeasure.CoursesWithSyllabus })
                await portal.Have(new MeasureResult { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id, Measure = measure, Part = 20, Whole = 40, Families = 40, Formula = 1, AsOf = new DateTime(2026, 11, 19, 9, 0, 0, DateTimeKind.Utc) });
            // A figure that fell has the longest words.
            await portal.Past(school, 4, PastSetup.October, part: 95);
            await portal.Past(school, 5, PastSetup.OctoberBefore, part: 95);
            if (at < 3 || at % 10 == 0) foreach (var number in numbers) await portal.Record(school, number, principal.Id, at % 2 == 0 ? [StandardStep.Attest] : [StandardStep.AskForHelp]);
        }

        return portal;
    }

    [Fact]
    public async Task The_number_of_queries_does_not_grow_with_the_schools()
    {
        await using var small = await With(3);
        await using var large = await With(40);
        var (few, many) = (await Matrix(small), await Matrix(large));
        many.SqlCommands.ShouldBe(few.SqlCommands);
        many.SqlCommands.ShouldBeLessThanOrEqualTo(6);
        many.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(40);
        foreach (var path in new[] { "/district", "/district/contacts", "/district/compliance/csv", "/district/trends", "/district/board-report" })
        {
            var browser = await large.SignedInAs(PortalRole.DistrictStaff);
            await browser.Get(path);
            (await browser.Get(path)).ShouldBeOk().SqlCommands.ShouldBeLessThanOrEqualTo(8);
        }

        static async Task<Page> Matrix(Portal portal)
        {
            var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
            await browser.Get("/district/compliance");
            return (await browser.Get("/district/compliance")).ShouldBeOk();
        }
    }

    [Fact]
    public async Task A_district_of_125_schools_stays_light()
    {
        await using var portal = await With(125);
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        (await browser.Get("/district/compliance")).ShouldBeOk().Document.QuerySelectorAll("td a[class^=fe-status]").Length.ShouldBe(400);
        (await browser.Get("/district/compliance?page=3")).ShouldBeOk().Document.QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        foreach (var view in new[] { "All=true", "All=true&Group=Level", "All=true&Order=Fell&Compare=true" })
        {
            await browser.Get($"/district/compliance?{view}");
            var page = (await browser.Get($"/district/compliance?{view}")).ShouldBeOk();
            page.SqlCommands.ShouldBeLessThanOrEqualTo(6);
            page.Document.QuerySelectorAll("td a[class^=fe-status]").Length.ShouldBe(1000);
            page.Document.QuerySelectorAll("td a i").Length.ShouldBe(250);
            var bytes = System.Text.Encoding.UTF8.GetBytes(page.Html);
            (bytes.Length / 125).ShouldBeLessThanOrEqualTo(view.Contains("Compare") ? 2500 : 2048, view);
            using var packed = new MemoryStream();
            using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
            packed.Length.ShouldBeLessThan(30_000);
        }

        foreach (var path in new[] { "/district/trends", "/district/board-report" }) System.Text.Encoding.UTF8.GetByteCount((await browser.Get(path)).ShouldBeOk().Html).ShouldBeLessThan(60_000);
        System.Text.Encoding.UTF8.GetByteCount((await browser.Get("/district/contacts")).ShouldBeOk().Html).ShouldBeLessThan(60_000);
        System.Text.Encoding.UTF8.GetByteCount((await browser.Get("/district")).ShouldBeOk().Html).ShouldBeLessThan(60_000);
    }

    [Fact]
    public async Task The_matrix_orders_filters_and_counts()
    {
        await using var portal = new Portal();
        await portal.WithDistrict();
        var (calm, needy, high) = (await portal.Have(A.School("Aster Elementary")), await portal.Have(A.School("Zinnia Elementary")), await portal.Have(A.School("Maple High", "09", "12", SchoolLevel.High)));
        var staff = await portal.Have(A.DistrictStaff());
        await portal.Record(needy, 1, staff.Id, StandardStep.AskForHelp);
        await portal.Record(calm, 1, staff.Id, StandardStep.Attest, StandardStep.Verify);
        await portal.Record(high, 8, staff.Id, StandardStep.Attest);
        await portal.Have(portal.Reach(calm.Id, "es", families: 60, twoWay: 45));
        await portal.Have(portal.Reach(high.Id, "so", families: 4, twoWay: 4, reached: 4));
        var browser = await portal.SignedIn(staff);

        var page = (await browser.Get("/district/compliance")).ShouldBeOk();
        page.ShouldSay("1 school needs help").ShouldSay("1 standard for the district to check").ShouldSay("1 of 22 standards met").ShouldSay("as of 8:05 AM");
        Schools(page).ShouldBe(["Zinnia Elementary", "Aster Elementary", "Maple High"]);
        Row(page, "Aster Elementary").ShouldContain("In progress 75%");
        Row(page, "Maple High").ShouldContain("Too few");
        Row(page, "Maple High").ShouldNotContain("100%");
        page.Document.QuerySelector("tr.fe-matrix__total td")!.TextContent.ShouldBe("1 of 3");

        Schools(await browser.Get("/district/compliance?Order=Name")).ShouldBe(["Aster Elementary", "Maple High", "Zinnia Elementary"]);
        Schools(await browser.Get("/district/compliance?Level=High")).ShouldBe(["Maple High"]);
        Schools(await browser.Get("/district/compliance?Status=NeedsHelp&Standard=1")).ShouldBe(["Zinnia Elementary"]);
        (await browser.Get("/district/compliance?Standard=8")).Document.QuerySelectorAll("thead th").Length.ShouldBe(2);
        (await browser.Get("/district/compliance?Status=Returned")).ShouldSay("No schools fit.");
        (await browser.Get("/district/compliance?Order=zzz&Level=%00&Standard=x&Status=99")).ShouldBeOk();
        (await (await browser.Get("/district/compliance?Order=Name&Standard=1")).Click("Needs help")).ShouldBeOk().ShouldSay("Words of AskForHelp");
    }

    [Fact]
    public async Task Administrators_read_the_matrix_but_open_nothing()
    {
        var portal = await Portal.Shared;
        await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Administrator);
        var page = (await browser.Get("/district/compliance")).ShouldBeOk();
        page.Document.QuerySelectorAll("table a").ShouldBeEmpty();
        page.Document.QuerySelectorAll("td [class^=fe-status]").Length.ShouldBeGreaterThan(6);
        var liaison = await portal.SignedInAs(PortalRole.Liaison, (await portal.Have(A.School())).Id);
        foreach (var path in new[] { "/district", "/district/compliance", "/district/compliance/csv", "/district/contacts", "/district/contacts/csv", "/admin/standards" })
            (await liaison.Get(path)).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_download_starts_no_formula()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School("=cmd|' /C calc'!A0"));
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        foreach (var path in new[] { "/district/compliance/csv", "/district/contacts/csv" })
        {
            var page = await browser.Get(path);
            page.ContentType.ShouldBe("text/csv");
            page.Html.ShouldContain("'=cmd|' /C calc'!A0");
            page.Html.ShouldNotContain(",=cmd");
        }

        (await browser.Get("/district/compliance/csv")).Html.ShouldContain("School code,School,Level,Region,Title I,Standard,State,Met by");
        school.Id.ShouldBeGreaterThan(0);
    }

    private static List<string> Schools(Page page) => [.. page.Document.QuerySelectorAll("tbody th a").Select(Page.Words)];

    private static string Row(Page page, string school) => Page.Words(page.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(school)));
}
