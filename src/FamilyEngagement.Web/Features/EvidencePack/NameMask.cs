using System.Text;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>A text without names of families, and how much was taken out of it.</summary>
public record MaskedText(string Text, int Names, int Contacts)
{
    public bool IsWhole => Names + Contacts == 0;
}

/// <summary>
/// Takes names of people, and what reaches them, out of a text that somebody wrote. It compares whole words without case and
/// accents; an everyday word that is also somebody's name is taken out where it is written like one. It takes out too much rather than too little.
/// </summary>
public partial class NameMask
{
    public const string Name = "[name removed]", Contact = "[contact removed]";

    private const int LeastDigits = 7;

    private readonly HashSet<string> _names = [], _everyday = [], _digits = [];
    private readonly Dictionary<string, List<string[]>> _rows = [];

    /// <param name="names">Given names, family names and numbers of people, each by itself.</param>
    /// <param name="phones">Digits of their phone numbers.</param>
    public NameMask(IEnumerable<string> names, IEnumerable<string> phones, WordsThatAreNames everyday)
    {
        foreach (var name in names.Distinct()) Add(name, everyday);
        _digits.UnionWith(phones.Where(digits => digits.Length >= LeastDigits).Select(digits => digits[^Math.Min(digits.Length, 10)..]));
    }

    public MaskedText Mask(string text)
    {
        var contacts = Email().Matches(text).Concat(Phone().Matches(text)).Select(match => (Start: match.Index, End: match.Index + match.Length)).ToList();
        var names = Joined(text, Names(text).Where(name => !contacts.Any(contact => name.Start < contact.End && contact.Start < name.End)));
        if (contacts.Count + names.Count == 0) return new MaskedText(text, 0, 0);
        var (masked, at) = (new StringBuilder(), 0);
        foreach (var (start, end, word) in contacts.Select(part => (part.Start, part.End, Contact)).Concat(names.Select(part => (part.Start, part.End, Name))).OrderBy(part => part.Start))
        {
            if (start < at) continue;
            masked.Append(text, at, start - at).Append(word);
            at = end;
        }

        return new MaskedText(masked.Append(text, at, text.Length - at).ToString(), names.Count, contacts.Count);
    }

    /// <summary>An address cannot be masked and still lead anywhere.</summary>
    public bool IsInAddress(string url)
    {
        var plain = Uri.UnescapeDataString(url.Replace('+', ' '));
        var digits = string.Concat(plain.Where(char.IsAsciiDigit));
        return Names(plain).Any() || Email().IsMatch(plain) || (digits.Length >= LeastDigits && _digits.Any(digits.Contains));
    }

    private void Add(string name, WordsThatAreNames everyday)
    {
        var words = NameWord.In(name);
        if (words.Any(word => Folding.IsIdeograph(name.Length > word.Start ? Rune.GetRuneAt(name, word.Start) : default)))
        {
            var row = words.Select(word => word.Folded).ToArray();
            if (!_rows.TryGetValue(row[0], out var rows)) _rows[row[0]] = rows = [];
            rows.Add(row);
            return;
        }

        // "D'Angelo" is written dangelo and d angelo.
        var parts = words.Select(word => word.Folded).Concat(name.Split('\'', '\u2019', '\u02BC', '`').SelectMany(NameWord.In).Select(word => word.Folded));
        foreach (var part in parts.Where(part => part.Length > 1)) (everyday.Contains(part) ? _everyday : _names).Add(part);
        foreach (var part in parts.Where(part => part.Length > 4 && part.StartsWith("ال", StringComparison.Ordinal))) _names.Add(part[2..]);
    }

    private IEnumerable<(int Start, int End)> Names(string text)
    {
        var words = NameWord.In(text);
        var hits = new bool[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            hits[at] |= words[at].Readings.Any(_names.Contains) || (words[at].IsLikeName && words[at].Readings.Any(_everyday.Contains));
            foreach (var row in _rows.GetValueOrDefault(words[at].Folded) ?? [])
                if (at + row.Length <= words.Count && row.Select((word, next) => words[at + next].Folded == word).All(same => same)) hits.AsSpan(at, row.Length).Fill(true);
        }

        // "maria da silva" in small letters: beside a name an everyday word is part of it.
        for (var at = 1; at < words.Count; at++) hits[at] |= hits[at - 1] && IsBeside(at);
        for (var at = words.Count - 1; at > 0; at--) hits[at - 1] |= hits[at] && IsBeside(at - 1, at);
        return words.Where((_, at) => hits[at]).Select(word => (word.Start, word.End));

        bool IsBeside(int at, int? next = null) => words[at].Readings.Any(_everyday.Contains) && IsJoint(text, words[(next ?? at) - 1].End, words[next ?? at].Start);
    }

    private static List<(int Start, int End)> Joined(string text, IEnumerable<(int Start, int End)> names)
    {
        var joined = new List<(int Start, int End)>();
        foreach (var name in names)
            if (joined.Count > 0 && IsJoint(text, joined[^1].End, name.Start)) joined[^1] = (joined[^1].Start, name.End);
            else joined.Add(name);
        return joined;
    }

    private static bool IsJoint(string text, int from, int to) => to - from <= 2 && text[from..to].All(sign => sign is ' ' or '-' or '_' or '\u00A0' or '\u2010' or '\u2011');

    [GeneratedRegex(@"[^\s<>@""(),;:]+@[^\s<>@""(),;:]+\.[^\s<>@""(),;:]+")]
    private static partial Regex Email();

    // Not a day (2026-11-22, 11-22-2026) and not two years (2025-2026).
    [GeneratedRegex(@"(?<!\d)(?!\d{4}-\d{2}-\d{2}(?!\d))(?!\d{1,2}[-.]\d{1,2}[-.]20\d{2}(?!\d))(?!\d{4} ?[-–] ?\d{4}(?!\d))\+?\(?\d(?:[\s().\-–\u2011]{0,3}\d){6,14}(?!\d)")]
    private static partial Regex Phone();
}
