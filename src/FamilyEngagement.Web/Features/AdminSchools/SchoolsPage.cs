using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.AdminSchools;

public record SchoolsPage(string? Q, bool All, Paging Paging, IReadOnlyList<SchoolsPage.Row> Schools)
{
    public record Row(int Id, string Name, string Code, SchoolLevel Level, string LowGrade, string HighGrade, string Neighborhood, string Region, bool IsTitleI, bool IsActive);
}

/// <param name="Id">None for a school that is being added.</param>
public record SchoolPage(int? Id, string? Name, SchoolForm Form, IReadOnlyList<Difference>? Differences = null);
