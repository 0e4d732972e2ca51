using System.Globalization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.ContactWords;

/// <summary>The code of a district's own word: what contacts hold, made once from the label. "Own" keeps it apart from words that later editions ship.</summary>
public static class WordCode
{
    private const string Own = "Own";

    /// <param name="taken">Codes of the list, whatever their case: SQL Server takes two that differ only in case for one.</param>
    public static string For(string label, IEnumerable<string> taken)
    {
        var words = Folding.Fold(label).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => string.Concat(word.Where(char.IsAsciiLetterOrDigit))).Where(word => word.Length > 0);
        var name = Own + string.Concat(words.Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        // Room for a number.
        if (name.Length > ContactWord.CodeLength - 5) name = name[..(ContactWord.CodeLength - 5)];
        var held = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 && name != Own ? name : name + number.ToString(CultureInfo.InvariantCulture)).First(code => !held.Contains(code));
    }
}
