using System.Globalization;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Languages as student systems write them: BCP 47, an English name, or the three letters of ISO 639 ("spa").</summary>
public static class RosterLanguages
{
    private static readonly Lazy<Dictionary<string, string>> ByThreeLetters = new(() => CultureInfo.GetCultures(CultureTypes.NeutralCultures)
        .Where(culture => culture.ThreeLetterISOLanguageName.Length == 3)
        .GroupBy(culture => culture.ThreeLetterISOLanguageName, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().TwoLetterISOLanguageName, StringComparer.OrdinalIgnoreCase));

    public static string CodeOf(Languages languages, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Languages.NotKnown;
        var code = languages.CodeOf(text);
        return code == Languages.NotKnown && ByThreeLetters.Value.TryGetValue(text.Trim(), out var two) ? languages.CodeOf(two) : code;
    }
}
