namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>The lists of the contact log as the district has them now. Held with the district's settings, so reading costs nothing.</summary>
public class ContactVocabulary(IEnumerable<ContactWord> words)
{
    private readonly Dictionary<(WordKind, string), ContactWord> _words = words.ToDictionary(word => (word.Kind, word.Code));

    public bool Knows(WordKind kind, string? code) => code is not null && _words.ContainsKey((kind, code));

    /// <exception cref="KeyNotFoundException">No such word: forms check first with <see cref="Knows"/>.</exception>
    public WordMeaning Means(WordKind kind, string code) => _words.TryGetValue((kind, code), out var word) ? word.Means : throw new KeyNotFoundException($"There is no {kind} “{code}”.");

    /// <summary>Codes of the channels that go to many at once.</summary>
    public IReadOnlyList<string> Broadcasts { get; } = [.. words.Where(word => word is { Kind: WordKind.Channel, Means: WordMeaning.Broadcast }).Select(word => word.Code)];

    /// <summary>Whether words got through to the family, as far as the outcome says.</summary>
    public bool IsReached(string outcome) => Means(WordKind.Outcome, outcome) is WordMeaning.TwoWay or WordMeaning.Reached;

    /// <summary>As it is chosen; a code that is in no list is shown as it is.</summary>
    public string Label(WordKind kind, string code) => _words.TryGetValue((kind, code), out var word) ? word.Label : code;

    /// <summary>As others read it.</summary>
    public string ListLabel(WordKind kind, string code) =>
        !_words.TryGetValue((kind, code), out var word) ? code : word.ListLabel.Length > 0 ? word.ListLabel : word.Label;

    public string Guidance(WordKind kind, string code) => _words.TryGetValue((kind, code), out var word) ? word.Guidance : "";

    /// <summary>What can be chosen now, in order; the ones in <paramref name="kept"/> also when retired, so that a correction does not lose them.</summary>
    public IEnumerable<ContactWord> Offered(WordKind kind, params IEnumerable<string> kept) =>
        _words.Values.Where(word => word.Kind == kind && (!word.IsRetired || kept.Contains(word.Code))).OrderBy(word => word.Position).ThenBy(word => word.Id);

    public string Channel(string code) => ListLabel(WordKind.Channel, code);

    public string Outcome(string code) => ListLabel(WordKind.Outcome, code);

    public string Mode(string code) => ListLabel(WordKind.Mode, code);

    public string Topic(string code) => ListLabel(WordKind.Topic, code);
}
