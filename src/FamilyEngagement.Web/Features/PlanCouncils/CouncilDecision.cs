using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.PlanCouncils;

public enum CouncilMatter { Plan, FamilyShare }

public enum CouncilChangeKind { Recorded, Corrected, MinutesAdded, Voided }

/// <summary>What a decision says, as it was typed.</summary>
public record DecisionFacts(DateOnly MetOn, int OthersPresent, string Guests, int For, int Against, int Abstain, bool ActsAgainst, string Account, DateOnly? AccountOn, string Notes);

/// <summary>
/// A council's vote on a plan in one of its rounds, taken with a quorum: without one it is never recorded. It is corrected or
/// voided with a reason, and what it said before stays in its history.
/// </summary>
public class CouncilDecision : ISchoolOwned, IVersioned
{
    public const int GuestsLength = 500, AccountLength = 2000, NotesLength = 1000, ReasonLength = 300;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int PlanId { get; init; }
    public Plan Plan { get; set; } = null!;
    /// <summary>Of the plan, see <see cref="Plan.Round"/>: an amended plan is decided on anew.</summary>
    public required int Round { get; init; }
    public required CouncilKind Council { get; init; }
    public required CouncilMatter Matter { get; init; }
    public DateOnly MetOn { get; private set; }
    /// <summary>The rule, and where it leaves the quorum to the by-laws these, that were in force on the day.</summary>
    public int RuleId { get; private set; }
    public CouncilRule Rule { get; set; } = null!;
    public int? ByLawId { get; private set; }
    public CouncilByLaw? ByLaw { get; set; }
    /// <summary>Members who stand on no roster, where every parent is one.</summary>
    public int OthersPresent { get; private set; }
    /// <summary>People without a vote, in words.</summary>
    public string Guests { get; private set; } = "";
    public int For { get; private set; }
    public int Against { get; private set; }
    public int Abstain { get; private set; }
    /// <summary>The principal does it all the same, and has to account for it in writing and at a later meeting.</summary>
    public bool ActsAgainst { get; private set; }
    public string Account { get; private set; } = "";
    public DateOnly? AccountOn { get; private set; }
    public string Notes { get; private set; } = "";
    public int? MinutesFileId { get; private set; }
    public StoredFile? MinutesFile { get; private set; }
    public string MinutesUrl { get; private set; } = "";
    public bool IsVoided { get; private set; }
    public Guid Version { get; set; }
    public List<CouncilPresence> Presences { get; } = [];
    public List<CouncilChange> Changes { get; } = [];

    /// <summary>A majority of the votes cast; a tie is none.</summary>
    public bool IsFor => For > Against;

    public bool HasMinutes => MinutesFileId is not null || MinutesFile is not null || MinutesUrl.Length > 0;

    public void Record(DecisionFacts facts, CouncilRule rule, CouncilByLaw? byLaw, IEnumerable<CouncilMember> present, int userId, DateTime now)
    {
        Note(CouncilChangeKind.Recorded, userId, now, "");
        Write(facts, rule, byLaw, present);
    }

    public void Correct(DecisionFacts facts, CouncilRule rule, CouncilByLaw? byLaw, IEnumerable<CouncilMember> present, int userId, DateTime now, string reason)
    {
        Note(CouncilChangeKind.Corrected, userId, now, reason);
        Write(facts, rule, byLaw, present);
    }

    public void AddMinutes(StoredFile? file, string url, int userId, DateTime now)
    {
        Note(CouncilChangeKind.MinutesAdded, userId, now, "");
        SetMinutes(file, url);
    }

    /// <summary>With the record itself; later they are added, and that is history.</summary>
    public void SetMinutes(StoredFile? file, string url)
    {
        if (file is not null) MinutesFile = file;
        if (url.Length > 0) MinutesUrl = url;
    }

    public void Void(int userId, DateTime now, string reason)
    {
        Note(CouncilChangeKind.Voided, userId, now, reason);
        IsVoided = true;
    }

    private void Write(DecisionFacts facts, CouncilRule rule, CouncilByLaw? byLaw, IEnumerable<CouncilMember> present)
    {
        (RuleId, ByLawId) = (rule.Id, rule.QuorumFrom == QuorumSource.ByLaws ? byLaw?.Id : null);
        (MetOn, OthersPresent, Guests, Notes) = (facts.MetOn, facts.OthersPresent, facts.Guests, facts.Notes);
        (For, Against, Abstain) = (facts.For, facts.Against, facts.Abstain);
        (ActsAgainst, Account, AccountOn) = facts.ActsAgainst ? (true, facts.Account, facts.AccountOn) : (false, "", null);
        Presences.Clear();
        Presences.AddRange(present.Select(member => new CouncilPresence { SchoolId = SchoolId, MemberId = member.Id, Seat = member.Seat, Votes = member.Votes(rule) }));
    }

    private void Note(CouncilChangeKind kind, int userId, DateTime now, string reason) => Changes.Add(new CouncilChange
    {
        SchoolId = SchoolId,
        Kind = kind,
        ById = userId,
        At = now,
        Reason = reason,
        MetOn = MetOn,
        For = For,
        Against = Against,
        Abstain = Abstain,
        Present = Presences.Count + OthersPresent,
    });
}

/// <summary>A member who was there, with the seat that they had then.</summary>
public class CouncilPresence : ISchoolOwned
{
    public int Id { get; set; }
    public int DecisionId { get; set; }
    public required int SchoolId { get; init; }
    public required int MemberId { get; init; }
    public CouncilMember Member { get; set; } = null!;
    public required CouncilSeat Seat { get; init; }
    public required bool Votes { get; init; }
}

/// <summary>What was done to a decision, and what it said before.</summary>
public class CouncilChange : ISchoolOwned
{
    public int Id { get; set; }
    public int DecisionId { get; set; }
    public required int SchoolId { get; init; }
    public required CouncilChangeKind Kind { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public required string Reason { get; init; }
    public required DateOnly MetOn { get; init; }
    public required int For { get; init; }
    public required int Against { get; init; }
    public required int Abstain { get; init; }
    public required int Present { get; init; }
}
