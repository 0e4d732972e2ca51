using System.Net;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class SectionEditingTests
{
    [Fact]
    public async Task A_text_is_saved_and_one_goes_on()
    {
        var story = await PlanStory.Begin();
        var page = await (await story.AsPrincipal()).Get(story.Families);
        page.ShouldBeOk().ShouldSay("2 of 20 words").ShouldSay("Tell who your families are.");
        var next = (await page.Submit("Save and go on", ("Text", "We have 412 families.\r\nThey speak 11 languages."))).ShouldBeOk();
        next.Heading.ShouldBe("Goal 1: Two-way talks");
        var saved = await story.Saved(0);
        saved.Text.ShouldBe("We have 412 families.\nThey speak 11 languages.");
        saved.ChangedById.ShouldBe(story.Principal.Id);
    }

    [Fact]
    public async Task Too_many_words_are_a_warning_and_no_refusal()
    {
        var story = await PlanStory.Begin();
        var page = await (await story.AsPrincipal()).Get(story.Families);
        var again = (await page.Submit("Save", ("Text", string.Join(' ', Enumerable.Repeat("word", 25))))).ShouldBeOk();
        again.ShouldSay("25 words are more than the 20 that the district asks for");
        (await story.Saved(0)).Text.Length.ShouldBe(124);
    }

    [Fact]
    public async Task A_goal_is_saved_with_its_strategies()
    {
        var story = await PlanStory.Begin();
        var page = await (await story.AsPrincipal()).Get(story.Goal);
        var more = (await page.Submit("Add a strategy", ("Text", "All families talk with us."), ("Measure", "Own"), ("OwnMeasure", "Families at data night"), ("Target", "85"), ("Strategies[0].EndsOn", "2026-12-18"))).ShouldBeOk();
        var saved = (await more.Submit("Save", ("Strategies[1].What", "Data night"), ("Strategies[1].Owner", "Priya"))).ShouldBeOk().ShouldSay("Saved.");
        saved.Document.QuerySelectorAll("fieldset legend").Count(legend => legend.TextContent.StartsWith("Strategy", StringComparison.Ordinal)).ShouldBe(2);
        var goal = await story.Saved(1);
        (goal.Text, goal.Measure, goal.OwnMeasure, goal.Target).ShouldBe(("All families talk with us.", GoalMeasure.Own, "Families at data night", 85));
        goal.Strategies.Select(strategy => strategy.What).ShouldBe(["Welcome calls", "Data night"]);
        goal.Strategies[0].EndsOn.ShouldBe(new DateOnly(2026, 12, 18));
    }

    [Fact]
    public async Task A_strategy_is_removed_with_its_box_or_by_emptying_it()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var page = await (await browser.Get(story.Goal)).Submit("Add a strategy");
        page = await page.Submit("Save", ("Strategies[1].What", "Data night"));
        page = await page.Submit("Save", ("Strategies[0].Remove", "true"));
        (await story.Saved(1)).Strategies.Single().What.ShouldBe("Data night");
        await page.Submit("Save", ("Strategies[0].What", ""));
        (await story.Saved(1)).Strategies.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Target", "140", "Type a number from 0 to 100.")]
    [InlineData("Baseline", "-1", "Type a number from 0 to 100.")]
    [InlineData("Baseline", "many", "Check this. The portal cannot read what is there.")]
    [InlineData("Strategies[0].EndsOn", "2026-09-01", "The last day is before the first. Change one of them.")]
    [InlineData("Strategies[0].What", "", "Say what you will do, or select Remove.")]
    public async Task Each_error_says_what_to_do_and_keeps_what_was_typed(string field, string value, string message)
    {
        var story = await PlanStory.Begin();
        var page = await (await story.AsPrincipal()).Get(story.Goal);
        var answer = (await page.Submit("Save", (field, value), ("Title", "A new name"))).ShouldComplain(message);
        answer.Document.QuerySelector("[name=Title]")!.GetAttribute("value").ShouldBe("A new name");
        answer.Document.Title.ShouldStartWith("Error:");
        (await story.Saved(1)).Title.ShouldBe("Two-way talks");
    }

    [Fact]
    public async Task Too_long_is_refused()
    {
        var story = await PlanStory.Begin();
        var page = await (await story.AsPrincipal()).Get(story.Goal);
        (await page.Submit("Save", ("Text", new string('x', 601)))).ShouldComplain("Make the goal shorter: at most 600 characters. One sentence is best.");
        (await page.Submit("Save", ("Title", new string('x', 161)))).ShouldComplain("Make the short name shorter: at most 160 characters.");
    }

    [Fact]
    public async Task Goals_are_added_and_removed_but_the_last_one_stays()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        (await browser.Get($"{story.Goal}/remove")).ShouldBe(HttpStatusCode.NotFound);
        var goal = (await (await browser.Get(story.Url)).Submit("Add a goal")).ShouldBeOk();
        goal.Heading.ShouldBe("Goal 2");
        await goal.Submit("Save", ("Title", "Learning at home"), ("Strategies[0].What", "Reading bags"));
        var confirm = (await (await browser.Get(goal.Url)).Click("Remove this goal")).ShouldBeOk().ShouldSay("Reading bags");
        var plan = (await confirm.Submit("Remove the goal")).ShouldBeOk().ShouldSay("The goal is removed.");
        plan.ShouldNotSay("Learning at home");
        (await story.Portal.Ask(db => db.PlanSections.CountAsync(section => section.PlanId == story.Plan.Id))).ShouldBe(3);
    }

    [Fact]
    public async Task A_goal_that_a_colleague_changed_is_not_removed_unseen()
    {
        var story = await PlanStory.Begin();
        var (mine, theirs) = (await story.AsPrincipal(), await story.AsPrincipal());
        var goal = await (await mine.Get(story.Url)).Submit("Add a goal");
        var confirm = await (await mine.Get(goal.Url)).Click("Remove this goal");
        await (await theirs.Get(goal.Url)).Submit("Save", ("Text", "Read at home."));
        (await confirm.Submit("Remove the goal")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Read at home.");
    }

    [Fact]
    public async Task While_the_district_reads_the_section_is_only_read()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        (await (await story.AsPrincipal()).Get(story.Goal)).ShouldBeOk().Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reviewers_words_stand_above_the_field_they_are_about()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var browser = await story.AsPrincipal();
        var plan = (await browser.Get(story.Url)).ShouldSay("The district asks for one change").ShouldSay("Say who will call.");
        var goal = (await plan.Click("Fix Goal 1: Two-way talks")).ShouldBeOk().ShouldSay("Say who will call.").ShouldSay("Change asked");
        await goal.Submit("Save", ("Strategies[0].Owner", "Ana Teixeira, on Tuesdays"));
        (await browser.Get(story.Url)).ShouldSay("You changed this section since.");
    }
}
