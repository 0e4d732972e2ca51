namespace FamilyEngagement.BrowserTests;

/// <summary>Every page: nothing for axe to find (WCAG 2.2 A and AA) and nothing to scroll sideways, and a picture of it to look at.</summary>
[Collection(SiteCollection.Name)]
public class EveryPage(Site site)
{
    public static TheoryData<string> Accounts => [.. Pages.All.Select(page => page.Account ?? "").Distinct()];

    [Theory, MemberData(nameof(Accounts))]
    public async Task Is_accessible_fits_and_is_pictured(string account)
    {
        var names = await Pages.Names(site);
        var pages = Pages.All.Where(page => (page.Account ?? "") == account).ToList();
        var mistakes = Pages.Mistakes.Where(mistake => (mistake.Account ?? "") == account).ToList();
        var half = pages.Count / 2;
        var findings = await Task.WhenAll(Look(account, names, pages[..half], []), Look(account, names, pages[half..], mistakes));
        findings.SelectMany(found => found).ShouldBeEmpty();
    }

    /// <summary>Each page is loaded once, then the window is made narrower.</summary>
    private async Task<List<string>> Look(string account, Dictionary<string, string> names, List<Pages.Entry> entries, List<Pages.Mistake> mistakes)
    {
        var page = await site.Open(account.Length == 0 ? null : account, 1280, 900);
        var problems = new List<string>();
        // The browser reports the status of our own error pages too; what counts is what the page itself did wrong.
        page.Console += (_, message) => { if (message.Type == "error" && !message.Text.Contains("Failed to load resource")) problems.Add(message.Text); };
        foreach (var entry in entries)
        {
            await page.GotoAsync(Named(entry.Path, names));
            await Check(page, entry.Name, problems);
            if (IsPictured && Pages.Guide.Contains(entry.Name)) await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Site.GuidePictures, $"{entry.Name}.png") });
        }

        foreach (var mistake in mistakes)
        {
            await page.GotoAsync(Named(mistake.Path, names));
            foreach (var (label, value) in mistake.Fields) await page.GetByLabel(label).First.FillAsync(value);
            await page.GetByRole(AriaRole.Button, new() { Name = mistake.Button, Exact = true }).First.ClickAsync();
            if (await page.Locator("[data-error-summary]").CountAsync() == 0) problems.Add($"{mistake.Name}: no error summary after {mistake.Button}");
            else await Check(page, mistake.Name, problems);
        }

        await page.Context.CloseAsync();
        return problems;
    }

    private static bool IsPictured => Environment.GetEnvironmentVariable("GUIDE_PICTURES") is { Length: > 0 };

    private static string Named(string path, Dictionary<string, string> names) => names.Aggregate(path, (text, name) => text.Replace($"{{{name.Key}}}", name.Value));

    /// <summary>Axe looks at the widest and the narrowest; pictures are taken as a desk and a phone show it.</summary>
    private static async Task Check(IPage page, string name, List<string> problems)
    {
        // Before the browser's own tools put styles into the page.
        var inline = await page.EvaluateAsync<int>("() => document.querySelectorAll('[style],style,script:not([src])').length");
        if (inline > 0) problems.Add($"{name}: inline style or script");
        await Axe.Load(page);
        foreach (var width in new[] { 1280, 390, 320 })
        {
            var height = width > 1000 ? 900 : 844;
            await page.SetViewportSizeAsync(width, height);
            if (width != 390) problems.AddRange((await Axe.Look(page)).Select(found => $"{name} at {width}: {found}"));

            var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
            if (wide > 0) problems.Add($"{name} at {width}: scrolls sideways by {wide} px");
            if (width == 320) continue;
            // A bar that sticks to the window would lie across a picture of the whole page: make the window as tall as the page.
            var whole = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
            await page.SetViewportSizeAsync(width, Math.Min(whole, 12_000));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Site.Screens, $"{name}-{width}.png"), FullPage = true });
        }

        await page.SetViewportSizeAsync(1280, 900);
    }
}
