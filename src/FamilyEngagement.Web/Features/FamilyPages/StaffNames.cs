using System.Text;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.FamilyPages;

/// <summary>A member of staff whose name, or a part of it, stands in a text.</summary>
/// <param name="Words">As they stand there.</param>
public record FoundName(string Name, IReadOnlyList<string> Words);

/// <summary>Looks for names of staff in what everybody may read. It finds too much rather than too little: a person decides.</summary>
public partial class StaffNames(IReadOnlyCollection<string> names)
{
    private const int ShortestPart = 3;

    private readonly ILookup<string, string> _byPart = names.SelectMany(name => Word().Matches(name).Select(match => match.Value)
        .Where(part => part.Length >= ShortestPart || !IsCased(part)).Select(part => (Part: Folding.Fold(part), Name: name))).ToLookup(pair => pair.Part, pair => pair.Name);

    /// <summary>By name; a part counts where it is written like a name, with a capital.</summary>
    public IReadOnlyList<FoundName> In(params IEnumerable<string> texts)
    {
        var found = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (Match word in Word().Matches(text))
                foreach (var name in IsCased(word.Value) && !char.IsUpper(word.Value[0]) ? [] : _byPart[Folding.Fold(word.Value)]) Add(name, word.Value);
            // Scripts without spaces between words.
            foreach (var name in names.Where(name => !IsCased(name) && text.Contains(name, StringComparison.Ordinal))) Add(name, name);
        }

        return [.. found.Select(pair => new FoundName(pair.Key, [.. pair.Value]))];

        void Add(string name, string word)
        {
            if (!found.TryGetValue(name, out var words)) found[name] = words = new SortedSet<string>(StringComparer.Ordinal);
            words.Add(word);
        }
    }

    /// <summary>The text in pieces, names apart.</summary>
    public static IEnumerable<(string Text, bool IsName)> Marked(string text, IReadOnlyCollection<FoundName> found)
    {
        var words = found.SelectMany(name => name.Words).Distinct().OrderByDescending(word => word.Length).Select(Regex.Escape).ToList();
        if (words.Count == 0) return [(text, false)];
        return Regex.Split(text, $@"(?<!\p{{L}})({string.Join('|', words)})(?!\p{{L}})").Where(piece => piece.Length > 0).Select(piece => (piece, found.Any(name => name.Words.Contains(piece))));
    }

    private static bool IsCased(string text) => text.EnumerateRunes().Any(rune => Rune.IsUpper(rune) || Rune.IsLower(rune));

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*")]
    private static partial Regex Word();
}
