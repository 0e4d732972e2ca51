using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Councils;

/// <summary>One seat of a council in one school year, and who sits on it from when to when.</summary>
public class CouncilMember : ISchoolOwned, IVersioned
{
    public const int OfficeLength = 60;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    public required int SchoolYearId { get; init; }
    public SchoolYear SchoolYear { get; set; } = null!;
    public required CouncilKind Council { get; init; }
    public required string Name { get; set; }
    public required CouncilSeat Seat { get; set; }
    public bool IsCoChair { get; set; }
    /// <summary>Elected to step in: counts and votes only once the seat is theirs.</summary>
    public bool IsAlternate { get; set; }
    /// <summary>Treasurer, secretary: as the school says it.</summary>
    public string Office { get; set; } = "";
    public required DateOnly From { get; set; }
    public DateOnly? To { get; set; }
    public Guid Version { get; set; }

    public bool SitsOn(DateOnly day) => From <= day && (To is null || To >= day);

    public bool Votes(CouncilRule rule) => !IsAlternate && rule.Votes(Seat);
}

/// <summary>The quorum that a council's own by-laws set, where the district's rule leaves it to them; in force from a day on.</summary>
public class CouncilByLaw : ISchoolOwned
{
    public const int SourceLength = 200;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    public required CouncilKind Council { get; init; }
    /// <summary>Voting members who must be there.</summary>
    public required int Needed { get; init; }
    /// <summary>Where it is written: "By-laws of October 3, 2025, section 4".</summary>
    public required string Source { get; init; }
    public required DateOnly From { get; init; }
    public required int ById { get; init; }
    public Security.PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
}

public static class CouncilByLaws
{
    /// <summary>In force on that day: the one that began last, of two of one day the one typed last.</summary>
    public static CouncilByLaw? On(this IEnumerable<CouncilByLaw> all, CouncilKind council, DateOnly day) =>
        all.Where(one => one.Council == council && one.From <= day).OrderBy(one => one.From).ThenBy(one => one.Id).LastOrDefault();
}
