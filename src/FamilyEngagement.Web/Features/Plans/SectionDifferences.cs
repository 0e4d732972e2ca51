using System.Globalization;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A field that says something else in two versions of a section. An empty side has nothing there.</summary>
/// <param name="Strategy">The strategy's number; none for a field of the section.</param>
/// <param name="IsWhole">The strategy is only on one side.</param>
public record FieldDifference(string Key, string Name, int? Strategy, string Old, string New, bool IsWhole = false);

/// <summary>Where two versions of a section differ, field by field.</summary>
public static class SectionDifferences
{
    /// <param name="removed">Strategies of the old side that were taken out; others that the new side does not have were added there meanwhile.</param>
    /// <param name="aim">Says in words whom a strategy is for; without it that is left out, where nobody typed it.</param>
    public static IEnumerable<FieldDifference> Between(SectionContent old, SectionContent now, IReadOnlyCollection<int> removed, Func<StrategyAim, string>? aim = null)
    {
        FieldDifference[] fields =
        [
            new("title", "Short name", null, old.Title, now.Title),
            new("text", "Text", null, old.Text, now.Text),
            new("outcome", "What students will learn or do better", null, old.Outcome, now.Outcome),
            new("measure", "Measure", null, old.Measure.Label(), now.Measure.Label()),
            new("own", "Your own measure", null, old.OwnMeasure, now.OwnMeasure),
            new("baseline", "Start", null, Percent(old.Baseline), Percent(now.Baseline)),
            new("baselineon", "Start counted on", null, Day(old.BaselineOn), Day(now.BaselineOn)),
            new("target", "Target", null, Percent(old.Target), Percent(now.Target)),
            new("by", "By when", null, Day(old.TargetOn), Day(now.TargetOn)),
        ];
        return fields.Concat(Strategies(old, now, removed, aim)).Where(field => field.IsWhole || field.Old != field.New);
    }

    /// <summary>From one kept version to another one.</summary>
    public static IEnumerable<FieldDifference> Between(SectionContent old, SectionContent now, Func<StrategyAim, string> aim) =>
        Between(old, now, [.. old.Strategies.Where(strategy => strategy.Id is not null && Find(now, strategy.Id) is null).Select(strategy => strategy.Id!.Value)], aim);

    private static IEnumerable<FieldDifference> Strategies(SectionContent old, SectionContent now, IReadOnlyCollection<int> removed, Func<StrategyAim, string>? aim)
    {
        for (var at = 0; at < old.Strategies.Count; at++)
        {
            var before = old.Strategies[at];
            var (key, number) = (Key(before), at + 1);
            if (Find(now, before.Id) is { } after)
            {
                yield return new(key + "-what", "What will you do?", number, before.What, after.What);
                yield return new(key + "-who", "Who leads it?", number, before.Owner, after.Owner);
                yield return new(key + "-from", "From when?", number, Day(before.StartsOn), Day(after.StartsOn));
                yield return new(key + "-to", "By when?", number, Day(before.EndsOn), Day(after.EndsOn));
                if (aim is not null) yield return new(key + "-aim", "For whom, and how many?", number, aim(before.Aim), aim(after.Aim));
            }
            else if (before.Id is { } id && removed.Contains(id)) yield return new(key, "The whole strategy", number, before.What, "", IsWhole: true);
        }

        for (var at = 0; at < now.Strategies.Count; at++)
            if (IsOnlyIn(now.Strategies[at], old)) yield return new(Key(now.Strategies[at]), "The whole strategy", at + 1, "", now.Strategies[at].What, IsWhole: true);
    }

    /// <summary>Whether the other side does not have this saved strategy.</summary>
    public static bool IsOnlyIn(StrategyContent strategy, SectionContent other) => strategy.Id is not null && Find(other, strategy.Id) is null;

    public static StrategyContent? Find(SectionContent content, int? id) => content.Strategies.FirstOrDefault(strategy => strategy.Id is not null && strategy.Id == id);

    public static string Key(StrategyContent strategy) => string.Create(CultureInfo.InvariantCulture, $"s{strategy.Id}");

    private static string Percent(int? value) => value is null ? "" : $"{value}%";

    private static string Day(DateOnly? day) => day?.ToString("MMMM d, yyyy") ?? "";
}
