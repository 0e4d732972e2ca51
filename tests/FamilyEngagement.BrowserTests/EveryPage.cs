using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace FamilyEngagement.BrowserTests;

/// <summary>Every page: nothing for axe to find (WCAG 2.2 A and AA) and nothing to scroll sideways at three widths, and a picture of it to look at.</summary>
[Collection(SiteCollection.Name)]
public class EveryPage(Site site)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } };

    public static TheoryData<string> Accounts => [.. Pages.All.Select(page => page.Account ?? "").Distinct()];

    [Theory, MemberData(nameof(Accounts))]
    public async Task Is_accessible_fits_and_is_pictured(string account)
    {
        var names = await Pages.Names(site);
        var findings = new List<string>();
        var pages = Pages.All.Where(page => (page.Account ?? "") == account).ToList();
        await Task.WhenAll(Look(pages, account, names, findings, 1280), Look(pages, account, names, findings, 390), Look(pages, account, names, findings, 320));
        findings.ShouldBeEmpty();
    }

    private async Task Look(List<Pages.Entry> entries, string account, Dictionary<string, string> names, List<string> findings, int width)
    {
        var page = await site.Open(account.Length == 0 ? null : account, width, width > 1000 ? 900 : 844);
        var problems = new List<string>();
        // The browser reports the status of our own error pages too; what counts is what the page itself did wrong.
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("Failed to load resource")) problems.Add(message.Text); };
        foreach (var entry in entries)
        {
            await page.GotoAsync(Named(entry.Path, names));
            await Check(page, entry, width, problems);
            if (width > 1000 && IsPictured && Pages.Guide.ContainsKey(entry.Name))
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Site.GuidePictures, $"{entry.Name}.png") });
        }

        foreach (var mistake in Pages.Mistakes.Where(mistake => (mistake.Account ?? "") == account && width != 320))
        {
            await page.GotoAsync(Named(mistake.Path, names));
            foreach (var (label, value) in mistake.Fields) await page.GetByLabel(label).First.FillAsync(value);
            await page.GetByRole(AriaRole.Button, new() { Name = mistake.Button, Exact = true }).First.ClickAsync();
            if (await page.Locator("[data-error-summary]").CountAsync() == 0) problems.Add($"{mistake.Name}: no error summary after {mistake.Button}");
            else await Check(page, new Pages.Entry(mistake.Name, mistake.Account, mistake.Path), width, problems);
        }

        lock (findings) findings.AddRange(problems);
        await page.Context.CloseAsync();
    }

    private static bool IsPictured => Environment.GetEnvironmentVariable("GUIDE_PICTURES") is { Length: > 0 };

    private static string Named(string path, Dictionary<string, string> names) => names.Aggregate(path, (text, name) => text.Replace($"{{{name.Key}}}", name.Value));

    private static async Task Check(IPage page, Pages.Entry entry, int width, List<string> problems)
    {
        var axe = await page.RunAxe(Rules);
        problems.AddRange(axe.Violations.Select(v => $"{entry.Name} at {width}: {v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(node => $"{node.Html} {string.Join("; ", node.Any.Select(check => check.Message))}"))}"));
        var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
        if (wide > 0) problems.Add($"{entry.Name} at {width}: scrolls sideways by {wide} px");
        var inline = await page.EvaluateAsync<int>("() => document.querySelectorAll('[style],style,script:not([src])').length");
        if (inline > 0 && width > 1000) problems.Add($"{entry.Name}: inline style or script");
        if (width == 320) return;
        // A bar that sticks to the window would lie across a picture of the whole page: make the window as tall as the page.
        var size = page.ViewportSize!;
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(size.Width, Math.Min(height, 12_000));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Site.Screens, $"{entry.Name}-{width}.png"), FullPage = true });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
