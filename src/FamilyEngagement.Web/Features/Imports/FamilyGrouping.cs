using System.Security.Cryptography;
using System.Text;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>A guardian of a child, in one household or in none that is named.</summary>
/// <param name="Priority">1 is called first; 0 when nobody said.</param>
public record FamilyTie(
    string Child, string Guardian, bool HasAccess = true, int Priority = 0, string Household = "",
    string SpokenLanguage = "", string WrittenLanguage = "", string PreferredChannel = "");

/// <summary>A family as the roster describes it.</summary>
/// <param name="Ties">Those of its members, whom to call first at the front.</param>
public record FamilyPlan(string Key, IReadOnlyList<string> Children, IReadOnlyList<string> Members, IReadOnlyList<FamilyTie> Ties);

/// <summary>
/// Which children make one family. A household id decides. Without one, children with the identical set of guardians are a
/// family; nothing chains through a shared guardian, which would join ex-partners and half-siblings. A child nobody is
/// guardian of is a family too: it has to show that nobody can be reached.
/// </summary>
public static class FamilyGrouping
{
    public const string HouseholdPrefix = "H:", GuardiansPrefix = "G:", AlonePrefix = "S:";

    private static readonly StringComparer Ids = StringComparer.OrdinalIgnoreCase;

    public static List<FamilyPlan> Of(IEnumerable<string> children, IEnumerable<FamilyTie> ties)
    {
        var byChild = ties.OrderBy(tie => tie.Priority == 0 ? int.MaxValue : tie.Priority).ThenBy(tie => tie.Guardian, Ids).ToLookup(tie => tie.Child, Ids);
        var families = new SortedDictionary<string, List<string>>(Ids);
        foreach (var child in children.Order(Ids))
        {
            foreach (var key in KeysOf(child, [.. byChild[child]]))
            {
                if (!families.TryGetValue(key, out var members)) families[key] = members = [];
                members.Add(child);
            }
        }

        return families.Select(family => Plan(family.Key, family.Value, byChild)).ToList();
    }

    private static IEnumerable<string> KeysOf(string child, IReadOnlyList<FamilyTie> ties)
    {
        // A household in which nobody may have contact about the child is no home of the child.
        var households = HouseholdsOf(ties);
        if (households.Count > 0) return households.Select(household => HouseholdPrefix + household);
        if (ties.Count == 0) return [AlonePrefix + child];
        var guardians = string.Join('\n', ties.Select(tie => tie.Guardian.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal));
        return [GuardiansPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(guardians)))];
    }

    private static List<string> HouseholdsOf(IEnumerable<FamilyTie> ties) =>
        ties.Where(tie => tie.HasAccess && tie.Household.Length > 0).Select(tie => tie.Household).Distinct(Ids).ToList();

    private static FamilyPlan Plan(string key, List<string> children, ILookup<string, FamilyTie> byChild)
    {
        // Without access to one child of the family is out of the family: a call about the other would be a call to that home.
        var barred = children.SelectMany(child => byChild[child]).Where(tie => !tie.HasAccess).Select(tie => tie.Guardian).ToHashSet(Ids);
        var ties = children.SelectMany(child => TiesWithin(key, [.. byChild[child]])).Where(tie => !barred.Contains(tie.Guardian))
            .OrderBy(tie => tie.Priority == 0 ? int.MaxValue : tie.Priority).ToList();
        return new FamilyPlan(key, children, ties.Select(tie => tie.Guardian).Distinct(Ids).ToList(), ties);
    }

    private static IEnumerable<FamilyTie> TiesWithin(string key, IReadOnlyList<FamilyTie> ties)
    {
        if (!key.StartsWith(HouseholdPrefix, StringComparison.Ordinal)) return ties;
        var household = key[HouseholdPrefix.Length..];
        // A guardian without a household goes with the child's first.
        var isFirst = Ids.Equals(HouseholdsOf(ties)[0], household);
        return ties.Where(tie => Ids.Equals(tie.Household, household) || isFirst && tie.Household.Length == 0);
    }
}
