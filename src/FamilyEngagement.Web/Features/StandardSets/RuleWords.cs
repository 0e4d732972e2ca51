using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>English keys for the rules of a set.</summary>
public static class RuleWords
{
    public static string Label(this CheckRule check) => check switch
    {
        CheckRule.Always => "The district looks at each",
        CheckRule.Sampled => "The school’s word counts, the district looks at some",
        CheckRule.OnFigure => "The school’s word counts while the figures are at target",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    public static string Meaning(this CheckRule check) => check switch
    {
        CheckRule.Always => "A standard is met when the school has confirmed it and the district has looked at the checklist and the evidence.",
        CheckRule.Sampled => "A standard is met as soon as the school confirms it. Each month the portal draws some at random, and the district looks at those in depth.",
        CheckRule.OnFigure => "A standard is met as soon as the school confirms it, as long as every figure with a target has reached it. Otherwise the district looks.",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };

    /// <summary>A number with what it is a number of.</summary>
    public static Said Amount(MeasureInfo info, int number) => info.Unit switch
    {
        MeasureUnit.Share => new("{0}%", number),
        MeasureUnit.Minutes => new("{0:N0} minutes", number),
        _ => new("{0:N0}", number),
    };

    public static Said Unit(MeasureInfo info) => info.Unit switch
    {
        MeasureUnit.Share => new("In percent, from 1 to 100."),
        MeasureUnit.Minutes => new("In minutes of school time, from 1 to 10,000."),
        MeasureUnit.Rate => new("For one teacher in a week, from 0 to 1,000."),
        _ => new("A number from 0 to 1,000."),
    };

    /// <summary>"Target 90%, help under 65%, from 10 on".</summary>
    public static IEnumerable<Said> Short(MeasureInfo info, int? target, int? helpBelow, int minimumData)
    {
        if (target is { } wanted) yield return new("Target {0}", Amount(info, wanted));
        if (helpBelow is { } least) yield return new(info.IsLessBetter ? "help over {0}" : "help under {0}", Amount(info, least));
        if (minimumData > 0 && info.Unit != MeasureUnit.Count) yield return new("from {0:N0} on", minimumData);
    }
}
