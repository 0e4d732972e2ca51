namespace FamilyEngagement.Web.Features.Contacts;

public enum ContactDirection { Outbound, Inbound }

public enum ContactChannel { Phone, Text, InPerson, Video, Email, App, HomeVisit, Letter, Event }

public enum ContactOutcome { TwoWay, MessageOnly, Voicemail, NoAnswer, WrongNumber, Declined }

/// <summary>How the two sides understood each other.</summary>
public enum ContactMode { StaffSpeaks, InterpreterInPerson, InterpreterRemote, HumanTranslation, MachineTranslation, AdultHelped, ChildHelped }

public enum ContactTopic { GoodNews, Learning, Attendance, Behavior, Event, Services, FamilyNeeds, Health, Concern }

/// <summary>English keys for the localizer.</summary>
public static class ContactWords
{
    public static string Label(this ContactDirection direction) => direction == ContactDirection.Outbound ? "We did" : "The family did";

    public static string Label(this ContactChannel channel) => channel switch
    {
        ContactChannel.Phone => "Phone call",
        ContactChannel.Text => "Text message",
        ContactChannel.InPerson => "In person",
        ContactChannel.Video => "Video call",
        ContactChannel.Email => "Email",
        ContactChannel.App => "App message",
        ContactChannel.HomeVisit => "Home visit",
        ContactChannel.Letter => "Letter",
        ContactChannel.Event => "Event",
        _ => throw new ArgumentOutOfRangeException(nameof(channel)),
    };

    public static string Label(this ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.TwoWay => "We talked or wrote back and forth",
        ContactOutcome.MessageOnly => "They got the message, no reply yet",
        ContactOutcome.Voicemail => "Left a voicemail",
        ContactOutcome.NoAnswer => "No answer",
        ContactOutcome.WrongNumber => "Wrong or dead number",
        ContactOutcome.Declined => "They did not want to talk",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>The short form for lists and timelines.</summary>
    public static string ShortLabel(this ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.TwoWay => "Two-way talk",
        ContactOutcome.MessageOnly => "Message only, no reply yet",
        _ => outcome.Label(),
    };

    public static string Label(this ContactMode mode) => mode switch
    {
        ContactMode.StaffSpeaks => "I speak the language",
        ContactMode.InterpreterInPerson => "Interpreter in person",
        ContactMode.InterpreterRemote => "Interpreter by phone or video",
        ContactMode.HumanTranslation => "Translated by a person",
        ContactMode.MachineTranslation => "Machine translation",
        ContactMode.AdultHelped => "Another adult helped",
        ContactMode.ChildHelped => "A child helped",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    /// <summary>As others read it in lists: "Staff speaks it".</summary>
    public static string ListLabel(this ContactMode mode) => mode == ContactMode.StaffSpeaks ? "Staff speaks it" : mode.Label();

    public static string Label(this ContactTopic topic) => topic switch
    {
        ContactTopic.GoodNews => "Good news",
        ContactTopic.Learning => "Learning",
        ContactTopic.Attendance => "Attendance",
        ContactTopic.Behavior => "Behavior",
        ContactTopic.Event => "Event",
        ContactTopic.Services => "Services",
        ContactTopic.FamilyNeeds => "Family needs",
        ContactTopic.Health => "Health",
        ContactTopic.Concern => "Concern",
        _ => throw new ArgumentOutOfRangeException(nameof(topic)),
    };
}
