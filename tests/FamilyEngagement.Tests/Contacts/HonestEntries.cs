using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Contacts;

public class HonestEntries
{
    private static readonly Family Family = A.Family(1);

    private static Contact On(DateOnly day, string channel = ContactChannel.Phone, string outcome = ContactOutcome.TwoWay, params string[] topics)
    {
        var contact = new Contact { SchoolId = 1, FamilyId = 1, AuthorId = 1, LoggedAt = DateTime.UtcNow };
        contact.Record(new ContactFacts(DateTime.UtcNow, day, ContactDirection.Outbound, channel, outcome, "kea", ContactMode.StaffSpeaks, topics, "", null), Family, A.Words);
        return contact;
    }

    [Theory]
    [InlineData(0, 0, ContactMarks.None)]
    [InlineData(7, 0, ContactMarks.None)]
    [InlineData(8, 0, ContactMarks.BackDated)]
    [InlineData(0, 14, ContactMarks.None)]
    [InlineData(0, 15, ContactMarks.Burst)]
    [InlineData(30, 20, ContactMarks.BackDated | ContactMarks.Burst)]
    public void A_late_or_hasty_entry_gets_a_quiet_mark(int daysLate, int recently, ContactMarks marks)
    {
        var logged = new DateOnly(2026, 11, 19);
        var contact = On(logged.AddDays(-daysLate));
        contact.MarkEntry(logged, new DateOnly(2026, 12, 4), recently);
        contact.Marks.ShouldBe(marks);
    }

    [Fact]
    public void An_entry_for_a_term_that_has_ended_is_late()
    {
        var contact = On(new(2026, 12, 3));
        contact.MarkEntry(new DateOnly(2026, 12, 8), new DateOnly(2026, 12, 4), 0);
        contact.Marks.ShouldBe(ContactMarks.Late);
    }

    [Fact]
    public void Only_a_talk_by_a_personal_channel_is_two_way()
    {
        foreach (var channel in A.Words.Offered(WordKind.Channel).Select(word => word.Code))
            foreach (var outcome in A.Words.Offered(WordKind.Outcome).Select(word => word.Code))
            {
                var contact = On(new(2026, 11, 19), channel, outcome);
                var isPersonal = channel != ContactChannel.Broadcast;
                contact.IsTwoWay.ShouldBe(isPersonal && outcome == ContactOutcome.TwoWay, $"{channel} {outcome}");
                contact.IsReached.ShouldBe(isPersonal && (outcome is ContactOutcome.TwoWay or ContactOutcome.MessageOnly or "Rescheduled"), $"{channel} {outcome}");
            }
    }

    [Fact]
    public void A_topic_or_tone_changes_no_figure()
    {
        var plain = On(new(2026, 11, 19), outcome: ContactOutcome.Voicemail);
        foreach (var topic in A.Words.Offered(WordKind.Topic))
        {
            var other = On(new(2026, 11, 19), ContactChannel.Phone, ContactOutcome.Voicemail, topic.Code);
            (other.IsTwoWay, other.IsReached, other.InHomeLanguage).ShouldBe((plain.IsTwoWay, plain.IsReached, plain.InHomeLanguage));
        }
    }

    [Fact]
    public async Task The_principal_sees_the_mark_and_colleagues_do_not()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(school.Id)));
        var page = await liaison.Get($"/schools/{school.Id}/contacts/log?familyId={family.Id}");
        (await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Day", "2026-10-01"))).ShouldBeOk().ShouldNotSay("Logged days later");
        var principal = await portal.SignedIn(await portal.Have(A.Principal(school.Id)));
        (await principal.Get($"/schools/{school.Id}/families/{family.Id}")).ShouldSay("Logged days later");
        (await principal.Get($"/schools/{school.Id}/contacts?marked=true")).ShouldSay("Logged days later").ShouldSay("1 contact");
    }

    [Fact]
    public async Task A_contact_of_a_school_year_that_is_over_is_not_rewritten()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id));
        var author = await portal.Have(A.Liaison(school.Id));
        var contact = await portal.Have(A.Contact(school.Id, family, author, day: new(2026, 3, 3), note: "Last year."));
        var principal = await portal.SignedIn(await portal.Have(A.Principal(school.Id)));
        (await principal.Get($"/schools/{school.Id}/contacts/{contact.Id}/correct")).Url.ShouldEndWith("/history");
        (await principal.Get($"/schools/{school.Id}/contacts/{contact.Id}/void")).Url.ShouldEndWith("/history");
        (await principal.Get($"/schools/{school.Id}/families/{family.Id}")).ShouldSay("Last year.").ShouldNotSay("/correct\"");
    }

    [Fact]
    public async Task What_a_liaison_says_about_the_contact_is_kept()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id));
        var liaison = await portal.SignedIn(await portal.Have(A.Liaison(school.Id)));
        var page = await liaison.Get($"/schools/{school.Id}/contacts/log?familyId={family.Id}");
        page = await page.Submit("Save contact", ("Channel", "HomeVisit"), ("IsRelationalVisit", "true"), ("Outcome", "TwoWay"), ("Mode", "ChildHelped"), ("Tone", "Concern"), ("IsEssential", "true"), ("Minutes", "25"));
        page.ShouldBeOk().ShouldSay("A child should not have to interpret").ShouldSay("Home visit to get to know each other").ShouldSay("25 minutes").ShouldSay("Essential information").ShouldSay("A child helped");
        var contact = await portal.Ask(db => db.Contacts.SingleAsync(row => row.FamilyId == family.Id));
        (contact.Understanding, contact.Tone, contact.InHomeLanguage).ShouldBe((Understanding.Child, ContactTone.Concern, false));
        (await (await liaison.Get($"/schools/{school.Id}/contacts/{contact.Id}/correct")).Submit("Save correction", ("Minutes", "700"), ("Reason", "x"))).ShouldComplain("Type minutes between 1 and 600, or leave it empty.");
    }
}
