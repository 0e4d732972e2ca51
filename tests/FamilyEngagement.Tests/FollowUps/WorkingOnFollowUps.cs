using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.FollowUps;

/// <summary>It is Thursday, November 19.</summary>
public class WorkingOnFollowUps
{
    private sealed record Setting(Portal Portal, int SchoolId, Family Family, PortalUser Liaison, PortalUser Principal, FollowUp FollowUp)
    {
        public string Url => $"/schools/{SchoolId}/follow-ups";

        public Task<FollowUp> Now() => Portal.Ask(db => db.FollowUps.Include(row => row.Events).AsNoTracking().SingleAsync(row => row.Id == FollowUp.Id));
    }

    private static async Task<Setting> Given(string what = "Call about the bus.", DateOnly? due = null, bool restricted = false)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var (family, liaison, principal) = (await portal.Have(A.Family(school.Id)), await portal.Have(A.Liaison(school.Id, "Ana Teixeira")), await portal.Have(A.Principal(school.Id, "Denise Whitcomb")));
        return new Setting(portal, school.Id, family, liaison, principal, await Promise(portal, school.Id, family, liaison, what, due ?? portal.Today, restricted));
    }

    private static async Task<FollowUp> Promise(Portal portal, int schoolId, Family family, PortalUser owner, string what, DateOnly due, bool restricted = false) => await portal.Have(new FollowUp
    {
        SchoolId = schoolId,
        FamilyId = family.Id,
        ContactId = (await portal.Have(A.Contact(schoolId, family, owner, ContactOutcome.Voicemail, new(2026, 11, 17), restricted: restricted))).Id,
        OwnerId = owner.Id,
        DueOn = due,
        What = what,
    });

    [Fact]
    public async Task Mine_come_oldest_first_and_the_schools_for_who_sees_to_its_work()
    {
        var given = await Given(due: new(2026, 11, 17));
        await Promise(given.Portal, given.SchoolId, given.Family, given.Liaison, "Later.", new(2026, 11, 30));
        await Promise(given.Portal, given.SchoolId, given.Family, given.Principal, "The principal’s.", new(2026, 11, 10));
        var liaison = await given.Portal.SignedIn(given.Liaison);
        var page = (await liaison.Get(given.Url)).ShouldBeOk().ShouldSay("2 in all, 1 past due").ShouldNotSay("The principal’s.");
        page.Document.QuerySelectorAll(".fe-rows > li").Select(Page.Words).First().ShouldContain("Due Tue, Nov 17");
        page.ShouldSay("3 attempts, on 2 more days, 1 more way.");
        (await liaison.Get(given.Url + "?owner=all")).ShouldSay("3 in all, 2 past due").ShouldSay("The principal’s.").ShouldSay("With Denise Whitcomb");
        (await liaison.Get(given.Url + "?show=PastDue")).ShouldNotSay("Later.");
        (await liaison.Get(given.Url + "?show=Done")).ShouldSay("No follow-ups fit. Show mine to do");
        (await liaison.Get(given.Url + "?q=nobody")).ShouldSay("No follow-ups fit.");
        var empty = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.SchoolId)));
        (await empty.Get(given.Url)).ShouldSay("You have promised nothing that is still to do.");
    }

    [Fact]
    public async Task Done_can_be_taken_back()
    {
        var given = await Given();
        var liaison = await given.Portal.SignedIn(given.Liaison);
        var page = await (await liaison.Get(given.Url)).Submit("Done: Call about the bus.");
        page.ShouldBeOk().ShouldSay("Follow-up done.").ShouldSay("You have promised nothing that is still to do.");
        (await given.Now()).DoneAt.ShouldNotBeNull();
        page = (await page.Click("Undo or change")).ShouldSay("Done on Thursday, November 19.").ShouldSay("Ana Teixeira marked it as done");
        page = (await page.Submit("Not done: Call about the bus.")).ShouldSay("The follow-up is to do again.").ShouldSay("said it is not done");
        (await given.Now()).DoneAt.ShouldBeNull();
        (await liaison.Get(given.Url + "?show=Done")).ShouldNotSay("Call about the bus.");
    }

    [Fact]
    public async Task It_moves_to_a_new_day_with_a_reason()
    {
        var given = await Given();
        var liaison = await given.Portal.SignedIn(given.Liaison);
        var page = await liaison.Get($"{given.Url}/{given.FollowUp.Id}");
        (await page.Submit("Move", ("Move.Note", "Keep me."))).ShouldComplain("Choose the new day.").Document.QuerySelector("#Move_Note")!.GetAttribute("value").ShouldBe("Keep me.");
        (await page.Submit("Move", ("Move.To", "2026-11-18"))).ShouldComplain("Choose a day from today on.");
        (await page.Submit("Move", ("Move.To", "2028-11-18"))).ShouldComplain("This day is more than a year away. Check the year.");
        (await page.Submit("Move", ("Move.To", "2026-11-19"))).ShouldComplain("It is due that day already. Choose another one.");
        (await page.Submit("Move", ("Move.To", "2026-12-01"), ("Move.Note", new string('x', 301)))).ShouldComplain("At most 300 characters. Shorten it.");
        (await page.Submit("Move", ("Move.To", "2026-12-01"), ("Move.Note", "They are away.")))
            .ShouldSay("Moved to Tuesday, December 1.").ShouldSay("moved it from November 19 to December 1").ShouldSay("They are away.");
        (await given.Now()).DueOn.ShouldBe(new DateOnly(2026, 12, 1));
    }

    [Fact]
    public async Task Handed_over_it_says_from_whom_until_it_is_seen()
    {
        var given = await Given();
        var liaison = await given.Portal.SignedIn(given.Liaison);
        var page = await liaison.Get($"{given.Url}/{given.FollowUp.Id}");
        (await page.Submit("Hand over")).ShouldComplain("Choose who takes it.");
        (await page.Submit("Hand over", ("HandOver.To", given.Liaison.Id.ToString()))).ShouldComplain("Choose who takes it.");
        (await page.Submit("Hand over", ("HandOver.To", given.Principal.Id.ToString()), ("HandOver.Note", "You know the driver."))).ShouldSay("Denise Whitcomb has it now").ShouldSay("You know the driver.");
        (await liaison.Get($"/schools/{given.SchoolId}/today")).ShouldNotSay("Call about the bus.");
        var principal = await given.Portal.SignedIn(given.Principal);
        (await principal.Get($"/schools/{given.SchoolId}/today")).ShouldSay("Call about the bus.").ShouldSay("New, from Ana Teixeira");
        (await principal.Get(given.Url)).ShouldSay("New, from Ana Teixeira");
        (await principal.Get(given.Url)).ShouldNotSay("New, from").ShouldSay("from Ana Teixeira");
    }

    [Fact]
    public async Task A_step_on_what_changed_meanwhile_is_refused()
    {
        var given = await Given();
        var (liaison, principal) = (await given.Portal.SignedIn(given.Liaison), await given.Portal.SignedIn(given.Principal));
        var mine = await liaison.Get($"{given.Url}/{given.FollowUp.Id}");
        await (await principal.Get($"{given.Url}/{given.FollowUp.Id}")).Submit("Move", ("Move.To", "2026-12-01"));
        (await mine.Submit("Move", ("Move.To", "2026-12-08"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("This changed while you had it open").ShouldSay("By Tuesday, December 1.");
        await (await principal.Get($"{given.Url}/{given.FollowUp.Id}")).Submit("Done: Call about the bus.");
        (await mine.Submit("Hand over", ("HandOver.To", given.Principal.Id.ToString()))).ShouldBe(HttpStatusCode.Conflict);
        (await given.Now()).OwnerId.ShouldBe(given.Liaison.Id);
        (await mine.Submit("Done: Call about the bus.")).ShouldBeOk();
    }

    [Fact]
    public async Task Others_have_no_part_in_it()
    {
        var given = await Given();
        var teacher = await given.Portal.SignedIn(await given.Portal.Have(A.Teacher(given.SchoolId)));
        (await teacher.Get($"{given.Url}/{given.FollowUp.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await teacher.Get(given.Url + "?owner=all")).ShouldBeOk().ShouldNotSay("Call about the bus.");
        var elsewhere = await given.Portal.Have(A.School());
        var stranger = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(elsewhere.Id)));
        (await stranger.Get($"{given.Url}/{given.FollowUp.Id}")).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Get($"/schools/{elsewhere.Id}/follow-ups/{given.FollowUp.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_came_with_a_restricted_contact_is_for_its_owner_and_the_contacts_readers()
    {
        var given = await Given("Secret about health", restricted: true);
        var colleague = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.SchoolId)));
        foreach (var path in new[] { given.Url + "?owner=all", $"{given.Url}/{given.FollowUp.Id}", $"/schools/{given.SchoolId}/families/{given.Family.Id}" })
            (await colleague.Get(path)).ShouldBeOk().ShouldSay("Restricted follow-up").ShouldNotSay("Secret about health");
        foreach (var reader in new[] { given.Liaison, given.Principal })
            (await (await given.Portal.SignedIn(reader)).Get($"{given.Url}/{given.FollowUp.Id}")).ShouldSay("Secret about health");
    }
}
