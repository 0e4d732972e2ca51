using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Questions;

/// <summary>It is Thursday, November 19, 10:42; the limit is two school days.</summary>
public class TheSchoolsQuestions
{
    [Fact]
    public async Task Come_oldest_first_each_with_its_age()
    {
        var given = await QuestionsSetup.In(await Portal.Shared);
        await given.Have("2026-11-19 09:00", what: "Asked this morning");
        await given.Have("2026-11-13 09:00", what: "Asked last week");
        await given.Have("2026-11-17 11:00", what: "Asked on Tuesday");
        await given.Have("2026-11-16 08:00", answered: "2026-11-16 13:00", what: "Answered at once");
        await given.Have("2026-11-12 08:00", answered: "2026-11-17 08:00", what: "Answered late");
        var liaison = await given.Portal.SignedIn(given.Liaison);
        var page = (await liaison.Get(given.Url)).ShouldBeOk();
        var rows = page.Document.QuerySelectorAll(".fe-rows > li").Select(Page.Words).ToList();
        rows.Count.ShouldBe(3);
        rows[0].ShouldContain("Asked last week");
        rows[0].ShouldContain("Past due: 4 school days");
        rows[1].ShouldContain("Due today: 2 school days");
        rows[2].ShouldContain("Asked today");
        page.ShouldSay("5 school hours").ShouldSay("Half of the 2 answers this term came within this time.").ShouldSay("1 of 3 in time.").ShouldSay("1 past due").ShouldSay("1 due today");
        (await liaison.Get(given.Url + "?show=Answered")).ShouldSay("Answered in 5 school hours").ShouldSay("Answered late, in 3 school days");
        (await liaison.Get(given.Url + "?show=PastDue")).ShouldSay("Asked last week").ShouldNotSay("Asked this morning");
        (await liaison.Get($"{given.Url}?owner={given.Principal.Id}")).ShouldSay("No questions fit. Show all that wait");
        (await liaison.Get(given.Url + "?q=forte")).ShouldSay("Asked last week");
        (await liaison.Get(given.Url + "?q=nobody")).ShouldSay("No questions fit.");
    }

    [Fact]
    public async Task Are_for_those_who_log_contacts_there()
    {
        var given = await QuestionsSetup.In(await Portal.Shared);
        var question = await given.Have("2026-11-18 09:00");
        foreach (var role in new[] { PortalRole.DistrictStaff, PortalRole.Administrator })
            (await (await given.Portal.SignedInAs(role)).Get($"{given.Url}/{question.Id}")).ShouldBe(HttpStatusCode.Forbidden);
        var elsewhere = await given.Portal.Have(A.School());
        var stranger = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(elsewhere.Id)));
        (await stranger.Get(given.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Get($"/schools/{elsewhere.Id}/questions/{question.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await given.Portal.SignedIn(given.Liaison)).Get($"{given.Url}/999999")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_a_family_that_left_say_so_and_can_be_closed()
    {
        var given = await QuestionsSetup.In(await Portal.Shared);
        var question = await given.Have("2026-11-18 09:00", what: "What was it?");
        await given.Portal.Change(db => db.Enrollments.Where(enrollment => enrollment.SchoolId == given.SchoolId).ExecuteUpdateAsync(set => set.SetProperty(enrollment => enrollment.IsActive, false)));
        var liaison = await given.Portal.SignedIn(given.Liaison);
        (await liaison.Get(given.Url)).ShouldBeOk().ShouldSay("A family no longer with you here").ShouldNotSay("What was it?").ShouldNotSay("Fortes");
        var page = (await liaison.Get($"{given.Url}/{question.Id}")).ShouldBeOk().ShouldNotSay("What was it?").ShouldNotSay("Fortes");
        (await page.Submit("Close without an answer", ("Close.Reason", "FamilyWithdrew"))).ShouldBeOk();
    }
}
