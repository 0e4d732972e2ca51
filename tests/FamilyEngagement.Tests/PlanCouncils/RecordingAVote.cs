using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Security;
using static FamilyEngagement.Web.Features.Councils.CouncilSeat;

namespace FamilyEngagement.Tests.PlanCouncils;

public class RecordingAVote
{
    private static readonly (string, string?) Minutes = ("MinutesUrl", "https://example.org/minutes");

    [Fact]
    public async Task Without_a_quorum_it_is_refused_with_the_reason_and_everything_typed_is_kept()
    {
        var story = await CouncilStory.Begin(others: 4);
        var page = await (await story.New()).Submit("Record the vote", [.. story.Vote(5, 0, Minutes, ("Guests", "Two people from the library"), ("Notes", "A long talk.")), .. story.Ticks((Principal, 1), (Teacher, 3), (Parent, 1))]);
        page.ShouldComplain("No quorum, so this cannot be recorded. 3 parents are needed, 1 was present.");
        page.Document.QuerySelectorAll("input[name=Present][checked]").Length.ShouldBe(5);
        page.Document.QuerySelector("input[name=Guests]")!.GetAttribute("value").ShouldBe("Two people from the library");
        page.Document.QuerySelector("textarea[name=Notes]")!.TextContent.Trim().ShouldBe("A long talk.");
        page.Document.QuerySelector("input[name=MetOn]")!.GetAttribute("value").ShouldBe("2026-11-12");
        (await story.Count()).ShouldBe(0);
        page = (await page.Submit("Record the vote", story.Ticks((Principal, 1), (Teacher, 3), (Parent, 3)))).ShouldBeOk();
        page.ShouldSay("The decision is recorded.").ShouldSay("School Site Council approved, November 12").ShouldSay("Approved: 5 for, 0 against, 0 abstained");
        var saved = await story.Saved();
        (saved.Presences.Count, saved.RuleId > 0, saved.HasMinutes, saved.Guests).ShouldBe((7, true, true, "Two people from the library"));
    }

    [Fact]
    public async Task The_principal_is_part_of_the_quorum_and_people_of_the_community_are_not()
    {
        var story = await CouncilStory.Begin();
        (await (await story.New()).Submit("Record the vote", [.. story.Vote(3, 0, Minutes), .. story.Ticks((Teacher, 2), (Parent, 1), (Community, 1))]))
            .ShouldComplain("No quorum, so this cannot be recorded. The principal is needed and was not present. 2 parents are needed, 1 was present.");
    }

    [Fact]
    public async Task Votes_are_no_more_than_voting_members_and_days_are_real()
    {
        var story = await CouncilStory.Begin();
        var page = await story.New();
        var there = story.Ticks((Principal, 1), (Teacher, 2), (Parent, 2), (Community, 1));
        (await page.Submit("Record the vote", [.. story.Vote(5, 1, Minutes), .. there])).ShouldComplain("6 votes, but 5 voting members were present. Check the numbers.");
        (await page.Submit("Record the vote", [("MetOn", "2026-11-20"), ("For", "5"), ("Against", "0"), .. there])).ShouldComplain("This day is to come. A decision is recorded after the meeting.");
        (await page.Submit("Record the vote", [("MetOn", "2026-02-27"), ("For", "5"), ("Against", "0"), .. there])).ShouldComplain("This day is before March 1, 2026, long before the plan’s school year. Check the day.");
        (await page.Submit("Record the vote", [.. story.Vote(5, 0), .. there])).ShouldComplain("Add the minutes as a file or a link, or say that they are to come.");
        (await page.Submit("Record the vote", [.. story.Vote(5, 0, ("MinutesUrl", "javascript:alert(1)")), .. there])).ShouldComplain("Copy the whole web address. It starts with https:// or http://.");
        await story.Portal.Change(db => db.CouncilMembers.Where(member => member.Id == story.Site[1].Id).ExecuteUpdateAsync(set => set.SetProperty(member => member.To, new DateOnly(2026, 11, 1))));
        (await page.Submit("Record the vote", [.. story.Vote(5, 0, Minutes), .. there])).ShouldComplain("Not on the council on November 12, 2026: Site Teacher 1. Change the day, or clear these names.");
        (await story.Count()).ShouldBe(0);
    }

    [Fact]
    public async Task A_tie_does_not_approve_and_the_same_meeting_is_recorded_once()
    {
        var story = await CouncilStory.Begin();
        var page = await story.New();
        var there = story.Ticks((Principal, 1), (Teacher, 3), (Parent, 2));
        (await page.Submit("Record the vote", [.. story.Vote(3, 3, Minutes), .. there])).ShouldSay("School Site Council did not approve, November 12: 3 for, 3 against").ShouldSay("Not approved, a tie");
        (await (await story.New()).Submit("Record the vote", [.. story.Vote(4, 2, Minutes), .. there])).ShouldComplain("A decision of this council on this day is recorded already. Correct that one.");
    }

