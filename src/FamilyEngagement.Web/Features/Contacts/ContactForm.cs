using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Contacts;

/// <summary>What is typed about a contact, new or corrected. Channel, outcome, mode and topics are codes of the vocabulary.</summary>
public class ContactForm : IValidatableObject
{
    public int? FamilyId { get; set; }

    /// <summary>None when the children were not offered yet: then all of the family.</summary>
    public List<int> Children { get; set; } = [];

    public bool ChildrenShown { get; set; }

    public int? Person { get; set; }

    [Required(ErrorMessage = "Choose how.")]
    public string? Channel { get; set; } = ContactChannel.Phone;

    [Required(ErrorMessage = "Choose what happened.")]
    public string? Outcome { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Type the time.")]
    public TimeOnly? Time { get; set; }

    public ContactDirection Direction { get; set; }

    [StringLength(35)]
    public string? Language { get; set; }

    public string? Mode { get; set; } = ContactMode.StaffSpeaks;

    public List<string> Topics { get; set; } = [];

    public ContactTone Tone { get; set; }

    public bool IsEssential { get; set; }

    public bool IsRelationalVisit { get; set; }

    [Range(1, 600, ErrorMessage = "Type minutes between 1 and 600, or leave it empty.")]
    public int? Minutes { get; set; }

    [StringLength(Contact.NoteLength, ErrorMessage = "A note has at most 2,000 characters. Shorten it.")]
    public string? Note { get; set; }

    public bool IsRestricted { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var clock = context.GetRequiredService<DistrictClock>();
        if (Day > clock.Today) yield return new ValidationResult("This day is still to come. Choose the day it happened.", [nameof(Day)]);
        else if (Day < clock.Today.AddYears(-2)) yield return new ValidationResult("This day is more than two years ago. Check the year.", [nameof(Day)]);
        else if (Day is { } day && Time is { } time && day.ToDateTime(time) > clock.Now.AddMinutes(5)) yield return new ValidationResult("This time is still to come. Type the time it happened.", [nameof(Time)]);
        if (!string.IsNullOrEmpty(Language) && !context.GetRequiredService<Languages>().IsKnown(Language)) yield return new ValidationResult("Choose a language from the list.", [nameof(Language)]);
        var words = context.GetRequiredService<DistrictCache>().Words;
        if (Channel is not null && !words.Knows(WordKind.Channel, Channel)) yield return new ValidationResult("Choose how.", [nameof(Channel)]);
        if (Outcome is not null && !words.Knows(WordKind.Outcome, Outcome)) yield return new ValidationResult("Choose what happened.", [nameof(Outcome)]);
        if (!words.Knows(WordKind.Mode, Mode)) yield return new ValidationResult("Choose from the list.", [nameof(Mode)]);
        if (Topics.Any(topic => !words.Knows(WordKind.Topic, topic)) || Topics.Count > 12) yield return new ValidationResult("Choose from the list.", [nameof(Topics)]);
        if (!Enum.IsDefined(Direction)) yield return new ValidationResult("Choose from the list.", [nameof(Direction)]);
        if (!Enum.IsDefined(Tone)) yield return new ValidationResult("Choose from the list.", [nameof(Tone)]);
    }

    public ContactFacts ToFacts(DistrictClock clock, string spoken) => new(
        clock.ToUtc(Day!.Value.ToDateTime(Time!.Value)), Day.Value, Direction, Channel!, Outcome!,
        string.IsNullOrEmpty(Language) ? spoken : Language, Mode!, [.. Topics.Distinct()], Note ?? "", Person)
    {
        Tone = Tone,
        IsEssential = IsEssential,
        IsRelationalVisit = IsRelationalVisit,
        Minutes = Minutes,
        IsRestricted = IsRestricted,
    };
}
