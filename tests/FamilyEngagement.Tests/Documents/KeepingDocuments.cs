using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Documents;

namespace FamilyEngagement.Tests.Documents;

public class KeepingDocuments
{
    [Fact]
    public async Task A_missing_translation_is_found_and_filled()
    {
        var given = await ADocument.Given();
        (await given.Added()).ShouldSay("Translation missing").ShouldSay("No translation yet").ShouldSay("Also read here; translate when a family asks: Amharic (1)");
        var list = (await given.Liaison.Get(given.Url)).ShouldSay("2 families read Portuguese: no translation yet").ShouldSay("1 family reads Vietnamese: no translation yet").ShouldNotSay("Amharic");
        var form = await list.Click("Add the translation: Handbook 2026–27, Portuguese");
        var page = (await form.Submit("Save the translation", ("Maker", "Human"), ("Translator", "City Translations"), ("Url", "https://example.org/pt"))).ShouldBeOk().ShouldSay("Translated by City Translations");
        await (await page.Click("Add the translation: Vietnamese")).Submit("Save the translation", ("Maker", "Human"), ("Translator", "Minh Lê"), ("Url", "https://example.org/vi"));
        (await given.Liaison.Get(given.Url)).ShouldNotSay("no translation yet").ShouldSay("Not handed out");
    }

