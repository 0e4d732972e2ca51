using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.AdminStandardRules;

/// <summary>When a standard that the school confirmed counts as met.</summary>
public class CheckForm
{
    [Required(ErrorMessage = "Choose when the standard is met.")]
    public CheckRule? Check { get; set; }

    /// <summary>What stood there when the form was opened.</summary>
    public CheckRule Seen { get; set; }

    public IReadOnlyList<Difference> Differences(CheckRule now) => Difference.Between(("When it is met", now.Label(), Check?.Label()));
}

/// <summary>What is asked of a measure from a day on.</summary>
public class RuleForm
{
    public int? Target { get; set; }

    public int? HelpBelow { get; set; }

    [Required(ErrorMessage = "Type how much it must rest on; 0 if nothing.")]
    public int? MinimumData { get; set; }

    [Required(ErrorMessage = "Choose from which day it holds.")]
    public DateOnly? From { get; set; }

    /// <summary>The latest rule when the form was opened.</summary>
    public int Seen { get; set; }

    public static RuleForm Of(MeasureRule rule, DateOnly earliest) => new() { Target = rule.Target, HelpBelow = rule.HelpBelow, MinimumData = rule.MinimumData, From = earliest, Seen = rule.Id };

    public IEnumerable<(string Field, Said Problem)> Problems(MeasureRulePage page)
    {
        var (least, most) = RuleLimits.Of(page.Info);
        if (Target < least || Target > most) yield return (nameof(Target), new("Type a number from {0:N0} to {1:N0}, or leave it empty.", least, most));
        if (HelpBelow < least || HelpBelow > most) yield return (nameof(HelpBelow), new("Type a number from {0:N0} to {1:N0}, or leave it empty.", least, most));
        else if (RuleLimits.IsUpsideDown(page.Info, Target, HelpBelow)) yield return (nameof(HelpBelow), new("A school at its target would need help. Change one of the two."));
        if (MinimumData < 0 || MinimumData > RuleLimits.MostData) yield return (nameof(MinimumData), new("Type a number from 0 to {0:N0}.", RuleLimits.MostData));
        if (From < page.Earliest) yield return (nameof(From), new("Choose {0:MMMM d, yyyy} or a later day. What was judged before stays as it was.", page.Earliest));
        else if (From > page.Set.EffectiveTo) yield return (nameof(From), new("The set ends on {0:MMMM d, yyyy}. Choose a day before.", page.Set.EffectiveTo.Value));
        if (Seen == page.Latest.Id && (Target, HelpBelow, MinimumData) == (page.Latest.Target, page.Latest.HelpBelow, page.Latest.MinimumData)) yield return (nameof(Target), new("Nothing is different from the latest rule. Change a number."));
    }

    public MeasureRule ToEntity(MeasureRule before, int userId, DateTime now) => new()
    {
        Measure = before.Measure,
        Position = before.Position,
        Target = Target,
        HelpBelow = HelpBelow,
        MinimumData = MinimumData!.Value,
        Explanation = before.Explanation,
        From = From!.Value,
        ById = userId,
        At = now,
    };

    public IReadOnlyList<Difference> Differences(MeasureRule now) => Difference.Between(
        ("Target", now.Target, Target), ("Help under", now.HelpBelow, HelpBelow), ("Least data", now.MinimumData, MinimumData), ("From", now.From, From));
}
