using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>
/// One contact between the school and one family, about one or more of its children. It shows at a school only while it
/// concerns a child there (<see cref="InSchool"/>); <see cref="SchoolId"/> is where it was logged.
/// Corrected or voided with a reason, never deleted.
/// </summary>
public class Contact : IVersioned
{
    public const int NoteLength = 2000, ReasonLength = 300;

    /// <summary>When the principal sees a quiet mark: so many days late, so many entries of one person within so many minutes.</summary>
    public const int BackDatedAfterDays = 7, BurstCount = 15, BurstMinutes = 10;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    public required int FamilyId { get; init; }
    public Family Family { get; set; } = null!;
    public int? FamilyMemberId { get; private set; }
    public FamilyMember? FamilyMember { get; set; }
    public required int AuthorId { get; init; }
    public PortalUser Author { get; set; } = null!;
    /// <summary>UTC.</summary>
    public DateTime OccurredAt { get; private set; }
    /// <summary>The day in the district's time zone: what terms and lists count by.</summary>
    public DateOnly Day { get; private set; }
    public required DateTime LoggedAt { get; init; }
    public ContactDirection Direction { get; private set; }
    /// <summary>Code of a <see cref="ContactWord"/>, as are outcome, mode and topics.</summary>
    public string Channel { get; private set; } = "";
    public string Outcome { get; private set; } = "";
    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "en";
    public string Mode { get; private set; } = "";
    /// <summary>Derived from the mode when saved, so that a renamed word changes no figure of the past.</summary>
    public Understanding Understanding { get; private set; }
    public List<string> Topics { get; private set; } = [];
    public ContactTone Tone { get; private set; }
    /// <summary>Information that the law wants in a language that the family understands (field.md, essential-information list).</summary>
    public bool IsEssential { get; private set; }
    /// <summary>A home visit to get to know each other, not about a problem.</summary>
    public bool IsRelationalVisit { get; private set; }
    public int? Minutes { get; private set; }
    public string Note { get; private set; } = "";
    /// <summary>The note folded for search; empty while the contact is restricted, so that no search can find it.</summary>
    public string SearchText { get; private set; } = "";
    /// <summary>Read by its author and who may read restricted contacts at its school; others see that it was, and the day.</summary>
    public bool IsRestricted { get; private set; }
    public ContactSource Source { get; init; }
    public ContactMarks Marks { get; set; }
    /// <summary>Derived: it went to many at once. On record, and in no figure of reach, not even as an attempt.</summary>
    public bool IsBroadcast { get; private set; }
    /// <summary>Derived: a family member said or wrote something back. Broadcasts, voicemail and read receipts never count.</summary>
    public bool IsTwoWay { get; private set; }
    /// <summary>Derived: words got through to the family, answered or not.</summary>
    public bool IsReached { get; private set; }
    /// <summary>Derived: the number or address that was tried does not work.</summary>
    public bool IsDeadNumber { get; private set; }
    /// <summary>Derived when saved, against the family's languages of that day; see <see cref="CountsAsHomeLanguage"/>.</summary>
    public bool InHomeLanguage { get; private set; }
    public DateTime? VoidedAt { get; private set; }
    public string VoidReason { get; private set; } = "";
    public Guid Version { get; set; }
    public List<ContactStudent> Students { get; } = [];
    public List<ContactRevision> Revisions { get; } = [];

    public bool IsVoided => VoidedAt is not null;

