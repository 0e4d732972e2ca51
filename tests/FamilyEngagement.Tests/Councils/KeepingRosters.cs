using System.Net;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Councils;

public class KeepingRosters
{
    [Fact]
    public async Task The_principal_fills_the_roster_beside_what_the_rules_ask_for()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var page = (await browser.Get($"/schools/{school.Id}/councils")).ShouldBeOk();
        page.ShouldSay("Nobody is on the roster of this year yet.").ShouldSay("With 9 to 12 voting members: the principal, 2 teachers and 2 parents.").ShouldSay("Set by the council’s by-laws. Nobody has typed it in yet.").ShouldSay("BPS circular FAM-02");
        page.ShouldNotSay("At least 1 student where");
        page = await (await browser.Get($"/schools/{school.Id}/councils/members/new?council=Site")).Submit("Add to the roster");
        page.ShouldComplain("Type the name.").ShouldComplain("Choose the seat.");
        page = (await page.Submit("Add to the roster", ("Name", "Lúcia Andrade"), ("Seat", "Parent"), ("IsCoChair", "true"), ("From", "2026-10-01"))).ShouldBeOk();
        page.ShouldSay("Added to the roster.").ShouldSay("Lúcia Andrade").ShouldSay("Co-chair").ShouldSay("1 member, 1 with a vote");
        var member = await portal.Ask(db => db.CouncilMembers.SingleAsync(member => member.SchoolId == school.Id));
        (member.Seat, member.SchoolYearId, member.From).ShouldBe((CouncilSeat.Parent, portal.ThisYear.Id, new DateOnly(2026, 10, 1)));
    }

    [Fact]
    public async Task An_entry_is_changed_and_two_people_at_once_lose_nothing()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        var url = $"/schools/{story.School.Id}/councils/members/{story.Site[1].Id}";
        var (mine, theirs) = (await browser.Get(url), await browser.Get(url));
        (await theirs.Submit("Save", ("To", "2026-08-01"))).ShouldComplain("The last day is before the first. Change one of them.");
        (await theirs.Submit("Save", ("To", "2026-11-01"))).ShouldBeOk();
        var answer = (await mine.Submit("Save", ("Name", "Ruth Weaver"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this person’s entry");
        (await answer.Submit("Save")).ShouldBeOk().ShouldSay("Ruth Weaver");
    }

    [Fact]
    public async Task Who_was_present_at_a_vote_stays_others_can_be_taken_off()
    {
        var story = await CouncilStory.Begin();
        await story.Have(CouncilKind.Site);
        var browser = await story.AsPrincipal();
        var kept = await browser.Get($"/schools/{story.School.Id}/councils/members/{story.Site[1].Id}");
        kept.Document.QuerySelector("form[action$='/remove']").ShouldBeNull();
        var slip = (await CouncilStory.Roster(story.Portal, story.School.Id, CouncilKind.Site, [CouncilSeat.Community]))[0];
        (await (await browser.Get($"/schools/{story.School.Id}/councils/members/{slip.Id}")).Submit("Take off the roster")).ShouldBeOk().ShouldSay("Taken off the roster.");
        (await story.Portal.Ask(db => db.CouncilMembers.AnyAsync(member => member.Id == slip.Id))).ShouldBeFalse();
    }

    [Fact]
    public async Task The_by_laws_quorum_is_typed_with_its_source()
    {
        var story = await CouncilStory.Begin();
        var page = (await (await story.AsPrincipal()).Get($"/schools/{story.School.Id}/councils/by-laws")).ShouldBeOk();
        (await page.Submit("Save")).ShouldComplain("Type how many voting members must be there.").ShouldComplain("Say where it is written, with the day.");
        (await page.Submit("Save", ("Needed", "12"), ("Source", "By-laws"), ("From", "2026-11-20"))).ShouldComplain("This day is to come. Choose the day from which it counts.");
        (await page.Submit("Save", ("Needed", "12"), ("Source", "By-laws of October 3, 2025"), ("From", "2026-09-01"))).ShouldBeOk().ShouldSay("12 voting members, by the council’s own rules: By-laws of October 3, 2025.");
    }

    [Fact]
    public async Task Liaisons_read_the_district_sees_seats_without_names()
    {
        var story = await CouncilStory.Begin();
        var url = $"/schools/{story.School.Id}/councils";
        var liaison = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        (await liaison.Get(url)).ShouldBeOk().ShouldSay("Site Parent 5").ShouldNotSay("Add a member");
        (await liaison.Get(url + "/members/new")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await story.AsReviewer()).Get(url)).ShouldBeOk().ShouldSay("Teacher: 4").ShouldNotSay("Site Parent 5");
        (await (await story.Portal.SignedInAs(PortalRole.Teacher, story.School.Id)).Get(url)).ShouldBe(HttpStatusCode.Forbidden);
    }
}
