using System.Net;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.PlanTemplates;

/// <summary>On a portal of its own: a template is the whole district's.</summary>
public sealed class MakingATemplate : IAsyncLifetime
{
    private readonly Portal _portal = new();
    private Browser _staff = null!;

    public async Task InitializeAsync()
    {
        await _portal.WithDistrict();
        _staff = await _portal.SignedInAs(PortalRole.DistrictStaff);
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    public async Task District_staff_make_a_version_and_publish_it()
    {
        var page = await Version();
        page.Url.ShouldStartWith("/admin/plan-template/");
        page.ShouldSay("Being made").ShouldSay("0 plans stand on it");
        Titles(page).Count.ShouldBe(8);
        page = await (await page.Click("Add a section")).Submit("Save section", ("Form.Title", "Reading at home"), ("Form.WordLimit", "200"), ("Form.LowGrade", "KG"), ("Form.HighGrade", "05"), ("Form.Parts", "Budget"));
        page.ShouldBeOk().ShouldSay("Required · at most 200 words · all schools, kindergarten to grade 5 · budget lines");
        page = await page.Submit("Up: Reading at home");
        Titles(page)[^2].ShouldBe("Reading at home");
        page = await page.Submit("Publish this version");
        page.ShouldBeOk().ShouldSay("Published").ShouldNotSay("Add a section");

        var school = await _portal.Have(A.School());
        var principal = await _portal.SignedIn(await _portal.Have(A.Principal(school.Id)));
        await (await principal.Get($"/schools/{school.Id}/plans")).Submit("Start the plan");
        var sections = await _portal.Ask(db => db.PlanSections.Where(section => section.SchoolId == school.Id).OrderBy(section => section.Position).Select(section => section.Title).ToListAsync());
        sections.ShouldContain("Reading at home");
        (await _staff.Get(page.Url)).ShouldSay("1 plan stands on it");
    }

    [Fact]
    public async Task A_version_that_nobody_saw_is_discarded_and_a_published_one_is_not()
    {
        var page = await Version();
        (await page.Submit("Discard this version")).ShouldBeOk().ShouldSay("The version is discarded.");
        (await _staff.Get(page.Url)).ShouldBe(HttpStatusCode.NotFound);
        page = await Version();
        var open = await _staff.Get(page.Url);
        await page.Submit("Publish this version");
        (await open.Submit("Discard this version")).ShouldBe(HttpStatusCode.Conflict);
        (await _staff.Get(page.Url)).ShouldBeOk().ShouldSay("Published");
    }

    [Fact]
    public async Task A_section_is_only_for_schools_that_it_applies_to()
    {
        var page = await Version();
        await (await page.Click("Add a section")).Submit("Save section", ("Form.Title", "College fair"), ("Form.LowGrade", "09"));
        var (small, high) = (await _portal.Have(A.School()), await _portal.Have(A.School(low: "09", high: "12", titleI: true)));
        (await _staff.Get(page.Url + "/preview")).ShouldBeOk().ShouldSay("College fair").ShouldSay("Title I requirements");
        Heads(await _staff.Get($"{page.Url}/preview?school={small.Id}")).ShouldNotContain(title => title == "College fair" || title == "Title I requirements");
        Heads(await _staff.Get($"{page.Url}/preview?school={high.Id}")).ShouldContain("College fair");
    }

    [Fact]
    public async Task A_published_version_does_not_change_and_the_next_says_what_it_changes()
    {
        var first = await (await Version()).Submit("Publish this version");
        var id = int.Parse(first.Url.Split('/')[^1]);
        var section = await _portal.Ask(db => db.PlanTemplates.Where(row => row.Id == id).SelectMany(row => row.Sections).OrderBy(row => row.Position).FirstAsync());
        (await _staff.Get($"{first.Url}/edit")).ShouldBe(HttpStatusCode.NotFound);
        (await _staff.Get($"{first.Url}/sections/{section.Id}")).ShouldBe(HttpStatusCode.NotFound);

        var second = await (await _staff.Get("/admin/plan-template")).Submit("Make a new version for 2026–27");
        second.Heading.ShouldBe("Plan template 2026–27, version 2");
        second.ShouldSay("Nothing. Both ask for the same.");
        second = await (await second.Click(section.Title)).Submit("Save section", ("Form.Guidance", "Say who your families are."), ("Form.IsRequired", null));
        second.ShouldSay($"{section.Title}: changed (guidance, required or not)");
        second = await (await (await (await second.Click("Community partners")).Click("Take this section out")).Submit("Take it out")).Click("Plan template");
        (await _staff.Get(second.Url)).ShouldSay("Version 2");
        (await _portal.Ask(db => db.PlanTemplates.Where(row => row.Id == id).SelectMany(row => row.Sections).CountAsync())).ShouldBe(8);
        // One at a time.
        second.Document.QuerySelector("button[aria-label='Make a new version for 2026–27']").ShouldBeNull();
    }

    [Fact]
    public async Task Goals_stay_and_are_for_every_school()
    {
        var page = await (await Version()).Click("Goals and strategies");
        page.Document.QuerySelector("[name='Form.IsTitleIOnly'], [name='Form.IsRequired']").ShouldBeNull();
        page.ShouldNotSay("Take this section out");
        (await _staff.Get(page.Url + "/remove")).ShouldBe(HttpStatusCode.NotFound);
        (await page.Submit("Save section", ("Form.WordLimit", "500"))).ShouldSay("Goals with strategies · at most 500 words · all schools");
    }

    [Fact]
    public async Task Dates_are_checked_and_ninety_days_are_offered()
    {
        var page = await (await Version()).Click("Change: Dates and approvals");
        (await page.Submit("Save dates and approvals", ("Form.DueOn", "2020-01-01"))).ShouldComplain("Choose a day of the school year, or of the half year before it.");
        (await page.Submit("Save dates and approvals", ("Form.ReviewDays[0]", "2026-11-21"))).ShouldComplain("There is no school on this day. The next school day is Monday, November 23, 2026.");
        (await page.Submit("Save dates and approvals", ("Form.ReviewDays[0]", "2027-07-21"))).ShouldComplain("This day is outside the school year.");
        var empty = Enumerable.Range(0, 6).Select(at => ($"Form.ReviewDays[{at}]", (string?)"")).ToArray();
        page = await page.Submit("Fill in every 90 days", empty);
        page = await page.Submit("Save dates and approvals", ("Form.DueOn", "2026-10-15"), ("Form.SchoolSiteCouncil", "TitleISchools"), ("Form.SchoolParentCouncil", "Nobody"));
        page.ShouldBeOk().ShouldSay("Saved.");
        page.Document.QuerySelectorAll("dd").Select(Page.Words).ShouldBeSubsetOf(["Thursday, October 15, 2026", "Monday, November 30, 2026 Monday, March 1, 2027 Monday, May 31, 2027", "Title I schools", "No school"]);
    }

    [Fact]
    public async Task Two_people_at_once_lose_nothing()
    {
        var page = await Version();
        var mine = await page.Click("Our families today");
        var dates = await page.Click("Change: Dates and approvals");
        var gone = await page.Click("Community partners");
        var colleague = await _portal.SignedInAs(PortalRole.Administrator);
        await (await colleague.Get(mine.Url)).Submit("Save section", ("Form.Guidance", "Theirs"));
        await (await colleague.Get(gone.Url + "/remove")).Submit("Take it out");

        var conflict = (await mine.Submit("Save section", ("Form.Guidance", "Mine"))).ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Theirs").ShouldSay("Mine");
        (await dates.Submit("Save dates and approvals", ("Form.Note", "My note"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("My note");
        (await page.Submit("Publish this version")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this version meanwhile");
        (await page.Submit("Down: Our families today")).ShouldBe(HttpStatusCode.Conflict);
        var again = (await gone.Submit("Save section", ("Form.Guidance", "Kept"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Kept");
        (await again.Submit("Save section")).ShouldBeOk().ShouldSay("Community partners");
        (await conflict.Submit("Save section")).ShouldBe(HttpStatusCode.Conflict);
        (await (await _staff.Get(mine.Url)).Submit("Save section", ("Form.Guidance", "Both"))).ShouldBeOk();
    }

    [Fact]
    public async Task A_version_begun_before_another_was_published_still_comes_into_force()
    {
        var page = await Version("2026–27");
        var school = await _portal.Have(A.School());
        var principal = await _portal.SignedIn(await _portal.Have(A.Principal(school.Id)));
        await (await principal.Get($"/schools/{school.Id}/plans")).Submit("Start the plan");
        _portal.Clock.Now = _portal.Clock.Now.AddMinutes(1);
        await page.Submit("Publish this version");
        var id = int.Parse(page.Url.Split('/')[^1]);
        await _portal.With<FamilyEngagement.Web.Features.Plans.PlanTemplates>(async templates => (await templates.InForce(_portal.ThisYear)).Id.ShouldBe(id));
    }

    [Fact]
    public void A_title_makes_a_key_of_its_own()
    {
        var template = new PlanTemplate { SchoolYearId = 1, Number = 1 };
        template.AddText("Goals and strategies").Key.ShouldBe("goals-and-strategies-2");
        template.AddText("Família é tudo!").Key.ShouldBe("familia-e-tudo");
        template.AddText("家庭").Key.ShouldBe("section");
        template.AddText("家").Key.ShouldBe("section-2");
        template.Publish(new DateTime(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc));
        Should.Throw<InvalidOperationException>(() => template.AddText("Late"));
    }

    private async Task<Page> Version(string year = "2026–27") => (await (await _staff.Get("/admin/plan-template")).Submit($"Make a new version for {year}")).ShouldBeOk();

    private static List<string> Titles(Page page) => page.Document.QuerySelectorAll("ol.fe-rows h3").Select(Page.Words).ToList();

    private static List<string> Heads(Page page) => page.Document.QuerySelectorAll("main h2").Select(Page.Words).ToList();
}
