namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Which groups a table leaves out, so that no number tells about single families.</summary>
public static class SmallGroups
{
    /// <summary>
    /// Groups below the minimum, and, because the total stands beside them, as many of the next smallest as it takes
    /// that what is hidden cannot be worked out by subtraction: at least two groups, together not below the minimum.
    /// </summary>
    /// <param name="isHidden">Groups that are hidden for another reason already.</param>
    public static IReadOnlySet<T> Hidden<T>(IEnumerable<T> groups, Func<T, int> size, int minimum, Func<T, bool>? isHidden = null)
    {
        bool IsSmall(T group) => size(group) < minimum || isHidden?.Invoke(group) == true;
        var bySize = groups.Where(group => size(group) > 0).OrderBy(group => !IsSmall(group)).ThenBy(size).ToList();
        var count = bySize.Count(IsSmall);
        while (count > 0 && count < bySize.Count && (count == 1 || bySize.Take(count).Sum(size) < minimum)) count++;
        return bySize.Take(count).ToHashSet();
    }
}
