using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanCouncils;

/// <summary>What the councils said of a plan, in this round and before.</summary>
public record PlanCouncilsPage(PlanHead Plan, IReadOnlyList<CouncilApproval> Approvals, IReadOnlyList<DecisionLine> Decisions, bool MayRecord)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/councils";
}

/// <summary>A decision being typed, new or corrected.</summary>
/// <param name="DecisionId">None for a new one.</param>
public record DecisionPage(PlanHead Plan, DecisionForm Form, Meeting Meeting, int? DecisionId, bool HasChanged = false)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/councils";

    public string PlanUrl => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}";
}

/// <param name="IsInside">People outside the school see how many were there, no names.</param>
public record ShowDecisionPage(PlanHead Plan, CouncilDecision Decision, bool MayChange, bool IsInside, MinutesForm Minutes, bool HasChanged = false)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/councils";

    public int Voting => Decision.Presences.Count(presence => presence.Votes) + Decision.OthersPresent;
}

public record VoidDecisionPage(PlanHead Plan, CouncilDecision Decision, VoidDecisionForm Form, bool HasChanged)
{
    public string Url => $"/schools/{Plan.SchoolId}/plans/{Plan.Id}/councils";
}
