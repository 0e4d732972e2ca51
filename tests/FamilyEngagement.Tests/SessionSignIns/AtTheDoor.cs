using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.SessionSignIns;

public class AtTheDoor
{
    [Fact]
    public async Task A_family_is_found_tapped_and_signed_in_and_the_next_can_come()
    {
        var door = await ADoor.With();
        var page = (await door.Tap(door.Liaison, "Family A")).ShouldBeOk();
        page.ShouldSay("Signed in: Family A family").ShouldSay("1 family").ShouldSay("1 person");
        page.Document.QuerySelector("input[name=q]")!.GetAttribute("value").ShouldBeNullOrEmpty();
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.ShouldNotSay("555-0142");

        var contact = (await door.Contacts()).ShouldHaveSingleItem();
        (contact.Channel, contact.Source, contact.Day, contact.Outcome, contact.Note, contact.FamilyId).ShouldBe((ContactChannel.Event, ContactSource.Session, door.Portal.Today, ContactOutcome.MessageOnly, "Data night", door.Families[0].Id));
        (contact.IsReached, contact.IsTwoWay, contact.Topics, contact.Students.Count, contact.Marks).ShouldBe((true, false, contact.Topics, 1, ContactMarks.None));
        contact.Topics.ShouldBe([ContactTopic.Learning]);
        var reach = await door.Portal.Ask(db => db.Reach.In(door.SchoolId).By(ReachDimension.Everyone).SingleAsync());
        (reach.Reached, reach.TwoWay).ShouldBe((1, 0));
        (await door.Tap(door.Liaison, "Family B")).ShouldSay("2 families").ShouldSay("Signed in last");
        (await door.Liaison.Get($"/schools/{door.SchoolId}/families/{door.Families[0].Id}")).ShouldSay("Data night");
    }

