namespace FamilyEngagement.Web.Features.Imports;

/// <summary>English keys for the localizer.</summary>
public static class ImportWords
{
    public static string Label(string kind) => kind.Length == 0 ? kind : char.ToUpperInvariant(kind[0]) + kind[1..];
}
