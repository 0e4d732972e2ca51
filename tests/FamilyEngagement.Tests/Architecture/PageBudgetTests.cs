using System.Net;
using System.Text;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>What a page may cost, on a portal of its own: neither a long list nor a big school makes more commands.</summary>
public class PageBudgetTests
{
    private const int MostCommands = 8, MostCommandsOfAPlan = 10, MostKilobytes = 60, MostKilobytesOfTheMatrix = 250;

    [Fact]
    public async Task Every_page_keeps_to_its_budget_whatever_the_number_of_rows()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await FullSchool.In(portal, families: 30, contacts: 60);
        await FullSchool.In(portal);
        var visitors = await Visitor.AllOf(school);
        var before = new Dictionary<(Visitor, string), int>();
        var wrong = new List<string>();
        foreach (var visitor in visitors)
            foreach (var page in (await Tour.Of(visitor, school)).Where(page => page.Status == HttpStatusCode.OK))
            {
                before[(visitor, page.Url)] = await Commands(visitor, page);
                wrong.AddRange(Excesses(page, before[(visitor, page.Url)]).Select(excess => $"{visitor} {page.Url}: {excess}"));
            }

        await school.Grow(families: 60, contacts: 120);
        for (var more = 0; more < 4; more++) await FullSchool.In(portal);
        foreach (var ((visitor, url), commands) in before)
        {
            var page = await visitor.Browser.Get(url);
            var now = page.SqlCommands == commands ? commands : await Commands(visitor, page);
            if (now != commands) wrong.Add($"{visitor} {url}: {commands} commands, with three times the rows {now}");
            wrong.AddRange(Excesses(page, now).Select(excess => $"{visitor} {url} with three times the rows: {excess}"));
        }

        before.Count.ShouldBeGreaterThan(30);
        wrong.Distinct().ShouldBeEmpty();
    }

    /// <summary>The second time: once a minute one request pays for reading the district's settings again.</summary>
    private static async Task<int> Commands(Visitor visitor, Page page) => Math.Min(page.SqlCommands, (await visitor.Browser.Get(page.Url)).SqlCommands);

    private static IEnumerable<string> Excesses(Page page, int commands)
    {
        if (commands > (page.Url.Contains("/plans/", StringComparison.Ordinal) ? MostCommandsOfAPlan : MostCommands)) yield return $"{commands} commands";
        var kilobytes = Encoding.UTF8.GetByteCount(page.Html) / 1024;
        if (kilobytes > (page.Url.StartsWith("/district/compliance") ? MostKilobytesOfTheMatrix : MostKilobytes)) yield return $"{kilobytes} KB";
        // A fragment for the script on the page has no head.
        if (!page.Html.Contains("<html")) yield break;
        if (page.Document.QuerySelectorAll("link[rel=stylesheet]").Length != 1) yield return "not one stylesheet";
        if (page.Document.QuerySelectorAll("script").Length > 2) yield return "more than two scripts";
        if (page.Document.QuerySelectorAll("script:not([src]), style, [style], [onclick]").Length > 0) yield return "inline script or style";
        if (page.Document.QuerySelectorAll("h1").Length != 1) yield return "not one h1";
    }
}
