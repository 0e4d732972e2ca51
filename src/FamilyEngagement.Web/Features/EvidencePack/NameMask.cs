using System.Net;
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

    private readonly HashSet<string> _names = [], _everyday = [], _pairs = [], _unspaced = [], _digits = [];
    private readonly Dictionary<string, List<string[]>> _rows = [];

    /// <param name="names">Given names, family names and numbers of people, each by itself.</param>
    /// <param name="phones">Digits of their phone numbers.</param>
    public NameMask(IEnumerable<string> names, IEnumerable<string> phones, WordsThatAreNames everyday)
    {
        foreach (var name in names.Distinct()) Add(name, everyday);
        _digits.UnionWith(phones.Where(digits => digits.Length >= LeastDigits).Select(digits => digits[^Math.Min(digits.Length, 10)..]));
    }

    public MaskedText Mask(string written)
    {
        var text = WebUtility.HtmlDecode(written);
        var found = Names(text).ToList();
        var reach = Email().Matches(text).Concat(Phone().Matches(text)).Concat(Digits().Matches(text).Where(run => HasKnown(run.Value))).Concat(Link().Matches(text).Where(link => IsInAddress(link.Value)))
            .Select(match => (Start: match.Index, End: match.Index + match.Length)).ToList();
        var contacts = Merged(reach.Concat(found.Where(name => reach.Any(one => Overlap(one, name)))));
        var names = Joined(text, found.Where(name => !contacts.Any(contact => Overlap(contact, name))));
        if (contacts.Count + names.Count == 0) return new MaskedText(written, 0, 0);
        var (masked, at) = (new StringBuilder(), 0);
        foreach (var (start, end, word) in contacts.Select(part => (part.Start, part.End, Contact)).Concat(names.Select(part => (part.Start, part.End, Name))).OrderBy(part => part.Start))
        {
            masked.Append(text, at, start - at).Append(word);
            at = end;
        }

        return new MaskedText(masked.Append(text, at, text.Length - at).ToString(), names.Count, contacts.Count);
    }

    /// <summary>An address cannot be masked and still lead anywhere.</summary>
    public bool IsInAddress(string url)
    {
        var plain = WebUtility.HtmlDecode(Uri.UnescapeDataString(url.Replace('+', ' ')));
        return Names(plain, isAddress: true).Any() || Email().IsMatch(plain) || HasKnown(plain);
    }

    private bool HasKnown(string text) => string.Concat(text.Where(char.IsDigit).Select(char.GetNumericValue)) is { Length: >= LeastDigits } digits && _digits.Any(digits.Contains);

    private void Add(string name, WordsThatAreNames everyday)
    {
        var all = NameWord.In(name).ToLookup(word => Folding.IsIdeograph(Rune.GetRuneAt(name, word.Start)));
        if (all[true].Select(word => word.Folded).ToArray() is { Length: > 0 } row)
        {
            if (!_rows.TryGetValue(row[0], out var rows)) _rows[row[0]] = rows = [];
            rows.Add(row);
        }

        var words = all[false].ToList();
        _unspaced.UnionWith(words.Select(word => Unspaced.Of(name[word.Start..word.End])).Where(Unspaced.IsLongEnough));
        foreach (var (one, next) in words.Select(word => word.Folded).Zip(words.Skip(1).Select(word => word.Folded)))
            if (one.Length > 2 && next.Length > 2 && everyday.Contains(one) && everyday.Contains(next)) _pairs.UnionWith([$"{one} {next}", $"{next} {one}"]);

        // "D'Angelo" is written dangelo and d angelo.
        var parts = words.Select(word => word.Folded).Concat(name.Split('\'', '\u2019', '\u02BC', '`').SelectMany(NameWord.In).Select(word => word.Folded))
            .Where(part => !part.EnumerateRunes().Any(Folding.IsIdeograph)).ToList();
        foreach (var part in parts.Where(part => part.Length > 1)) (everyday.Contains(part) ? _everyday : _names).Add(part);
        foreach (var part in parts.Where(part => part.Length > 4 && part.StartsWith("ال", StringComparison.Ordinal))) _names.Add(part[2..]);
    }

    /// <param name="isAddress">Addresses are written in small letters.</param>
    private IEnumerable<(int Start, int End)> Names(string text, bool isAddress = false)
    {
        var words = NameWord.In(text);
        var readings = words.Select(word => word.Readings.ToList()).ToList();
        var hits = new bool[words.Count];
        for (var at = 0; at < words.Count; at++)
        {
            hits[at] |= readings[at].Any(_names.Contains) || readings[at].Any(word => (words[at].IsLikeName || (isAddress && word.Length > 2)) && _everyday.Contains(word)) || IsUnspaced(at);
            if (at > 0 && IsNext(at) && readings[at - 1].Any(one => readings[at].Any(next => _pairs.Contains($"{one} {next}")))) hits.AsSpan(at - 1, 2).Fill(true);
            foreach (var row in _rows.GetValueOrDefault(words[at].Folded) ?? [])
                if (at + row.Length <= words.Count && row.Select((word, next) => words[at + next].Folded == word).All(same => same)) hits.AsSpan(at, row.Length).Fill(true);
        }

        // "maria da silva" in small letters: beside a name an everyday word is part of it.
        for (var at = 1; at < words.Count; at++) hits[at] |= hits[at - 1] && IsBeside(at);
        for (var at = words.Count - 1; at > 0; at--) hits[at - 1] |= hits[at] && IsBeside(at - 1, at);
        return words.Where((_, at) => hits[at]).Select(word => (word.Start, word.End));

        bool IsBeside(int at, int? next = null) => readings[at].Any(_everyday.Contains) && IsNext(next ?? at);

        bool IsNext(int at) => IsJoint(text, words[at - 1].End, words[at].Start);

        bool IsUnspaced(int at) => _unspaced.Count > 0 && Unspaced.Of(text[words[at].Start..words[at].End]) is { Length: > 0 } run && _unspaced.Any(name => run.Contains(name, StringComparison.Ordinal));
    }

    private static bool Overlap((int Start, int End) one, (int Start, int End) other) => one.Start < other.End && other.Start < one.End;

    private static List<(int Start, int End)> Merged(IEnumerable<(int Start, int End)> ranges)
    {
        var merged = new List<(int Start, int End)>();
        foreach (var range in ranges.Order())
            if (merged.Count > 0 && range.Start < merged[^1].End) merged[^1] = (merged[^1].Start, Math.Max(merged[^1].End, range.End));
            else merged.Add(range);
        return merged;
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

    [GeneratedRegex(@"(?:https?://|www\.)[^\s<>""]*[^\s<>"".,;:!?)]", RegexOptions.IgnoreCase)]
    private static partial Regex Link();

    // A stroke stands between the groups of a number, not between a month and a day.
    private const string Sign = @"(?:[\s().\-–_·•\u2011]|(?<=\d{3}\)?)/(?=\(?\d{3}))";

    // Not a day (2026-11-22, 11-22-2026) and not two years (2025-2026).
    [GeneratedRegex(@"(?<!\d)(?!\d{4}[-._]\d{2}[-._]\d{2}(?!\d))(?!\d{1,2}[-._]\d{1,2}[-._]20\d{2}(?!\d))(?!(?:19|20)\d{2} ?[-–/_] ?(?:19|20)\d{2}(?!\d))\+?\(?\d(?:" + Sign + @"{0,3}\d){6,14}(?!\d)")]
    private static partial Regex Phone();

    [GeneratedRegex(@"\d(?:" + Sign + @"{0,3}\d){6,}")]
    private static partial Regex Digits();
}
