namespace FamilyEngagement.Web.Features.Shared;

/// <summary>The pages about what a school does for its families, side by side. <paramref name="Current"/> is a segment of the address.</summary>
public record EvidenceNav(int SchoolId, string Current)
{
    public static IReadOnlyList<(string Segment, string Text)> Pages { get; } =
    [
        ("sessions", "Sessions"), ("rooms", "Family rooms"), ("contact-times", "Contact times"), ("documents", "Documents"), ("syllabi", "Syllabi"), ("evidence", "Evidence"),
    ];

    /// <summary>Where the address of one of them goes on after the school; none for every other page.</summary>
    public static int? Find(string path) => Pages.Select(page => path.IndexOf($"/{page.Segment}", StringComparison.OrdinalIgnoreCase)).Where(at => at > 0).Select(at => (int?)at).Min();
}
