using FamilyEngagement.Web.Features.PlanClosing;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What a new plan takes over from another one. Each section stays marked until someone has looked at it.</summary>
/// <param name="Name">Where it comes from, as people say it.</param>
/// <param name="IsOwnSchool">Names of who leads a strategy come along only within the school.</param>
/// <param name="Shift">Days from the old school year's beginning to the new one's; days move along by whole weeks.</param>
public record CarryOver(IReadOnlyList<SectionSnapshot> Sections, string Name, bool IsOwnSchool, int Shift)
{
    /// <summary>How the year ended: a goal starts from its result, and a strategy that was to stop is left behind.</summary>
    public IReadOnlyList<GoalResult> Results { get; init; } = [];

    /// <summary>A result that rests on fewer families is no start: plans are read outside the school.</summary>
    public int SmallGroup { get; init; }

    /// <summary>Texts by the template's key, goals in their order. What the new template does not ask for is left behind.</summary>
    public void Into(Plan plan)
    {
        foreach (var section in plan.Sections.Where(section => section.Kind == SectionKind.Text))
            if (Sections.FirstOrDefault(old => old.Kind == SectionKind.Text && old.Key == section.Key) is { Content.Text.Length: > 0 } old) Copy(section, old.Content);
        var goals = plan.Sections.Where(section => section.Kind == SectionKind.Goal).ToList();
        foreach (var (old, at) in Sections.Where(old => old.Kind == SectionKind.Goal && old.Content.Text.Length > 0).Take(PlanTemplate.MostGoals).Select((old, at) => (old, at)))
            Copy(at < goals.Count ? goals[at] : plan.AddGoal(), old.Content, Results.FirstOrDefault(result => result.SectionId == old.SectionId));
    }

    private void Copy(PlanSection section, SectionContent content, GoalResult? result = null)
    {
        var goesOn = content.Strategies.Where(strategy => result?.Strategies.Find(ended => ended.StrategyId == strategy.Id)?.NextYear != StrategyNextYear.Stop);
        // Without a result the start is counted anew: last year's start says nothing about this year's families.
        var start = result?.Shows(SmallGroup) == true ? result : null;
        section.Fill(content with { Baseline = start?.Result, BaselineOn = start?.On, TargetOn = Move(content.TargetOn), Strategies = [.. goesOn.Select(Copy)] });
        section.CarriedFrom = Name;
    }

    private StrategyContent Copy(StrategyContent strategy) =>
        strategy with { Id = null, Owner = IsOwnSchool ? strategy.Owner : "", StartsOn = Move(strategy.StartsOn), EndsOn = Move(strategy.EndsOn) };

    private DateOnly? Move(DateOnly? day) => day?.AddDays(Shift / 7 * 7);
}
