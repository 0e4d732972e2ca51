namespace FamilyEngagement.Web.Features.Councils;

/// <summary>Too few of one seat.</summary>
/// <param name="Seat">None: of voting members, whatever their seat.</param>
public record QuorumGap(CouncilSeat? Seat, int Needed, int Present);

/// <summary>Whether enough members were there, by the rule of the day.</summary>
/// <param name="IsKnown">False: no rule speaks of a council of this size, or its by-laws are not typed in.</param>
public record Quorum(bool IsKnown, IReadOnlyList<QuorumGap> Gaps)
{
    public bool IsThere => IsKnown && Gaps.Count == 0;

    /// <param name="members">Voting members that the council had on that day.</param>
    /// <param name="present">Voting members who were there, by seat.</param>
    public static Quorum Of(CouncilRule rule, CouncilByLaw? byLaw, int members, IReadOnlyDictionary<CouncilSeat, int> present)
    {
        if (rule.QuorumFrom == QuorumSource.ByLaws)
        {
            if (byLaw is null) return new Quorum(false, []);
            var there = present.Values.Sum();
            return new Quorum(true, there >= byLaw.Needed ? [] : [new QuorumGap(null, byLaw.Needed, there)]);
        }

        if (rule.Quorum.Find(row => row.MembersFrom <= members && (row.MembersTo is null || row.MembersTo >= members)) is not { } row) return new Quorum(false, []);
        var needed = new[] { (CouncilSeat.Principal, row.Principals), (CouncilSeat.Teacher, row.Teachers), (CouncilSeat.Parent, row.Parents) };
        return new Quorum(true, [.. needed.Select(one => new QuorumGap(one.Item1, one.Item2, present.GetValueOrDefault(one.Item1))).Where(gap => gap.Present < gap.Needed)]);
    }
}
