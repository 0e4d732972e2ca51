using System.Net;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.PlanCouncils;
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

    [Theory]
    [InlineData(PlanStatus.Amending)]
    [InlineData(PlanStatus.Returned)]
    public async Task What_the_school_is_writing_on_is_its_own_until_it_is_sent(PlanStatus status)
    {
        var story = await PlanStory.Begin(status);
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.Families)).Submit("Save", ("Text", "Half a thought."));
        await (await browser.Get(story.Goal)).Submit("Save", ("Strategies[0].What", "Another way"));
        await (await (await browser.Get(story.Url)).Submit("Add a goal")).Submit("Save", ("Text", "A second goal."));
        (await browser.Get($"{story.Url}/print")).ShouldSay("Half a thought.").ShouldSay("A second goal.");
        var reviewer = await story.AsReviewer();
        foreach (var path in new[] { story.Url, $"{story.Url}/print", story.Families, story.Goal, story.ReviewUrl, $"{story.Url}/versions" })
            (await reviewer.Get(path)).ShouldBeOk().ShouldNotSay("Half a thought.").ShouldNotSay("Another way").ShouldNotSay("A second goal.");
        (await reviewer.Get($"{story.Url}/print")).ShouldSay("Many families.").ShouldSay("Welcome calls");
    }

    [Fact]
    public async Task Votes_on_a_dropped_amendment_do_not_count_for_the_next()
    {
        var story = await PlanStory.Begin(PlanStatus.Amending);
        var rule = (await story.Portal.Ask(db => db.AllCouncilRules())).On(CouncilKind.Site, story.Portal.Today)!;
        var vote = new CouncilDecision { SchoolId = story.School.Id, PlanId = story.Plan.Id, Round = 2, Council = CouncilKind.Site, Matter = CouncilMatter.Plan };
        vote.Record(new DecisionFacts(story.Portal.Today.AddDays(-1), 0, "", 5, 0, 0, false, "", null, ""), rule, null, [], story.Principal.Id, DateTime.UtcNow);
        await story.Portal.Have(vote);
        (await (await (await story.AsPrincipal()).Get(story.Url)).Submit("Drop the amendments")).ShouldBeOk();
        (await story.Portal.Ask(db => db.CouncilDecisions.Where(one => one.Id == vote.Id).Select(one => one.IsVoided).SingleAsync())).ShouldBeTrue();
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
