using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>
/// One contact between the school and one family, about one or more of its children. It shows at a school only while it
/// concerns a child there (<see cref="InSchool"/>); <see cref="SchoolId"/> is where it was logged.
/// Corrected or voided with a reason, never deleted.
/// </summary>
public class Contact : IVersioned
{
    public const int NoteLength = 2000, ReasonLength = 300;

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
    public ContactChannel Channel { get; private set; }
    public ContactOutcome Outcome { get; private set; }
    /// <summary>BCP 47.</summary>
    public string Language { get; private set; } = "en";
    public ContactMode Mode { get; private set; }
    public List<ContactTopic> Topics { get; private set; } = [];
    public string Note { get; private set; } = "";
    /// <summary>Derived: a family member said or wrote something back. Broadcasts, voicemail and read receipts never count.</summary>
    public bool IsTwoWay { get; private set; }
    /// <summary>Derived: words got through to the family, answered or not.</summary>
    public bool IsReached { get; private set; }
    /// <summary>Derived when saved, against the family's languages of that day; see <see cref="CountsAsHomeLanguage"/>.</summary>
    public bool InHomeLanguage { get; private set; }
    public DateTime? VoidedAt { get; private set; }
    public string VoidReason { get; private set; } = "";
    public Guid Version { get; set; }
    public List<ContactStudent> Students { get; } = [];
    public List<ContactRevision> Revisions { get; } = [];

    public bool IsVoided => VoidedAt is not null;

    /// <summary>Sets what happened and everything that follows from it.</summary>
    public void Record(ContactFacts facts, Family family)
    {
        FamilyMemberId = facts.FamilyMemberId;
        OccurredAt = facts.OccurredAt;
        Day = facts.Day;
        Direction = facts.Direction;
        Channel = facts.Channel;
        Outcome = facts.Outcome;
        Language = facts.Language;
        Mode = facts.Mode;
        if (!Topics.SequenceEqual(facts.Topics)) Topics = [.. facts.Topics];
        Note = facts.Note;
        IsTwoWay = facts.Outcome == ContactOutcome.TwoWay;
        IsReached = facts.Outcome is ContactOutcome.TwoWay or ContactOutcome.MessageOnly;
        InHomeLanguage = CountsAsHomeLanguage(facts.Language, facts.Mode, family);
    }

    /// <summary>Keeps what stood there before, with the reason, and records the new facts.</summary>
    public void Correct(ContactFacts facts, Family family, int userId, DateTime now, string reason)
    {
        if (IsVoided) throw new InvalidOperationException("A voided contact is not corrected.");
        Revisions.Add(ContactRevision.Of(this, userId, now, reason));
        Record(facts, family);
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
    /// In the family's own spoken or written language, or through a qualified interpreter or translator.
    /// Machine translation, another adult and a child do not count.
    /// </summary>
    public static bool CountsAsHomeLanguage(string language, ContactMode mode, Family family) => mode switch
    {
        ContactMode.InterpreterInPerson or ContactMode.InterpreterRemote or ContactMode.HumanTranslation => true,
        ContactMode.StaffSpeaks => Primary(language) == Primary(family.SpokenLanguage) || Primary(language) == Primary(family.WrittenLanguage),
        _ => false,
    };

    private static string Primary(string code) => code.Split('-')[0].ToLowerInvariant();
}

/// <summary>What the person at the form says happened.</summary>
public record ContactFacts(
    DateTime OccurredAt, DateOnly Day, ContactDirection Direction, ContactChannel Channel, ContactOutcome Outcome,
    string Language, ContactMode Mode, IReadOnlyList<ContactTopic> Topics, string Note, int? FamilyMemberId);

/// <summary>A child the contact was about; children of other schools of the district may be among them.</summary>
public class ContactStudent
{
    public int ContactId { get; set; }
    public Contact Contact { get; set; } = null!;
    public int StudentId { get; set; }
    public Student Student { get; set; } = null!;
}
