using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Councils;

public enum CouncilKind { Site, Parent }

public enum CouncilSeat { Principal, Teacher, Parent, Student, Community }

public enum QuorumSource { Table, ByLaws }

public enum DutyKind { AtLeast, Parity, CoChairs, Size, Said }

/// <summary>What is in force for a council from a day on, with its source. Reference data (seeds/reference/council-rules.json).</summary>
public class CouncilRule
{
    public const int CitationLength = 400, TextLength = 400;

    public int Id { get; set; }
    public required CouncilKind Council { get; init; }
    public required string Code { get; init; }
    public required string Edition { get; init; }
    public required string Citation { get; init; }
    public required DateOnly EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }
    public required QuorumSource QuorumFrom { get; init; }
    /// <summary>Names of seats, comma separated.</summary>
    public required string VotingSeats { get; init; }
    /// <summary>Parents who stand on no roster vote too, and are counted.</summary>
    public required bool EveryParentIsAMember { get; init; }
    /// <summary>The principal may act against a majority, and must then account for it.</summary>
    public required bool PrincipalAnswers { get; init; }
    public List<CouncilQuorum> Quorum { get; } = [];
    public List<CouncilDuty> Duties { get; } = [];

    public bool Votes(CouncilSeat seat) => VotingSeats.Split(',').Contains(seat.ToString());
}

/// <summary>How many must be there in a council of that many voting members.</summary>
public class CouncilQuorum
{
    public int Id { get; set; }
    public int RuleId { get; set; }
    public required int MembersFrom { get; init; }
    public int? MembersTo { get; init; }
    public required int Principals { get; init; }
    public required int Teachers { get; init; }
    public required int Parents { get; init; }
}

/// <summary>One thing that the rule says about who sits on the council. What the portal cannot count is only said.</summary>
public class CouncilDuty
{
    public int Id { get; set; }
    public int RuleId { get; set; }
    public required int Position { get; init; }
    public required DutyKind Kind { get; init; }
    public CouncilSeat? Seat { get; init; }
    /// <summary>Of <see cref="DutyKind.Parity"/>: 1 when the principal counts with the teachers.</summary>
    public int Number { get; init; }
    public int? Most { get; init; }
    /// <summary>Only where the school has this grade or a higher one.</summary>
    public string? LowGrade { get; init; }
    public required string Text { get; init; }
    public required string Citation { get; init; }

    /// <returns>None: it cannot be counted, somebody has to look.</returns>
    public bool? IsMet(IReadOnlyCollection<CouncilMember> members)
    {
        int Count(CouncilSeat seat) => members.Count(member => member.Seat == seat && !member.IsAlternate);
        return Kind switch
        {
            DutyKind.AtLeast => Count(Seat!.Value) >= Number,
            DutyKind.Parity => Count(CouncilSeat.Parent) >= Count(CouncilSeat.Teacher) + (Number > 0 ? Count(CouncilSeat.Principal) : 0),
            DutyKind.CoChairs => members.Count(member => member.IsCoChair) == Number,
            DutyKind.Size => members.Count(member => !member.IsAlternate) is var size && size >= Number && size <= (Most ?? size),
            _ => null,
        };
    }
}

public static class CouncilRules
{
    /// <summary>All rules, for pages that show several days; reference data of a few rows. One query.</summary>
    public static async Task<IReadOnlyList<CouncilRule>> AllCouncilRules(this AppDbContext db) =>
        await db.CouncilRules.AsNoTracking().AsSingleQuery().Include(rule => rule.Quorum).OrderBy(rule => rule.EffectiveFrom).ThenBy(rule => rule.Id).ToListAsync();

    /// <summary>In force on that day; where two overlap, the newer one.</summary>
    public static CouncilRule? On(this IEnumerable<CouncilRule> rules, CouncilKind council, DateOnly day) =>
        rules.Where(rule => rule.Council == council && rule.EffectiveFrom <= day && (rule.EffectiveTo is null || rule.EffectiveTo >= day)).OrderBy(rule => rule.EffectiveFrom).ThenBy(rule => rule.Id).LastOrDefault();
}
