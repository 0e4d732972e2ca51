using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>A word of a text: where it stands, and how it compares. Chinese characters are words of their own.</summary>
/// <param name="Parts">Between apostrophes, capital letters and digits, folded.</param>
/// <param name="IsLikeName">Written with a capital letter, or in a script that has none.</param>
public partial record NameWord(int Start, int End, string Folded, IReadOnlyList<string> Parts, bool IsLikeName)
{
    private static readonly char[] Apostrophes = ['\'', '\u2019', '\u02BC', '`'];

    // And, for, by, as, then: they are written with the word that follows them, and so is the article.
    private static readonly string[] ArabicBefore = ["و", "ل", "ب", "ف", "ك", "ال", "وال", "لل", "بال", "فال", "كال", "ول", "وب"];

    public static List<NameWord> In(string text)
    {
        var (words, start, at) = (new List<NameWord>(), -1, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            var isIdeograph = Folding.IsIdeograph(rune);
            if (start >= 0 && (isIdeograph || !IsInside(rune))) End();
            if (isIdeograph) words.Add(Of(text, at, at + rune.Utf16SequenceLength));
            else if (start < 0 && IsInside(rune)) start = at;
            at += rune.Utf16SequenceLength;
        }

        if (start >= 0) End();
        return words;

        void End()
        {
            words.Add(Of(text, start, at));
            start = -1;
        }
    }

    /// <summary>What it may be written for: "Nilton’s", "d’Nilton", "Nilton2" and "NiltonLetter" for Nilton, "لأحمد" for أحمد.</summary>
    public IEnumerable<string> Readings
    {
        get
        {
            foreach (var part in Folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(Folded).Concat(Parts).Distinct())
            {
                yield return part;
                if (part is [.., 's'] && part.Length > 3) yield return part[..^1];
                foreach (var before in ArabicBefore)
                    if (part.Length > before.Length + 1 && part.StartsWith(before, StringComparison.Ordinal)) yield return part[before.Length..];
            }
        }
    }

    private static NameWord Of(string text, int start, int end)
    {
        var word = text[start..end].Trim(Apostrophes);
        var pieces = Pieces(word).Where(piece => piece.Length > 0).Distinct().ToList();
        var first = pieces.Append(word).Select(piece => piece.EnumerateRunes().FirstOrDefault(Rune.IsLetter)).Where(rune => rune != default).ToList();
        return new NameWord(start, end, Folding.Fold(word).Trim(), [.. pieces.Select(piece => Folding.Fold(piece).Trim())], first.Count == 0 || first.Any(rune => !Rune.IsLower(rune)));
    }

    private static IEnumerable<string> Pieces(string word)
    {
        var parts = word.Split(Apostrophes);
        if (parts[^1] is "t" or "T") return []; // "don't" is not about Don
        return parts.Append(word).SelectMany(part => Seams().Split(part).Append(Ends().Replace(part, ""))).Concat(parts);
    }

    [GeneratedRegex(@"(?<=[\p{Ll}\p{M}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{M}])(?=\p{Nd})|(?<=\p{Nd})(?=\p{L})")]
    private static partial Regex Seams();

    [GeneratedRegex(@"^\p{Nd}+|\p{Nd}+$")]
    private static partial Regex Ends();

    private static bool IsInside(Rune rune) => Rune.IsLetterOrDigit(rune)
        || (rune.IsBmp && Apostrophes.Contains((char)rune.Value))
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;
}
