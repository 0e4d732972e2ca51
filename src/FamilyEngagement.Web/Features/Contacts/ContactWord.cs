using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>The lists of the contact log.</summary>
public enum WordKind { Channel, Outcome, Mode, Topic }

/// <summary>What a word does in the rules. A district's own word takes one of its list's meanings, so that no figure depends on a label.</summary>
public enum WordMeaning
{
    /// <summary>A channel between people: it can be a two-way talk.</summary>
    Personal,
    /// <summary>A channel to many at once: it reaches nobody in particular and never counts.</summary>
    Broadcast,
    TwoWay,
    Reached,
    NotReached,
    /// <summary>Not reached, and this number or address does not work.</summary>
    WrongNumber,
    OwnLanguage,
    OwnLanguageUnqualified,
    Qualified,
    Machine,
    AdHocAdult,
    Child,
    Plain,
    /// <summary>A topic that suggests restricting the contact.</summary>
    Sensitive,
}

/// <summary>
/// One entry of a list of the contact log: shipped with the portal (seeds/reference/contact-words.json) or a district's own.
/// Contacts hold the code, so a word can be renamed or no longer offered without changing what is on record.
/// </summary>
public class ContactWord : IVersioned
{
    public const int CodeLength = 40, LabelLength = 60, GuidanceLength = 300;

    public int Id { get; set; }
    public required WordKind Kind { get; init; }
    /// <summary>What contacts hold. Never changes.</summary>
    public required string Code { get; init; }
    /// <summary>English as people choose it; the key of its translation.</summary>
    public required string Label { get; set; }
    /// <summary>As others read it in lists; empty when the label does.</summary>
    public string ListLabel { get; set; } = "";
    public required WordMeaning Means { get; set; }
    /// <summary>A kind word with the rule, shown where this was chosen.</summary>
    public string Guidance { get; set; } = "";
    public int Position { get; set; }
    /// <summary>Offered under "More", so that the common ones stay in reach.</summary>
    public bool IsRare { get; set; }
    /// <summary>No longer offered, still readable.</summary>
    public bool IsRetired { get; set; }
    /// <summary>Added by the district.</summary>
    public bool IsOwn { get; init; }
    public Guid Version { get; set; }

    /// <summary>The meanings that a list knows.</summary>
    public static IReadOnlyList<WordMeaning> MeaningsOf(WordKind kind) => kind switch
    {
        WordKind.Channel => [WordMeaning.Personal, WordMeaning.Broadcast],
        WordKind.Outcome => [WordMeaning.TwoWay, WordMeaning.Reached, WordMeaning.NotReached, WordMeaning.WrongNumber],
        WordKind.Mode => [WordMeaning.OwnLanguage, WordMeaning.OwnLanguageUnqualified, WordMeaning.Qualified, WordMeaning.Machine, WordMeaning.AdHocAdult, WordMeaning.Child],
        WordKind.Topic => [WordMeaning.Plain, WordMeaning.Sensitive],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}

public class ContactWordConfiguration : IEntityTypeConfiguration<ContactWord>
{
    public void Configure(EntityTypeBuilder<ContactWord> word)
    {
        word.Property(x => x.Code).HasMaxLength(ContactWord.CodeLength);
        word.Property(x => x.Label).HasMaxLength(ContactWord.LabelLength);
        word.Property(x => x.ListLabel).HasMaxLength(ContactWord.LabelLength);
        word.Property(x => x.Guidance).HasMaxLength(ContactWord.GuidanceLength);
        word.Property(x => x.Means).AuditValue();
        word.Property(x => x.IsRetired).AuditValue();
        word.HasIndex(x => new { x.Kind, x.Code }).IsUnique();
    }
}
