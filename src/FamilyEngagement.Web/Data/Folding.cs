using System.Globalization;
using System.Text;

namespace FamilyEngagement.Web.Data;

/// <summary>
/// Makes the searchable form of a name: no accents, no case, words apart by one space and one space before the first,
/// so that <c>Contains(" " + term)</c> finds the beginning of any word on both databases alike.
/// Each Chinese, Japanese or Korean character is a word of its own.
/// </summary>
public static class Folding
{
    public static string Fold(params IEnumerable<string?> texts)
    {
        var folded = new StringBuilder();
        foreach (var text in texts)
        {
            folded.Append(' ');
            foreach (var rune in Decompose(text).EnumerateRunes()) Append(folded, rune);
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? " " + words : "";
    }

    /// <summary>Cut to a column's length: a few characters unfold to many (ﷺ to eighteen).</summary>
    public static string FoldTo(int length, params IEnumerable<string?> texts)
    {
        var folded = Fold(texts);
        if (folded.Length <= length) return folded;
        return folded[..(char.IsHighSurrogate(folded[length - 1]) ? length - 1 : length)];
    }

    /// <summary>The words of a search, folded; at most six, so that a pasted page cannot make a query of a hundred conditions.</summary>
    public static string[] Terms(string? query) =>
        Fold(query).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(6).Select(word => " " + word).ToArray();

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) return;
        if (rune.Value == '\u0640') return; // a line that draws an Arabic word out
        if (rune.Value is '\'' or '\u2019' or '\u02BC' or '\u0060') return; // O'Brien is found as obrien
        if (IsIdeograph(rune)) folded.Append(' ').Append(rune.ToString()).Append(' ');
        else if (Rune.IsLetterOrDigit(rune)) folded.Append(Plain(rune));
        else folded.Append(' ');
    }

    private static string Plain(Rune rune) => Rune.ToLowerInvariant(rune).Value switch
    {
        'đ' => "d",
        'ł' => "l",
        'ø' => "o",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ı' => "i",
        var value => new Rune(value).ToString(),
    };

    public static bool IsIdeograph(Rune rune) => rune.Value is >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    private static string Decompose(string? text) => Normalizable(text).Normalize(NormalizationForm.FormKD);

    /// <summary>Without what Unicode normalization throws on: lone surrogates and the non-character FFFE.</summary>
    public static string Normalizable(string? text) =>
        text is null ? "" : string.Concat(text.EnumerateRunes().Where(rune => rune.Value is not (0xFFFD or 0xFFFE)));
}
