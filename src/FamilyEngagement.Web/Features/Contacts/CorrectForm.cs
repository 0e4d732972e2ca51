using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Contacts;

public class CorrectForm : ContactForm
{
    [Required(ErrorMessage = "Say why you correct it."), StringLength(Contact.ReasonLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? Reason { get; set; }

    public Guid Version { get; set; }

    public static CorrectForm Of(Contact contact, District.DistrictClock clock)
    {
        var at = clock.ToLocal(contact.OccurredAt);
        return new CorrectForm
        {
            FamilyId = contact.FamilyId,
            Children = contact.Students.Select(link => link.StudentId).ToList(),
            ChildrenShown = true,
            Person = contact.FamilyMemberId,
            Channel = contact.Channel,
            Outcome = contact.Outcome,
            Day = contact.Day,
            Time = new TimeOnly(at.Hour, at.Minute),
            Direction = contact.Direction,
            Language = contact.Language,
            Mode = contact.Mode,
            Topics = [.. contact.Topics],
            Tone = contact.Tone,
            IsEssential = contact.IsEssential,
            IsRelationalVisit = contact.IsRelationalVisit,
            Minutes = contact.Minutes,
            IsRestricted = contact.IsRestricted,
            Note = contact.Note,
            Version = contact.Version,
        };
    }
}

public class VoidForm
{
    [Required(ErrorMessage = "Say why you void it."), StringLength(Contact.ReasonLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? Reason { get; set; }

    public Guid Version { get; set; }
}
