using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>Where a school stood on a standard at the end of a month, or last night for the month that runs: what trends are drawn from.</summary>
public class StandardSnapshot : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int StandardId { get; init; }
    public required int SchoolYearId { get; init; }
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }
    public StandardState State { get; set; }
    public MetBy MetBy { get; set; }
    /// <summary>The standard's first measure and the rule that held; none where a person confirms it.</summary>
    public int? RuleId { get; set; }
    public int Formula { get; set; }
    public int? Part { get; set; }
    public int? Whole { get; set; }
    public int? Families { get; set; }
    public DateTime TakenAt { get; set; }

    public void Take(StandardStanding standing, DateTime now)
    {
        (State, MetBy, TakenAt) = (standing.State, standing.MetBy, now);
        (RuleId, Formula) = (standing.Main?.Rule.Id, standing.Main?.Info.Formula ?? 0);
        (Part, Whole, Families) = (standing.Figure?.Value.Part, standing.Figure?.Value.Whole, standing.Figure?.Families);
    }
}

/// <summary>A confirmed standard that the district looks at in depth: drawn at random at the beginning of a month.</summary>
public class StandardSample : ISchoolOwned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public int SchoolStandardId { get; set; }
    public SchoolStandard Record { get; set; } = null!;
    /// <summary>The first day of the month it was drawn for.</summary>
    public required DateOnly Month { get; init; }
    public required DateTime DrawnAt { get; init; }
    /// <summary>None while it waits for the district.</summary>
    public DateTime? ClosedAt { get; set; }
}
