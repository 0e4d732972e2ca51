using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.AdminPlanTemplateSections;

/// <param name="Section">None: a new one.</param>
/// <param name="Differences">Someone else saved meanwhile.</param>
public record TemplateSectionPage(PlanTemplate Template, PlanTemplateSection? Section, TemplateSectionForm Form, IReadOnlyList<Difference>? Differences = null)
{
    public string TemplateUrl => $"/admin/plan-template/{Template.Id}";

    public string Url => $"{TemplateUrl}/sections/{Section?.Id.ToString() ?? "new"}";

    public bool IsGoal => Section?.Kind == SectionKind.Goal;

    /// <summary>Published meanwhile: nothing can be saved any more.</summary>
    public bool IsPublished => Template.PublishedAt is not null;
}
