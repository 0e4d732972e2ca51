using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanCouncils;

public enum ApprovalState { Missing, MinutesToCome, Refused, AgainstMajority, Approved }

/// <summary>A decision as lists show it and as approvals are counted.</summary>
public record DecisionLine(int Id, CouncilKind Council, CouncilMatter Matter, int Round, DateOnly MetOn, int For, int Against, int Abstain, int Present, bool HasMinutes, bool ActsAgainst, bool IsVoided)
{
    public bool IsFor => For > Against;
}

/// <summary>Which councils must approve a plan: by its template, and whether the school is in Title I.</summary>
public record CouncilNeeds(CouncilNeed Site, CouncilNeed Parent, bool IsTitleI)
{
    public static readonly CouncilNeeds Nobody = new(CouncilNeed.Nobody, CouncilNeed.Nobody, false);

    public bool Asks(CouncilKind council) => (council == CouncilKind.Site ? Site : Parent) switch
    {
        CouncilNeed.AllSchools => true,
        CouncilNeed.TitleISchools => IsTitleI,
        _ => false,
    };
}

/// <summary>How one council's approval of a plan stands: the last meeting of the round that decided on the plan says it.</summary>
/// <param name="Decision">None while nothing is recorded.</param>
public record CouncilApproval(CouncilKind Council, ApprovalState State, DecisionLine? Decision)
{
    /// <summary>A principal who acts against the majority has accounted for it: then the district decides, with that before its eyes.</summary>
    public bool IsThere => State is ApprovalState.Approved or ApprovalState.AgainstMajority;

    /// <summary>One for each council that the plan needs. The plan cannot become Approved before all are there.</summary>
    public static IReadOnlyList<CouncilApproval> Of(CouncilNeeds needs, int round, IEnumerable<DecisionLine> decisions) =>
    [
        .. Enum.GetValues<CouncilKind>().Where(needs.Asks).Select(council =>
        {
            var last = decisions.Where(one => one.Council == council && one.Matter == CouncilMatter.Plan && one.Round == round && !one.IsVoided).OrderBy(one => one.MetOn).ThenBy(one => one.Id).LastOrDefault();
            return new CouncilApproval(council, StateOf(last), last);
        }),
    ];

    public static IEnumerable<CouncilApproval> Missing(CouncilNeeds needs, int round, IEnumerable<DecisionLine> decisions) => Of(needs, round, decisions).Where(one => !one.IsThere);

    private static ApprovalState StateOf(DecisionLine? decision) => decision switch
    {
        null => ApprovalState.Missing,
        { IsFor: false, ActsAgainst: false } => ApprovalState.Refused,
        { HasMinutes: false } => ApprovalState.MinutesToCome,
        { IsFor: false } => ApprovalState.AgainstMajority,
        _ => ApprovalState.Approved,
    };
}
