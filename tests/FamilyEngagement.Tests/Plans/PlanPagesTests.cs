using System.Net;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Plans;

public class PlanPagesTests
{
    [Fact]
    public async Task A_principal_starts_the_years_plan_from_the_template()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School(titleI: true));
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var empty = (await browser.Get($"/schools/{school.Id}/plans")).ShouldBeOk().ShouldSay("No plan for 2026–27 yet");
        var plan = (await empty.Submit("Start the plan")).ShouldBeOk().ShouldSay("The plan is started");
        plan.ShouldSay("Goal 1").ShouldSay("Title I requirements").ShouldSay("Not started");
        plan.Document.QuerySelector("form[action$='/send'] button")!.HasAttribute("disabled").ShouldBeTrue();
        (await browser.Get($"/schools/{school.Id}/plans")).ShouldBeOk().ShouldSay("Being written").ShouldNotSay("Start the plan");
    }

    [Fact]
    public async Task A_school_without_Title_I_has_no_such_section()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        (await (await browser.Get($"/schools/{school.Id}/plans")).Submit("Start the plan")).ShouldNotSay("Title I requirements");
    }

    [Fact]
    public async Task Two_people_who_start_at_once_get_one_plan()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var page = await browser.Get($"/schools/{school.Id}/plans");
        var other = await (await portal.SignedInAs(PortalRole.Principal, school.Id)).Get($"/schools/{school.Id}/plans");
        var pages = await Task.WhenAll(page.Submit("Start the plan"), page.Submit("Start the plan"), other.Submit("Start the plan"));
        pages.Select(answer => answer.ShouldBeOk().Url).Distinct().Count().ShouldBe(1);
        (await portal.Ask(db => db.Plans.CountAsync(plan => plan.SchoolId == school.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_liaison_reads_a_draft_but_writes_nothing()
    {
        var story = await PlanStory.Begin();
        var browser = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        var page = (await browser.Get(story.Url)).ShouldBeOk();
        page.ShouldNotSay("Send for review");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await browser.Get(story.Goal)).ShouldBeOk().Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await browser.Get($"{story.Goal}/remove")).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Another_schools_principal_is_not_allowed_in()
    {
        var story = await PlanStory.Begin();
        var other = await story.Portal.Have(A.School());
        var browser = await story.Portal.SignedInAs(PortalRole.Principal, other.Id);
        (await browser.Get(story.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Get($"/schools/{other.Id}/plans/{story.Plan.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/schools/{other.Id}/plans/{story.Plan.Id}/print")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/schools/{other.Id}/plans/{story.Plan.Id}/sections/{story.Plan.Sections[0].Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_district_cannot_see_a_draft_and_can_read_what_was_sent()
    {
        var (draft, sent) = (await PlanStory.Begin(), await PlanStory.Begin(PlanStatus.Sent));
        var browser = await draft.AsReviewer();
        foreach (var path in new[] { draft.Url, $"{draft.Url}/print", draft.Goal, draft.ReviewUrl, $"{draft.ReviewUrl}/sections/{draft.Plan.Sections[0].Id}" })
            (await browser.Get(path)).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get($"/schools/{draft.School.Id}/plans")).ShouldBeOk().ShouldSay("Not sent yet");
        foreach (var path in new[] { sent.Url, $"{sent.Url}/print", sent.Goal, sent.ReviewUrl })
            (await browser.Get(path)).ShouldBeOk();
    }

    [Fact]
    public async Task The_print_view_holds_the_whole_plan()
    {
        var story = await PlanStory.Begin();
        var page = (await (await story.AsPrincipal()).Get($"{story.Url}/print")).ShouldBeOk();
        page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
        page.Document.QuerySelectorAll("main section[aria-labelledby^=s-]:not(.fe-print)").ShouldBeEmpty("a section longer than a page goes over several");
        page.ShouldSay("Many families.").ShouldSay("Goal 1: Two-way talks").ShouldSay("Welcome calls").ShouldSay("They meet.").ShouldSay("from 58% to 80%");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Pages_stay_small_and_ask_the_database_little()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var principal = await story.AsPrincipal();
        var reviewer = await story.AsReviewer();
        foreach (var (browser, path) in new[] { (principal, $"/schools/{story.School.Id}/plans"), (principal, story.Url), (principal, story.Goal), (principal, $"{story.Url}/print"), (reviewer, "/district/plans"), (reviewer, story.ReviewUrl) })
        {
            // Once in ten minutes one request pays for how fast the district answers.
            await browser.Get(path);
            var page = (await browser.Get(path)).ShouldBeOk();
            page.SqlCommands.ShouldBeLessThanOrEqualTo(10, path);
            page.Html.Length.ShouldBeLessThan(60_000, path);
        }
    }

    [Fact]
    public async Task The_live_figure_stands_beside_the_strategy()
    {
        var story = await PlanStory.Begin();
        var reached = await story.Portal.Have(A.Family(story.School.Id));
        await story.Portal.Have(A.Family(story.School.Id, "Warsame", "so", "so"));
        await story.Portal.Have(A.Contact(story.School.Id, reached, story.Principal));
        var page = await (await story.AsPrincipal()).Get(story.Url);
        page.ShouldSay("1 of 2 families reached since Oct 1, in any way.").ShouldSay("Too few for a percentage").ShouldSay("nobody yet in Somali");
    }
}
