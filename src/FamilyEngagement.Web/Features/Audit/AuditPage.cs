using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Audit;

public record AuditPage(AuditFilter Filter, Paging Paging, IReadOnlyList<AuditRow> Entries, IReadOnlyList<Choice> Schools);

/// <param name="Who">None when the portal did it, or someone who was not signed in.</param>
/// <param name="About">For accounts and roles: whose.</param>
public record AuditRow(DateTime At, string? Who, string? School, string Action, string Entity, string EntityId, string Fields, string Values, string? About = null);
