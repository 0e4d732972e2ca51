using System.Net;
using System.Net.Http.Headers;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Imports;

public sealed class ImportsPageTests : IDisposable
{
    private readonly Portal _portal = new();
    private readonly ABundle _bundle = new();

    public void Dispose()
    {
        _bundle.Dispose();
        _portal.Dispose();
    }

    [Fact]
    public async Task An_administrator_uploads_a_roster_and_reads_what_it_did()
    {
        var browser = await Administrator();
        var empty = (await browser.Get("/admin/imports")).ShouldBeOk().ShouldSay("No roster has come in yet.");
        empty.SqlCommands.ShouldBeLessThanOrEqualTo(8);

        var zip = _bundle.Student("a", "Ana", "Silva", "p").Student("b", "Bia", "Costa", school: "D").Guardian("p", "Rui", "Silva").Zip();
        var page = (await Upload(browser, empty, zip, "bundle.zip")).ShouldBeOk().ShouldSay("The roster is in.").ShouldSay("Students without a school now: 1").ShouldSay("b00").ShouldNotSay("Costa");
        page.Heading.ShouldBe("Roster of November 19");
        page.Document.QuerySelectorAll("tbody tr").Select(Page.Words).ShouldContain("Students2000");
        (await page.Click("All imports")).ShouldBeOk().ShouldSay("bundle.zip");
    }

    [Fact]
    public async Task The_same_form_sent_twice_imports_once()
    {
        var browser = await Administrator();
        var page = await browser.Get("/admin/imports");
        var zip = _bundle.Student("a", "Ana", "Silva").Zip();
        var first = await Upload(browser, page, zip, "bundle.zip");
        var again = await Upload(browser, page, zip, "bundle.zip");
        again.Url.ShouldBe(first.Url);
        (await _portal.Ask(db => db.AuditEntries.CountAsync(entry => entry.Entity == "Roster"))).ShouldBe(1);
    }

    [Fact]
    public async Task What_is_wrong_comes_back_as_a_sentence_and_the_next_try_works()
    {
        var browser = await Administrator();
        var page = await browser.Get("/admin/imports");
        (await page.Submit("Import roster")).ShouldComplain("Choose the zip file of the bundle.");
        (await Upload(browser, page, _bundle.Student("a", "Ana", "Silva").Zip(), "users.csv")).ShouldComplain("This is not a zip file. Put the CSV files of the bundle into one zip and choose that.");
        var bad = await Upload(browser, page, _bundle.Student("b", "Bia", "Costa", school: "X").Zip(), "bundle.zip");
        bad.ShouldComplain("users.csv, row 3: the school “X” is not in orgs.csv and not in the portal. Correct the id, or add the school’s row to orgs.csv. Nothing was changed.");
        using var good = new ABundle();
        (await Upload(browser, bad, good.Student("a", "Ana", "Silva").Zip(), "bundle.zip")).ShouldBeOk().ShouldSay("The roster is in.");
    }

    [Fact]
    public async Task Others_may_not_and_another_entry_of_the_audit_is_no_import()
    {
        await _portal.WithDistrict();
        (await (await _portal.SignedInAs(PortalRole.DistrictStaff)).Get("/admin/imports")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await _portal.SignedInAs(PortalRole.Administrator)).Get("/admin/imports/1")).ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Browser> Administrator()
    {
        await _portal.WithDistrict();
        return await _portal.SignedInAs(PortalRole.Administrator);
    }

    private static async Task<Page> Upload(Browser browser, Page page, string path, string name)
    {
        var (action, values) = page.Filled("Import roster", []);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in values) content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(await File.ReadAllBytesAsync(path));
        file.Headers.ContentType = new MediaTypeHeaderValue("application/zip");
        content.Add(file, "Bundle", name);
        return await browser.Post(action, content);
    }
}
