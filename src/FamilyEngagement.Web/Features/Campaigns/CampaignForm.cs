using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Campaigns;

/// <summary>What a campaign is about, new or changed.</summary>
public class CampaignForm : IValidatableObject
{
    [Required(ErrorMessage = "Type a name that the team knows it by."), StringLength(Campaign.NameLength, ErrorMessage = "A name has at most 120 characters. Shorten it.")]
    public string? Name { get; set; }

    public string? Channel { get; set; } = ContactChannel.Phone;

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    public DateOnly? Until { get; set; }

    public List<string> Topics { get; set; } = [];

    public ContactTone Tone { get; set; }

    public bool IsEssential { get; set; }

    [StringLength(Campaign.NoteLength, ErrorMessage = "A note for all has at most 1,000 characters. Shorten it.")]
    public string? Note { get; set; }

    public string? Mode { get; set; } = ContactMode.StaffSpeaks;

    public Guid Version { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var words = context.GetRequiredService<DistrictCache>().Words;
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (Channel == ContactChannel.Event || !words.Knows(WordKind.Channel, Channel)) yield return new ValidationResult("Choose how.", [nameof(Channel)]);
        if (!words.Knows(WordKind.Mode, Mode)) yield return new ValidationResult("Choose from the list.", [nameof(Mode)]);
        if (Topics.Count > 12 || Topics.Any(topic => !words.Knows(WordKind.Topic, topic))) yield return new ValidationResult("Choose from the list.", [nameof(Topics)]);
        if (!Enum.IsDefined(Tone)) yield return new ValidationResult("Choose from the list.", [nameof(Tone)]);
        if (Day < today.AddYears(-2) || Day > today.AddYears(1)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(Day)]);
        else if (Until < Day || Until > today.AddYears(1)) yield return new ValidationResult("The last day lies before the first, or far away. Check both days.", [nameof(Until)]);
    }

    public static CampaignForm Of(Campaign campaign) => new()
    {
        Name = campaign.Name,
        Channel = campaign.Channel,
        Day = campaign.Day,
        Until = campaign.Until,
        Topics = [.. campaign.Topics],
        Tone = campaign.Tone,
        IsEssential = campaign.IsEssential,
        Note = campaign.Note,
        Mode = campaign.Mode,
        Version = campaign.Version,
    };

    /// <param name="isBegun">Rows are saved: what they rest on (the first day, the channel) stays.</param>
    public void ApplyTo(Campaign campaign, bool isBegun)
    {
        (campaign.Name, campaign.Note, campaign.Tone, campaign.IsEssential, campaign.Mode) = (Name!, Note ?? "", Tone, IsEssential, Mode!);
        if (!campaign.Topics.SequenceEqual(Topics)) campaign.Topics = [.. Topics.Distinct()];
        campaign.Until = Until;
        if (isBegun) return;
        campaign.Day = Day!.Value;
        campaign.Channel = Channel!;
    }
}

/// <summary>A new campaign with the choice of its families.</summary>
public class NewCampaignForm : CampaignForm
{
    public const int ListLength = 20_000;

    public string? Grade { get; set; }

    public string? Language { get; set; }

    /// <summary>"unreached": no two-way talk this term; "untried": nobody has tried this term.</summary>
    public string? Reached { get; set; }

    public bool EnglishLearners { get; set; }

    /// <summary>An earlier campaign: the families it did not reach.</summary>
    public int? From { get; set; }

    /// <summary>Student numbers or names, one a line.</summary>
    [StringLength(ListLength, ErrorMessage = "The list is too long. Paste at most 20,000 characters.")]
    public string? List { get; set; }

    /// <summary>"count" shows who fits; "make" makes the campaign.</summary>
    public string? Step { get; set; }

    /// <summary>How many families the page showed when the button was pressed.</summary>
    public int? Counted { get; set; }
}
