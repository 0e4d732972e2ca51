using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What a reader of a section would ask. Unlike a <see cref="SectionGap"/> it keeps nobody from sending the plan.</summary>
public enum PlanDoubt
{
    TooLong, VeryShort, Placeholder, NoBaseline, NoBaselineDay, TargetNotAbove, NoTargetDay, TargetOutsideYear,
    NoLeader, NoDates, DatesOutsideYear,
}

/// <summary>A doubt about a section.</summary>
/// <param name="Strategy">The strategy's number; none when it is about the section itself.</param>
public record PlanFinding(PlanSection Section, PlanDoubt Doubt, int? Strategy = null);

/// <summary>Reads a plan as a reviewer would: what cannot be measured, who does it by when, what was left to fill in.</summary>
public static class PlanCheck
{
    /// <summary>Fewer words than this say little about a school.</summary>
    private const int FewWords = 15;

    private static readonly string[] Placeholders = ["tbd", "tbc", "to be determined", "to be decided", "lorem ipsum", "xxx", "???"];

    public static IReadOnlyList<PlanFinding> Of(IEnumerable<PlanSection> sections, SchoolYear year) =>
        [.. sections.SelectMany(section => Doubts(section, year).Concat(section.Strategies.SelectMany(strategy => Doubts(section, strategy, year))))];

    private static IEnumerable<PlanFinding> Doubts(PlanSection section, SchoolYear year)
    {
        if (section.Text.Length == 0) yield break;
        var words = PlanWords.CountWords(section.Text);
        if (words > section.WordLimit) yield return new(section, PlanDoubt.TooLong);
        if (section.Kind == SectionKind.Text && words < FewWords) yield return new(section, PlanDoubt.VeryShort);
        if (HasPlaceholder(section.Text)) yield return new(section, PlanDoubt.Placeholder);
        if (section.Kind == SectionKind.Text) yield break;
        if (section.Baseline is null) yield return new(section, PlanDoubt.NoBaseline);
        else if (section.BaselineOn is null) yield return new(section, PlanDoubt.NoBaselineDay);
        if (section.Target <= section.Baseline) yield return new(section, PlanDoubt.TargetNotAbove);
        if (section is { Target: not null, TargetOn: null }) yield return new(section, PlanDoubt.NoTargetDay);
        if (section.TargetOn is { } by && !year.Contains(by)) yield return new(section, PlanDoubt.TargetOutsideYear);
    }

    private static IEnumerable<PlanFinding> Doubts(PlanSection section, PlanStrategy strategy, SchoolYear year)
    {
        if (HasPlaceholder(strategy.What)) yield return new(section, PlanDoubt.Placeholder, strategy.Position);
        if (strategy.Owner.Length == 0) yield return new(section, PlanDoubt.NoLeader, strategy.Position);
        if (strategy.StartsOn is null || strategy.EndsOn is null) yield return new(section, PlanDoubt.NoDates, strategy.Position);
        if ((strategy.StartsOn is { } from && from > year.EndsOn) || (strategy.EndsOn is { } to && to < year.StartsOn)) yield return new(section, PlanDoubt.DatesOutsideYear, strategy.Position);
    }

    private static bool HasPlaceholder(string text) => Placeholders.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
