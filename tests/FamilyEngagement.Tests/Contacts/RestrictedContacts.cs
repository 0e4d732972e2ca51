using System.Net;
using FamilyEngagement.Tests.Architecture;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Contacts;

public class RestrictedContacts
{
    private static readonly string[] Secrets = ["zqsecretnote", "zqearlier", "zqreason", "zqpromise", "zqquestion", "zqvoided"];

    private sealed record Setting(Portal Portal, School School, PortalUser Author, Family Family, Contact Contact);

    private static async Task<Setting> Given()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var author = await portal.Have(A.Liaison(school.Id));
        var family = await portal.Have(A.Family(school.Id));
        return new Setting(portal, school, author, family, await portal.Have(A.Contact(school.Id, family, author, note: "zqsecretnote about asthma", restricted: true)));
    }

    [Fact]
    public async Task No_page_file_or_search_shows_them_to_anyone_else()
    {
        await using var portal = await new Portal().WithDistrict();
        var full = await FullSchool.In(portal);
        var author = await portal.Have(A.Liaison(full.Id));
        var family = await portal.Ask(db => db.Families.Include(f => f.Students).FirstAsync(f => f.Id == full.FamilyId));
        await Plant(portal, full, family, author);
        await portal.With<ReachSummary>(reach => reach.RefreshAll());

        var colleague = await portal.Have(A.Liaison(full.Id));
        var visitors = new[]
        {
            await Visitor.Of(full, PortalRole.Liaison, colleague),
            await Visitor.Of(full, PortalRole.DistrictStaff, await portal.Have(A.DistrictStaff())),
            await Visitor.Of(full, PortalRole.Administrator, await portal.Have(A.Administrator())),
        };
        var seen = 0;
        var leaks = new List<string>();
        foreach (var visitor in visitors)
        {
            var pages = (await Tour.Everything(visitor, full)).ToList();
            if (visitor.Role == PortalRole.Liaison)
                foreach (var path in new[] { "contacts", "contacts/export" })
                    foreach (var query in new[] { "q=zqsecret", "q=zq", "topic=Safety", "channel=SocialMedia", "outcome=Rescheduled", "order=Family", "order=Oldest", "when=term", $"staff={author.Id}" })
                        pages.Add(await visitor.Browser.Get($"/schools/{full.Id}/{path}?{query}"));
            seen += pages.Count;
            leaks.AddRange(from page in pages from secret in Secrets where page.Html.Contains(secret, StringComparison.OrdinalIgnoreCase) select $"{visitor} {page.Url}: {secret}");
        }

        seen.ShouldBeGreaterThan(60, "every page and file was looked at");
        leaks.Distinct().ShouldBeEmpty();

        var mine = visitors[0].Browser;
        (await mine.Get($"/schools/{full.Id}/contacts")).ShouldSay("Restricted contact");
        (await mine.Get($"/schools/{full.Id}/families/{full.FamilyId}")).ShouldSay("Restricted contact");
        foreach (var query in new[] { "topic=Safety", "channel=SocialMedia", "outcome=Rescheduled", $"staff={author.Id}", "q=zqsecretnote" })
            (await mine.Get($"/schools/{full.Id}/contacts?{query}")).ShouldSay("No contacts fit.");
    }

    /// <summary>A restricted contact that was corrected, one that was voided, and a promise made in one; with words no other contact has.</summary>
    private static async Task Plant(Portal portal, FullSchool full, Family family, PortalUser author)
    {
        var day = portal.Today.AddDays(-1);
        var facts = new ContactFacts(day.ToDateTime(new TimeOnly(15, 0), DateTimeKind.Utc), day, ContactDirection.Inbound, "SocialMedia", "Rescheduled", "kea", ContactMode.StaffSpeaks, ["Safety"], "zqearlier", null) { IsRestricted = true };
        Contact New()
        {
            var contact = new Contact { SchoolId = full.Id, FamilyId = family.Id, AuthorId = author.Id, LoggedAt = facts.OccurredAt };
            contact.Record(facts, family, A.Words);
            foreach (var link in family.Students) contact.Students.Add(new ContactStudent { StudentId = link.StudentId });
            return contact;
        }

        var (corrected, voided) = (New(), New());
        corrected.Correct(facts with { Note = "zqsecretnote" }, family, A.Words, author.Id, facts.OccurredAt, "zqreason");
        voided.MarkVoid(author.Id, facts.OccurredAt, "zqvoided");
        await portal.Have(corrected);
        await portal.Have(voided);
        await portal.Have(new FollowUp { SchoolId = full.Id, FamilyId = family.Id, ContactId = corrected.Id, OwnerId = author.Id, DueOn = portal.Today, What = "zqpromise" });
        await portal.With<DistrictCache>(district => Ask(portal, corrected.Id, district.Hours));
    }

    private static Task Ask(Portal portal, int contactId, SchoolHours hours) => portal.Change(async db =>
    {
        db.Questions.Add(Question.Ask(await db.Contacts.SingleAsync(contact => contact.Id == contactId), "zqquestion", hours, 2));
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task The_author_the_principal_and_who_was_given_the_right_read_the_note_and_are_recorded()
    {
        var given = await Given();
        var counselor = A.Liaison(given.School.Id, "Counselor Cruz");
        counselor.Assignments[0].ReadsRestricted = true;
        var url = $"/schools/{given.School.Id}/contacts/{given.Contact.Id}/restricted";
        foreach (var person in new[] { given.Author, await given.Portal.Have(A.Principal(given.School.Id, "Denise Whitcomb")), await given.Portal.Have(counselor) })
        {
            var browser = await given.Portal.SignedIn(person);
            var family = await browser.Get($"/schools/{given.School.Id}/families/{given.Family.Id}");
            family.ShouldSay("your name goes in the access record").ShouldNotSay("zqsecretnote");
            (await browser.Get(url)).ShouldBeOk().ShouldSay("zqsecretnote").ShouldSay("That you read this note is now on record.").ShouldSay(person.Name);
        }

        (await given.Portal.Ask(db => db.RestrictedReadings.CountAsync(reading => reading.ContactId == given.Contact.Id))).ShouldBe(3);
        (await (await given.Portal.SignedIn(given.Author)).Get(url)).ShouldSay("Denise Whitcomb").ShouldSay("Counselor Cruz");
    }

    [Fact]
    public async Task Others_find_neither_the_note_nor_its_versions()
    {
        var given = await Given();
        var elsewhere = await given.Portal.Have(A.School());
        var colleague = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.School.Id)));
        foreach (var page in new[] { "restricted", "history", "correct", "void" })
            (await colleague.Get($"/schools/{given.School.Id}/contacts/{given.Contact.Id}/{page}")).ShouldBe(HttpStatusCode.NotFound);
        (await (await given.Portal.SignedInAs(PortalRole.Principal, elsewhere.Id)).Get($"/schools/{given.School.Id}/contacts/{given.Contact.Id}/restricted")).ShouldBe(HttpStatusCode.Forbidden);
        (await given.Portal.Ask(db => db.RestrictedReadings.CountAsync(reading => reading.ContactId == given.Contact.Id))).ShouldBe(0);
    }

    [Fact]
    public async Task A_principal_of_a_siblings_school_sees_only_that_there_was_one()
    {
        var given = await Given();
        var elsewhere = await given.Portal.Have(A.School());
        var sibling = await given.Portal.Have(A.Student(elsewhere.Id, "Edmar"));
        await given.Portal.Change(async db =>
        {
            db.FamilyStudents.Add(new FamilyStudent { FamilyId = given.Family.Id, StudentId = sibling.Id });
            db.ContactStudents.Add(new ContactStudent { ContactId = given.Contact.Id, StudentId = sibling.Id });
            await db.SaveChangesAsync();
        });
        var principal = await given.Portal.SignedInAs(PortalRole.Principal, elsewhere.Id);
        (await principal.Get($"/schools/{elsewhere.Id}/families/{given.Family.Id}")).ShouldSay("Restricted contact").ShouldNotSay("Read the note");
        (await principal.Get($"/schools/{elsewhere.Id}/contacts/{given.Contact.Id}/restricted")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task They_count_as_reach_and_no_search_finds_their_words_even_for_the_author()
    {
        var given = await Given();
        await given.Portal.With<ReachSummary>(reach => reach.Refresh(given.School.Id));
        (await given.Portal.Ask(db => db.Reach.In(given.School.Id).SumAsync(row => row.TwoWay))).ShouldBeGreaterThan(0);
        var author = await given.Portal.SignedIn(given.Author);
        (await author.Get($"/schools/{given.School.Id}/contacts?q=zqsecretnote")).ShouldSay("No contacts fit.");
        (await author.Get($"/schools/{given.School.Id}/contacts?topic=Learning")).ShouldSay("Restricted note");
        (await author.Get($"/schools/{given.School.Id}/contacts/export")).ShouldNotSay("zqsecretnote");
    }

    [Fact]
    public async Task A_note_that_sounds_private_brings_a_suggestion_and_no_block()
    {
        var given = await Given();
        var author = await given.Portal.SignedIn(given.Author);
        var page = await author.Get($"/schools/{given.School.Id}/contacts/log?familyId={given.Family.Id}");
        page = await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Note", "Was in the hospital last week."));
        page.ShouldBeOk().ShouldSay("Its note may be about health, safety or the law.");
        page = await page.Click("Restrict it");
        (await page.Submit("Save correction", ("IsRestricted", "true"), ("Reason", "About health."))).ShouldBeOk().ShouldNotSay("hospital");
        var colleague = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(given.School.Id)));
        (await colleague.Get($"/schools/{given.School.Id}/contacts?q=hospital")).ShouldSay("No contacts fit.");
    }
}
