using System.Net;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.SchoolYears;

public class ManagingSchoolYears
{
    private static (string, string?)[] Year(string name, int start, params (string, string?)[] more) =>
    [
        ("Form.Name", name), ("Form.StartsOn", $"{start}-09-01"), ("Form.EndsOn", $"{start + 1}-06-20"),
        ("Form.Terms[0].Name", "Fall"), ("Form.Terms[0].StartsOn", $"{start}-09-01"), ("Form.Terms[0].EndsOn", $"{start + 1}-01-20"),
        .. more,
    ];

    private static async Task<(Portal, Browser)> Administrator()
    {
        var portal = await new Portal().WithDistrict();
        return (portal, await portal.SignedInAs(PortalRole.Administrator));
    }

    [Fact]
    public async Task A_year_is_added_with_terms_and_holidays_and_counts_at_once()
    {
        var (portal, browser) = await Administrator();
        var form = await (await browser.Get("/admin/school-years")).Click("Add a school year");
        var page = await form.Submit("Save school year", Year("2027–28", 2027, ("Form.Terms[1].Name", "Spring"), ("Form.Terms[1].StartsOn", "2028-01-21"), ("Form.Terms[1].EndsOn", "2028-06-20"),
            ("Form.Holidays[0].Name", "Snow day"), ("Form.Holidays[0].StartsOn", "2028-02-01")));
        page.ShouldBeOk().ShouldSay("2027–28").ShouldSay("Snow day: Feb 1");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var year = portal.Services.GetRequiredService<DistrictCache>().Years.Single(row => row.Name == "2027–28");
        (year.Terms.Count, year.Holidays.Single().EndsOn).ShouldBe((2, new DateOnly(2028, 2, 1)));
    }

    [Fact]
    public async Task A_row_is_added_without_losing_what_was_typed()
    {
        var (_, browser) = await Administrator();
        var form = await browser.Get("/admin/school-years/new");
        var roomier = (await form.Submit("Add a row for a term", Year("Half typed", 2027, ("Form.EndsOn", "not a day")))).ShouldBeOk();
        roomier.Errors.ShouldBeEmpty();
        roomier.Document.QuerySelector("#Form_Name")!.GetAttribute("value").ShouldBe("Half typed");
        roomier.Document.QuerySelector("#Form_Terms_3__Name").ShouldNotBeNull();
        (await roomier.Submit("Add a row for days without school")).Document.QuerySelector("#Form_Holidays_3__Name").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Form.Name", "", "Type the year’s name, such as 2026–27.")]
    [InlineData("Form.Name", "2026–27", "Another school year has this name. Choose a different one.")]
    [InlineData("Form.StartsOn", "2027-06-01", "These days overlap the school year 2026–27. Change the first or the last day.")]
    [InlineData("Form.StartsOn", "2028-09-01", "The last day is before the first day. Change one of them.")]
    [InlineData("Form.EndsOn", "2030-01-01", "A school year has at most 500 days. Check the first and the last day.")]
    [InlineData("Form.Terms[0].Name", "", "Type a name for these days, or empty the row.")]
    [InlineData("Form.Terms[0].StartsOn", "2027-08-31", "This day is outside the school year.")]
    [InlineData("Form.Terms[0].EndsOn", "2028-06-21", "This day is outside the school year.")]
    [InlineData("Form.Terms[0].EndsOn", "", "Choose the last day.")]
    [InlineData("Form.Terms[1].StartsOn", "2028-01-20", "Spring begins before Fall has ended. Put terms one after another.")]
    [InlineData("Form.Holidays[0].StartsOn", "2028-07-04", "This day is outside the school year.")]
    [InlineData("Form.Holidays[0].EndsOn", "2027-11-01", "The last day is before the first day. Change one of them.")]
    public async Task Mistakes_are_named(string field, string value, string message)
    {
        var portal = await Portal.Shared;
        var browser = await portal.SignedInAs(PortalRole.Administrator);
        var form = await browser.Get("/admin/school-years/new");
        var fields = Year($"Y{Portal.Next()}", 2027, ("Form.Terms[1].Name", "Spring"), ("Form.Terms[1].StartsOn", "2028-01-21"), ("Form.Terms[1].EndsOn", "2028-06-20"),
            ("Form.Holidays[0].Name", "Thanksgiving"), ("Form.Holidays[0].StartsOn", "2027-11-25"), ("Form.Holidays[0].EndsOn", "2027-11-26")).Where(pair => pair.Item1 != field);
        (await form.Submit("Save school year", [.. fields, (field, value)])).ShouldComplain(message);
    }

    [Fact]
    public async Task Terms_keep_their_ids_and_one_with_figures_stays()
    {
        var (portal, browser) = await Administrator();
        var (year, school) = (portal.ThisYear, await portal.Have(A.School()));
        var ids = year.Terms.Select(term => term.Id).ToList();
        await portal.Have(new GroupReach { SchoolId = school.Id, TermId = ids[0], Dimension = ReachDimension.HomeLanguage, Group = "es" });
        var form = await (await browser.Get("/admin/school-years")).Click($"Change {year.Name}");
        (string, string?)[] Emptied(int at) => [($"Form.Terms[{at}].Name", ""), ($"Form.Terms[{at}].StartsOn", ""), ($"Form.Terms[{at}].EndsOn", "")];
        (await form.Submit("Save school year", Emptied(0))).ShouldComplain("Term 1 already has figures and cannot be removed. Fill its row in again.");
        (await form.Submit("Save school year", [.. Emptied(2), ("Form.Terms[0].Name", "Fall")])).ShouldSay("Saved. Figures follow within the hour.");
        var terms = await portal.Ask(db => db.SchoolYears.Where(row => row.Id == year.Id).SelectMany(row => row.Terms).OrderBy(term => term.StartsOn).ToListAsync());
        terms.Select(term => (term.Id, term.Name)).ShouldBe([(ids[0], "Fall"), (ids[1], "Term 2")]);
    }

    [Fact]
    public async Task A_change_of_a_term_alone_is_a_change_of_the_year()
    {
        var (portal, browser) = await Administrator();
        var path = $"/admin/school-years/{portal.ThisYear.Id}";
        var mine = await browser.Get(path);
        await (await browser.Get(path)).Submit("Save school year", ("Form.Terms[0].Name", "Theirs"));
        var conflict = await mine.Submit("Save school year", ("Form.Terms[0].Name", "Mine"));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Theirs: Sep 1, 2026").ShouldSay("Mine: Sep 1, 2026");
        (await conflict.Submit("Save school year")).ShouldSay("Mine");
    }

    [Fact]
    public async Task Unknown_is_not_found_and_others_are_kept_out()
    {
        var portal = await Portal.Shared;
        (await (await portal.SignedInAs(PortalRole.Administrator)).Get("/admin/school-years/999999")).ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/admin/school-years")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