    /// <summary>Sets what happened and everything that follows from it.</summary>
    public void Record(ContactFacts facts, Family family, ContactVocabulary words)
    {
        FamilyMemberId = facts.FamilyMemberId;
        (OccurredAt, Day, Direction) = (facts.OccurredAt, facts.Day, facts.Direction);
        (Channel, Outcome, Language, Mode) = (facts.Channel, facts.Outcome, facts.Language, facts.Mode);
        if (!Topics.SequenceEqual(facts.Topics)) Topics = [.. facts.Topics];
        (Tone, IsEssential, Minutes) = (facts.Tone, facts.IsEssential, facts.Minutes);
        IsRelationalVisit = facts.IsRelationalVisit && facts.Channel == ContactChannel.HomeVisit;
        (Note, IsRestricted) = (facts.Note, facts.IsRestricted);
        SearchText = facts.IsRestricted ? "" : Folding.FoldTo(NoteLength, facts.Note);
        IsBroadcast = words.Means(WordKind.Channel, facts.Channel) == WordMeaning.Broadcast;
        var result = words.Means(WordKind.Outcome, facts.Outcome);
        IsTwoWay = !IsBroadcast && result == WordMeaning.TwoWay;
        IsReached = !IsBroadcast && (result is WordMeaning.TwoWay or WordMeaning.Reached);
        IsDeadNumber = result == WordMeaning.WrongNumber;
        Understanding = Enum.Parse<Understanding>(words.Means(WordKind.Mode, facts.Mode).ToString());
        InHomeLanguage = CountsAsHomeLanguage(facts.Language, Understanding, family);
    }

    /// <summary>Notes what is unusual about how the entry came in.</summary>
    /// <param name="loggedOn">The day of logging in the district's time zone.</param>
    /// <param name="termEnd">The last day of the term in which it happened.</param>
    /// <param name="recently">Contacts that the same person typed in within the last <see cref="BurstMinutes"/> minutes.</param>
    public void MarkEntry(DateOnly loggedOn, DateOnly? termEnd, int recently)
    {
        if (loggedOn.DayNumber - Day.DayNumber > BackDatedAfterDays) Marks |= ContactMarks.BackDated;
        if (loggedOn > termEnd && Day <= termEnd) Marks |= ContactMarks.Late;
        if (recently >= BurstCount) Marks |= ContactMarks.Burst;
    }

    /// <summary>Keeps what stood there before, with the reason, and records the new facts.</summary>
    public void Correct(ContactFacts facts, Family family, ContactVocabulary words, int userId, DateTime now, string reason)
    {
        if (IsVoided) throw new InvalidOperationException("A voided contact is not corrected.");
        Revisions.Add(ContactRevision.Of(this, userId, now, reason));
        Record(facts, family, words);
    }

    /// <summary>Takes the contact out of every count. It stays readable, struck, with its reason.</summary>
    public void MarkVoid(int userId, DateTime now, string reason)
    {
        if (IsVoided) throw new InvalidOperationException("The contact is voided already.");
        Revisions.Add(ContactRevision.Of(this, userId, now, reason));
        VoidedAt = now;
        VoidReason = reason;
    }

    /// <summary>
    /// In the family's own spoken or written language by qualified staff, or through a qualified interpreter or translator.
    /// Machine translation, staff who speak some of it, another adult and a child do not count.
    /// </summary>
    public static bool CountsAsHomeLanguage(string language, Understanding understanding, Family family) => understanding switch
    {
        Understanding.Qualified => true,
        Understanding.OwnLanguage => Languages.Primary(language) == Languages.Primary(family.SpokenLanguage) || Languages.Primary(language) == Languages.Primary(family.WrittenLanguage),
        _ => false,
    };
}

/// <summary>What the person at the form says happened. Channel, outcome, mode and topics are codes of the vocabulary.</summary>
public record ContactFacts(
    DateTime OccurredAt, DateOnly Day, ContactDirection Direction, string Channel, string Outcome,
    string Language, string Mode, IReadOnlyList<string> Topics, string Note, int? FamilyMemberId)
{
    public ContactTone Tone { get; init; }
    public bool IsEssential { get; init; }
    public bool IsRelationalVisit { get; init; }
    /// <summary>How long it took.</summary>
    public int? Minutes { get; init; }
    public bool IsRestricted { get; init; }
}

/// <summary>A child the contact was about; children of other schools of the district may be among them.</summary>
public class ContactStudent
{
    public int ContactId { get; set; }
    public Contact Contact { get; set; } = null!;
    public int StudentId { get; set; }
    public Student Student { get; set; } = null!;
}
