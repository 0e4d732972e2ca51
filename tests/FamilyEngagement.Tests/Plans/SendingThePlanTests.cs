using System.Net;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class SendingThePlanTests
{
    [Fact]
    public async Task A_complete_plan_is_sent()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var page = (await (await browser.Get(story.Url)).Submit("Send for review")).ShouldBeOk().ShouldSay("The plan is sent for review.").ShouldSay("Sent for review");
        page.ShouldSay($"{story.Principal.Name} sent this plan for review");
        (await story.Status()).ShouldBe(PlanStatus.Sent);
        page.Document.QuerySelectorAll("form[action$='/send']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_plan_with_missing_parts_says_which_and_is_not_sent()
    {
        var story = await PlanStory.Begin(isComplete: false);
        var page = await (await story.AsPrincipal()).Get(story.Url);
        page.ShouldSay("Before you can send it:").ShouldSay("Councils and decisions: still missing: the text");
        page.Document.QuerySelector("form[action$='/send'] button")!.HasAttribute("disabled").ShouldBeTrue();
        (await page.Submit("Send for review")).ShouldComplain("A part that every plan needs is not written yet.");
        (await story.Status()).ShouldBe(PlanStatus.Draft);
    }

    [Fact]
    public async Task Sent_twice_says_who_did_it()
    {
        var story = await PlanStory.Begin();
        var (one, two) = (await (await story.AsPrincipal()).Get(story.Url), await (await story.AsPrincipal()).Get(story.Url));
        (await one.Submit("Send for review")).ShouldBeOk();
        (await two.Submit("Send for review")).ShouldBe(HttpStatusCode.Conflict).ShouldSay($"{story.Principal.Name} sent this plan for review on November 19");
        (await story.Portal.Ask(db => db.PlanEvents.CountAsync(step => step.PlanId == story.Plan.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_double_click_sends_once()
    {
        var story = await PlanStory.Begin();
        var page = await (await story.AsPrincipal()).Get(story.Url);
        (await page.Submit("Send for review")).ShouldBeOk();
        (await page.Submit("Send for review")).ShouldBeOk();
        (await story.Portal.Ask(db => db.PlanEvents.CountAsync(step => step.PlanId == story.Plan.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Sent_again_only_changed_sections_go_back_to_unread()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.Goal)).Submit("Save", ("Strategies[0].Owner", "Ana on Tuesdays"));
        (await (await browser.Get(story.Url)).Submit("Send for review")).ShouldBeOk();
        (await story.Saved(0)).Verdict.ShouldBe(SectionVerdict.LooksGood);
        (await story.Saved(1)).Verdict.ShouldBe(SectionVerdict.NotRead);
        var review = (await (await story.AsReviewer()).Get(story.ReviewUrl)).ShouldBeOk();
        review.ShouldSay("changed since your last review").ShouldSay("1 section not read yet").ShouldSay("Say who will call.");
        review.Document.QuerySelector("#read")!.TextContent.ShouldContain("Goal 1");
    }
}
