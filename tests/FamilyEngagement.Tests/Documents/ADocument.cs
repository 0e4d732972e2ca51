using FamilyEngagement.Web.Features.Documents;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Documents;

/// <summary>A Title I school whose families read Portuguese (two), Vietnamese, English and Amharic, and its liaison.</summary>
public sealed record ADocument(Portal Portal, School School, PortalUser Owner, Browser Liaison)
{
    public string Url => $"/schools/{School.Id}/documents";

    public static async Task<ADocument> Given(Portal? own = null)
    {
        var portal = own ?? await Portal.Shared;
        var school = await portal.Have(A.School(titleI: true));
        foreach (var (spoken, written) in new[] { ("kea", "pt"), ("pt", "pt"), ("vi", "vi"), ("en", "en"), ("am", "am") }) await portal.Have(A.Family(school.Id, $"Family {Portal.Next()}", spoken, written));
        var owner = await portal.Have(A.Liaison(school.Id, "Ana Teixeira"));
        return new ADocument(portal, school, owner, await portal.SignedIn(owner));
    }

    /// <summary>A document with an English original at a link, put there through the page.</summary>
    public async Task<Page> Added(string kind = "handbook", string title = "Handbook 2026–27", string url = "https://example.org/handbook") =>
        (await (await Liaison.Get(Url + "/new")).Submit("Save the document", ("Kind", kind), ("Title", title), ("Url", url))).ShouldBeOk();

    /// <summary>A document with an English original, put there without the page.</summary>
    public static FamilyDocument Of(int schoolId, int yearId, int userId, DateTime at, string kind = "handbook", string title = "Handbook", params string[] languages)
    {
        var document = new FamilyDocument { SchoolId = schoolId, SchoolYearId = yearId, Kind = kind, Title = title, ById = userId, At = at };
        document.Versions.Add(new DocumentVersion { SchoolId = schoolId, Number = 1, On = new(2026, 9, 10), ById = userId, At = at });
        document.Copies.AddRange(languages.Prepend("en").Select((code, place) => new DocumentCopy
        {
            SchoolId = schoolId,
            Number = 1,
            On = new(2026, 9, 10),
            Language = code,
            Maker = place == 0 ? CopyMaker.Original : CopyMaker.Human,
            Translator = place == 0 ? "" : "City Translations",
            Url = $"https://example.org/{code}",
            ById = userId,
            At = at,
        }));
        document.Distributions.Add(new DocumentDistribution { SchoolId = schoolId, Number = 1, On = new(2026, 9, 15), Way = DistributionWay.Backpack, Languages = "en", Families = 210, ById = userId, At = at });
        return document;
    }

    public Task<int> IdOf(string title) => Portal.Ask(db => db.Documents.Where(row => row.SchoolId == School.Id && row.Title == title).Select(row => row.Id).SingleAsync());
}
