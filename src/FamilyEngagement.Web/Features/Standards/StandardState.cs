using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

public enum StandardState { DoesNotApply, NotStarted, InProgress, ToCheck, Met, Returned, OutOfDate, NeedsHelp }

/// <summary>What made a standard met: the page says it.</summary>
public enum MetBy
{
    Nobody,
    District,
    /// <summary>The school's word; the district looks at some.</summary>
    Sample,
    /// <summary>The school's word, and figures at their targets.</summary>
    Figure,
}

/// <summary>A figure from the portal's records: how many of how many.</summary>
public readonly record struct Figure(int Part, int Whole)
{
    public int Percent => Whole == 0 ? 0 : (int)Math.Round(100.0 * Part / Whole, MidpointRounding.AwayFromZero);
}

/// <summary>What is on record of a standard at a school, as far as its state asks.</summary>
/// <param name="HasWork">An item is ticked or evidence is there.</param>
/// <param name="IsStale">Something that the school's word rests on is past its day.</param>
/// <param name="IsDrawn">The district drew it to look at in depth and has not decided yet.</param>
/// <param name="WasReturned">The last that the district decided was to return it.</param>
public record StandingFacts(StandardClaim Claim = StandardClaim.None, bool HelpAsked = false, bool HasWork = false, bool IsStale = false, bool IsDrawn = false, bool WasReturned = false);

/// <summary>The one place that says which state a standard is in.</summary>
public static class StandardStates
{
    /// <remarks>A figure alone never makes more than To check, and needs enough data to say anything. What the school says never hides that a figure is far under its target; once the district has checked it, the district has seen the figure.</remarks>
    public static (StandardState State, MetBy MetBy) Of(CheckRule check, StandingFacts facts, IReadOnlyList<MeasuredRule> figures)
    {
        if (facts.HelpAsked) return (StandardState.NeedsHelp, MetBy.Nobody);
        if (facts.Claim is StandardClaim.Attested or StandardClaim.Verified && facts.IsStale) return (StandardState.OutOfDate, MetBy.Nobody);
        return facts.Claim switch
        {
            StandardClaim.Verified => (facts.IsDrawn ? StandardState.ToCheck : StandardState.Met, facts.IsDrawn ? MetBy.Nobody : MetBy.District),
            StandardClaim.Returned => (StandardState.Returned, MetBy.Nobody),
            StandardClaim.Appealed => (StandardState.ToCheck, MetBy.Nobody),
            StandardClaim.Attested => Confirmed(check, facts, figures) is var met && met == MetBy.Nobody ? (StandardState.ToCheck, met) : (StandardState.Met, met),
            _ => (Unsaid(check, facts, figures), MetBy.Nobody),
        };
    }

    /// <summary>Every figure with a target reached it; one that rests on too little does not count, but the first must.</summary>
    public static bool IsAtTarget(IReadOnlyList<MeasuredRule> figures) => figures.Count > 0 && figures[0].IsAtTarget == true && figures.All(figure => figure.IsAtTarget != false);

    private static MetBy Confirmed(CheckRule check, StandingFacts facts, IReadOnlyList<MeasuredRule> figures)
    {
        // The school does not undo a return alone.
        if (facts.IsDrawn || facts.WasReturned || figures.Any(figure => figure.IsFarUnder)) return MetBy.Nobody;
        return check switch
        {
            CheckRule.Sampled => MetBy.Sample,
            CheckRule.OnFigure when IsAtTarget(figures) => MetBy.Figure,
            _ => MetBy.Nobody,
        };
    }

    private static StandardState Unsaid(CheckRule check, StandingFacts facts, IReadOnlyList<MeasuredRule> figures)
    {
        if (figures.Any(figure => figure.IsFarUnder)) return StandardState.NeedsHelp;
        // Where the school's word will do, the district need not look before it is given.
        if (check == CheckRule.Always && IsAtTarget(figures)) return StandardState.ToCheck;
        return facts.HasWork || figures.Any(figure => figure is { Info.IsLessBetter: false, Figure.Value.Part: > 0 }) ? StandardState.InProgress : StandardState.NotStarted;
    }

    public static bool AppliesTo(Standard standard, string lowGrade, string highGrade, bool isTitleI) =>
        (isTitleI || !standard.IsTitleIOnly) && Grades.Overlap(lowGrade, highGrade, standard.LowGrade, standard.HighGrade);

    public static string Label(this StandardState state) => state switch
    {
        StandardState.DoesNotApply => "Does not apply",
        StandardState.NotStarted => "Not started",
        StandardState.InProgress => "In progress",
        StandardState.ToCheck => "To check",
        StandardState.Met => "Met",
        StandardState.Returned => "Returned for changes",
        StandardState.OutOfDate => "Out of date",
        StandardState.NeedsHelp => "Needs help",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
