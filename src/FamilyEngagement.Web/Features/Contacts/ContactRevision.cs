using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>A contact as it stood before it was corrected or voided.</summary>
public class ContactRevision
{
    public int Id { get; set; }
    public int ContactId { get; set; }
    public int ById { get; set; }
    public PortalUser By { get; set; } = null!;
    public DateTime At { get; set; }
    /// <summary>Why it was changed.</summary>
    public required string Reason { get; set; }
    public DateTime OccurredAt { get; set; }
    public ContactDirection Direction { get; set; }
    public required string Channel { get; set; }
    public required string Outcome { get; set; }
    public required string Language { get; set; }
    public required string Mode { get; set; }
    public List<string> Topics { get; set; } = [];
    public ContactTone Tone { get; set; }
    public bool IsEssential { get; set; }
    public bool IsRelationalVisit { get; set; }
    public int? Minutes { get; set; }
    public bool IsRestricted { get; set; }
    public string Note { get; set; } = "";
    public int? FamilyMemberId { get; set; }
    public List<int> StudentIds { get; set; } = [];

    public static ContactRevision Of(Contact contact, int userId, DateTime now, string reason) => new()
    {
        ById = userId,
        At = now,
        Reason = reason,
        OccurredAt = contact.OccurredAt,
        Direction = contact.Direction,
        Channel = contact.Channel,
        Outcome = contact.Outcome,
        Language = contact.Language,
        Mode = contact.Mode,
        Topics = [.. contact.Topics],
        Tone = contact.Tone,
        IsEssential = contact.IsEssential,
        IsRelationalVisit = contact.IsRelationalVisit,
        Minutes = contact.Minutes,
        IsRestricted = contact.IsRestricted,
        Note = contact.Note,
        FamilyMemberId = contact.FamilyMemberId,
        StudentIds = [.. contact.Students.Select(link => link.StudentId).Order()],
    };
}
