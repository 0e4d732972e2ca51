using System.Net;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Plans;

public class DistrictReviewTests
{
    [Fact]
    public async Task Only_district_staff_review()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        (await (await story.AsPrincipal()).Get("/district/plans")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await story.AsPrincipal()).Get(story.ReviewUrl)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await story.Portal.SignedInAs(PortalRole.Administrator)).Get(story.ReviewUrl)).ShouldBe(HttpStatusCode.Forbidden);
        (await (await story.AsReviewer()).Get("/district/plans/999999")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_shows_every_school_and_of_drafts_only_that_nothing_was_sent()
    {
        var portal = new Portal();
        await portal.WithDistrict();
        var (sent, draft, none) = (await portal.Have(A.School("Sent School")), await portal.Have(A.School("Draft School")), await portal.Have(A.School("None School")));
        var principal = await portal.Have(A.Principal(sent.Id));
        var plan = new Plan { SchoolId = sent.Id, SchoolYearId = portal.ThisYear.Id };
        plan.Take(PlanStep.Send, principal.Id, new DateTime(2026, 11, 17, 15, 0, 0, DateTimeKind.Utc));
        await portal.Have(plan);
        await portal.Have(new PlanPulse { PlanId = plan.Id, SchoolId = sent.Id });
        var written = new Plan { SchoolId = draft.Id, SchoolYearId = portal.ThisYear.Id };
        await portal.Have(written);
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get("/district/plans")).ShouldBeOk();
        page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(Page.Words))).ShouldBe(
            ["Sent School | Sent for review | 2 school days sent Nov 17, decide by Dec 3 | 0 of 0 | Nobody yet |  |  | ", "Draft School | Not sent yet |  |  |  |  |  | ", "None School | Not sent yet |  |  |  |  |  | "]);
        page.ShouldNotSay($"/district/plans/{written.Id}\"");
        (await browser.Get("/district/plans?status=Draft")).Document.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        (await browser.Get("/district/plans?status=Approved")).ShouldSay("No school’s plan fits.");
        (await browser.Get("/district/plans?status=%27%3B--")).ShouldBeOk().Document.Title.ShouldStartWith("Plans");
    }

    [Fact]
    public async Task Reading_section_by_section_to_approval()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var page = (await (await story.AsReviewer()).Get(story.ReviewUrl)).ShouldBeOk().ShouldSay("3 sections not read yet");
        page.Document.QuerySelector("form[action$='/approve'] button")!.HasAttribute("disabled").ShouldBeTrue();
        (await page.Submit("Approve the plan")).ShouldComplain("Read every section first. A plan is approved when all of them look good.");
        page = await page.Submit("Save and read the next section", ("Verdict", "LooksGood"));
        page = await page.Submit("Save and read the next section", ("Verdict", "LooksGood"), ("Comment", "Strong."));
        page = (await page.Submit("Save", ("Verdict", "LooksGood"))).ShouldSay("You have read every section").ShouldSay("All 3 sections look good");
        page = (await page.Submit("Approve the plan")).ShouldBeOk().ShouldSay("The plan is approved.");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        (await story.Status()).ShouldBe(PlanStatus.Approved);
        (await (await story.AsPrincipal()).Get(story.Url)).ShouldSay($"{story.Reviewer.Name} approved this plan");
    }

    [Fact]
    public async Task A_verdict_is_chosen_and_a_change_needs_words()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var page = await (await story.AsReviewer()).Get(story.ReviewUrl);
        (await page.Submit("Save and read the next section")).ShouldComplain("Choose Looks good or Needs a change.");
        (await page.Submit("Save and read the next section", ("Verdict", "NeedsChange"))).ShouldComplain("Say what to change, so that the principal can do it.");
        (await page.Submit("Save and read the next section", ("Verdict", "LooksGood"), ("Comment", new string('x', 2001)))).ShouldComplain("Make the comment shorter: at most 2,000 characters.");
        (await story.Saved(0)).Verdict.ShouldBe(SectionVerdict.NotRead);
    }

    [Fact]
    public async Task Returning_needs_a_change_or_words_and_reaches_the_principal()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var page = await (await story.AsReviewer()).Get(story.ReviewUrl);
        (await page.Submit("Return for changes")).ShouldComplain("Mark a section as Needs a change, or say here what to change.");
        page = await page.Submit("Save and read the next section", ("Verdict", "NeedsChange"), ("Comment", "Name the families you miss."));
        var principal = await story.AsPrincipal();
        (await principal.Get(story.Url)).ShouldNotSay("Name the families you miss.");
        (await page.Submit("Return for changes", ("Message", "Nearly there."))).ShouldBeOk().ShouldSay("The plan is returned.");
        (await principal.Get(story.Url)).ShouldSay("Name the families you miss.").ShouldSay("Nearly there.").ShouldSay("Returned for changes");
        (await story.Status()).ShouldBe(PlanStatus.Returned);
    }

    [Fact]
    public async Task A_text_that_changed_meanwhile_is_shown_and_the_comment_kept()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var page = await (await story.AsReviewer()).Get(story.ReviewUrl);
        var colleague = await (await story.Portal.SignedInAs(PortalRole.DistrictStaff)).Get(story.ReviewUrl);
        await colleague.Submit("Return for changes", ("Message", "Say more."));
        var principal = await story.AsPrincipal();
        await (await principal.Get(story.Families)).Submit("Save", ("Text", "Many more families."));
        await (await principal.Get(story.Url)).Submit("Send for review");
        var answer = (await page.Submit("Save and read the next section", ("Verdict", "NeedsChange"), ("Comment", "My careful words."))).ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSay("This section changed while you were reading").ShouldSay("Many more families.");
        answer.Document.QuerySelector("textarea[name=Comment]")!.TextContent.Trim().ShouldBe("My careful words.");
        (await answer.Submit("Save and read the next section")).ShouldBeOk();
        (await story.Saved(0)).ReviewComment.ShouldBe("My careful words.");
    }

    [Fact]
    public async Task A_step_already_taken_says_who_took_it_and_keeps_the_words()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var page = await (await story.AsReviewer()).Get(story.ReviewUrl);
        var late = await (await story.Portal.SignedInAs(PortalRole.DistrictStaff)).Get(story.ReviewUrl);
        await page.Submit("Return for changes", ("Message", "Say more."));
        (await late.Submit("Return for changes", ("Message", "My own words."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay($"{story.Reviewer.Name} returned this plan for changes").ShouldSay("My own words.");
        (await late.Submit("Approve the plan")).ShouldBe(HttpStatusCode.Conflict);
        (await late.Submit("Save and read the next section", ("Verdict", "NeedsChange"), ("Comment", "Words."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Words.");
    }

    [Fact]
    public async Task A_verdict_of_a_colleague_stops_an_approval_that_did_not_see_it()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var browser = await story.AsReviewer();
        var page = await browser.Get(story.ReviewUrl);
        for (var at = 0; at < 3; at++) page = await page.Submit(at < 2 ? "Save and read the next section" : "Save", ("Verdict", "LooksGood"));
        await (await browser.Get($"{story.ReviewUrl}/sections/{story.Plan.Sections[1].Id}")).Submit("Save", ("Verdict", "NeedsChange"), ("Comment", "Wait."));
        (await page.Submit("Approve the plan")).ShouldBe(HttpStatusCode.BadRequest);
        (await story.Status()).ShouldBe(PlanStatus.Sent);
    }

    [Fact]
    public async Task Small_groups_are_hidden_outside_the_school()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var family = await story.Portal.Have(A.Family(story.School.Id));
        await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal));
        await story.Portal.With<FamilyEngagement.Web.Features.Reach.ReachSummary>(reach => reach.Refresh(story.School.Id));
        var page = await (await story.AsReviewer()).Get($"{story.ReviewUrl}/sections/{story.Plan.Sections[1].Id}");
        page.ShouldSay("Too few families to show.").ShouldNotSay("Cabo Verdean");
        (await (await story.AsPrincipal()).Get(story.Url)).ShouldSay("Cabo Verdean Creole");
    }
}
