using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Shared;

/// <summary>One entry of the main navigation.</summary>
public record NavItem(string Text, string Url);

/// <summary>The links of each role, and where a person's work begins.</summary>
public static class Navigation
{
    private const string Sessions = "Sessions";

    public static IReadOnlyList<NavItem> For(PortalRole role, int schoolId)
    {
        var school = $"/schools/{schoolId}";
        return role switch
        {
            PortalRole.Teacher =>
            [
                new("Today", $"{school}/today"), new("Contacts", $"{school}/contacts"), new("Families", $"{school}/families"), new(Sessions, $"{school}/sessions"),
            ],
            PortalRole.Liaison =>
            [
                new("Today", $"{school}/today"), new("Contacts", $"{school}/contacts"), new("Families", $"{school}/families"),
                new(Sessions, $"{school}/sessions"), new("Plan", $"{school}/plans"), new("Standards", $"{school}/standards"),
            ],
            PortalRole.Principal =>
            [
                new("School", school), new("Plan", $"{school}/plans"), new("Standards", $"{school}/standards"),
                new("Contacts", $"{school}/contacts"), new("Families", $"{school}/families"), new(Sessions, $"{school}/sessions"),
            ],
            PortalRole.DistrictStaff =>
            [
                new("Today", "/district"), new("Compliance", "/district/compliance"), new("Plans", "/district/plans"), new("Contacts", "/district/contacts"), new("Questions", "/district/questions"), new("Plan template", "/admin/plan-template"),
            ],
            PortalRole.Administrator =>
            [
                new("Users", "/admin/users"), new("Schools", "/admin/schools"), new("School years", "/admin/school-years"), new("Imports", "/admin/imports"),
                new("Standards", "/admin/standards"), new("Plan template", "/admin/plan-template"), new("Settings", "/admin/settings"), new("Jobs", "/admin/jobs"), new("Audit", "/admin/audit"), new("Compliance", "/district/compliance"),
            ],
            _ => throw new ArgumentOutOfRangeException(nameof(role)),
        };
    }

    /// <summary>The role's start page: the first link.</summary>
    public static string Home(PortalRole role, int schoolId) => For(role, schoolId)[0].Url;

    /// <summary>
    /// The link that a path lies under: the longest that it begins with. Contact words lie under Settings, what a school does for
    /// families under Sessions. The district checks standards and reads
    /// a school's pages under Compliance, its plan and councils under Plans, its reach under Contacts.
    /// </summary>
    public static NavItem? Current(IReadOnlyCollection<NavItem> items, string path) =>
        (EvidenceNav.Holds(path) ? items.FirstOrDefault(item => item.Text == Sessions) : null)
        ?? (path.Contains("/frames/", StringComparison.OrdinalIgnoreCase) || IsPaper(path) ? Under(items, Elsewhere(path)) : null)
        ?? (IsOfCompliance(path) ? items.FirstOrDefault(item => item.Url == "/district/compliance") : null)
        ?? Under(items, path) ?? Under(items, Elsewhere(path)) ?? Under(items, Elsewhere(Elsewhere(path)));

    /// <summary>They would lie under Today, which is /district.</summary>
    private static bool IsOfCompliance(string path) => new[] { "/district/checks", "/district/trends", "/district/board-report" }.Any(start => path.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is made of a school's standards.</summary>
    private static bool IsPaper(string path) => path.EndsWith("/evidence-pack", StringComparison.OrdinalIgnoreCase) || path.EndsWith("/standards-report", StringComparison.OrdinalIgnoreCase);

    private static string Elsewhere(string path) =>
        path.StartsWith("/admin/contact-words", StringComparison.OrdinalIgnoreCase) ? "/admin/settings"
        : path.StartsWith("/district/checks", StringComparison.OrdinalIgnoreCase) ? "/district/compliance"
        : !path.StartsWith("/schools/", StringComparison.OrdinalIgnoreCase) ? ""
        : path.Contains("/campaigns", StringComparison.OrdinalIgnoreCase) ? path[..path.IndexOf("/campaigns", StringComparison.OrdinalIgnoreCase)] + "/contacts"
        : path.EndsWith("/councils", StringComparison.OrdinalIgnoreCase) || path.Contains("/councils/", StringComparison.OrdinalIgnoreCase) ? path[..path.IndexOf("/councils", StringComparison.OrdinalIgnoreCase)] + "/plans"
        : path.Contains("/plans", StringComparison.OrdinalIgnoreCase) ? "/district/plans"
        : path.Contains("/frames/", StringComparison.OrdinalIgnoreCase) ? path[..path.IndexOf("/frames/", StringComparison.OrdinalIgnoreCase)] + "/standards"
        : IsPaper(path) ? path[..path.LastIndexOf('/')] + "/standards"
        : path.EndsWith("/reach", StringComparison.OrdinalIgnoreCase) ? "/district/contacts"
        : "/district/compliance";

    private static NavItem? Under(IEnumerable<NavItem> items, string path) =>
        items.Where(item => path.Equals(item.Url, StringComparison.OrdinalIgnoreCase) || path.StartsWith(item.Url + "/", StringComparison.OrdinalIgnoreCase))
            .MaxBy(item => item.Url.Length);
}
