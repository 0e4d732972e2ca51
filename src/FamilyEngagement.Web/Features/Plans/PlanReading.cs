namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A plan to be read: its head and its sections in order, with their strategies.</summary>
public record PlanReading(PlanHead Head, IReadOnlyList<PlanSection> Sections)
{
    public IReadOnlyCollection<PlanStrategy> Strategies => [.. Sections.SelectMany(section => section.Strategies)];

    public SectionState StateOf(PlanSection section) => PlanWords.StateOf(section, Head.Status, Head.DecidedAt, isComplete: !GapsOf(section).Any());

    public bool HasGoal => Sections.Any(section => section.Kind == SectionKind.Goal);

    /// <summary>What has to be written before it can be sent.</summary>
    public IEnumerable<PlanSection> Missing => Sections.Where(section => section.IsRequired && GapsOf(section).Any());

    public IEnumerable<SectionGap> GapsOf(PlanSection section) => section.Gaps(Head.BudgetLines > 0);

    public bool IsComplete => HasGoal && !Missing.Any();
}

public record PlanHistory(string By, DateTime At, PlanStep Step, string Comment);

/// <summary>A submission of a plan.</summary>
/// <param name="Number">1 for the first one.</param>
public record PlanVersionLine(int Id, int Number, int Round, string By, DateTime At);
