using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Plans;

public class FiguresInASectionTests
{
    [Fact]
    public async Task A_figure_goes_in_with_its_date_and_stays_while_the_log_goes_on()
    {
        var story = await PlanStory.Begin();
        var families = new List<FamilyEngagement.Web.Features.Families.Family>();
        for (var at = 0; at < 12; at++) families.Add(await story.Portal.Have(A.Family(story.School.Id, $"Family {at}")));
        foreach (var family in families.Take(3)) await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal));
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(story.Portal.ThisTerm, [story.School.Id]));
        var browser = await story.AsPrincipal();
        var page = await browser.Get(story.Families);
        var cited = (await page.Submit("Put in", ("Then", "cite-TwoWay"), ("Text", "Many families, and more to come."))).ShouldBeOk();
        cited.ShouldSay("25%, 3 of 12, on November 19, 2026.").ShouldSay("Now 25%.");
        (await story.Saved(0)).Text.ShouldBe("Many families, and more to come.");

        foreach (var family in families.Skip(3).Take(3)) await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal));
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(story.Portal.ThisTerm, [story.School.Id]));
        (await browser.Get($"{story.Url}/print")).ShouldSay("25%, 3 of 12, on November 19, 2026.").ShouldSay("Now 50%.");
        (await (await browser.Get(story.Families)).Submit("Take out", ("Then", "out-TwoWay-2026-11-19"))).ShouldBeOk().ShouldNotSay("3 of 12, on November");
    }

    [Fact]
    public async Task A_figure_on_few_families_is_not_offered_and_not_taken()
    {
        var story = await PlanStory.Begin();
        await story.Portal.Have(A.Family(story.School.Id));
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(story.Portal.ThisTerm, [story.School.Id]));
        var page = (await (await story.AsPrincipal()).Get(story.Families)).ShouldSay("Nothing rests on enough families yet.");
        (await page.Submit("Save", ("Then", "cite-TwoWay"))).ShouldBeOk().ShouldSay("too few families to be quoted");
        (await story.Saved(0)).Cited.ShouldBeEmpty();
    }
}
