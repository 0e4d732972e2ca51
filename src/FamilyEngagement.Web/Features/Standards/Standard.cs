namespace FamilyEngagement.Web.Features.Standards;

/// <summary>
/// A published set of standards with its source and the days it is in force. One set at a time is measured; the others are frames:
/// by the crosswalk (<see cref="StandardLink"/>) the work on the measured set serves them too.
/// </summary>
public class StandardSet
{
    public const int CodeLength = 60, TitleLength = 200, EditionLength = 20, CitationLength = 1000;

    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Title { get; set; }
    public required string Edition { get; set; }
    public required string Citation { get; set; }
    public required DateOnly EffectiveFrom { get; set; }
    public DateOnly? EffectiveTo { get; set; }
    /// <summary>Names to hold work against, without states of its own.</summary>
    public bool IsFrame { get; set; }
    public List<Standard> Standards { get; } = [];

    public bool IsInForce(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is null || EffectiveTo >= day);
}

public class Standard
{
    public const int TitleLength = 300, ShortTitleLength = 60, DescriptionLength = 2000;

    public int Id { get; set; }
    public int SetId { get; set; }
    public required int Number { get; set; }
    public required string Title { get; set; }
    /// <summary>The matrix head.</summary>
    public required string ShortTitle { get; set; }
    public string Description { get; set; } = "";
    /// <summary>Applies to schools that teach any grade from here; none means from the first.</summary>
    public string? LowGrade { get; set; }
    public string? HighGrade { get; set; }
    /// <summary>Applies only to schools with Title I.</summary>
    public bool IsTitleIOnly { get; set; }
    /// <summary>Whether the district looks at it before it is met.</summary>
    public CheckRule Check { get; set; }
    /// <summary>All that ever held: see <see cref="RulesOn"/>.</summary>
    public List<MeasureRule> Rules { get; } = [];
    public List<ChecklistItem> Items { get; } = [];

    /// <summary>What is counted for it on that day; the first is its figure in lists.</summary>
    public IReadOnlyList<MeasureRule> RulesOn(DateOnly day) =>
        [.. Rules.Where(rule => rule.From <= day).GroupBy(rule => rule.Measure).Select(rules => rules.OrderBy(rule => rule.From).ThenBy(rule => rule.Id).Last()).OrderBy(rule => rule.Position)];
}

/// <summary>When a standard that the school confirmed counts as met.</summary>
public enum CheckRule
{
    /// <summary>The district looks at each.</summary>
    Always,
    /// <summary>At once, and the district looks at some, drawn at random each month.</summary>
    Sampled,
    /// <summary>At once while its figures are at their targets; else the district looks.</summary>
    OnFigure,
}

/// <summary>
/// What is asked of one measure from a day on. Never edited: a change is a new rule, so that a trend can show since when the same
/// work is judged otherwise. What a target is a number of (percent, things) the measure says.
/// </summary>
public class MeasureRule
{
    public const int ExplanationLength = 1000;

    public int Id { get; set; }
    public int StandardId { get; set; }
    public required StandardMeasure Measure { get; init; }
    public required int Position { get; init; }
    public int? Target { get; init; }
    /// <summary>Under this a school needs help.</summary>
    public int? HelpBelow { get; init; }
    /// <summary>So many (families, contacts, courses: its whole) it must rest on before it says anything.</summary>
    public required int MinimumData { get; init; }
    /// <summary>How it is counted and what is left out, in plain words.</summary>
    public string Explanation { get; init; } = "";
    public required DateOnly From { get; init; }
    /// <summary>Who changed it; none for what was published with the set.</summary>
    public int? ById { get; init; }
    /// <summary>When it was said; none for what was published with the set.</summary>
    public DateTime? At { get; init; }
}

public class ChecklistItem
{
    public const int KeyLength = 60, TextLength = 300;

    public int Id { get; set; }
    public int StandardId { get; set; }
    public required int Position { get; set; }
    public required string Key { get; set; }
    public required string Text { get; set; }
    /// <summary>How long a tick holds; none: to the end of the school year.</summary>
    public int? ValidMonths { get; set; }

    /// <summary>The last day of a tick made on that day, unless the school says another.</summary>
    public DateOnly HoldsUntil(DateOnly from, DateOnly yearEnds) => ValidMonths is { } months ? from.AddMonths(months) : yearEnds > from ? yearEnds : from;
}

/// <summary>The crosswalk: work on a measured standard serves one of a frame too.</summary>
public class StandardLink
{
    public const int NoteLength = 500;

    public int Id { get; set; }
    public required int StandardId { get; init; }
    public Standard Standard { get; set; } = null!;
    public required int FrameStandardId { get; init; }
    public Standard FrameStandard { get; set; } = null!;
    /// <summary>Why, or whose crosswalk it is.</summary>
    public string Note { get; set; } = "";
    /// <summary>None for one that came with a set.</summary>
    public int? ById { get; init; }
    public required DateTime At { get; init; }
}
