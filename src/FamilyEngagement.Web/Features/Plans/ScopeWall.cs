using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>
/// Which strategies' figures may leave the school; see docs/decisions/0024. Scopes overlap, so hiding the small ones is not
/// enough: what lies between two of them could be worked out. A figure is shown only while the smallest piece that all shown
/// scopes, their languages, grades and groups cut the school's families into still has enough families.
/// </summary>
public static class ScopeWall
{
    /// <returns>The strategies' ids.</returns>
    public static IReadOnlySet<int> Open(int schoolId, StrategyCount count, IReadOnlyCollection<PlanStrategy> strategies, IReadOnlyDictionary<ReachDimension, Suppression> hidden, int minimum)
    {
        var open = new HashSet<int>();
        if (count.Families.Count < minimum || hidden.Values.Any(table => table.IsSmall(schoolId))) return open;
        var pieces = count.Families.ToDictionary(family => family, _ => 0);
        foreach (var strategy in strategies.OrderByDescending(strategy => count.ScopeOf(strategy.Aim).Count).ThenBy(strategy => strategy.Position).ThenBy(strategy => strategy.Id))
        {
            if (Asked(strategy.Aim).Any(group => hidden.TryGetValue(group.Dimension, out var table) && table.Hides(schoolId, group.Name))) continue;
            var cut = Cuts(strategy.Aim).Select(count.ScopeOf).Aggregate(pieces, Split);
            if (cut.Values.CountBy(piece => piece).Any(piece => piece.Value < minimum)) continue;
            pieces = cut;
            open.Add(strategy.Id);
        }

        return open;
    }

    /// <summary>The tables that say something about these aims.</summary>
    public static ReachDimension[] DimensionsOf(IEnumerable<PlanStrategy> strategies) =>
        [.. strategies.SelectMany(strategy => Asked(strategy.Aim)).Select(group => group.Dimension).Append(ReachDimension.HomeLanguage).Distinct()];

    private static IEnumerable<(ReachDimension Dimension, string Name)> Asked(StrategyAim aim) =>
        StrategyAim.Split(aim.Languages).Select(language => (ReachDimension.HomeLanguage, language))
            .Concat(StrategyAim.Split(aim.Grades).Select(grade => (ReachDimension.Grade, grade))).Concat(aim.GroupsAsked.Select(group => (group, ReachDimensions.Yes)));

    /// <summary>The aim, and each of its conditions alone: their numbers of families stand in other tables.</summary>
    private static IEnumerable<StrategyAim> Cuts(StrategyAim aim) =>
        [aim, StrategyAim.Everyone with { Languages = aim.Languages }, StrategyAim.Everyone with { Grades = aim.Grades }, StrategyAim.Everyone with { Groups = aim.Groups }];

    private static Dictionary<int, int> Split(Dictionary<int, int> pieces, IReadOnlySet<int> scope)
    {
        var numbers = new Dictionary<(int, bool), int>();
        var cut = new Dictionary<int, int>(pieces.Count);
        foreach (var (family, piece) in pieces)
        {
            var key = (piece, scope.Contains(family));
            if (!numbers.TryGetValue(key, out var number)) numbers[key] = number = numbers.Count;
            cut[family] = number;
        }

        return cut;
    }
}
