namespace FamilyEngagement.Web.Features.Setup;

/// <summary>The time zones of the United States by the names people use; the values are IANA's.</summary>
public static class UsTimeZones
{
    public static readonly IReadOnlyList<(string Iana, string Name)> All =
    [
        ("America/New_York", "Eastern"),
        ("America/Chicago", "Central"),
        ("America/Denver", "Mountain"),
        ("America/Phoenix", "Arizona (no daylight saving time)"),
        ("America/Los_Angeles", "Pacific"),
        ("America/Anchorage", "Alaska"),
        ("America/Adak", "Aleutian Islands"),
        ("Pacific/Honolulu", "Hawaii"),
        ("America/Puerto_Rico", "Puerto Rico and Virgin Islands"),
        ("Pacific/Guam", "Guam and Northern Mariana Islands"),
        ("Pacific/Pago_Pago", "American Samoa"),
    ];

    public static bool IsKnown(string? iana) => All.Any(zone => zone.Iana == iana);
}
