namespace FamilyEngagement.Web.Features.Reach;

/// <param name="IsInside">Whether the reader works at the school. Outside it small groups are hidden, and a small school as a whole.</param>
public record ReachPage(int SchoolId, string School, bool IsInside, bool IsHidden, ReachOverview Overview);
