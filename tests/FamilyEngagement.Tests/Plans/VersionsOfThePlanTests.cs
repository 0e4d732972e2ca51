using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class VersionsOfThePlanTests
{
    [Fact]
    public async Task Each_submission_is_kept_and_compared_word_by_word()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var browser = await story.AsPrincipal();
        (await browser.Get($"{story.Url}/versions")).ShouldBeOk().ShouldSay("Both say the same.");
        await (await browser.Get(story.Families)).Submit("Save", ("Text", "Many kind families."));
        await (await browser.Get(story.Goal)).Submit("Save", ("Target", "85"), ("Strategies[0].Owner", "Ben"));
        var page = (await browser.Get($"{story.Url}/versions")).ShouldBeOk().ShouldSay("From version 1 of November 2, 2026 to now");
        page.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent.Trim()).ShouldBe(["kind", "80%", "85%", "Ana", "Ben"]);
        await (await browser.Get(story.Url)).Submit("Send for review");
        var versions = await story.Portal.Ask(db => db.PlanVersions.Where(version => version.PlanId == story.Plan.Id).OrderBy(version => version.Id).Select(version => version.Id).ToListAsync());
        versions.Count.ShouldBe(2);
        (await browser.Get($"{story.Url}/versions?from={versions[1]}&to={versions[0]}")).ShouldSay("From version 1 of").ShouldSay("to version 2 of");
    }

    [Fact]
    public async Task A_section_is_put_back_and_the_district_cannot_do_it()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.Goal)).Submit("Save", ("Text", "Something else."), ("Strategies[0].Remove", "true"));
        (await (await story.AsReviewer()).Get($"{story.Url}/versions")).ShouldBeOk().ShouldNotSay("Put back");
        var page = (await (await browser.Get($"{story.Url}/versions")).Submit("Put back what it said before")).ShouldBeOk().ShouldSay("says again what it said then");
        page.Url.ShouldBe(story.Goal);
        var goal = await story.Saved(1);
        (goal.Text, goal.Strategies.Single().What, goal.Strategies.Single().Owner).ShouldBe(("Every family talks with us.", "Welcome calls", "Ana"));
    }

    [Fact]
    public async Task What_a_colleague_wrote_meanwhile_is_not_written_over()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.Goal)).Submit("Save", ("Text", "Something else."));
        var open = await browser.Get($"{story.Url}/versions");
        await (await browser.Get(story.Goal)).Submit("Save", ("Text", "What the colleague wrote."));
        (await open.Submit("Put back what it said before")).ShouldSay("Nothing was put back");
        (await story.Saved(1)).Text.ShouldBe("What the colleague wrote.");
    }

    [Fact]
    public async Task A_goal_that_was_removed_comes_back()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.Url)).Submit("Add a goal");
        await (await browser.Get($"{story.Goal}/remove")).Submit("Remove the goal");
        (await (await browser.Get($"{story.Url}/versions")).Submit("Put back what it said before")).ShouldBeOk();
        var goals = await story.Portal.Ask(db => db.PlanSections.Where(section => section.PlanId == story.Plan.Id && section.Kind == SectionKind.Goal).Select(section => section.Text).ToListAsync());
        goals.ShouldBe(["", "Every family talks with us."], ignoreOrder: true);
    }
}
