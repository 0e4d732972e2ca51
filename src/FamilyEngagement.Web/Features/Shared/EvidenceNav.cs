namespace FamilyEngagement.Web.Features.Shared;

/// <summary>The pages about what a school does for its families, side by side. <paramref name="Current"/> is a segment of the address.</summary>
public record EvidenceNav(int SchoolId, string Current)
{
    public static IReadOnlyList<(string Segment, string Text)> Pages { get; } =
    [
        ("sessions", "Sessions"), ("rooms", "Family rooms"), ("contact-times", "Contact times"), ("documents", "Documents"), ("syllabi", "Syllabi"), ("evidence", "Evidence"),
    ];

    /// <summary>Whether the address is one of them, or below one.</summary>
    public static bool Holds(string path) => path.Split('/') is [_, _, _, var segment, ..] && Pages.Any(page => page.Segment.Equals(segment, StringComparison.OrdinalIgnoreCase));
}