    [Fact]
    public async Task Both_parents_are_one_family_and_one_contact()
    {
        var door = await ADoor.With();
        await door.SecondParent(door.Families[0]);
        var page = await (await door.Liaison.Get(door.Url)).Submit("Find", ("q", "family a"));
        page = (await page.Submit("Maria Family A, Family A family")).ShouldBeOk().ShouldSay("Signed in: Family A family").ShouldSay("Who else came?");
        page = (await page.Submit("João Family A, Family A family")).ShouldBeOk().ShouldSay("Maria Family A, João Family A").ShouldSay("1 family").ShouldSay("2 people");
        (await door.SignIns()).Single().People.Count.ShouldBe(2);
        (await door.Contacts()).Count.ShouldBe(1);

        var other = await door.Portal.SignedIn(await door.Portal.Have(A.Liaison(door.SchoolId)));
        (await (await other.Get(door.Url)).Submit("Find", ("q", "family a"))).ShouldSay("Signed in at");
        (await door.Send(other, "", ("pick", $"{door.Families[0].Id}"))).ShouldBeOk().ShouldSay("Already signed in at").ShouldSay("1 family");
        (await door.Contacts()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Both_at_once_with_one_tap()
    {
        var door = await ADoor.With();
        await door.SecondParent(door.Families[0]);
        var page = await (await door.Liaison.Get(door.Url)).Submit("Find", ("q", "family a"));
        (await page.Submit("Both, Family A family")).ShouldSay("2 people");
        (await door.Contacts()).Single().FamilyMemberId.ShouldBeNull();
    }

    [Fact]
    public async Task An_undone_sign_in_voids_its_contact_and_the_family_can_come_again()
    {
        var door = await ADoor.With();
        var page = await door.Tap(door.Liaison, "Family A");
        page = (await page.Submit("Undo Family A")).ShouldBeOk().ShouldSay("Undone. They are no longer signed in.").ShouldSay("0 families");
        var contact = (await door.Contacts()).Single();
        contact.VoidReason.ShouldBe(SignInRules.UndoneReason);
        (await door.Portal.Ask(db => db.Reach.In(door.SchoolId).By(ReachDimension.Everyone).SingleAsync())).Reached.ShouldBe(0);
        var row = (await door.SignIns()).Single();
        (row.UndoneById, row.UndoneAt).ShouldBe((door.Owner.Id, door.Portal.Clock.Now.UtcDateTime));

        (await door.Tap(door.Liaison, "Family A")).ShouldSay("1 family");
        (await door.SignIns()).Single().IsUndone.ShouldBeFalse();
        (await door.Contacts()).Count(one => !one.IsVoided).ShouldBe(1);
        (await door.Contacts()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_was_named_by_mistake_is_not_named_after_an_undo()
    {
        var door = await ADoor.With();
        await door.SecondParent(door.Families[0]);
        var page = await (await door.Liaison.Get(door.Url)).Submit("Find", ("q", "family a"));
        page = await (await page.Submit("João Family A, Family A family")).Submit("Undo Family A");
        page = await page.Submit("Find", ("q", "family a"));
        await page.Submit("Maria Family A, Family A family");
        (await door.SignIns()).Single().People.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Two_phones_in_the_same_moment_and_a_double_tap_make_one_sign_in()
    {
        var door = await ADoor.With();
        var other = await door.Portal.SignedIn(await door.Portal.Have(A.Liaison(door.SchoolId)));
        var all = await Task.WhenAll(Enumerable.Range(0, 6).Select(at => door.Send(at % 2 == 0 ? door.Liaison : other, "", ("pick", $"{door.Families[0].Id}"))));
        all.ShouldAllBe(page => page.Status == HttpStatusCode.OK);
        (await door.SignIns()).Count.ShouldBe(1);
        (await door.Contacts()).Count.ShouldBe(1);

        var page = await (await door.Liaison.Get(door.Url)).Submit("Find", ("q", "family b"));
        var (action, values) = page.Filled("Sign in: Family B family");
        var both = await Task.WhenAll(door.Liaison.Post(action, new FormUrlEncodedContent(values)), door.Liaison.Post(action, new FormUrlEncodedContent(values)));
        both.ShouldAllBe(page => page.Status == HttpStatusCode.OK && page.Text.Contains("Signed in: Family B family"));
        (await door.Contacts()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Someone_who_is_on_no_roster_is_written_down_with_a_role()
    {
        var door = await ADoor.With();
        var page = await door.Liaison.Get(door.Url);
        (await page.Submit("Write them down", ("Name", ""), ("People", "99"))).ShouldComplain("Type the name.").ShouldComplain("Type a number from 1 to 30.");
        page = (await page.Submit("Write them down", ("Name", "Rosa <b>Lima</b>"), ("Role", "CommunityPartner"), ("People", "2"))).ShouldBeOk().ShouldSay("Signed in: Rosa <b>Lima</b>").ShouldSay("2 people");
        (await door.Contacts()).ShouldBeEmpty();
        (await door.Liaison.Get(door.Url + "/attendance")).ShouldSay("Community partner: 2");
        (await page.Submit("Undo Rosa <b>Lima</b>")).ShouldSay("0 people");
    }

    [Fact]
    public async Task Sign_in_opens_on_its_day_and_stays_open_until_the_year_is_over()
    {
        var (future, past, old) = (await ADoor.With(day: new(2026, 11, 20)), await ADoor.With(day: new(2026, 9, 20)), await ADoor.With(day: new(2026, 5, 20)));
        (await future.Liaison.Get(future.Url)).ShouldSay("It opens on Friday, November 20.").Document.QuerySelector("input[name=q]").ShouldBeNull();
        (await future.Send(future.Liaison, "", ("pick", $"{future.Families[0].Id}"))).ShouldBe(HttpStatusCode.Conflict);
        (await future.Send(future.Liaison, "/walk-ins", ("Name", "Rosa"))).ShouldBe(HttpStatusCode.Conflict);
        (await future.Send(future.Liaison, "/table", ("Came", $"{future.Families[0].Id}"))).ShouldBe(HttpStatusCode.Conflict);
        (await past.Tap(past.Liaison, "Family A")).ShouldSay("Signed in: Family A family");
        (await past.Contacts()).Single().Day.ShouldBe(new(2026, 9, 20));
        (await past.SignIns()).Single().At.ShouldBe(new DateTime(2026, 9, 20, 13, 0, 0, DateTimeKind.Utc));
        (await old.Liaison.Get(old.Url)).ShouldSay("This school year is over.");
        (await future.Contacts()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("1:")]
    [InlineData("1,2,3,x")]
    [InlineData("99999999999999999999")]
    public async Task What_no_button_sends_is_not_found(string pick)
    {
        var door = await ADoor.With(families: 0);
        (await door.Send(door.Liaison, "", ("pick", pick))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_thousand_families_cost_no_more()
    {
        var door = await ADoor.With(families: 1);
        var more = Enumerable.Range(0, 1000).Select(at => A.Family(door.SchoolId, $"Long {at:0000}")).ToList();
        await door.Portal.Change(async db =>
        {
            db.Families.AddRange(more);
            await db.SaveChangesAsync();
            db.SessionSignIns.AddRange(more.Take(600).Select(family =>
            {
                var row = new SessionSignIn { SchoolId = door.SchoolId, SessionId = door.Session.Id, FamilyId = family.Id };
                row.Arrive(2, door.Portal.Clock.Now.UtcDateTime, door.Owner.Id, null);
                return row;
            }));
            await db.SaveChangesAsync();
        });
        foreach (var path in new[] { "", "?q=long", "/attendance", "/attendance?page=9", "/table", "/table?letter=L&page=3", "/sheet", "/sheet?names=true", "/sheet?names=true&order=grade&page=2" })
        {
            var page = (await door.Liaison.Get(door.Url + path)).ShouldBeOk();
            page.SqlCommands.ShouldBeLessThanOrEqualTo(8, path);
            page.Html.Length.ShouldBeLessThan(60 * 1024, path);
        }

        (await door.Liaison.Get(door.Url)).ShouldSay("600 families").ShouldSay("1,200 people");
        (await door.Liaison.Get(door.Url + "?q=long")).ShouldSay("More families fit.");
        (await door.Liaison.Get(door.Url + "/export")).Html.Split('\n').Length.ShouldBeGreaterThan(600);
    }
}
