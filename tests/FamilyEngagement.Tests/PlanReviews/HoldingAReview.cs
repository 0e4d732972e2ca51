using System.Net;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.PlanReviews;

public class HoldingAReview
{
    private static string Field(PlanStory story, string name) => $"Strategies[{story.Plan.Sections[1].Strategies[0].Id}].{name}";

    private static async Task<Page> Write(PlanStory story, Browser browser, params (string, string?)[] more) =>
        await (await browser.Get($"{story.Url}/reviews/new")).Submit("Save review", [("Standing", "OnTrack"), ("Text", "Calls work."), (Field(story, "Progress"), "Behind"), (Field(story, "Happened"), "Twelve calls."), (Field(story, "Next"), "Call in the evening."), .. more]);

    private static Task<PlanReview> Saved(PlanStory story) =>
        story.Portal.Ask(db => db.PlanReviews.AsNoTracking().Include(review => review.Strategies).Include(review => review.Revisions).OrderByDescending(review => review.Id).FirstAsync(review => review.PlanId == story.Plan.Id));

    [Fact]
    public async Task The_figures_of_the_day_stay_while_the_log_goes_on()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var (talked, other) = (await story.Portal.Have(A.Family(story.School.Id, "Diaz")), await story.Portal.Have(A.Family(story.School.Id, "Warsame")));
        await story.Portal.Have(A.Contact(story.School.Id, talked, story.Principal));
        var principal = await story.AsPrincipal();
        (await principal.Get(story.Url)).ShouldSay("No review yet.").ShouldSay("Write a review");
        var shown = (await Write(story, principal)).ShouldBeOk().ShouldSay("The review is saved").ShouldSay("Calls work.").ShouldSay("Twelve calls.");
        await story.Portal.Have(A.Contact(story.School.Id, other, story.Principal));
        var again = (await principal.Get(shown.Url)).ShouldBeOk();
        again.ShouldSay("1 of 2").ShouldSay("2 of 2");
        var row = (await Saved(story)).Strategies.Single();
        (row.Reached, row.Families, row.Progress).ShouldBe((1, 2, StrategyProgress.Behind));
        foreach (var path in new[] { story.Url, $"{story.Url}/print", $"{story.Url}/reviews" }) (await principal.Get(path)).ShouldSay("Calls work.");
        (await principal.Get($"/schools/{story.School.Id}")).ShouldSay("Review of November 19");
        (await (await story.AsReviewer()).Get(story.ReviewUrl)).ShouldSay("Calls work.");
    }

    [Fact]
    public async Task A_review_can_come_before_any_strategy()
    {
        var story = await PlanStory.Begin();
        await story.Portal.Change(db => db.PlanStrategies.Where(row => row.SectionId == story.Plan.Sections[1].Id).ExecuteDeleteAsync());
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/reviews/new");
        (await page.ShouldBeOk().Submit("Save review", ("Standing", "Watch"), ("Text", "We have only begun."))).ShouldBeOk().ShouldSay("We have only begun.");
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/reviews/new");
        var answer = await page.Submit("Save review", ("HeldOn", "2027-01-01"), (Field(story, "Learned"), "Evenings are best."));
        answer.ShouldComplain("Say how the plan goes: choose one.").ShouldComplain("Say in a sentence or two how the plan goes.").ShouldComplain("Choose a day of this school year, today at the latest.");
        answer.Html.ShouldContain("Evenings are best.");
    }

    [Fact]
    public async Task Notes_on_a_strategy_that_a_colleague_removed_stay()
    {
        var story = await PlanStory.Begin(PlanStatus.Returned);
        var principal = await story.AsPrincipal();
        var open = await principal.Get($"{story.Url}/reviews/new");
        await (await principal.Get(story.Goal)).Submit("Save", ("Strategies[0].Remove", "true"));
        var back = (await open.Submit("Save review", ("Standing", "OnTrack"), ("Text", "Calls work."), (Field(story, "Happened"), "Twelve calls."))).ShouldComplain("Someone removed a strategy meanwhile. Your notes on it stand at the end of this text now. Look at it, then save again.");
        back.Document.QuerySelector("textarea[name=Text]")!.TextContent.Trim().ReplaceLineEndings("\n").ShouldBe("Calls work.\n\nTwelve calls.");
        (await back.Submit("Save review")).ShouldBeOk();
        (await Saved(story)).Text.ShouldBe("Calls work.\n\nTwelve calls.");
    }

    [Fact]
    public async Task Changing_keeps_what_stood_there_and_voiding_says_why()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var principal = await story.AsPrincipal();
        var shown = await Write(story, principal);
        shown = await (await shown.Click("Change the words")).Submit("Save review", ("Text", "Calls work well."));
        shown.ShouldBeOk().ShouldSay("Calls work well.").ShouldSay("What stood here before").ShouldSay("Calls work.");
        (await Saved(story)).Revisions.Count.ShouldBe(1);
        await (await shown.Click("Change the words")).Submit("Save review");
        (await Saved(story)).Revisions.Count.ShouldBe(1);
        var empty = await (await shown.Click("Void this review")).Submit("Void review");
        empty.ShouldComplain("Say why the review should not count.");
        var list = await empty.Submit("Void review", ("Reason", "Written for the wrong day."));
        list.ShouldBeOk().ShouldSay("Voided: Written for the wrong day.");
        (await principal.Get(story.Url)).ShouldSay("No review yet.");
        (await (await story.AsReviewer()).Get($"{story.Url}/reviews")).ShouldBeOk().ShouldNotSay("wrong day");
        (await (await story.AsReviewer()).Get(shown.Url)).ShouldBe(HttpStatusCode.NotFound);
        // The day is free again.
        (await Write(story, principal)).ShouldBeOk().ShouldSay("The review is saved");
    }

    [Fact]
    public async Task Of_two_people_the_later_one_sees_both()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var (first, second) = (await story.AsPrincipal(), await story.AsPrincipal());
        var page = await second.Get($"{story.Url}/reviews/new");
        await Write(story, first);
        var conflict = (await page.Submit("Save review", ("Standing", "Behind"), ("Text", "Nobody answers."))).ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Someone else changed this").ShouldSay("Calls work.").ShouldSay("Nobody answers.");
        (await conflict.Submit("Save review")).ShouldBeOk().ShouldSay("Nobody answers.");
        (await story.Portal.Ask(db => db.PlanReviews.CountAsync(review => review.PlanId == story.Plan.Id))).ShouldBe(1);

        var edit = $"{story.Url}/reviews/{(await Saved(story)).Id}/edit";
        var (one, other) = (await first.Get(edit), await second.Get(edit));
        await one.Submit("Save review", ("Text", "Evenings work."));
        (await other.Submit("Save review", ("Text", "Mornings work."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Evenings work.").ShouldSay("Mornings work.");
    }

    [Fact]
    public async Task A_liaison_and_the_district_read_and_write_nothing()
    {
        var (story, draft) = (await PlanStory.Begin(PlanStatus.Sent), await PlanStory.Begin());
        await Write(story, await story.AsPrincipal());
        await Write(draft, await draft.AsPrincipal());
        var review = (await Saved(story)).Id;
        foreach (var browser in new[] { await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id), await story.AsReviewer() })
        {
            (await browser.Get($"{story.Url}/reviews/{review}")).ShouldBeOk().Document.QuerySelectorAll("main form").ShouldBeEmpty();
            (await browser.Get($"{story.Url}/reviews")).ShouldBeOk();
            foreach (var path in new[] { "new", $"{review}/edit", $"{review}/void" }) (await browser.Get($"{story.Url}/reviews/{path}")).ShouldBe(HttpStatusCode.Forbidden);
        }

        (await (await draft.AsReviewer()).Get($"{draft.Url}/reviews")).ShouldBe(HttpStatusCode.NotFound);
        (await (await draft.AsPrincipal()).Get($"{draft.Url}/reviews/{review}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outside_the_school_the_kept_figures_of_few_families_are_hidden()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var families = new List<Family>();
        for (var at = 0; at < 30; at++) families.Add(await story.Portal.Have(A.Family(story.School.Id, $"Family {at}", at < 4 ? "so" : "en", "en")));
        foreach (var family in families.Take(6)) await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal));
        await story.Portal.Change(async db =>
        {
            (await db.PlanStrategies.FirstAsync(row => row.SectionId == story.Plan.Sections[1].Id)).Aim = StrategyAim.Everyone with { Languages = "so" };
            await db.SaveChangesAsync();
        });
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(story.Portal.ThisTerm, [story.School.Id]));
        var shown = (await Write(story, await story.AsPrincipal())).ShouldSay("4 of 4");
        var outside = (await (await story.AsReviewer()).Get(shown.Url)).ShouldBeOk();
        outside.ShouldSay("Too few families to show.").ShouldNotSay("4 of 4");
        (await Saved(story)).Strategies.Single().IsShownOutside.ShouldBeFalse();
    }
}
