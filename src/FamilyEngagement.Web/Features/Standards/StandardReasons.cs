namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Why a standard is in its state, and what the district's rule is: one English sentence each, keys for the localizer.</summary>
public static class StandardReasons
{
    public static string Rule(CheckRule check) => check switch
    {
        CheckRule.Always => "The district looks at each confirmation before the standard is met.",
        CheckRule.Sampled => "The standard is met once the school confirms it. The district looks at some, drawn at random each month.",
        CheckRule.OnFigure => "The standard is met once the school confirms it, while every figure with a target has reached it. Else the district looks first.",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    /// <summary>None where the state's own word says it all.</summary>
    public static string? Of(StandardStanding standing) => standing.State switch
    {
        StandardState.Met => standing.MetBy switch
        {
            MetBy.Sample => "Met on the school’s word. The district looks at some each month.",
            MetBy.Figure => "Met: the school confirmed it, and its figures are at their targets.",
            _ => "Met: the district checked it.",
        },
        StandardState.OutOfDate => "It was confirmed, and something that it rests on is past its day.",
        StandardState.NeedsHelp when !standing.HelpAsked => "A figure is far under its target.",
        StandardState.ToCheck => ToCheck(standing),
        _ => null,
    };

    /// <summary>What the page says once the school has confirmed it.</summary>
    public static string Confirmed(StandardStanding now)
    {
        if (now.Row is not { } before) return "Confirmed.";
        var row = before with { Claim = StandardClaim.Attested };
        // Today's days are good, or it could not be confirmed.
        var (state, metBy) = StandardStates.Of(now.Standard.Check, row.FactsOn(DateOnly.MinValue), now.Figures);
        return state switch
        {
            StandardState.Met => $"Confirmed. {Of(now with { Row = row, State = state, MetBy = metBy })}",
            StandardState.ToCheck => "Confirmed. The district checks it next.",
            _ => "Confirmed.",
        };
    }

    private static string ToCheck(StandardStanding standing) => standing switch
    {
        { Claim: StandardClaim.Appealed } => "The school asked the district to look again.",
        { Row.IsDrawn: true } => "Drawn at random: the district looks at it in depth.",
        { Claim: StandardClaim.None } => "The figure reached its target. The school has not confirmed the checklist.",
        { Row.WasReturned: true } => "It was returned, and the school confirmed it again. The district looks first.",
        _ when standing.Figures.Any(figure => figure.IsFarUnder) => "The school confirmed it, and a figure is far under its target. The district looks first.",
        { Standard.Check: CheckRule.OnFigure } => "The school confirmed it, and not every figure says that it is at its target. The district looks first.",
        _ => "The school confirmed it. The district checks it next.",
    };
}
