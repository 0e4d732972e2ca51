using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SessionSignIns;

namespace FamilyEngagement.Tests.SessionSignIns;

public class WhenItIsOver
{
    [Fact]
    public async Task Asked_once_it_goes_into_every_contact_but_those_set_on_their_own()
    {
        var door = await ADoor.With();
        foreach (var name in new[] { "Family A", "Family B", "Family C" }) await door.Tap(door.Liaison, name);
        var list = await door.Liaison.Get(door.Url + "/attendance");
        list = (await list.Submit("They did: Family B")).ShouldBeOk();
        (await door.Contacts()).Count(contact => contact.IsTwoWay).ShouldBe(1);
        await list.Submit("They did not: Family B");

        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"), ("HeadCount", "61"));
        (await door.Contacts()).Select(contact => contact.IsTwoWay).ShouldBe([true, false, true]);
        (await door.Portal.Ask(db => db.Reach.In(door.SchoolId).By(ReachDimension.Everyone).SingleAsync())).TwoWay.ShouldBe(2);
        (await door.Liaison.Get(door.Url + "/attendance")).ShouldSay("61 people counted");
        await (await door.Liaison.Get(door.Url + "/attendance")).Submit("As the session: Family B");
        (await door.Contacts()).ShouldAllBe(contact => contact.IsTwoWay && contact.Revisions.All(revision => revision.Reason == SignInRules.ChangedReason));
    }

    [Fact]
    public async Task Who_signs_in_later_gets_what_was_said()
    {
        var door = await ADoor.With();
        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"));
        await door.Tap(door.Liaison, "Family C");
        (await door.Contacts()).Single().IsTwoWay.ShouldBeTrue();
    }

    [Fact]
    public async Task What_somebody_corrected_or_voided_stays_theirs()
    {
        var door = await ADoor.With();
        foreach (var name in new[] { "Family A", "Family B" }) await door.Tap(door.Liaison, name);
        var (first, second) = (await door.Contacts()) is [var a, var b] ? (a, b) : throw new InvalidOperationException();
        await (await door.Liaison.Get($"/schools/{door.SchoolId}/contacts/{first.Id}/correct")).Submit("Save correction", ("Outcome", ContactOutcome.Declined), ("Reason", "They left at once."));
        await (await door.Liaison.Get($"/schools/{door.SchoolId}/contacts/{second.Id}/void")).Submit("Void contact", ("Reason", "Logged twice."));
        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"));
        (await door.Contacts()).Select(contact => (contact.Outcome, contact.IsVoided)).ShouldBe([(ContactOutcome.Declined, false), (ContactOutcome.MessageOnly, true)]);
        (await door.Liaison.Get(door.Url + "/attendance")).ShouldSay("Changed under Contacts").ShouldSay("Contact voided").ShouldSay("2 families");
        (await door.Send(door.Liaison, $"/{(await door.SignIns())[0].Id}/talked", ("talked", "yes"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Correct it under Contacts.");

        var other = await door.Portal.SignedIn(await door.Portal.Have(A.Liaison(door.SchoolId)));
        (await door.Send(other, $"/{(await door.SignIns())[0].Id}/undo")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("corrected by hand");
        (await door.Send(door.Liaison, $"/{(await door.SignIns())[0].Id}/undo")).ShouldBeOk();
        (await door.Send(other, $"/{(await door.SignIns())[1].Id}/undo")).ShouldBeOk();
        (await door.Contacts()).Select(contact => contact.VoidReason).ShouldBe([SignInRules.UndoneReason, "Logged twice."]);
    }

    [Fact]
    public async Task A_contact_of_an_old_event_campaign_keeps_its_words()
    {
        var door = await ADoor.With();
        await door.Tap(door.Liaison, "Family A");
        await door.Portal.Change(db => db.Contacts.Where(contact => contact.SchoolId == door.SchoolId).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.Source, ContactSource.Campaign).SetProperty(contact => contact.Note, "As it was.")));
        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"));
        var contact = (await door.Contacts()).ShouldHaveSingleItem();
        (contact.Note, contact.IsTwoWay, contact.Revisions.Count).ShouldBe(("As it was.", false, 0));
    }

    [Fact]
    public async Task The_language_counts_only_where_it_was_spoken_there()
    {
        var door = await ADoor.With(languages: "kea");
        var somali = await door.Portal.Have(A.Family(door.SchoolId, "Warsame", "so", "so"));
        foreach (var id in new[] { door.Families[0].Id, somali.Id }) await door.Send(door.Liaison, "", ("pick", $"{id}"));
        (await door.Contacts()).ShouldAllBe(contact => contact.Language == "en" && !contact.InHomeLanguage);
        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"), ("Mode", ContactMode.InterpreterInPerson));
        (await door.Contacts()).Select(contact => (contact.Language, contact.InHomeLanguage)).ShouldBe([("kea", true), ("en", false)]);
        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "True"), ("Mode", ContactMode.ChildHelped));
        (await door.Contacts()).Select(contact => (contact.Language, contact.Understanding, contact.InHomeLanguage)).ShouldBe([("kea", Understanding.Child, false), ("so", Understanding.Child, false)]);
    }

