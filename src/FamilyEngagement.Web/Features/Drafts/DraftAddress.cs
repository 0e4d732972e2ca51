using Microsoft.AspNetCore.WebUtilities;

namespace FamilyEngagement.Web.Features.Drafts;

/// <summary>Addresses of pages with forms: where a draft is opened, and which form of which page it is.</summary>
public static class DraftAddress
{
    public const string Parameter = "draft";

    /// <summary>The page as asked for, without the draft in it.</summary>
    public static string Of(HttpRequest request)
    {
        var path = request.PathBase.Add(request.Path).ToUriComponent();
        var query = QueryString.Create(request.Query.Where(pair => !pair.Key.Equals(Parameter, StringComparison.OrdinalIgnoreCase)));
        return path.Length + query.Value!.Length <= Draft.PageLength ? path + query : path;
    }

    /// <summary>What is the same for all drafts of one form: the path and the fragment, whatever the query.</summary>
    public static string FormOf(string page)
    {
        var (address, fragment) = Split(page);
        return address.Split('?')[0].ToLowerInvariant() + fragment;
    }

    public static string PathOf(string page) => page.Split('?', '#')[0];

    public static bool IsIn(string? url) => url?.Contains($"?{Parameter}=") == true || url?.Contains($"&{Parameter}=") == true;

    public static bool HasFragment(string page) => page.Contains('#');

    public static string With(string page, Guid draft)
    {
        var (address, fragment) = Split(page);
        return QueryHelpers.AddQueryString(address, Parameter, draft.ToString()) + fragment;
    }

    private static (string Address, string Fragment) Split(string page) =>
        page.IndexOf('#') is var at and >= 0 ? (page[..at], page[at..]) : (page, "");
}
