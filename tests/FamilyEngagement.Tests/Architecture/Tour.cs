using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>Walks every page that a visitor may open: from the endpoint table, and on by the links found there.</summary>
public static partial class Tour
{
    /// <summary>Far more than there are kinds of pages; a walk that gets here goes in circles.</summary>
    private const int MostPages = 300;

    public static async Task<IReadOnlyList<Page>> Of(Visitor visitor, FullSchool school) =>
        (await Everything(visitor, school)).Where(page => page.ContentType == "text/html").DistinctBy(page => page.Url).ToList();

    /// <summary>Files too.</summary>
    public static async Task<IReadOnlyList<Page>> Everything(Visitor visitor, FullSchool school)
    {
        var gets = PortalEndpoint.Of(school.Portal).Where(endpoint => endpoint.Method == "GET" && endpoint.Controller != "Errors" && visitor.May(endpoint));
        var open = new Queue<string>(gets.Select(school.Url));
        var seen = open.Select(Kind).ToHashSet();
        var pages = new List<Page>();
        while (open.TryDequeue(out var url))
        {
            var page = await visitor.Browser.Get(url);
            page.Status.ShouldNotBe(HttpStatusCode.InternalServerError, $"{visitor}: {url}");
            pages.Add(page);
            pages.Count.ShouldBeLessThan(MostPages);
            foreach (var link in page.Document.QuerySelectorAll<IHtmlAnchorElement>("main a[href^='/']").Select(link => link.GetAttribute("href")!.Split('#')[0]))
                if (seen.Add(Kind(link))) open.Enqueue(link);
        }

        return pages;
    }

    /// <summary>Two addresses that differ in ids and values only show the same kind of page.</summary>
    private static string Kind(string url)
    {
        var (path, query) = url.Split('?') is [var before, var after] ? (before, after) : (url, "");
        return Number().Replace(path, "#") + "?" + string.Join('&', query.Split('&').Select(pair => pair.Split('=')[0]).Order());
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
