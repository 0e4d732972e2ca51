using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Finds for each planned family the row that it already has, so that its contacts and follow-ups stay with it: the one with
/// its key, else the one that shares most children, then most members, with it. A row goes to one family only.
/// </summary>
public static class FamilyMatching
{
    /// <param name="students">Ids of the portal by the roster's.</param>
    public static Dictionary<string, Family> Match(IReadOnlyCollection<FamilyPlan> plans, IReadOnlyCollection<Family> families, Func<string, int> students, Func<string, int> members)
    {
        var byKey = families.ToDictionary(family => family.Key, StringComparer.OrdinalIgnoreCase);
        var matched = new Dictionary<string, Family>(StringComparer.OrdinalIgnoreCase);
        foreach (var plan in plans)
            if (byKey.Remove(plan.Key, out var same)) matched[plan.Key] = same;

        var ofStudent = byKey.Values.SelectMany(family => family.Students.Select(link => (link.StudentId, Family: family))).ToLookup(pair => pair.StudentId, pair => pair.Family);
        var candidates =
            from plan in plans
            where !matched.ContainsKey(plan.Key)
            let memberIds = plan.Members.Select(members).ToHashSet()
            from shared in plan.Children.SelectMany(child => ofStudent[students(child)]).GroupBy(family => family)
            orderby shared.Count() descending, shared.Key.Members.Count(link => memberIds.Contains(link.FamilyMemberId)) descending, shared.Key.Id, plan.Key
            select (plan.Key, Family: shared.Key);
        var taken = new HashSet<Family>();
        foreach (var (key, family) in candidates.ToList())
        {
            if (matched.ContainsKey(key) || !taken.Add(family)) continue;
            matched[key] = family;
        }

        return matched;
    }
}
