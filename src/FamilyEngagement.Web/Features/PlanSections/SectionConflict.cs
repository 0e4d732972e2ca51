using System.Globalization;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>A field that two people left with different words. An empty side has nothing there.</summary>
/// <param name="Strategy">The strategy's number; none for a field of the section.</param>
/// <param name="IsWhole">The strategy is only on one side: the other one removed it.</param>
public record Difference(string Key, string Name, int? Strategy, string Theirs, string Mine, bool IsWhole = false);

/// <summary>Two versions of a section: where they differ, and how one is made of both.</summary>
/// <param name="Removed">Strategies that were there when I began and that I took out; others that I do not have are new there.</param>
public record SectionConflict(SectionContent Theirs, SectionContent Mine, IReadOnlyCollection<int> Removed)
{
    public IEnumerable<Difference> Differences()
    {
        Difference[] fields =
        [
            new("title", "Short name", null, Theirs.Title, Mine.Title),
            new("text", "Text", null, Theirs.Text, Mine.Text),
            new("outcome", "What students will learn or do better", null, Theirs.Outcome, Mine.Outcome),
            new("measure", "Measure", null, Theirs.Measure.Label(), Mine.Measure.Label()),
            new("own", "Your own measure", null, Theirs.OwnMeasure, Mine.OwnMeasure),
            new("baseline", "Start", null, Percent(Theirs.Baseline), Percent(Mine.Baseline)),
            new("baselineon", "Start counted on", null, Day(Theirs.BaselineOn), Day(Mine.BaselineOn)),
            new("target", "Target", null, Percent(Theirs.Target), Percent(Mine.Target)),
            new("by", "By when", null, Day(Theirs.TargetOn), Day(Mine.TargetOn)),
        ];
        return fields.Concat(StrategyDifferences()).Where(field => field.IsWhole || field.Theirs != field.Mine);
    }

    /// <summary>Mine, with theirs where I chose it; what only they added stays.</summary>
    public SectionContent Merge(Func<string, bool> keepsTheirs)
    {
        T Pick<T>(string key, T theirs, T mine) => keepsTheirs(key) ? theirs : mine;
        return new SectionContent(
            Pick("title", Theirs.Title, Mine.Title), Pick("text", Theirs.Text, Mine.Text), Pick("measure", Theirs.Measure, Mine.Measure),
            Pick("own", Theirs.OwnMeasure, Mine.OwnMeasure), Pick("baseline", Theirs.Baseline, Mine.Baseline), Pick("target", Theirs.Target, Mine.Target),
            Pick("by", Theirs.TargetOn, Mine.TargetOn), [.. MergeStrategies(keepsTheirs)],
            Pick("outcome", Theirs.Outcome, Mine.Outcome), Pick("baselineon", Theirs.BaselineOn, Mine.BaselineOn));
    }

    private IEnumerable<Difference> StrategyDifferences()
    {
        for (var at = 0; at < Theirs.Strategies.Count; at++)
        {
            var theirs = Theirs.Strategies[at];
            var (key, number) = (Key(theirs), at + 1);
            if (Find(Mine, theirs.Id) is { } mine)
            {
                yield return new(key + "-what", "What will you do?", number, theirs.What, mine.What);
                yield return new(key + "-who", "Who leads it?", number, theirs.Owner, mine.Owner);
                yield return new(key + "-from", "From when?", number, Day(theirs.StartsOn), Day(mine.StartsOn));
                yield return new(key + "-to", "By when?", number, Day(theirs.EndsOn), Day(mine.EndsOn));
            }
            else if (theirs.Id is { } id && Removed.Contains(id)) yield return new(key, "The whole strategy", number, theirs.What, "", IsWhole: true);
        }

        foreach (var mine in Mine.Strategies.Where(IsRemovedThere)) yield return new(Key(mine), "The whole strategy", Number(mine), "", mine.What, IsWhole: true);
    }

    private IEnumerable<StrategyContent> MergeStrategies(Func<string, bool> keepsTheirs)
    {
        foreach (var theirs in Theirs.Strategies)
        {
            var key = Key(theirs);
            if (Find(Mine, theirs.Id) is { } mine)
            {
                yield return new StrategyContent(theirs.Id,
                    keepsTheirs(key + "-what") ? theirs.What : mine.What, keepsTheirs(key + "-who") ? theirs.Owner : mine.Owner,
                    keepsTheirs(key + "-from") ? theirs.StartsOn : mine.StartsOn, keepsTheirs(key + "-to") ? theirs.EndsOn : mine.EndsOn) { Aim = theirs.Aim };
            }
            else if (theirs.Id is not { } id || !Removed.Contains(id) || keepsTheirs(key)) yield return theirs;
        }

        // A strategy that they removed and I keep is made anew.
        foreach (var mine in Mine.Strategies.Where(strategy => strategy.Id is null || IsRemovedThere(strategy) && !keepsTheirs(Key(strategy))))
            yield return mine with { Id = null };
    }

    private bool IsRemovedThere(StrategyContent mine) => mine.Id is not null && Find(Theirs, mine.Id) is null;

    private int Number(StrategyContent strategy) => Mine.Strategies.ToList().IndexOf(strategy) + 1;

    private static StrategyContent? Find(SectionContent content, int? id) => content.Strategies.FirstOrDefault(strategy => strategy.Id is not null && strategy.Id == id);

    private static string Key(StrategyContent strategy) => string.Create(CultureInfo.InvariantCulture, $"s{strategy.Id}");

    private static string Percent(int? value) => value is null ? "" : $"{value}%";

    private static string Day(DateOnly? day) => day?.ToString("MMMM d, yyyy") ?? "";
}
