using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

public enum StandardState { DoesNotApply, NotStarted, InProgress, ToCheck, Met, Returned, NeedsHelp }

/// <summary>A figure from the log: how many of how many.</summary>
public readonly record struct Figure(int Part, int Whole)
{
    public int Percent => Whole == 0 ? 0 : (int)Math.Round(100.0 * Part / Whole, MidpointRounding.AwayFromZero);
}

/// <summary>The one place that says which state a standard is in.</summary>
public static class StandardStates
{
    /// <param name="hasWork">Whether an item is ticked or evidence is there.</param>
    /// <remarks>Only the district's check makes Met. A figure never makes more than To check, and needs enough data to say anything.</remarks>
    public static StandardState Of(Standard standard, string lowGrade, string highGrade, StandardClaim claim, bool helpAsked, bool hasWork, Figure? figure)
    {
        if (!AppliesTo(standard, lowGrade, highGrade)) return StandardState.DoesNotApply;
        if (helpAsked) return StandardState.NeedsHelp;
        if (claim == StandardClaim.Verified) return StandardState.Met;
        if (claim == StandardClaim.Returned) return StandardState.Returned;
        if (claim == StandardClaim.Attested) return StandardState.ToCheck;
        var counts = figure is { Whole: > 0 } && figure.Value.Whole >= standard.MinimumData;
        if (counts && figure!.Value.Percent < standard.HelpBelow) return StandardState.NeedsHelp;
        if (counts && figure!.Value.Percent >= standard.Target) return StandardState.ToCheck;
        return hasWork || figure is { Whole: > 0, Part: > 0 } ? StandardState.InProgress : StandardState.NotStarted;
    }

    public static bool AppliesTo(Standard standard, string lowGrade, string highGrade) =>
        Grades.Overlap(lowGrade, highGrade, standard.LowGrade, standard.HighGrade);

    public static string Label(this StandardState state) => state switch
    {
        StandardState.DoesNotApply => "Does not apply",
        StandardState.NotStarted => "Not started",
        StandardState.InProgress => "In progress",
        StandardState.ToCheck => "To check",
        StandardState.Met => "Met",
        StandardState.Returned => "Returned for changes",
        StandardState.NeedsHelp => "Needs help",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
