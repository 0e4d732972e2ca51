using System.Net;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.PlanStrategies;

public class SettingTheAim
{
    private static string Url(PlanStory story) => $"{story.Goal}/strategies/{story.Plan.Sections[1].Strategies[0].Id}";

    private static async Task<PlanStory> Given(PlanStatus status = PlanStatus.Draft)
    {
        var story = await PlanStory.Begin(status);
        await story.Portal.Have(A.Family(story.School.Id, "Diaz", "es", "es", "Luz"));
        await story.Portal.Have(A.Family(story.School.Id, "Warsame", "so", "so", "Ayan"));
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(story.Portal.ThisTerm, [story.School.Id]));
        return story;
    }

    [Fact]
    public async Task The_principal_says_whom_a_strategy_is_for_and_the_figure_follows()
    {
        var story = await Given();
        var principal = await story.AsPrincipal();
        var page = (await principal.Get(Url(story))).ShouldBeOk().ShouldSay("0 of 2 families reached");
        page = (await page.Submit("Save", ("Grades", "04"), ("Languages", "es"), ("Channels", ContactChannel.Phone), ("Standards", "5"), ("TargetPercent", "80"))).ShouldBeOk();
        page.ShouldSay("Grade 4 · Spanish · by phone call · serves standard 5 · target 80%").ShouldSay("0 of 1 families reached").ShouldSay("Nobody reached yet");
        var section = await story.Saved(1);
        section.Strategies[0].Aim.ShouldBe(new StrategyAim("04", "es", "", ContactChannel.Phone, "5", 80));
        section.ChangedById.ShouldBe(story.Principal.Id);
        (await principal.Get(story.Goal)).ShouldSay("Grade 4 · Spanish");
        (await principal.Get(story.Url)).ShouldSay("Grade 4 · Spanish");
        (await principal.Get($"{story.Url}/print")).ShouldSay("Grade 4 · Spanish");
    }

    [Fact]
    public async Task Saving_the_goal_keeps_the_aim_and_the_same_aim_again_changes_nothing()
    {
        var story = await Given();
        var principal = await story.AsPrincipal();
        await (await principal.Get(Url(story))).Submit("Save", ("Grades", "04"));
        var before = await story.Saved(1);
        await (await principal.Get(Url(story))).Submit("Save");
        (await story.Saved(1)).Version.ShouldBe(before.Version);
        await (await principal.Get(story.Goal)).Submit("Save", ("Text", "Every family talks with us each term."));
        (await story.Saved(1)).Strategies[0].Aim.Grades.ShouldBe("04");
    }

    [Fact]
    public async Task What_is_not_offered_is_refused()
    {
        var story = await Given();
        var page = await (await story.AsPrincipal()).Get(Url(story));
        var answer = await (await story.AsPrincipal()).Get(Url(story));
        answer = await answer.Submit("Save", ("Languages", "xx"), ("Channels", ContactChannel.Broadcast), ("Groups", "RaceEthnicity"), ("TargetPercent", "400"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Errors.ShouldBe(["Choose from the list.", "Choose from the list.", "Choose from the list.", "Type a number from 1 to 100, or leave it empty."], ignoreOrder: true);
        (await story.Saved(1)).Strategies[0].Aim.ShouldBe(StrategyAim.Everyone);
    }

    [Fact]
    public async Task Of_two_people_the_later_one_sees_both()
    {
        var story = await Given();
        var (first, second) = (await (await story.AsPrincipal()).Get(Url(story)), await (await story.AsPrincipal()).Get(Url(story)));
        (await first.Submit("Save", ("Languages", "es"))).ShouldBeOk();
        var conflict = (await second.Submit("Save", ("Languages", "so"), ("TargetPercent", "70"))).ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Someone else changed this").ShouldSay("Spanish").ShouldSay("Somali");
        (await conflict.Submit("Save")).ShouldBeOk();
        var aim = (await story.Saved(1)).Strategies[0].Aim;
        (aim.Languages, aim.TargetPercent).ShouldBe(("so", 70));
    }

    [Fact]
    public async Task A_plan_that_was_sent_meanwhile_takes_no_aim()
    {
        var story = await Given();
        var principal = await story.AsPrincipal();
        var page = await principal.Get(Url(story));
        await (await principal.Get(story.Url)).Submit("Send for review");
        (await page.Submit("Save", ("Languages", "es"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("This step was already taken");
        (await principal.Get(Url(story))).ShouldBeOk().Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Liaison_and_district_read_it_and_change_nothing()
    {
        var story = await Given(PlanStatus.Sent);
        foreach (var browser in new[] { await story.AsReviewer(), await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id) })
            (await browser.Get(Url(story))).ShouldBeOk().Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var draft = await Given();
        (await (await draft.AsReviewer()).Get(Url(draft))).ShouldBe(HttpStatusCode.NotFound);
        (await (await draft.AsPrincipal()).Get($"{story.Goal}/strategies/{story.Plan.Sections[1].Strategies[0].Id}")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await draft.AsPrincipal()).Get($"{draft.Goal}/strategies/{story.Plan.Sections[1].Strategies[0].Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Figures_of_special_education_are_for_the_principal()
    {
        var story = await Given();
        await (await (await story.AsPrincipal()).Get(Url(story))).Submit("Save", ("Groups", nameof(ReachDimension.SpecialEducation)));
        (await (await story.AsPrincipal()).Get(Url(story))).ShouldSay("children in special education").ShouldSay("No family here fits yet");
        var liaison = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        foreach (var path in new[] { Url(story), story.Url, story.Goal, $"{story.Url}/print" })
            (await liaison.Get(path)).ShouldBeOk().ShouldSay("Your principal sees the figures of this group.").ShouldNotSay("special education");
    }
}
