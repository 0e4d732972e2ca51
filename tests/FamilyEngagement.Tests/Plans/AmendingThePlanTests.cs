using System.Net;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class AmendingThePlanTests
{
    [Fact]
    public async Task An_approved_plan_is_opened_with_a_reason_changed_and_sent_again()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var browser = await story.AsPrincipal();
        var page = await browser.Get(story.Url);
        (await page.Submit("Open for amendments", ("Reason", ""))).ShouldComplain("Say what you want to change and why, so that the councils and the district know.");
        (await page.Submit("Open for amendments", ("Reason", "We lost our Somali interpreter."))).ShouldBeOk().ShouldSay("Being amended").ShouldSay("We lost our Somali interpreter.");
        (await story.Portal.Ask(db => db.Plans.Where(plan => plan.Id == story.Plan.Id).Select(plan => plan.Round).FirstAsync())).ShouldBe(2);
        (await (await browser.Get(story.Goal)).Submit("Save", ("Strategies[0].What", "Calls with a phone interpreter"))).ShouldBeOk();
        (await (await browser.Get(story.Url)).Submit("Send for review")).ShouldBeOk();
        (await story.Status()).ShouldBe(PlanStatus.Sent);
        (await story.Saved(1)).Verdict.ShouldBe(SectionVerdict.NotRead);
        (await story.Saved(0)).Verdict.ShouldBe(SectionVerdict.LooksGood);
    }

    [Fact]
    public async Task Dropped_amendments_bring_back_what_was_approved()
    {
        var story = await PlanStory.Begin(PlanStatus.Amending);
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.Families)).Submit("Save", ("Text", "Other words."));
        var added = await (await browser.Get(story.Url)).Submit("Add a goal");
        await added.Submit("Save", ("Text", "A second goal."));
        var page = (await (await browser.Get(story.Url)).Submit("Drop the amendments")).ShouldBeOk();
        page.ShouldSay("The plan says what was approved.").ShouldNotSay("Goal 2");
        (await story.Saved(0)).Text.ShouldBe("Many families.");
        (await story.Status()).ShouldBe(PlanStatus.Approved);
        (await story.Portal.Ask(db => db.Plans.Where(plan => plan.Id == story.Plan.Id).Select(plan => plan.Round).FirstAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Only_an_approved_plan_is_opened_and_only_once()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var (one, two) = (await (await story.AsPrincipal()).Get(story.Url), await (await story.AsPrincipal()).Get(story.Url));
        (await one.Submit("Open for amendments", ("Reason", "One."))).ShouldBeOk();
        (await two.Submit("Open for amendments", ("Reason", "Two."))).ShouldBe(HttpStatusCode.Conflict);
    }
}
