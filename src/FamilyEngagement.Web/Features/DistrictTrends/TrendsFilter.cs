namespace FamilyEngagement.Web.Features.DistrictTrends;

/// <summary>All standards of all schools, one standard, or one school.</summary>
public class TrendsFilter
{
    public int? Standard { get; set; }
    public int? School { get; set; }
}
