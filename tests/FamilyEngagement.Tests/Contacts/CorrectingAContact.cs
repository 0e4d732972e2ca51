using System.Net;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Contacts;

public class CorrectingAContact
{
    private static async Task<(Portal Portal, int School, Contact Contact, Browser Author)> Given(string note = "As it was.")
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var author = await portal.Have(A.Liaison(school.Id));
        var family = await portal.Have(A.Family(school.Id));
        return (portal, school.Id, await portal.Have(A.Contact(school.Id, family, author, note: note)), await portal.SignedIn(author));
    }

    [Fact]
    public async Task Keeps_the_earlier_version_with_the_reason()
    {
        var (portal, school, contact, author) = await Given();
        var page = await author.Get($"/schools/{school}/contacts/{contact.Id}/correct");
        (await page.Submit("Save correction", ("Reason", null))).ShouldComplain("Say why you correct it.");
        page = await page.Submit("Save correction", ("Note", "As it is."), ("Outcome", "Voicemail"), ("Reason", "I mixed up two calls."));
        page.ShouldBeOk().ShouldSay("Contact corrected.").ShouldSay("As it is.");
        page = await page.Click("Earlier versions (1) of the contact of November 18");
        page.ShouldSay("As it was.").ShouldSay("I mixed up two calls.");
        (await portal.Ask(db => db.Contacts.SingleAsync(row => row.Id == contact.Id))).IsTwoWay.ShouldBeFalse("it follows the outcome");
    }

    [Fact]
    public async Task Shows_both_texts_when_someone_was_faster()
    {
        var (portal, school, contact, author) = await Given();
        var principal = await portal.SignedIn(await portal.Have(A.Principal(school)));
        var mine = await author.Get($"/schools/{school}/contacts/{contact.Id}/correct");
        var theirs = await principal.Get($"/schools/{school}/contacts/{contact.Id}/correct");
        (await theirs.Submit("Save correction", ("Note", "The principal's text."), ("Reason", "Wrong child."))).ShouldBeOk();

        var conflict = await mine.Submit("Save correction", ("Note", "The author's text."), ("Reason", "Typo."));
        conflict.ShouldBe(HttpStatusCode.Conflict).ShouldSay("The principal's text.");
        conflict.Document.QuerySelector("textarea[name=Note]")!.TextContent.ShouldContain("The author's text.");
        (await conflict.Submit("Save correction")).ShouldBeOk().ShouldSay("The author's text.");
        (await portal.Ask(db => db.ContactRevisions.CountAsync(row => row.ContactId == contact.Id))).ShouldBe(2);
    }

    [Fact]
    public async Task Is_for_the_author_and_the_principal_only()
    {
        var (portal, school, contact, _) = await Given();
        var colleague = await portal.SignedIn(await portal.Have(A.Liaison(school)));
        (await colleague.Get($"/schools/{school}/contacts/{contact.Id}/correct")).ShouldBe(HttpStatusCode.Forbidden);
        (await colleague.Get($"/schools/{school}/contacts/{contact.Id}/void")).ShouldBe(HttpStatusCode.Forbidden);
        (await colleague.Get($"/schools/{school}/contacts/{contact.Id}/history")).ShouldBeOk();
        var principal = await portal.SignedIn(await portal.Have(A.Principal(school)));
        (await principal.Get($"/schools/{school}/contacts/{contact.Id}/correct")).ShouldBeOk();
    }

    [Fact]
    public async Task A_voided_contact_is_struck_and_no_longer_counts()
    {
        var (portal, school, contact, author) = await Given();
        var page = await author.Get($"/schools/{school}/contacts/{contact.Id}/void");
        (await page.Submit("Void contact", ("Reason", "Logged twice."))).ShouldBeOk().ShouldSay("Voided: Logged twice.");
        (await author.Get($"/schools/{school}/contacts")).ShouldSay("0 contacts").ShouldSay("Voided: Logged twice.");
        (await author.Get($"/schools/{school}/contacts/export")).ShouldNotSay("As it was.");
        (await portal.Ask(db => db.Reach.In(school).By(ReachDimension.Everyone).SumAsync(row => row.TwoWay))).ShouldBe(0);
    }

    [Fact]
    public async Task The_export_runs_no_formula_and_keeps_a_minus_five()
    {
        var (_, school, _, author) = await Given("=HYPERLINK(\"http://x\")");
        (await author.Get($"/schools/{school}/contacts/export")).Html.ShouldContain("'=HYPERLINK");
        FamilyEngagement.Web.Web.CsvFile.Safe("-5").ShouldBe("-5");
        FamilyEngagement.Web.Web.CsvFile.Safe("+445").ShouldBe("+445");
        FamilyEngagement.Web.Web.CsvFile.Safe("-5+cmd|' /C calc'!A0").ShouldStartWith("'");
        FamilyEngagement.Web.Web.CsvFile.Safe(" =1+1").ShouldStartWith("'");
    }

    [Fact]
    public async Task A_contact_about_siblings_is_corrected_where_it_was_logged()
    {
        var (portal, school, contact, _) = await Given();
        var elsewhere = await portal.Have(A.School());
        var sibling = A.Student(elsewhere.Id, "Edmar");
        await portal.Have(sibling);
        await portal.Change(async db =>
        {
            db.FamilyStudents.Add(new FamilyEngagement.Web.Features.Families.FamilyStudent { FamilyId = contact.FamilyId, StudentId = sibling.Id });
            db.ContactStudents.Add(new ContactStudent { ContactId = contact.Id, StudentId = sibling.Id });
            await db.SaveChangesAsync();
        });
        var theirs = await portal.SignedIn(await portal.Have(A.Principal(elsewhere.Id)));
        (await theirs.Get($"/schools/{elsewhere.Id}/families/{contact.FamilyId}")).ShouldBeOk().ShouldSay("As it was.").ShouldNotSay("/correct\"");
        (await theirs.Get($"/schools/{elsewhere.Id}/contacts/{contact.Id}/correct")).ShouldBe(HttpStatusCode.Forbidden);
        (await theirs.Get($"/schools/{elsewhere.Id}/contacts/{contact.Id}/void")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await portal.SignedIn(await portal.Have(A.Principal(school)))).Get($"/schools/{school}/contacts/{contact.Id}/correct")).ShouldBeOk();
    }

    [Fact]
    public async Task Two_people_who_change_only_the_children_are_told_too()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var author = await portal.Have(A.Liaison(school.Id));
        var family = await portal.Have(A.Family(school.Id, children: ["Nilton", "Leila"]));
        var contact = await portal.Have(A.Contact(school.Id, family, author));
        var browser = await portal.SignedIn(author);
        var first = await browser.Get($"/schools/{school.Id}/contacts/{contact.Id}/correct");
        var second = await browser.Get($"/schools/{school.Id}/contacts/{contact.Id}/correct");
        (await first.Submit("Save correction", ("Children", family.Students[0].StudentId.ToString()), ("Reason", "Only one."))).ShouldBeOk();
        var history = (await browser.Get($"/schools/{school.Id}/contacts/{contact.Id}/history")).ShouldBeOk();
        history.Document.QuerySelectorAll("dl").Select(Page.Words).ShouldContain(edition => edition.Contains("Nilton, Leila"), "the earlier version says whom it was about");
        (await second.Submit("Save correction", ("Children", family.Students[1].StudentId.ToString()), ("Reason", "Only the other."))).ShouldBe(HttpStatusCode.Conflict);
    }
}
