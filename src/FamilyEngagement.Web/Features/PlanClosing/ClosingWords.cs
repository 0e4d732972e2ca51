namespace FamilyEngagement.Web.Features.PlanClosing;

/// <summary>English keys for the localizer.</summary>
public static class ClosingWords
{
    public static string Label(this StrategyNextYear next) => next switch
    {
        StrategyNextYear.Keep => "Keep it next year",
        StrategyNextYear.Change => "Change it",
        StrategyNextYear.Stop => "Stop it",
        _ => throw new ArgumentOutOfRangeException(nameof(next)),
    };

    public static (string Tone, string Icon) Look(this StrategyNextYear next) => next switch
    {
        StrategyNextYear.Keep => ("met", "check"),
        StrategyNextYear.Change => ("due", "autorenew"),
        _ => ("na", "remove"),
    };
}
