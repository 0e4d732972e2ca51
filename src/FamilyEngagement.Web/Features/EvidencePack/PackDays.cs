using System.Globalization;

namespace FamilyEngagement.Web.Features.EvidencePack;

public static class PackDays
{
    /// <summary>As tables of every country read it; empty where there is none.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
