using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>One of the portal's figures, put into a section as it stood on a day. The page shows beside it what it is now.</summary>
public class PlanCitation : ISchoolOwned
{
    public const int MostInSection = 12;

    public int Id { get; set; }
    public int SectionId { get; set; }
    public required int SchoolId { get; init; }
    /// <summary>Any but the school's own measure.</summary>
    public required GoalMeasure Figure { get; init; }
    public required DateOnly On { get; init; }
    public required int Part { get; init; }
    public required int Whole { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;

    public Figure Value => new(Part, Whole);
}
