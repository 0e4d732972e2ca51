namespace FamilyEngagement.Web.Features.Reach;

/// <param name="IsHidden">Outside the school a small one shows no number at all.</param>
public record ReachPage(int SchoolId, string School, bool IsHidden, ReachOverview Overview);
