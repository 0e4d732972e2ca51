using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>Two versions of a section: where they differ, and how one is made of both.</summary>
/// <param name="Removed">Strategies that were there when I began and that I took out; others that I do not have are new there.</param>
public record SectionConflict(SectionContent Theirs, SectionContent Mine, IReadOnlyCollection<int> Removed)
{
    public IEnumerable<FieldDifference> Differences() => SectionDifferences.Between(Theirs, Mine, Removed);

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

    private IEnumerable<StrategyContent> MergeStrategies(Func<string, bool> keepsTheirs)
    {
        foreach (var theirs in Theirs.Strategies)
        {
            var key = SectionDifferences.Key(theirs);
            if (SectionDifferences.Find(Mine, theirs.Id) is { } mine)
            {
                yield return new StrategyContent(theirs.Id,
                    keepsTheirs(key + "-what") ? theirs.What : mine.What, keepsTheirs(key + "-who") ? theirs.Owner : mine.Owner,
                    keepsTheirs(key + "-from") ? theirs.StartsOn : mine.StartsOn, keepsTheirs(key + "-to") ? theirs.EndsOn : mine.EndsOn)
                { Aim = theirs.Aim };
            }
            else if (theirs.Id is not { } id || !Removed.Contains(id) || keepsTheirs(key)) yield return theirs;
        }

        // A strategy that they removed and I keep is made anew.
        foreach (var mine in Mine.Strategies.Where(strategy => strategy.Id is null || SectionDifferences.IsOnlyIn(strategy, Theirs) && !keepsTheirs(SectionDifferences.Key(strategy))))
            yield return mine with { Id = null };
    }
}
