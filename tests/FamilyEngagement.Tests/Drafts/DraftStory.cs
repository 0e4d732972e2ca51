using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Drafts;

/// <summary>A liaison with a family to log, in a browser without script.</summary>
public sealed record DraftStory(Portal Portal, int SchoolId, Family Family, PortalUser Liaison, Browser Browser)
{
    public const string Secret = "Grandmother answers after six.";

    public string LogUrl => $"/schools/{SchoolId}/contacts/log";

    public string FamilyLogUrl => $"{LogUrl}?familyId={Family.Id}";

    public static async Task<DraftStory> Begin(Portal? portal = null)
    {
        portal ??= await Portal.Shared;
        var school = await portal.Have(A.School());
        var family = await portal.Have(A.Family(school.Id, "Fortes", children: ["Nilton", "Ana"]));
        var liaison = await portal.Have(A.Liaison(school.Id));
        return new DraftStory(portal, school.Id, family, liaison, await portal.SignedIn(liaison));
    }

    /// <summary>The log form of the family as it would be sent, half filled: no outcome yet.</summary>
    public async Task<(string Action, List<KeyValuePair<string, string>> Values)> HalfFilled(Browser? by = null, string note = Secret)
    {
        var page = (await (by ?? Browser).Get(FamilyLogUrl)).ShouldBeOk();
        return page.Filled("Save contact", ("Note", note), ("Channel", "HomeVisit"), ("Children", Family.Students[1].StudentId.ToString()), ("Topics", "Learning"));
    }

    /// <summary>What the script does while one types.</summary>
    public static Task<HttpResponseMessage> Keep(Browser browser, IEnumerable<KeyValuePair<string, string>> values)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/drafts") { Content = new FormUrlEncodedContent(values.Where(field => field.Key != "__once")) };
        request.Headers.Add("X-Requested-With", "XMLHttpRequest");
        return browser.Client.SendAsync(request);
    }

    public Task<List<Draft>> Kept(PortalUser? of = null)
    {
        var id = (of ?? Liaison).Id;
        return Portal.Ask(db => db.Drafts.AsNoTracking().Where(draft => draft.UserId == id).ToListAsync());
    }

    public Task<int> Contacts() => Portal.Ask(db => db.Contacts.CountAsync(contact => contact.SchoolId == SchoolId));

    public static async Task<Page> SignIn(Page page, PortalUser user)
    {
        page.Url.ShouldStartWith("/account/sign-in");
        return await page.Submit("Sign in", ("Email", user.Email!), ("Password", Portal.Password));
    }

    public static string Note(Page page) => page.Document.QuerySelector<IHtmlTextAreaElement>("textarea[name=Note]")!.Value;

    public void ShouldBeHalfFilled(Page page)
    {
        page.ShouldBeOk().ShouldSay("Fortes family").Document.Title.ShouldStartWith("Log a contact");
        Note(page).ShouldBe(Secret);
        page.Document.QuerySelector<IHtmlInputElement>("input[name=Channel][value=HomeVisit]")!.IsChecked.ShouldBeTrue();
        page.Document.QuerySelector<IHtmlInputElement>("input[name=Topics][value=Learning]")!.IsChecked.ShouldBeTrue();
        page.Document.QuerySelectorAll<IHtmlInputElement>("input[name=Children]").Where(box => box.IsChecked).Select(box => box.Value).ShouldBe([Family.Students[1].StudentId.ToString()]);
        page.Document.QuerySelectorAll("[data-error-summary]").ShouldBeEmpty();
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }
}
