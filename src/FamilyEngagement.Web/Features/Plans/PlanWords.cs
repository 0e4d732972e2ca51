using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Where a section stands for the people who write it.</summary>
public enum SectionState { NotStarted, Draft, Ready, ChangeAsked }

/// <summary>English keys for the localizer, and names made of them.</summary>
public static class PlanWords
{
    public static string Label(this GoalMeasure measure) => measure switch
    {
        GoalMeasure.TwoWay => "Families with a two-way talk this term",
        GoalMeasure.Reached => "Families reached in any way this term",
        GoalMeasure.PromptAnswer => "Questions answered within the limit this term",
        GoalMeasure.HomeLanguage => "Contacts in the family’s home language this term",
        GoalMeasure.Own => "A measure of our own",
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    public static string Label(this SectionGap gap) => gap switch
    {
        SectionGap.Text => "the text",
        SectionGap.Statement => "the goal in one sentence",
        SectionGap.Outcome => "what students learn or do better",
        SectionGap.Measure => "the measure",
        SectionGap.Target => "a target",
        SectionGap.Strategy => "a strategy",
        SectionGap.Confirm => "your look at what was carried over",
        SectionGap.Consultation => "a consultation",
        SectionGap.Attachment => "an attachment",
        SectionGap.Budget => "a budget line",
        _ => throw new ArgumentOutOfRangeException(nameof(gap)),
    };

    public static string Label(this PlanDoubt doubt) => doubt switch
    {
        PlanDoubt.TooLong => "longer than the district asks for",
        PlanDoubt.VeryShort => "very short: would a parent know what you mean?",
        PlanDoubt.Placeholder => "something is left to fill in",
        PlanDoubt.NoBaseline => "no start: nobody can see whether it gets better",
        PlanDoubt.NoBaselineDay => "the start has no date",
        PlanDoubt.TargetNotAbove => "the target is not above the start",
        PlanDoubt.NoTargetDay => "no day by which to reach the target",
        PlanDoubt.TargetOutsideYear => "the day of the target is outside the school year",
        PlanDoubt.NoLeader => "nobody leads it",
        PlanDoubt.NoDates => "a first or last day is missing",
        PlanDoubt.DatesOutsideYear => "its days are outside the school year",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt)),
    };

    public static string Label(this SectionState state) => state switch
    {
        SectionState.NotStarted => "Not started",
        SectionState.Draft => "Draft",
        SectionState.Ready => "Ready",
        SectionState.ChangeAsked => "Change asked",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>A goal's measure with where it starts, what is wanted and by when; empty where there is none.</summary>
    /// <param name="withoutTarget">Said where there is no target.</param>
    public static string MeasureOf(this IStringLocalizer words, SectionContent goal, string withoutTarget = "")
    {
        var measure = goal.Measure == GoalMeasure.Own ? goal.OwnMeasure : words[goal.Measure.Label()].Value;
        if (measure.Length == 0) return "";
        var from = goal.Baseline is { } baseline ? words[", from {0}%", baseline].Value : "";
        var to = goal.Target is { } target ? words[goal.Baseline is null ? ", to {0}%" : " to {0}%", target].Value : withoutTarget;
        return measure + from + to + (goal.TargetOn is { } by ? words[" by {0:MMMM d, yyyy}", by].Value : "") + ".";
    }

    /// <summary>A strategy's days; empty where there are none.</summary>
    public static string When(this IStringLocalizer words, DateOnly? startsOn, DateOnly? endsOn) => (startsOn, endsOn) switch
    {
        ({ } from, { } to) => words["{0:MMMM d, yyyy} to {1:MMMM d, yyyy}", from, to],
        ({ } from, null) => words["from {0:MMMM d, yyyy}", from],
        (null, { } to) => words["by {0:MMMM d, yyyy}", to],
        _ => "",
    };

    /// <summary>A sentence with who (0) and when (1).</summary>
    public static string Sentence(this PlanStep step) => step switch
    {
        PlanStep.Send => "{0} sent this plan for review on {1}.",
        PlanStep.Return => "{0} returned this plan for changes on {1}.",
        PlanStep.Approve => "{0} approved this plan on {1}.",
        PlanStep.Amend => "{0} opened this plan for amendments on {1}.",
        PlanStep.DropAmendment => "{0} dropped the amendments on {1}. The approved plan holds.",
        PlanStep.Close => "{0} closed this plan on {1}.",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static string Done(this PlanStep step) => step switch
    {
        PlanStep.Send => "Sent for review",
        PlanStep.Return => "Returned for changes",
        PlanStep.Approve => "Approved",
        PlanStep.Amend => "Opened for amendments",
        PlanStep.DropAmendment => "Amendments dropped",
        PlanStep.Close => "Closed",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>"Goal 2: Learning at home"; goals are counted in their order, so that a removed one leaves no gap.</summary>
    public static string NameOf(this IStringLocalizer<Words> words, PlanSection section, IEnumerable<PlanSection> all)
    {
        if (section.Kind == SectionKind.Text) return words[section.Title];
        return section.Title.Length == 0 ? words["Goal {0}", Number(section, all)] : words["Goal {0}: {1}", Number(section, all), section.Title];
    }

    /// <summary>For error lists and buttons, where the whole name would be too long.</summary>
    public static string ShortNameOf(this IStringLocalizer<Words> words, PlanSection section, IEnumerable<PlanSection> all) =>
        section.Kind == SectionKind.Text ? words[section.Title] : words["Goal {0}", Number(section, all)];

    private static int Number(PlanSection goal, IEnumerable<PlanSection> all) =>
        all.Count(other => other.Kind == SectionKind.Goal && (other.Position, other.Id).CompareTo((goal.Position, goal.Id)) <= 0);

    /// <summary>The reviewer's words reach the school with the decision, not while the district is still reading.</summary>
    public static bool ShowsReview(this PlanStatus status) => status is PlanStatus.Returned or PlanStatus.Approved;

    public static SectionState StateOf(PlanSection section, PlanStatus status, DateTime? decidedAt, bool isComplete)
    {
        if (status == PlanStatus.Returned && section.Verdict == SectionVerdict.NeedsChange && !section.IsChangedSince(decidedAt)) return SectionState.ChangeAsked;
        if (isComplete) return SectionState.Ready;
        var isEmpty = section.Text.Length == 0 && section.Strategies.Count == 0 && section.Target is null && section.OwnMeasure.Length == 0;
        return isEmpty ? SectionState.NotStarted : SectionState.Draft;
    }

    public static int CountWords(string? text) => (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