    [Fact]
    public async Task Two_people_answer_at_once_and_the_second_reads_it()
    {
        var door = await ADoor.With();
        var theirs = await door.Liaison.Get(door.Url);
        await (await door.Liaison.Get(door.Url)).Submit("Save for all who came", ("IsTwoWay", "False"), ("HeadCount", "40"));
        var page = (await theirs.Submit("Save for all who came", ("IsTwoWay", "True"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("people counted: 40");
        await page.Submit("Save for all who came");
        (await door.Now()).IsTwoWay.ShouldBe(true);
        page = (await page.Submit("Save for all who came", ("HeadCount", "-4"))).ShouldComplain("Type a number from 0 to 5,000.");
        (await page.Submit("Save for all who came", ("HeadCount", "4"), ("Mode", "Nonsense"))).ShouldComplain("Choose from the list.");
    }

    [Fact]
    public async Task A_day_that_was_typed_wrongly_takes_its_contacts_along()
    {
        var door = await ADoor.With();
        await door.Tap(door.Liaison, "Family A");
        var form = await door.Liaison.Get($"/schools/{door.SchoolId}/sessions/{door.Session.Id}/edit");
        (await form.Submit("Save the session", ("Day", "2026-11-25"))).ShouldComplain("People have signed in already. Choose the day it was held, in this school year.");
        (await form.Submit("Save the session", ("Day", "2026-05-25"))).ShouldBe(HttpStatusCode.BadRequest);
        (await form.Submit("Save the session", ("Title", "Math night"), ("Day", "2026-11-12"), ("StartsAt", "18:00"), ("EndsAt", "19:00"), ("Topics", ContactTopic.GoodNews))).ShouldBeOk().ShouldSay("1 family");
        var contact = (await door.Contacts()).Single();
        (contact.Day, contact.Note, contact.Topics.Single(), contact.OccurredAt).ShouldBe((new(2026, 11, 12), "Math night", ContactTopic.GoodNews, new(2026, 11, 12, 23, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task A_paper_sheet_is_typed_in_and_sent_twice_changes_nothing()
    {
        var door = await ADoor.With(day: new(2026, 11, 5));
        (await door.Liaison.Get(door.Url + "/sheet?names=true")).ShouldBeOk().ShouldSay("Family A: Nilton (4)").ShouldSay("Cabo Verdean Creole");
        var page = await door.Liaison.Get(door.Url + "/table");
        var (a, b) = ($"{door.Families[0].Id}", $"{door.Families[1].Id}");
        var saved = (await page.Submit("Save this page", ("Came", a), ("Came", b))).ShouldBeOk().ShouldSay("2 families are signed in.");
        await page.Submit("Save this page", ("Came", a), ("Came", b));
        (await saved.Submit("Save this page")).ShouldBeOk();
        (await door.Contacts()).Count.ShouldBe(2);

        // The older page knows of no tick, so it takes none back.
        await page.Submit("Save this page");
        (await door.SignIns()).ShouldAllBe(row => !row.IsUndone);
        await saved.Submit("Save this page", ("Came", b));
        (await door.SignIns()).Select(row => row.IsUndone).ShouldBe([true, false]);
        (await door.Contacts()).Count(contact => contact.IsVoided).ShouldBe(1);
        (await door.Liaison.Get(door.Url + "/table?grade=03")).ShouldSay("No families fit.");
        (await door.Liaison.Get(door.Url + "/table?grade=04&q=family+c")).ShouldSay("Family C");
    }

    [Fact]
    public async Task The_file_holds_roles_and_starts_no_formula()
    {
        var door = await ADoor.With();
        await door.Tap(door.Liaison, "Family A");
        await (await door.Liaison.Get(door.Url)).Submit("Write them down", ("Name", "=1+1"), ("Role", "Staff"));
        var file = await door.Liaison.Get(door.Url + "/export");
        file.Html.ShouldContain("Family A,Parent or guardian,1");
        file.Html.ShouldContain("'=1+1,Staff,1");
    }
}
