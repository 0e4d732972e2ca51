using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>Somebody with a browser: one of the five roles, or nobody.</summary>
public sealed class Visitor
{
    public const string TokenName = "__RequestVerificationToken";

    private readonly string _token;

    private Visitor(PortalRole? role, Browser browser, string token) => (Role, Browser, _token) = (role, browser, token);

    /// <summary>None: not signed in.</summary>
    public PortalRole? Role { get; }

    public Browser Browser { get; }

    public static async Task<IReadOnlyList<Visitor>> AllOf(FullSchool school) =>
    [
        await Of(school, PortalRole.Liaison, school.Liaison),
        await Of(school, PortalRole.Principal, school.Principal),
        await Of(school, PortalRole.Teacher, school.Teacher),
        await Of(school, PortalRole.DistrictStaff, await school.Portal.Have(A.DistrictStaff())),
        await Of(school, PortalRole.Administrator, await school.Portal.Have(A.Administrator())),
        await Of(school, null, null),
    ];

    public static async Task<Visitor> Of(FullSchool school, PortalRole? role, PortalUser? user)
    {
        var browser = user is null ? school.Portal.Browser() : await school.Portal.SignedIn(user);
        var page = await browser.Get(user is null ? "/account/sign-in" : "/account");
        return new Visitor(role, browser, page.Document.QuerySelector<IHtmlInputElement>($"input[name={TokenName}]")!.Value);
    }

    public bool May(PortalEndpoint endpoint, bool atOwnSchool = true) =>
        Role is { } role ? endpoint.Admits(role, atOwnSchool) : endpoint.IsAnonymous;

    /// <summary>One request as it is, no redirect followed; a post carries nothing but what every form carries.</summary>
    public Task<HttpResponseMessage> Send(PortalEndpoint endpoint, string url, bool withToken = true)
    {
        var request = new HttpRequestMessage(new HttpMethod(endpoint.Method), url);
        if (endpoint.Method != "GET") request.Content = new FormUrlEncodedContent(withToken ? [KeyValuePair.Create(TokenName, _token), KeyValuePair.Create(SubmitOnce.FieldName, Guid.NewGuid().ToString())] : []);
        return Browser.Client.SendAsync(request);
    }

    public override string ToString() => Role?.ToString() ?? "Nobody";
}
