using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.PlanCouncils;

public class ApprovalNeedsTheCouncils
{
    [Fact]
    public async Task The_district_cannot_approve_before_both_councils_did()
    {
        var story = await CouncilStory.Begin(PlanStatus.Sent);
        var reviewer = await story.AsReviewer();
        var review = $"/district/plans/{story.Plan.Id}";
        var page = (await reviewer.Get(review)).ShouldBeOk().ShouldSay("School Site Council: approval is missing").ShouldSay("School Parent Council: approval is missing").ShouldSay("All 2 sections look good");
        page.Document.QuerySelector("form[action$='/approve'] button")!.HasAttribute("disabled").ShouldBeTrue();
        (await page.Submit("Approve the plan")).ShouldComplain("A council’s approval is missing. The principal records it; then you can approve the plan.");
        await story.Have(CouncilKind.Site);
        await story.Have(CouncilKind.Parent, minutes: false);
        page = (await reviewer.Get(review)).ShouldSay("School Site Council approved, November 12").ShouldSay("School Parent Council met, November 12. It counts once the minutes are here.");
        (await page.Submit("Approve the plan")).ShouldBe(HttpStatusCode.BadRequest);
        await story.Portal.Change(db => db.CouncilDecisions.Where(one => one.PlanId == story.Plan.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.MinutesUrl, "https://example.org/minutes")));
        (await (await reviewer.Get(review)).Submit("Approve the plan")).ShouldBeOk().ShouldSay("The plan is approved.");
    }

    [Fact]
    public async Task A_vote_recorded_while_the_district_decides_stops_an_approval_that_did_not_see_it()
    {
        var story = await CouncilStory.Begin(PlanStatus.Sent, titleI: false);
        var decision = await story.Have(CouncilKind.Site);
        var page = await (await story.AsReviewer()).Get($"/district/plans/{story.Plan.Id}");
        await (await (await story.AsPrincipal()).Get($"{story.Url}/{decision.Id}/correct")).Submit("Save the correction", ("Reason", "A typo."), ("Notes", "Better."));
        (await page.Submit("Approve the plan")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_district_sees_votes_of_plans_that_were_sent_and_no_names()
    {
        var story = await CouncilStory.Begin();
        var decision = await story.Have(CouncilKind.Site);
        var reviewer = await story.AsReviewer();
        (await reviewer.Get($"{story.Url}/{decision.Id}")).ShouldBe(HttpStatusCode.NotFound);
        await (await (await story.AsPrincipal()).Get(story.PlanUrl)).Submit("Send for review");
        (await reviewer.Get($"{story.Url}/{decision.Id}")).ShouldBeOk().ShouldSay("Teacher 4, Parent or guardian 4").ShouldNotSay("Site Parent 5");
        (await reviewer.Get(story.Url)).ShouldBeOk().ShouldNotSay("Record a School Site Council vote");
    }

    [Theory]
    [InlineData(CouncilNeed.Nobody, CouncilNeed.Nobody, true, "")]
    [InlineData(CouncilNeed.AllSchools, CouncilNeed.TitleISchools, false, "Site")]
    [InlineData(CouncilNeed.AllSchools, CouncilNeed.TitleISchools, true, "Site Parent")]
    public void The_template_says_who_is_asked(CouncilNeed site, CouncilNeed parent, bool titleI, string expected) =>
        string.Join(' ', CouncilApproval.Missing(new CouncilNeeds(site, parent, titleI), 1, []).Select(one => one.Council)).ShouldBe(expected);

    [Fact]
    public void The_last_meeting_of_the_round_counts()
    {
        var needs = new CouncilNeeds(CouncilNeed.AllSchools, CouncilNeed.Nobody, false);
        State(1, Line(1, 12, 5, 1)).ShouldBe(ApprovalState.Approved);
        State(1, Line(1, 12, 5, 1), Line(2, 19, 1, 5)).ShouldBe(ApprovalState.Refused);
        State(1, Line(1, 12, 1, 5), Line(2, 19, 5, 1)).ShouldBe(ApprovalState.Approved);
        State(1, Line(1, 12, 5, 1) with { IsVoided = true }).ShouldBe(ApprovalState.Missing);
        State(1, Line(1, 12, 5, 1) with { HasMinutes = false }).ShouldBe(ApprovalState.MinutesToCome);
        State(1, Line(1, 12, 5, 1) with { Matter = CouncilMatter.FamilyShare }).ShouldBe(ApprovalState.Missing);
        State(2, Line(1, 12, 5, 1)).ShouldBe(ApprovalState.Missing, "an amended plan is decided on anew");
        State(1, Line(1, 12, 1, 5) with { ActsAgainst = true }).ShouldBe(ApprovalState.AgainstMajority);

        ApprovalState State(int round, params DecisionLine[] lines) => CouncilApproval.Of(needs, round, lines).Single().State;
        DecisionLine Line(int id, int day, int @for, int against) => new(id, CouncilKind.Site, CouncilMatter.Plan, 1, new(2026, 11, day), @for, against, 0, 9, true, false, false);
    }
}
