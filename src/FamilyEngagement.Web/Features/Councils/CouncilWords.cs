using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Councils;

/// <summary>English keys for the localizer, and sentences made of them.</summary>
public static class CouncilWords
{
    public static string Label(this CouncilKind council) => council switch
    {
        CouncilKind.Site => "School Site Council",
        CouncilKind.Parent => "School Parent Council",
        _ => throw new ArgumentOutOfRangeException(nameof(council)),
    };

    public static string Label(this CouncilSeat seat) => seat switch
    {
        CouncilSeat.Principal => "Principal",
        CouncilSeat.Teacher => "Teacher",
        CouncilSeat.Parent => "Parent or guardian",
        CouncilSeat.Student => "Student",
        CouncilSeat.Community => "Community",
        _ => throw new ArgumentOutOfRangeException(nameof(seat)),
    };

    /// <summary>"3 parents are needed, 1 was present."</summary>
    public static string Say(this IStringLocalizer<Words> words, QuorumGap gap)
    {
        var present = gap.Present switch { 0 => words["nobody was present"], 1 => words["1 was present"], _ => words["{0} were present", gap.Present] };
        return gap switch
        {
            { Seat: CouncilSeat.Principal, Needed: 1 } => words["The principal is needed and was not present."],
            { Seat: CouncilSeat.Teacher, Needed: 1 } => words["1 teacher is needed, {0}.", present.Value],
            { Seat: CouncilSeat.Teacher } => words["{0} teachers are needed, {1}.", gap.Needed, present.Value],
            { Seat: CouncilSeat.Parent, Needed: 1 } => words["1 parent is needed, {0}.", present.Value],
            { Seat: CouncilSeat.Parent } => words["{0} parents are needed, {1}.", gap.Needed, present.Value],
            { Needed: 1 } => words["1 voting member is needed, {0}.", present.Value],
            _ => words["{0} voting members are needed, {1}.", gap.Needed, present.Value],
        };
    }

    /// <summary>What the rule asks for, in a sentence.</summary>
    public static string Quorum(this IStringLocalizer<Words> words, CouncilRule rule, CouncilByLaw? byLaw) => rule.QuorumFrom == QuorumSource.ByLaws
        ? byLaw is null ? words["Set by the council’s by-laws. Nobody has typed it in yet."] : words["{0} voting members, by the council’s own rules: {1}.", byLaw.Needed, byLaw.Source]
        : string.Join(' ', rule.Quorum.OrderBy(row => row.MembersFrom).Select(row => (row.MembersTo is { } to
            ? words["With {0} to {1} voting members: the principal, {2} teachers and {3} parents.", row.MembersFrom, to, row.Teachers, row.Parents]
            : words["With {0} or more: the principal, {1} teachers and {2} parents.", row.MembersFrom, row.Teachers, row.Parents]).Value));
}
