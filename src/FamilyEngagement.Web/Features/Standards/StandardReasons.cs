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

    private static string ToCheck(StandardStanding standing) => standing switch
    {
        { Claim: StandardClaim.Appealed } => "The school asked the district to look again.",
        { Row.IsDrawn: true } => "Drawn at random: the district looks at it in depth.",
        { Claim: StandardClaim.None } => "The figure reached its target. The school has not confirmed the checklist.",
        _ when standing.Figures.Any(figure => figure.IsFarUnder) => "The school confirmed it, and a figure is far under its target. The district looks first.",
        { Standard.Check: CheckRule.OnFigure } => "The school confirmed it, and not every figure says that it is at its target. The district looks first.",
        _ => "The school confirmed it. The district checks it next.",
    };
}
