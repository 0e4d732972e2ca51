using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Names that every file system takes and no reader is deceived by.</summary>
public static partial class PackNames
{
    private const int MostLetters = 60;

    /// <summary>The download: "kingsley-elementary-school-evidence-2026-11-22.zip".</summary>
    public static string OfPack(string school, int schoolId, DateOnly day) =>
        FormattableString.Invariant($"{(Plain().Replace(Folding.Fold(school), "-").Trim('-') is { Length: > 0 } name ? name : $"school-{schoolId}")}-evidence-{day:yyyy-MM-dd}.zip");

    /// <summary>The number keeps apart what has the same name, and makes a name of one that has no letters.</summary>
    public static string OfFile(int number, string name, FileKind kind)
    {
        var stem = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(name.Replace('\\', '/')).EnumerateRunes())
        {
            var isLetter = Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
            if (isLetter) stem.Append(rune.ToString());
            else if (stem.Length > 0 && stem[^1] != '-') stem.Append('-');
            if (stem.Length >= MostLetters) break;
        }

        var plain = stem.ToString().Trim('-');
        return FormattableString.Invariant($"files/{number:000}{(plain.Length > 0 ? "-" : "")}{plain}{kind.Endings()[0]}");
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Plain();
}
