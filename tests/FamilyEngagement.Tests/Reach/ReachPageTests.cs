using System.Net;
using System.Text;
using FamilyEngagement.Tests.Architecture;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Reach;

/// <summary>What a school's people see on their reach page.</summary>
public class ReachPageTests
{
    private static async Task<(Portal Portal, int School, PortalUser Liaison)> Given()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, school.Id, await portal.Have(A.Liaison(school.Id)));
    }

    private static Task Count(Portal portal, int school) => portal.With<ReachSummary>(reach => reach.Refresh(school));

    private static async Task<List<Family>> Families(Portal portal, int school, int count, string language = "so")
    {
        var families = Enumerable.Range(0, count).Select(at => A.Family(school, $"Family {at}", language, language, "Ana")).ToList();
        await portal.Change(db =>
        {
            db.AddRange(families);
            return db.SaveChangesAsync();
        });
        return families;
    }

    [Fact]
    public async Task A_school_without_families_says_what_has_to_come_first()
    {
        var (portal, school, liaison) = await Given();
        var page = (await (await portal.SignedIn(liaison)).Get($"/schools/{school}/reach")).ShouldBeOk();
        page.ShouldSay("No family counts in this term yet. A family counts once a child has been enrolled for 20 days.").ShouldSay("How we count").ShouldNotSay("Print a call list");
    }

    [Fact]
    public async Task Small_groups_keep_their_count_within_the_school_and_have_no_percentage()
    {
        var (portal, school, liaison) = await Given();
        var families = (await Families(portal, school, 12)).Concat(await Families(portal, school, 3, "ht")).ToList();
        foreach (var family in families.Take(6)) await portal.Have(A.Contact(school, family, liaison));
        await portal.Have(A.Contact(school, families[6], liaison, ContactOutcome.MessageOnly, mode: ContactMode.ChildHelped));
        await Count(portal, school);
        var page = (await (await portal.SignedIn(liaison)).Get($"/schools/{school}/reach")).ShouldBeOk();
        ReachTable.Groups(page).ShouldBe(new Dictionary<string, string> { ["somali"] = "50% | 6 of 12 +10 points", ["haitian creole"] = "Too few for a percentage | 0 of 3" });
        ReachTable.Steps(page).ShouldBe([15, 7, 7, 6]);
        page.ShouldSay("9 families that count have had no two-way talk this term. 8 were never reached, and nobody has tried 8 of them.");
        page.ShouldSay("A child helped").ShouldSay("Thank you for finding a way.");
        page.Document.QuerySelectorAll("a[href^='#count-']").Select(link => link.GetAttribute("href")!).Distinct().ShouldAllBe(anchor => page.Document.QuerySelector(anchor) != null);
    }

    [Fact]
    public async Task The_call_list_can_be_cut_to_the_never_reached_a_language_and_a_grade()
    {
        var (portal, school, liaison) = await Given();
        var untried = await portal.Have(A.Family(school, "Alves", "so", "so", "Ana"));
        var noAnswer = await portal.Have(A.Family(school, "Brito", "ht", "ht", "Rui"));
        var message = await portal.Have(A.Family(school, "Cabral", "ht", "ht", "Eva"));
        await portal.Change(db => db.Students.Where(student => student.Id == message.Students[0].StudentId).ExecuteUpdateAsync(set => set.SetProperty(student => student.Grade, "02")));
        await portal.Have(A.Contact(school, noAnswer, liaison, ContactOutcome.NoAnswer));
        await portal.Have(A.Contact(school, message, liaison, ContactOutcome.MessageOnly));
        var browser = await portal.SignedIn(liaison);
        async Task<IEnumerable<string>> Listed(string query) => (await browser.Get($"/schools/{school}/families/call-list{query}")).ShouldBeOk().Document.QuerySelectorAll("tbody th a").Select(Page.Words).Order();
        (await Listed("")).ShouldBe(["Alves family", "Brito family", "Cabral family"]);
        (await Listed("?show=never")).ShouldBe(["Alves family", "Brito family"]);
        (await Listed("?show=untried")).ShouldBe(["Alves family"]);
        (await Listed("?language=ht")).ShouldBe(["Brito family", "Cabral family"]);
        (await Listed("?grade=02")).ShouldBe(["Cabral family"]);
        (await browser.Get($"/schools/{school}/families/call-list?grade=02&show=untried")).ShouldSay("No family is left on this list.").ShouldSay("only: nobody has tried this term, grade 2");
        untried.Id.ShouldNotBe(0);
    }

    [Fact]
    public async Task Liaisons_are_not_shown_special_education_race_and_ethnicity()
    {
        var (portal, school, liaison) = await Given();
        await Families(portal, school, 11);
        await Count(portal, school);
        var (browser, principal) = (await portal.SignedIn(liaison), await portal.SignedInAs(PortalRole.Principal, school));
        (await browser.Get($"/schools/{school}/reach")).ShouldNotSay("Special education").ShouldNotSay("Race and ethnicity").ShouldSay("Neighborhood");
        foreach (var by in new[] { "SpecialEducation", "RaceEthnicity" }) (await browser.Get($"/schools/{school}/reach?by={by}")).ShouldBe(HttpStatusCode.Forbidden);
        var csv = (await browser.Get($"/schools/{school}/reach/csv")).ShouldBeOk().Html;
        csv.ShouldContain("Grade 4");
        csv.ShouldNotContain("special education");
        (await principal.Get($"/schools/{school}/reach?by=SpecialEducation")).ShouldSay("Without a child in special education");
        (await principal.Get($"/schools/{school}/reach/csv")).Html.ShouldContain("Without a child in special education");
        var teacher = await portal.SignedInAs(PortalRole.Teacher, school);
        (await teacher.Get($"/schools/{school}/reach")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_target_is_the_plans_goal_and_the_page_says_so()
    {
        var (portal, school, liaison) = await Given();
        await Families(portal, school, 11);
        await Count(portal, school);
        var browser = await portal.SignedIn(liaison);
        (await browser.Get($"/schools/{school}/reach")).ShouldSay("The dark line is the district’s target, 80%.");
        var plan = new Plan { SchoolId = school, SchoolYearId = portal.ThisYear.Id };
        plan.Sections.Add(new PlanSection { SchoolId = school, Position = 200, Key = "goal", Kind = SectionKind.Goal, Title = "Talk with all", Measure = GoalMeasure.TwoWay, Target = 85 });
        await portal.Have(plan);
        (await browser.Get($"/schools/{school}/reach")).ShouldSay("The dark line is the target, 85%, from the plan’s goal “Talk with all”.");
        // The district does not see a plan that was not sent.
        (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get($"/schools/{school}/reach")).ShouldNotSay("Talk with all");
    }

    [Fact]
    public async Task Last_years_term_has_its_own_figures_and_no_call_list()
    {
        var (portal, school, liaison) = await Given();
        var families = await Families(portal, school, 11);
        await portal.Change(db => db.Families.Where(family => families.Select(one => one.Id).Contains(family.Id)).ExecuteUpdateAsync(set => set.SetProperty(family => family.Since, new DateOnly(2024, 9, 1))));
        await portal.Have(A.Contact(school, families[0], liaison, day: new(2026, 4, 2)));
        var term = portal.YearBefore(portal.ThisYear).Terms[2];
        await portal.With<ReachSummary>(reach => reach.Refresh(term, [school]));
        await Count(portal, school);
        var browser = await portal.SignedIn(liaison);
        var page = (await browser.Get($"/schools/{school}/reach?term={term.Id}")).ShouldBeOk();
        ReachTable.Steps(page).ShouldBe([11, 1, 1, 1]);
        page.ShouldSay("Term 3, 2025–26").ShouldNotSay("Print a call list").ShouldSay("Last school year").ShouldSay("April 2026");
        ReachTable.Steps(await browser.Get($"/schools/{school}/reach")).ShouldBe([11, 0, 0, 0]);
    }

    [Fact]
    public async Task Today_school_and_contacts_lead_here()
    {
        var (portal, school, liaison) = await Given();
        await Families(portal, school, 2);
        await Count(portal, school);
        var (browser, principal) = (await portal.SignedIn(liaison), await portal.SignedInAs(PortalRole.Principal, school));
        foreach (var page in new[] { await browser.Get($"/schools/{school}/today"), await browser.Get($"/schools/{school}/contacts"), await principal.Get($"/schools/{school}") })
            page.Document.QuerySelector($"a[href='/schools/{school}/reach']").ShouldNotBeNull(page.Url);
    }

    [Fact]
    public async Task A_school_of_two_thousand_families_keeps_to_the_budget()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await FullSchool.In(portal, families: 2000, contacts: 4000);
        var principal = await portal.SignedIn(school.Principal);
        foreach (var dimension in ReachDimensions.Offered(withSensitive: true))
        {
            var page = (await principal.Get($"/schools/{school.Id}/reach?by={dimension}")).ShouldBeOk();
            page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
            Encoding.UTF8.GetByteCount(page.Html).ShouldBeLessThan(60_000);
        }

        var log = await (await portal.SignedIn(school.Liaison)).Get($"/schools/{school.Id}/contacts/log?familyId={school.FamilyId}");
        var saved = (await log.Submit("Save contact", ("Outcome", "TwoWay"))).ShouldBeOk();
        ReachTable.Steps(await principal.Get($"/schools/{school.Id}/reach")).First().ShouldBe(2000);
        saved.Url.ShouldNotBeEmpty();
    }
}