    [Fact]
    public async Task What_the_school_should_have_is_named_until_it_is_there()
    {
        var given = await ADocument.Given();
        var list = (await given.Liaison.Get(given.Url)).ShouldSay("No document is on record yet").ShouldSay("Home-School Compact").ShouldSay("Not on record yet. Title I schools have one each year.").ShouldSay("Yearly notice about language services");
        var form = (await list.Click("Add it: Home-School Compact")).ShouldBeOk();
        (await form.Submit("Save the document", ("Title", ""))).ShouldComplain("Type the title.");
        (await form.Submit("Save the document", ("Url", "example.org"))).ShouldComplain("Copy the whole web address. It starts with https:// or http://.");
        await form.Submit("Save the document", ("Url", "https://example.org/compact"));
        (await given.Liaison.Get(given.Url)).ShouldNotSay("Title I schools have one each year.").ShouldSay("Home-School Compact 2026–27");
        var other = await given.Portal.Have(A.School());
        (await (await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(other.Id)))).Get($"/schools/{other.Id}/documents")).ShouldNotSay("Title I schools have one each year.").ShouldSay("Every school has one each year.");
    }

    [Fact]
    public async Task A_machine_does_not_translate_essential_information_without_a_reason()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        var form = await page.Click("Add the translation: Vietnamese");
        (await form.Submit("Save the translation", ("Url", "https://example.org/vi"))).ShouldComplain("Say who made it.");
        (await form.Submit("Save the translation", ("Maker", "Human"), ("Url", "https://example.org/vi"))).ShouldComplain("Type who translated it: a name or an agency.");
        var refused = (await form.Submit("Save the translation", ("Maker", "Machine"), ("Url", "https://example.org/vi"))).ShouldComplain("This is essential information. Have a person translate it, or write why a machine must do for now.");
        page = (await refused.Submit("Save the translation", ("Reason", "The agency is three weeks behind."))).ShouldBeOk().ShouldSay("Machine translation").ShouldSay("Why a machine: The agency is three weeks behind.");
        (await given.Liaison.Get(given.Url)).ShouldSay("Vietnamese (machine)");
        (await (await given.Liaison.Get(page.Url + "/copies/new")).Submit("Save the translation", ("Language", "vi"), ("Maker", "Human"), ("Translator", "Minh Lê"), ("Url", "https://example.org/vi2"))).ShouldComplain("There is one in this language already. Open the document and replace it.");
        var notice = await given.Added("notice", "Picture day");
        (await (await given.Liaison.Get(notice.Url + "/copies/new")).Submit("Save the translation", ("Language", "vi"), ("Maker", "Machine"), ("Url", "https://example.org/vi"))).ShouldBeOk().ShouldSay("Machine translation");
    }

    [Fact]
    public async Task A_new_version_leaves_the_translations_out_of_date_and_can_be_taken_back()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        page = await (await page.Click("Add the translation: Portuguese")).Submit("Save the translation", ("Maker", "Human"), ("Translator", "City Translations"), ("Url", "https://example.org/pt"));
        var form = await page.Click("A new version");
        (await form.Submit("Save the version")).ShouldComplain("Write what changed.");
        page = (await form.Submit("Save the version", ("Changed", "School begins at 8:10."), ("Url", "https://example.org/v2"))).ShouldBeOk().ShouldSay("Of version 1, out of date").ShouldSay("School begins at 8:10.");
        (await given.Liaison.Get(given.Url)).ShouldSay("2 families read Portuguese: only version 1, out of date");
        (await given.Liaison.Get(given.Url + "?show=OutOfDate")).ShouldSay("Handbook 2026–27");
        page = (await page.Submit("Take version 2 back")).ShouldBeOk().ShouldSay("The one before holds again.").ShouldNotSay("out of date");
        page = (await page.Submit("Bring back version 2")).ShouldSay("Of version 1, out of date");
        await (await page.Click("A new version")).Submit("Save the version", ("Changed", "A new map."), ("Url", "https://example.org/v3"));
        (await given.Liaison.Get(page.Url)).ShouldSay("Version 3 · holds now");
    }

    [Fact]
    public async Task A_file_opens_while_its_copy_stands_and_comes_back_with_it()
    {
        var given = await ADocument.Given();
        var form = await given.Liaison.Get(given.Url + "/new");
        (await form.Submit(given.Liaison, "Save the document", "File", "lie.pdf", "MZ not a pdf"u8.ToArray(), ("Kind", "handbook"), ("Title", "Handbook"))).ShouldComplain("This is not a PDF, a Word or Excel file (without macros) or a picture. Save it as a PDF and choose that.");
        var page = (await form.Submit(given.Liaison, "Save the document", "File", "Handbook.pdf", Uploads.Pdf, ("Kind", "handbook"), ("Title", "Handbook"))).ShouldBeOk();
        var file = page.Document.QuerySelector("a[href*='/files/']")!.GetAttribute("href")!;
        (await given.Liaison.Get(file)).ShouldBeOk();
        var replace = await page.Click("Replace: English");
        page = (await replace.Submit(given.Liaison, "Save the original", "File", "Handbook 2.pdf", Uploads.Pdf)).ShouldBeOk().ShouldSay("Handbook 2.pdf");
        (await given.Liaison.Get(file)).ShouldBe(HttpStatusCode.NotFound);
        page = (await page.Submit("Bring back: English, version 1")).ShouldBeOk();
        (await given.Liaison.Get(file)).ShouldBeOk();
        page = (await page.Submit("Remove: English")).ShouldSay("No file yet");
        (await given.Liaison.Get(file)).ShouldBe(HttpStatusCode.NotFound);
        await page.Submit("Remove this document");
        (await given.Liaison.Get(given.Url)).ShouldNotSay("\">Handbook");
        page = (await given.Liaison.Get((await given.Liaison.Get(given.Url + "?show=Removed")).ShouldSay("Handbook").Document.QuerySelector("main table a")!.GetAttribute("href")!)).ShouldSay("This document was removed");
        (await page.Submit("Bring it back")).ShouldSay("The document is back.");
    }

    [Fact]
    public async Task Two_people_at_once_are_told_and_lose_nothing()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        var (mine, theirs) = (await page.Click("Change title or kind"), await page.Click("Change title or kind"));
        await theirs.Submit("Save the document", ("Title", "Family handbook"));
        var answer = (await mine.Submit("Save the document", ("Title", "Our handbook"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this.").ShouldSay("Family handbook");
        (await answer.Submit("Save the document")).ShouldBeOk().Heading.ShouldBe("Our handbook");
        var old = await given.Liaison.Get(page.Url);
        var replace = await old.Click("Replace: English");
        await (await old.Click("Replace: English")).Submit("Save the original", ("Url", "https://example.org/theirs"));
        (await replace.Submit("Save the original", ("Url", "https://example.org/mine"))).ShouldBe(HttpStatusCode.Conflict);
        (await old.Submit("Remove: English")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this");
    }

    [Fact]
    public async Task The_facts_stand_in_columns()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        await page.Submit("Save how it went out", ("Way", "Backpack"), ("Families", "5"));
        var row = await given.Portal.Ask(db => db.DocumentDistributions.In(given.School.Id).SingleAsync());
        (row.On, row.Languages, row.Families, row.Number).ShouldBe((given.Portal.Today, "en", 5, 1));
    }

    [Fact]
    public async Task A_translation_belongs_to_the_version_that_the_person_saw()
    {
        var given = await ADocument.Given();
        var page = await given.Added();
        var form = await page.Click("Add the translation: Vietnamese");
        await (await page.Click("A new version")).Submit("Save the version", ("Changed", "School begins at 8:10."), ("Url", "https://example.org/v2"));
        var answer = (await form.Submit("Save the translation", ("Maker", "Human"), ("Translator", "Minh Lê"), ("Url", "https://example.org/vi")))
            .ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this while you had it open.").ShouldSay("version 2");
        (await given.Portal.Ask(db => db.DocumentCopies.CountAsync(copy => copy.SchoolId == given.School.Id && copy.Language == "vi"))).ShouldBe(0);
        (await answer.Submit("Save the translation")).ShouldBeOk().ShouldSay("Translated by Minh Lê");
    }

    [Fact]
    public async Task A_document_that_is_full_says_so_and_still_shows()
    {
        var given = await ADocument.Given();
        var (user, at) = (given.Owner.Id, given.Portal.Clock.Now.UtcDateTime);
        var document = ADocument.Of(given.School.Id, given.Portal.ThisYear.Id, user, at);
        foreach (var number in Enumerable.Range(2, 19)) document.Versions.Add(new DocumentVersion { SchoolId = given.School.Id, Number = number, On = new(2026, 9, 10), Changed = "A new map.", ById = user, At = at });
        document.FindCurrent();
        string[] codes = ["en", "es", "pt", "ht", "so", "ar", "km", "fr"];
        document.Copies.AddRange(Enumerable.Range(0, 119).Select(place => new DocumentCopy
        {
            SchoolId = given.School.Id,
            Number = 20 - (place / 8),
            On = new(2026, 9, 10),
            Language = codes[place % 8],
            Maker = place % 8 == 0 ? CopyMaker.Original : CopyMaker.Human,
            Translator = "City Translations",
            Url = $"https://example.org/{place}",
            ById = user,
            At = at,
        }));
        document.Distributions.AddRange(Enumerable.Range(1, 99).Select(place => new DocumentDistribution { SchoolId = given.School.Id, Number = 20, On = new(2026, 9, 15), Way = DistributionWay.Mail, Languages = "en", ById = user, At = at }));
        await given.Portal.Have(document);
        var page = (await given.Liaison.Get($"{given.Url}/{document.Id}")).ShouldBeOk();
        page.Html.Length.ShouldBeLessThan(60 * 1024);
        (await page.Submit("Save how it went out", ("Way", "Mail"))).ShouldComplain("A document has gone out at most 100 times here, removed ones among them. Add a new document.");
        (await (await page.Click("A new version")).Submit("Save the version", ("Changed", "Another map."))).ShouldComplain("A document has at most 20 versions here, those taken back among them. Add a new document.");
        const string Full = "A document has at most 120 files and links here, removed and replaced ones among them. Add a new document.";
        (await (await page.Click("Add the translation: Vietnamese")).Submit("Save the translation", ("Maker", "Human"), ("Translator", "Minh Lê"), ("Url", "https://example.org/vi"))).ShouldComplain(Full);
        (await (await page.Click("Replace: Spanish")).Submit("Save the translation", ("Url", "https://example.org/es2"))).ShouldComplain(Full);
    }
}
