namespace FamilyEngagement.Web.Features.Shared;

/// <summary>Where one is in a long list. Pages count from 1; a number out of range is taken as the nearest.</summary>
public record Paging(int Page, int Size, int Total)
{
    public int Last => Math.Max(1, (Total + Size - 1) / Size);

    public int Skip => (Page - 1) * Size;

    public static Paging Of(int? page, int size, int total) =>
        new(Math.Clamp(page ?? 1, 1, Math.Max(1, (total + size - 1) / size)), size, total);

    /// <summary>The pages to show: first, last and those around the current one; 0 stands for a gap.</summary>
    public IEnumerable<int> Shown()
    {
        var shown = new[] { 1, Page - 1, Page, Page + 1, Last }.Where(page => page >= 1 && page <= Last).Distinct().Order().ToList();
        for (var at = 0; at < shown.Count; at++)
        {
            if (at > 0 && shown[at] > shown[at - 1] + 1) yield return 0;
            yield return shown[at];
        }
    }
}
