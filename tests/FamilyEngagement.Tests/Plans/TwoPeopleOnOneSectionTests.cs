using System.Net;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.Plans;

public class TwoPeopleOnOneSectionTests
{
    [Fact]
    public async Task The_second_sees_both_texts_and_saves_their_choice()
    {
        var story = await PlanStory.Begin();
        var colleague = await story.Portal.Have(A.Principal(story.School.Id, "Ana Teixeira"));
        var mine = await (await story.AsPrincipal()).Get(story.Goal);
        var theirs = await (await story.Portal.SignedIn(colleague)).Get(story.Goal);
        await theirs.Submit("Save", ("Text", "Every family, each term."), ("Strategies[0].Owner", "Ana Teixeira"));

        var conflict = await mine.Submit("Save", ("Text", "Every family, each month."), ("Strategies[0].Owner", "Denise Whitcomb"), ("Target", "90"));

        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("Ana Teixeira saved Goal 1").ShouldSay("each term.").ShouldSay("each month.").ShouldSay("Denise Whitcomb");
        (await story.Saved(1)).Text.ShouldBe("Every family, each term.");
        var saved = (await conflict.Submit("Save my choices", ("Keep[s" + story.Plan.Sections[1].Strategies[0].Id + "-who]", "theirs"))).ShouldBeOk();
        saved.ShouldSay("Saved.");
        var goal = await story.Saved(1);
        (goal.Text, goal.Target, goal.Strategies.Single().Owner).ShouldBe(("Every family, each month.", 90, "Ana Teixeira"));
    }

    [Fact]
    public async Task A_long_text_with_line_breaks_comes_through_whole()
    {
        var story = await PlanStory.Begin();
        var (mine, theirs) = (await (await story.AsPrincipal()).Get(story.Families), await (await story.AsPrincipal()).Get(story.Families));
        await theirs.Submit("Save", ("Text", "Theirs.\r\nTwo lines."));
        var conflict = (await mine.Submit("Save", ("Text", "Mine <b>&\"quoted\"</b>.\r\n\r\nالعربية 中文"))).ShouldBe(HttpStatusCode.Conflict);
        await conflict.Submit("Save my choices");
        (await story.Saved(0)).Text.ShouldBe("Mine <b>&\"quoted\"</b>.\n\nالعربية 中文");
    }

    [Fact]
    public async Task A_third_change_meets_the_choice_again_and_nothing_is_lost()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var (mine, theirs) = (await browser.Get(story.Families), await browser.Get(story.Families));
        await theirs.Submit("Save", ("Text", "Second."));
        var conflict = await mine.Submit("Save", ("Text", "Mine."));
        await (await browser.Get(story.Families)).Submit("Save", ("Text", "Third."));
        var again = (await conflict.Submit("Save my choices")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Third.").ShouldSay("Mine.");
        await again.Submit("Save my choices");
        (await story.Saved(0)).Text.ShouldBe("Mine.");
    }

    [Fact]
    public async Task Both_typed_the_same_is_no_conflict()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var (mine, theirs) = (await browser.Get(story.Families), await browser.Get(story.Families));
        await theirs.Submit("Save", ("Text", "The same."));
        (await mine.Submit("Save", ("Text", "The same."))).ShouldBeOk();
    }

    [Fact]
    public async Task A_choice_that_makes_no_sense_comes_back_as_a_form()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var (mine, theirs) = (await browser.Get(story.Goal), await browser.Get(story.Goal));
        await theirs.Submit("Save", ("Strategies[0].EndsOn", "2026-10-15"));
        var conflict = (await mine.Submit("Save", ("Strategies[0].StartsOn", "2026-11-15"))).ShouldBe(HttpStatusCode.Conflict);
        var answer = await conflict.Submit("Save my choices", ($"Keep[s{story.Plan.Sections[1].Strategies[0].Id}-to]", "theirs"));
        answer.ShouldComplain("The last day is before the first. Change one of them.");
        (await answer.Submit("Save", ("Strategies[0].EndsOn", "2026-12-15"))).ShouldBeOk();
    }

    [Fact]
    public async Task Sent_meanwhile_says_who_and_shows_what_was_typed()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var mine = await browser.Get(story.Families);
        await (await browser.Get(story.Url)).Submit("Send for review");
        var answer = (await mine.Submit("Save", ("Text", "Too late, but not lost."))).ShouldBe(HttpStatusCode.Conflict);
        answer.ShouldSay($"{story.Principal.Name} sent this plan for review on November 19").ShouldSay("Too late, but not lost.");
        (await answer.Click("Open the plan")).ShouldBeOk();
        (await story.Saved(0)).Text.ShouldBe("Many families.");
    }
}
