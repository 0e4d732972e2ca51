using System.Net.Http.Headers;
using System.Text;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.ContactImports;

/// <summary>A school with the families that the files of these tests name, and its liaison.</summary>
public sealed record AFile(Portal Portal, int SchoolId, PortalUser Owner, Browser Liaison, Family Fortes, Family Nguyen, Family Silva)
{
    public string Url => $"/schools/{SchoolId}/contacts/import";

    public static async Task<AFile> Given()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var owner = await portal.Have(A.Liaison(school.Id, "Ana Teixeira"));
        var (fortes, nguyen, silva) = (A.Family(school.Id), A.Family(school.Id, "Nguyễn", "vi", "vi", "Minh"), A.Family(school.Id, "Silva", "pt", "pt", "Ana"));
        nguyen.Members[0].Member.Phone = silva.Members[0].Member.Phone = "617-555-0100";
        foreach (var family in new[] { fortes, nguyen, silva }) await portal.Have(family);
        return new AFile(portal, school.Id, owner, await portal.SignedIn(owner), fortes, nguyen, silva);
    }

    /// <summary>A made-up file of the tests' data, with this school's student numbers.</summary>
    public string Sample(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "contact-imports", name))
        .Replace("{number1}", Fortes.Students[0].Student.Number).Replace("{number2}", Nguyen.Students[0].Student.Number);

    public Task<Page> Upload(string text, string name = "calls.csv", Browser? browser = null) => Upload(Encoding.UTF8.GetBytes(text), name, browser);

    public async Task<Page> Upload(byte[] bytes, string name = "calls.csv", Browser? browser = null)
    {
        browser ??= Liaison;
        var (action, values) = (await browser.Get(Url)).Filled("Take this file", []);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in values) content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        content.Add(file, "File", name);
        return await browser.Post(action, content);
    }

    /// <summary>Through columns and words with what is guessed, to the preview.</summary>
    public async Task<Page> Check(string text, string mode = "MachineTranslation", params (string Name, string? Value)[] columns)
    {
        var page = await (await Upload(text)).Submit("Go on", [("Mode", mode), .. columns]);
        return page.Url.EndsWith("/words", StringComparison.Ordinal) ? await page.Submit("Show me the rows") : page;
    }

    public Task<List<Contact>> Contacts() => Portal.Ask(db => db.ContactsIn(SchoolId).Include(contact => contact.Students).AsNoTracking().OrderBy(contact => contact.Id).ToListAsync());
}
