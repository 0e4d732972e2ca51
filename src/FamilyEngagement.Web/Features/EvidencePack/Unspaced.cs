using System.Globalization;
using System.Text;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Scripts whose words stand without spaces (Thai, Lao, Burmese, Khmer) or take endings (Korean): a name is found anywhere inside a run of them.</summary>
public static class Unspaced
{
    private const int LeastKorean = 2, LeastOther = 3;

    /// <summary>As it compares; empty for other scripts.</summary>
    public static string Of(string word)
    {
        var runes = Folding.Normalizable(word).Normalize(NormalizationForm.FormC).EnumerateRunes().Where(rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format).ToList();
        return runes.Any(IsOne) ? string.Concat(runes) : "";
    }

    /// <summary>A single syllable is part of too many words.</summary>
    public static bool IsLongEnough(string name) => name.Length >= (name.Any(letter => letter is >= '\uAC00' and <= '\uD7A3') ? LeastKorean : LeastOther);

    private static bool IsOne(Rune rune) => rune.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF or >= 0xAC00 and <= 0xD7A3;
}
