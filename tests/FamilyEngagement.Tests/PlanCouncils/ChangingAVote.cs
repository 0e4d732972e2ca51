using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using static FamilyEngagement.Web.Features.Councils.CouncilSeat;

namespace FamilyEngagement.Tests.PlanCouncils;

public class ChangingAVote
{
    [Fact]
    public async Task A_correction_needs_a_reason_and_keeps_what_was_said_before()
    {
        var story = await CouncilStory.Begin();
        var decision = await story.Have(CouncilKind.Site);
        var browser = await story.AsPrincipal();
        var page = (await browser.Get($"{story.Url}/{decision.Id}/correct")).ShouldBeOk();
        (await page.Submit("Save the correction", ("For", "4"))).ShouldComplain("Say why you correct it.");
        page = (await page.Submit("Save the correction", ("For", "4"), ("Against", "3"), ("Reason", "Counted again from the minutes."))).ShouldBeOk();
        page.ShouldSay("Approved: 4 for, 3 against, 0 abstained").ShouldSay("“Counted again from the minutes.”").ShouldSay("Before: November 12, 2026, 10 present, 6 for, 1 against, 0 abstained");
        var saved = await story.Saved();
        (saved.For, saved.Against, saved.Presences.Count, saved.HasMinutes).ShouldBe((4, 3, 10, true));
        saved.Changes.OrderBy(change => change.Id).Select(change => change.Kind).ShouldBe([CouncilChangeKind.Recorded, CouncilChangeKind.Corrected]);
    }

    [Fact]
    public async Task A_voided_vote_no_longer_counts_and_stays_with_its_reason()
    {
        var story = await CouncilStory.Begin();
        var decision = await story.Have(CouncilKind.Site);
        var browser = await story.AsPrincipal();
        var page = await browser.Get($"{story.Url}/{decision.Id}/void");
        (await page.Submit("Void the vote")).ShouldComplain("Say why you void it.");
        (await page.Submit("Void the vote", ("Reason", "It was another plan."))).ShouldBeOk().ShouldSay("“It was another plan.”").ShouldSay("Voided");
        (await browser.Get(story.Url)).ShouldSay("School Site Council: approval is missing").ShouldSay("voided");
        (await page.Submit("Void the vote", ("Reason", "Again."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Nothing of yours was changed");
        (await browser.Get($"{story.Url}/{decision.Id}/correct")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_people_at_once_lose_nothing()
    {
        var story = await CouncilStory.Begin();
        var decision = await story.Have(CouncilKind.Site);
        var browser = await story.AsPrincipal();
        var (mine, theirs) = (await browser.Get($"{story.Url}/{decision.Id}/correct"), await browser.Get($"{story.Url}/{decision.Id}/correct"));
        (await theirs.Submit("Save the correction", ("For", "5"), ("Reason", "One left early."))).ShouldBeOk();
        var answer = (await mine.Submit("Save the correction", ("For", "7"), ("Reason", "My reason."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this decision");
        answer.Document.QuerySelector("input[name=For]")!.GetAttribute("value").ShouldBe("7");
        (await answer.Submit("Save the correction")).ShouldBeOk().ShouldSay("Approved: 7 for");
    }

    [Fact]
    public async Task Once_the_plan_is_approved_its_votes_stay_as_they_are()
    {
        var story = await CouncilStory.Begin(PlanStatus.Approved);
        var decision = await story.Have(CouncilKind.Site);
        var browser = await story.AsPrincipal();
        (await browser.Get($"{story.Url}/{decision.Id}")).ShouldBeOk().ShouldNotSay("Void this vote");
        (await browser.Get($"{story.Url}/{decision.Id}/void")).ShouldBe(HttpStatusCode.Conflict);
        (await browser.Get($"{story.Url}/new?council=Site")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("approved this plan");
    }

    [Fact]
    public async Task A_plan_that_is_approved_meanwhile_keeps_what_was_typed()
    {
        var story = await CouncilStory.Begin(PlanStatus.Sent);
        var page = await story.New();
        await story.Portal.Change(async db =>
        {
            var plan = await db.Plans.Include(plan => plan.Sections).FirstAsync(plan => plan.Id == story.Plan.Id);
            plan.Take(PlanStep.Approve, story.Principal.Id, story.Portal.Clock.Now.UtcDateTime);
            await db.SaveChangesAsync();
        });
        (await page.Submit("Record the vote", [.. story.Vote(5, 0, ("MinutesToCome", "true"), ("Notes", "My careful notes.")), .. story.Ticks((Principal, 1), (Teacher, 2), (Parent, 2))]))
            .ShouldBe(HttpStatusCode.Conflict).ShouldSay("approved this plan").ShouldSay("My careful notes.");
        (await story.Count()).ShouldBe(0);
    }
}
