using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>What is typed about a contact, new or corrected.</summary>
public class ContactForm : IValidatableObject
{
    public int? FamilyId { get; set; }

    /// <summary>None when the children were not offered yet: then all of the family.</summary>
    public List<int> Children { get; set; } = [];

    public bool ChildrenShown { get; set; }

    public int? Person { get; set; }

    public ContactChannel Channel { get; set; } = ContactChannel.Phone;

    [Required(ErrorMessage = "Choose what happened.")]
    public ContactOutcome? Outcome { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Type the time.")]
    public TimeOnly? Time { get; set; }

    public ContactDirection Direction { get; set; }

    [StringLength(35)]
    public string? Language { get; set; }

    public ContactMode Mode { get; set; }

    public List<ContactTopic> Topics { get; set; } = [];

    [StringLength(Contact.NoteLength, ErrorMessage = "A note has at most 2,000 characters. Shorten it.")]
    public string? Note { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var clock = context.GetRequiredService<DistrictClock>();
        if (Day > clock.Today) yield return new ValidationResult("This day is still to come. Choose the day it happened.", [nameof(Day)]);
        else if (Day < clock.Today.AddYears(-2)) yield return new ValidationResult("This day is more than two years ago. Check the year.", [nameof(Day)]);
        else if (Day is { } day && Time is { } time && day.ToDateTime(time) > clock.Now.AddMinutes(5)) yield return new ValidationResult("This time is still to come. Type the time it happened.", [nameof(Time)]);
        if (!string.IsNullOrEmpty(Language) && !context.GetRequiredService<Languages>().IsKnown(Language)) yield return new ValidationResult("Choose a language from the list.", [nameof(Language)]);
        if (Topics.Any(topic => !Enum.IsDefined(topic)) || !Enum.IsDefined(Channel) || !Enum.IsDefined(Mode) || !Enum.IsDefined(Direction))
            yield return new ValidationResult("Choose from the list.", [nameof(Channel)]);
        if (Outcome is { } outcome && !Enum.IsDefined(outcome)) yield return new ValidationResult("Choose what happened.", [nameof(Outcome)]);
    }

    public ContactFacts ToFacts(DistrictClock clock, string spoken) => new(
        clock.ToUtc(Day!.Value.ToDateTime(Time!.Value)), Day.Value, Direction, Channel, Outcome!.Value,
        string.IsNullOrEmpty(Language) ? spoken : Language, Mode, [.. Topics.Distinct().Order()], Note ?? "", Person);
}