    [Fact]
    public async Task Against_the_majority_needs_an_account_and_a_later_meeting()
    {
        var story = await CouncilStory.Begin();
        var page = await story.New();
        var there = story.Ticks((Principal, 1), (Teacher, 3), (Parent, 2));
        var refused = await page.Submit("Record the vote", [.. story.Vote(1, 5, Minutes, ("ActsAgainst", "true")), .. there]);
        refused.ShouldComplain("Write the principal’s account: why the majority is not followed.").ShouldComplain("Choose the later meeting at which the principal accounts for it.");
        (await page.Submit("Record the vote", [.. story.Vote(5, 1, Minutes, ("ActsAgainst", "true")), .. there])).ShouldComplain("The majority was for it, so nobody acts against it. Clear this.");
        (await page.Submit("Record the vote", [.. story.Vote(1, 5, Minutes, ("ActsAgainst", "true"), ("Account", "The bell times cannot wait."), ("AccountOn", "2026-11-12")), .. there])).ShouldComplain("The account is given at a later meeting. Choose a day after this one.");
        (await page.Submit("Record the vote", [.. story.Vote(1, 5, Minutes, ("ActsAgainst", "true"), ("Account", "The bell times cannot wait."), ("AccountOn", "2026-12-10")), .. there]))
            .ShouldSay("School Site Council did not approve, November 12. The principal acts against the majority and has accounted for it.");
        var saved = await story.Saved();
        (saved.ActsAgainst, saved.AccountOn, saved.IsFor).ShouldBe((true, new DateOnly(2026, 12, 10), false));
    }

    [Fact]
    public async Task Minutes_to_come_do_not_count_until_they_are_here()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        var page = await (await browser.Get($"{story.Url}/new?council=Site")).Submit("Record the vote", [.. story.Vote(5, 0, ("MinutesToCome", "true")), .. story.Ticks((Principal, 1), (Teacher, 2), (Parent, 2))]);
        page.ShouldSay("It counts once the minutes are here.");
        var decision = await story.Saved();
        var show = (await browser.Get($"{story.Url}/{decision.Id}")).ShouldSay("Minutes to come");
        (await show.Submit("Add the minutes")).ShouldComplain("Choose the file, or add a link.");
        (await show.Submit(browser, "Add the minutes", "Minutes", "minutes.docx", Uploads.Pdf)).ShouldComplain("The name of this file does not fit what is in it. Open it, save it as a PDF and choose that.");
        (await show.Submit(browser, "Add the minutes", "Minutes", "../../Minutes Nov 12.pdf", Uploads.Pdf)).ShouldBeOk().ShouldSay("The minutes are here. The decision counts.").ShouldSay("Minutes Nov 12.pdf").ShouldSay("Minutes added by");
        (await browser.Get(story.Url)).ShouldSay("School Site Council approved, November 12");
    }

    [Fact]
    public async Task The_parent_council_goes_by_its_by_laws_and_every_parent_counts()
    {
        var story = await CouncilStory.Begin();
        var page = await story.New(CouncilKind.Parent);
        var present = story.Parents.Select(member => ("Present", (string?)member.Id.ToString())).ToArray();
        (await page.Submit("Record the vote", [.. story.Vote(3, 0, Minutes), .. present])).ShouldComplain("This council’s by-laws set its quorum, and nobody has typed it in for this day. Type it under Councils first.");
        await story.Portal.Have(new CouncilByLaw { SchoolId = story.School.Id, Council = CouncilKind.Parent, Needed = 12, Source = "By-laws of October 3", From = new(2026, 9, 1), ById = story.Principal.Id, At = DateTime.UnixEpoch });
        (await page.Submit("Record the vote", [.. story.Vote(3, 0, Minutes), .. present])).ShouldComplain("No quorum, so this cannot be recorded. 12 voting members are needed, 3 were present.");
        (await page.Submit("Record the vote", [.. story.Vote(11, 1, Minutes, ("OthersPresent", "20")), .. present])).ShouldBeOk().ShouldSay("School Parent Council approved, November 12");
        (await story.Saved()).ByLawId.ShouldNotBeNull();
    }

    [Fact]
    public async Task Liaisons_read_and_do_not_record()
    {
        var story = await CouncilStory.Begin();
        var decision = await story.Have(CouncilKind.Site);
        var liaison = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        (await liaison.Get($"{story.Url}/{decision.Id}")).ShouldBeOk().ShouldSay("Site Parent 5").ShouldNotSay("Correct this vote");
        (await liaison.Get($"{story.Url}/new")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
