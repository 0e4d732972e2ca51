using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.SchoolYears;

public record SchoolYearsPage(IReadOnlyList<SchoolYear> Years, int? CurrentId, string? CurrentTerm);

/// <param name="Id">None for a year that is being added.</param>
public record SchoolYearPage(int? Id, string? Name, SchoolYearForm Form, IReadOnlyList<Difference>? Differences = null);
