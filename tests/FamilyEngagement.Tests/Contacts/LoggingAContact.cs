using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Contacts;

public class LoggingAContact
{
    private sealed record Setting(Portal Portal, int SchoolId, Family Family, Browser Liaison);

    private static async Task<Setting> Given(string name = "Fortes", params string[] children)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id, name, children: children));
        return new Setting(portal, school.Id, family, await portal.SignedIn(await portal.Have(A.Liaison(school.Id))));
    }

    private static Task<List<Contact>> Contacts(Setting given) =>
        given.Portal.Ask(db => db.ContactsIn(given.SchoolId).Include(contact => contact.Students).AsNoTracking().ToListAsync());

    [Fact]
    public async Task Is_found_picked_and_saved_without_script()
    {
        var given = await Given("Nguyễn", "Minh Khôi", "An");
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log");
        page = (await page.Submit("Find", ("Q", "nguyen"), ("Note", "A word typed early."))).ShouldBeOk().ShouldSay("Nguyễn family");
        page = await page.Submit("Save contact", ("FamilyId", given.Family.Id.ToString()), ("Outcome", "TwoWay"));
        page.ShouldBeOk().ShouldSay("Contact saved.").ShouldSay("Two-way talk").ShouldSay("A word typed early.");

        var contact = (await Contacts(given)).ShouldHaveSingleItem();
        contact.IsTwoWay.ShouldBeTrue();
        contact.Language.ShouldBe("kea");
        contact.Students.Count.ShouldBe(2, "siblings are in it unless taken out");
        contact.Day.ShouldBe(given.Portal.Today);
    }

    [Fact]
    public async Task Says_what_is_missing_and_keeps_what_was_typed()
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log");
        page = await page.Submit("Save contact", ("Q", "forttes"), ("Note", "Keep me."), ("Topics", "Learning"), ("Channel", "HomeVisit"));
        page.ShouldComplain("Choose a family. Type a name, then select it.").ShouldComplain("Choose what happened.");
        page.Document.QuerySelector("textarea[name=Note]")!.TextContent.ShouldContain("Keep me.");
        page.Document.QuerySelector("input[name=Q]")!.GetAttribute("value").ShouldBe("forttes");
        page.Document.QuerySelector("input[value=HomeVisit]")!.HasAttribute("checked").ShouldBeTrue();
        page.Document.QuerySelector("input[value=Learning]")!.HasAttribute("checked").ShouldBeTrue();
        page.Document.Title.ShouldStartWith("Error:");
    }

    [Fact]
    public async Task Counts_a_double_click_once()
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}");
        var (action, values) = page.Filled("Save contact", ("Outcome", "TwoWay"));
        var both = await Task.WhenAll(given.Liaison.Post(action, new FormUrlEncodedContent(values)), given.Liaison.Post(action, new FormUrlEncodedContent(values)));
        both.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK && answer.Url == $"/schools/{given.SchoolId}/families/{given.Family.Id}");
        (await given.Liaison.Post(action, new FormUrlEncodedContent(values))).ShouldBeOk();
        (await Contacts(given)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Saves_a_second_contact_from_a_page_that_the_browser_brought_back()
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}");
        await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Note", "The first."));
        (await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Note", "The second."))).ShouldSay("The first.").ShouldSay("The second.");
    }

    [Theory]
    [InlineData(ContactOutcome.TwoWay, true, true)]
    [InlineData(ContactOutcome.MessageOnly, false, true)]
    [InlineData(ContactOutcome.Voicemail, false, false)]
    [InlineData(ContactOutcome.NoAnswer, false, false)]
    [InlineData(ContactOutcome.WrongNumber, false, false)]
    [InlineData(ContactOutcome.Declined, false, false)]
    public async Task Derives_two_way_from_what_happened(string outcome, bool isTwoWay, bool isReached)
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}");
        (await page.Submit("Save contact", ("Outcome", outcome))).ShouldBeOk();
        var contact = (await Contacts(given)).ShouldHaveSingleItem();
        (contact.IsTwoWay, contact.IsReached).ShouldBe((isTwoWay, isReached));
        var reach = await given.Portal.Ask(db => db.Reach.In(given.SchoolId).By(ReachDimension.Everyone).SingleAsync());
        (reach.Families, reach.TwoWay, reach.Attempted).ShouldBe((1, isTwoWay ? 1 : 0, 1));
    }

    [Theory]
    [InlineData("kea", ContactMode.StaffSpeaks, true)]
    [InlineData("pt", ContactMode.StaffSpeaks, true)]
    [InlineData("en", ContactMode.StaffSpeaks, false)]
    [InlineData("en", ContactMode.InterpreterPhone, true)]
    [InlineData("kea", ContactMode.StaffNotQualified, false)]
    [InlineData("kea", ContactMode.MachineTranslation, false)]
    [InlineData("kea", ContactMode.AdultHelped, false)]
    [InlineData("kea", ContactMode.ChildHelped, false)]
    public void Counts_the_home_language_only_when_understood_properly(string language, string mode, bool counts)
    {
        var contact = new Contact { SchoolId = 1, FamilyId = 1, AuthorId = 1, LoggedAt = DateTime.UtcNow };
        contact.Record(new ContactFacts(DateTime.UtcNow, new(2026, 11, 19), ContactDirection.Outbound, ContactChannel.Phone, ContactOutcome.TwoWay, language, mode, [], "", null), A.Family(1), A.Words);
        contact.InHomeLanguage.ShouldBe(counts);
    }

    [Fact]
    public async Task Makes_a_follow_up_and_later_keeps_it()
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}");
        (await page.Submit("Save contact", ("Outcome", "Voicemail"), ("FollowUp", "Tomorrow"), ("FollowUpWhat", "Call after five."))).ShouldSay("Call after five.");
        page = (await given.Liaison.Get($"/schools/{given.SchoolId}/today")).ShouldBeOk().ShouldSay("Call after five.").ShouldSay("Due tomorrow");
        page = await page.Click("Log contact with the Fortes family");
        await page.Submit("Save contact", ("Outcome", "TwoWay"));
        (await given.Portal.Ask(db => db.FollowUps.In(given.SchoolId).SingleAsync())).DoneAt.ShouldNotBeNull("the contact kept the promise");
        (await given.Liaison.Get($"/schools/{given.SchoolId}/today")).ShouldNotSay("Call after five.");
    }

    [Fact]
    public async Task Refuses_a_day_to_come_and_a_family_without_a_child_here()
    {
        var given = await Given();
        var elsewhere = await given.Portal.Have(A.School());
        var theirs = await given.Portal.Have(A.Family(elsewhere.Id, "Elsewhere"));
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}");
        (await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Day", "2026-11-20"))).ShouldComplain("This day is still to come. Choose the day it happened.");
        (await page.Submit("Save contact", ("Outcome", "TwoWay"), ("FamilyId", theirs.Id.ToString()))).ShouldComplain("Choose a family. Type a name, then select it.");
        (await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Children", null))).ShouldComplain("Choose at least one child of this school.");
        (await Contacts(given)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Offers_the_next_one_at_once()
    {
        var given = await Given();
        var page = await given.Liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}");
        page = await page.Submit("Save and log another", ("Outcome", "TwoWay"));
        page.ShouldBeOk().ShouldSay("Contact with the Fortes family saved.").Heading.ShouldBe("Log a contact");
    }
}
