namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What a section says, apart from who wrote it when: what a form sends, what a save writes and what two versions are compared by.</summary>
public record SectionContent(
    string Title, string Text, GoalMeasure Measure, string OwnMeasure, int? Baseline, int? Target, DateOnly? TargetOn,
    IReadOnlyList<StrategyContent> Strategies, string Outcome = "", DateOnly? BaselineOn = null)
{
    public static SectionContent Of(PlanSection section) => new(
        section.Title, section.Text, section.Measure, section.OwnMeasure, section.Baseline, section.Target, section.TargetOn,
        [.. section.Strategies.OrderBy(strategy => strategy.Position).Select(StrategyContent.Of)], section.Outcome, section.BaselineOn);

    /// <summary>Everything that a person wrote, for when it cannot be saved and is not to be lost.</summary>
    public IReadOnlyList<string> Texts =>
        [.. new[] { Title, Text, Outcome, OwnMeasure }.Concat(Strategies.Select(strategy => string.Join(" · ", new[] { strategy.What, strategy.Owner }.Where(text => text.Length > 0)))).Where(text => text.Length > 0)];

    public bool SaysTheSameAs(SectionContent other) =>
        this with { Strategies = other.Strategies } == other && Strategies.SequenceEqual(other.Strategies);
}

/// <param name="Id">None for a strategy that is not saved yet.</param>
public record StrategyContent(int? Id, string What, string Owner, DateOnly? StartsOn, DateOnly? EndsOn)
{
    public StrategyAim Aim { get; init; } = StrategyAim.Everyone;

    public static StrategyContent Of(PlanStrategy strategy) => new(strategy.Id == 0 ? null : strategy.Id, strategy.What, strategy.Owner, strategy.StartsOn, strategy.EndsOn) { Aim = strategy.Aim };
}
