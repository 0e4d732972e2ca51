using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.AdminPlanTemplate;

/// <summary>One version of a template.</summary>
/// <param name="Plans">That were started from it.</param>
/// <param name="Before">The published version before it.</param>
public record TemplatePage(PlanTemplate Template, string Year, int Plans, VersionName? Before, IReadOnlyList<TemplateChange> Changes, bool IsChangedMeanwhile = false)
{
    public bool IsOpen => Template.PublishedAt is null;
}

public record VersionName(string Year, int Number);

/// <summary>As a principal will see it.</summary>
/// <param name="School">None: all sections, whomever they apply to.</param>
public record PreviewPage(PlanTemplate Template, string Year, IReadOnlyList<School> Schools, School? School)
{
    public IEnumerable<PlanTemplateSection> Sections => Template.Sections.Where(section => School is null || section.AppliesTo(School));
}

/// <summary>Dates, approvals and the note.</summary>
/// <param name="Differences">Someone else saved meanwhile.</param>
/// <param name="IsPublished">Meanwhile: then nothing can be saved any more.</param>
public record TemplateEditPage(int Id, int Number, SchoolYear Year, TemplateForm Form, IReadOnlyList<Difference>? Differences = null, bool IsPublished = false);
