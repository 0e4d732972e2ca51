using Deque.AxeCore.Commons;

namespace FamilyEngagement.BrowserTests;

/// <summary>
/// What axe finds on a page against WCAG 2.2 A and AA and its own best practices. It runs in the page itself: the packaged
/// way opens one more browser window at each run, to put the findings of frames together, and the portal has no frames.
/// </summary>
public static class Axe
{
    private static readonly string Source = new BundledAxeScriptProvider().GetScript();

    private const string Run = """
        async () => {
          const frames = [...document.querySelectorAll('iframe, frame')].map(frame => `a frame, which axe would not look into: ${frame.src}`);
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          const told = node => `${node.html} ${[...node.any, ...node.all, ...node.none].map(check => check.message).join('; ')}`;
          return [...frames, ...violations.map(rule => `${rule.id}: ${rule.nodes.slice(0, 3).map(told).join(' | ')}`)];
        }
        """;

    /// <summary>Once after each page load, before the first look.</summary>
    public static Task Load(IPage page) => page.EvaluateAsync(Source);

    public static Task<string[]> Look(IPage page) => page.EvaluateAsync<string[]>(Run);
}
