namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Which groups a table leaves out, so that no number tells about single families.</summary>
public static class SmallGroups
{
    /// <summary>
    /// Groups below the minimum, and, because the total stands beside them, as many of the next smallest as it takes
    /// that what is hidden cannot be worked out by subtraction: at least two groups, together not below the minimum.
    /// </summary>
    public static IReadOnlySet<T> Hidden<T>(IEnumerable<T> groups, Func<T, int> size, int minimum)
    {
        var bySize = groups.Where(group => size(group) > 0).OrderBy(size).ToList();
        var count = bySize.Count(group => size(group) < minimum);
        while (count > 0 && count < bySize.Count && (count == 1 || bySize.Take(count).Sum(size) < minimum)) count++;
        return bySize.Take(count).ToHashSet();
    }
}
