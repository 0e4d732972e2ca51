using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanCouncils;

/// <summary>English keys for the localizer, and sentences made of them.</summary>
public static class PlanCouncilWords
{
    public static string Label(this CouncilMatter matter) => matter switch
    {
        CouncilMatter.Plan => "The plan",
        CouncilMatter.FamilyShare => "The family-engagement share of Title I",
        _ => throw new ArgumentOutOfRangeException(nameof(matter)),
    };

    /// <summary>With who (0) and when (1).</summary>
    public static string Sentence(this CouncilChangeKind kind) => kind switch
    {
        CouncilChangeKind.Recorded => "Recorded by {0}, {1}",
        CouncilChangeKind.Corrected => "Corrected by {0}, {1}",
        CouncilChangeKind.MinutesAdded => "Minutes added by {0}, {1}",
        CouncilChangeKind.Voided => "Voided by {0}, {1}",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static (string Tone, string Icon) Look(this ApprovalState state) => state switch
    {
        ApprovalState.Approved => ("met", "check_circle"),
        ApprovalState.AgainstMajority => ("due", "flag"),
        ApprovalState.MinutesToCome => ("due", "schedule"),
        ApprovalState.Refused => ("help", "error"),
        _ => ("none", "radio_button_unchecked"),
    };

    /// <summary>"School Site Council approved, November 12".</summary>
    public static string Say(this IStringLocalizer<Words> words, CouncilApproval approval)
    {
        var council = words[approval.Council.Label()].Value;
        return approval switch
        {
            { State: ApprovalState.Approved, Decision: { } one } => words["{0} approved, {1:MMMM d}", council, one.MetOn],
            { State: ApprovalState.AgainstMajority, Decision: { } one } => words["{0} did not approve, {1:MMMM d}. The principal acts against the majority and has accounted for it.", council, one.MetOn],
            { State: ApprovalState.MinutesToCome, Decision: { } one } => words["{0} met, {1:MMMM d}. It counts once the minutes are here.", council, one.MetOn],
            { State: ApprovalState.Refused, Decision: { } one } => words["{0} did not approve, {1:MMMM d}: {2} for, {3} against", council, one.MetOn, one.For, one.Against],
            _ => words["{0}: approval is missing", council],
        };
    }

    /// <summary>"Approved: 7 for, 2 against, 1 abstained".</summary>
    public static string Result(this IStringLocalizer<Words> words, int @for, int against, int abstain)
    {
        var votes = words["{0} for, {1} against, {2} abstained", @for, against, abstain].Value;
        return @for > against ? words["Approved: {0}", votes] : @for == against ? words["Not approved, a tie: {0}", votes] : words["Not approved: {0}", votes];
    }
}
