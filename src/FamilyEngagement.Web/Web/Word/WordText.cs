using System.Text;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace FamilyEngagement.Web.Web.Word;

/// <summary>Text as Word takes it: without the characters that XML forbids, each run in the direction and language of its script.</summary>
public static class WordText
{
    /// <summary>Control characters go, a broken half of a character becomes the replacement sign. Tabs and line breaks stay.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune.Value is '\t' or '\n' || (!Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF))) clean.Append(rune.ToString());
        return clean.ToString();
    }

    /// <summary>Each line that is not empty; space between them is a matter of style.</summary>
    public static IEnumerable<string> Lines(string text) =>
        Clean(text.ReplaceLineEndings("\n")).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>By the first letter that has a direction.</summary>
    public static bool IsRightToLeft(string text) => text.EnumerateRunes().FirstOrDefault(Rune.IsLetter) is var first && IsRightToLeft(first);

    public static IEnumerable<W.Run> Runs(string text, bool bold = false)
    {
        foreach (var (part, isRightToLeft) in Parts(text))
        {
            var properties = new W.RunProperties();
            if (bold) (properties.Bold, properties.BoldComplexScript) = (new W.Bold(), new W.BoldComplexScript());
            if (isRightToLeft)
            {
                properties.RightToLeftText = new W.RightToLeftText();
                properties.Languages = new W.Languages { Bidi = part.EnumerateRunes().Any(rune => rune.Value is >= 0x590 and <= 0x5FF) ? "he-IL" : "ar-SA" };
            }
            else if (part.EnumerateRunes().Any(rune => rune.Value is >= 0x3400 and <= 0x9FFF or >= 0x20000 and <= 0x3FFFF)) properties.Languages = new W.Languages { EastAsia = "zh-CN" };
            yield return new W.Run(properties, new W.Text(part) { Space = SpaceProcessingModeValues.Preserve });
        }
    }

    /// <summary>Spaces, digits and signs go with the letters before them.</summary>
    private static IEnumerable<(string Part, bool IsRightToLeft)> Parts(string text)
    {
        var part = new StringBuilder();
        var direction = IsRightToLeft(text);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && IsRightToLeft(rune) != direction)
            {
                if (part.Length > 0) yield return (part.ToString(), direction);
                part.Clear();
                direction = !direction;
            }

            part.Append(rune.ToString());
        }

        if (part.Length > 0) yield return (part.ToString(), direction);
    }

    private static bool IsRightToLeft(Rune rune) => rune.Value is >= 0x590 and <= 0x8FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF or >= 0x1E800 and <= 0x1EFFF;
}
