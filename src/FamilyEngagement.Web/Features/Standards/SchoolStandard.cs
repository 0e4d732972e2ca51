using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>What a school and the district have said of one standard in one school year. Made at the first word.</summary>
public class SchoolStandard : ISchoolOwned, IVersioned
{
    public const int NoteLength = 1000;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    public required int StandardId { get; init; }
    public Standard Standard { get; set; } = null!;
    public required int SchoolYearId { get; init; }
    public SchoolYear SchoolYear { get; set; } = null!;
    public StandardClaim Claim { get; set; }
    public bool HelpAsked { get; set; }
    public Guid Version { get; set; }
    public List<ChecklistTick> Ticks { get; } = [];
    public List<Evidence> Evidence { get; } = [];
    public List<StandardEvent> Events { get; } = [];
}

/// <summary>Where the talk between school and district stands; what a page shows is a <see cref="StandardState"/>.</summary>
public enum StandardClaim { None, Attested, Verified, Returned }

/// <summary>An item of the checklist that the school says it does.</summary>
public class ChecklistTick : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public required int ItemId { get; init; }
    public ChecklistItem Item { get; set; } = null!;
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
}

/// <summary>A note or a link that shows an item is done. Taken back with a mark, never deleted.</summary>
public class Evidence : ISchoolOwned
{
    public const int NoteLength = 1000, UrlLength = 500;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public int? ItemId { get; init; }
    public string Note { get; init; } = "";
    public string Url { get; init; } = "";
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public DateTime? RemovedAt { get; set; }
}

public class StandardEvent : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    public required StandardStep Step { get; init; }
    public string Note { get; init; } = "";
}

public enum StandardStep { Attest, Withdraw, Verify, Return, AskForHelp, HelpGiven }
