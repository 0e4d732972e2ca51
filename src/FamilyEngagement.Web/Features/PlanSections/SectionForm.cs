using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanSections;

/// <summary>A section as it is typed: a text, or a goal with its strategies.</summary>
public class SectionForm : IValidatableObject
{
    public const int MostStrategies = 12;

    public Guid Version { get; set; }

    /// <summary>Says which limits hold for the text; what is written follows the section itself.</summary>
    public SectionKind Kind { get; set; }

    [StringLength(PlanSection.TitleLength, ErrorMessage = "Make the short name shorter: at most 160 characters.")]
    public string? Title { get; set => field = Clean(value); }

    [StringLength(PlanSection.TextLength, ErrorMessage = "Make the text shorter: at most 20,000 characters.")]
    public string? Text { get; set => field = Clean(value); }

    [StringLength(PlanSection.StatementLength, ErrorMessage = "Make this shorter: at most 600 characters.")]
    public string? Outcome { get; set => field = Clean(value); }

    public GoalMeasure Measure { get; set; }

    [StringLength(PlanSection.MeasureLength, ErrorMessage = "Make the measure shorter: at most 200 characters.")]
    public string? OwnMeasure { get; set => field = Clean(value); }

    [Range(0, 100, ErrorMessage = "Type a number from 0 to 100.")]
    public int? Baseline { get; set; }

    public DateOnly? BaselineOn { get; set; }

    [Range(0, 100, ErrorMessage = "Type a number from 0 to 100.")]
    public int? Target { get; set; }

    public DateOnly? TargetOn { get; set; }

    public List<StrategyForm> Strategies { get; set; } = [];

    /// <summary>The button: "next", "add", "cite-TwoWay" to put that figure in, "out-TwoWay-2026-11-20" to take it out, or none.</summary>
    public string? Then { get; set; }

    public static SectionForm Of(SectionContent content, SectionKind kind, Guid version) => new()
    {
        Version = version,
        Kind = kind,
        Title = content.Title,
        Outcome = content.Outcome,
        BaselineOn = content.BaselineOn,
        Text = content.Text,
        Measure = content.Measure,
        OwnMeasure = content.OwnMeasure,
        Baseline = content.Baseline,
        Target = content.Target,
        TargetOn = content.TargetOn,
        Strategies = [.. content.Strategies.Select(StrategyForm.Of)],
    };

    /// <summary>What the section will say; of a text section only the text is taken.</summary>
    public SectionContent ToContent(PlanSection section)
    {
        var held = SectionContent.Of(section);
        if (section.Kind == SectionKind.Text) return held with { Text = Text ?? "" };
        return new SectionContent(
            Title ?? "", Text ?? "", Measure, Measure == GoalMeasure.Own ? OwnMeasure ?? "" : "", Baseline, Target, TargetOn,
            [.. Strategies.Where(strategy => !strategy.IsGone).Select(strategy => strategy.ToContent(held.Strategies.FirstOrDefault(other => other.Id == strategy.Id && strategy.Id is not null)))],
            Outcome ?? "", BaselineOn);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!Enum.IsDefined(Measure)) yield return new ValidationResult("Choose a measure from the list.", [nameof(Measure)]);
        if (Kind == SectionKind.Goal && Text?.Length > PlanSection.StatementLength)
            yield return new ValidationResult("Make the goal shorter: at most 600 characters. One sentence is best.", [nameof(Text)]);
        if (Strategies.Count(strategy => !strategy.IsGone) > MostStrategies)
            yield return new ValidationResult("A goal has at most 12 strategies. Put some of them together.", [nameof(Strategies)]);
    }

    /// <summary>Browsers send line ends as CR LF; text is kept and compared with LF, without blanks around it.</summary>
    internal static string? Clean(string? text) => text?.ReplaceLineEndings("\n").Trim();
}
