namespace FamilyEngagement.Web.Features.Contacts;

public enum ContactDirection { Outbound, Inbound }

/// <summary>How the contact felt. Neutral unless someone says otherwise; it never changes what counts as reached.</summary>
public enum ContactTone { Neutral, Positive, Concern }

public enum ContactSource { Typed, Campaign, Import, Session }

/// <summary>How the two sides understood each other, derived from the mode when the contact is saved.</summary>
public enum Understanding
{
    /// <summary>Qualified staff spoke or wrote the language.</summary>
    OwnLanguage,
    /// <summary>Staff who are not qualified in the language.</summary>
    OwnLanguageUnqualified,
    /// <summary>A qualified interpreter or translator.</summary>
    Qualified,
    Machine,
    AdHocAdult,
    Child,
}

/// <summary>What a principal sees at a glance about how an entry came in. Quiet: it changes no figure.</summary>
[Flags]
public enum ContactMarks
{
    None = 0,
    /// <summary>Logged more than <see cref="Contact.BackDatedAfterDays"/> days after it happened.</summary>
    BackDated = 1,
    /// <summary>Logged after the term in which it happened had ended.</summary>
    Late = 2,
    /// <summary>One of many that one person typed in within minutes.</summary>
    Burst = 4,
}

/// <summary>Codes that the portal's own code names. What is offered, with its words, stands in <see cref="ContactWord"/>.</summary>
public static class ContactChannel
{
    public const string Phone = "Phone", Text = "Text", InPerson = "InPerson", Video = "Video", Email = "Email", App = "App", HomeVisit = "HomeVisit", Letter = "Letter", Event = "Event", Broadcast = "Broadcast";
}

/// <inheritdoc cref="ContactChannel"/>
public static class ContactOutcome
{
    public const string TwoWay = "TwoWay", MessageOnly = "MessageOnly", Voicemail = "Voicemail", NoAnswer = "NoAnswer", WrongNumber = "WrongNumber", Declined = "Declined";
}

/// <inheritdoc cref="ContactChannel"/>
public static class ContactMode
{
    public const string StaffSpeaks = "StaffSpeaks", StaffNotQualified = "StaffNotQualified", InterpreterInPerson = "InterpreterInPerson", InterpreterPhone = "InterpreterPhone", InterpreterVideo = "InterpreterVideo",
        HumanTranslation = "HumanTranslation", MachineTranslation = "MachineTranslation", AdultHelped = "AdultHelped", ChildHelped = "ChildHelped";
}

/// <inheritdoc cref="ContactChannel"/>
public static class ContactTopic
{
    public const string GoodNews = "GoodNews", Learning = "Learning", Attendance = "Attendance", Behavior = "Behavior", Event = "Event", Services = "Services", FamilyNeeds = "FamilyNeeds", Health = "Health", Concern = "Concern";
}

/// <summary>English keys for the localizer.</summary>
public static class ContactWords
{
    public static string Label(this ContactDirection direction) => direction == ContactDirection.Outbound ? "We did" : "The family did";

    public static string Label(this ContactTone tone) => tone switch
    {
        ContactTone.Positive => "Positive",
        ContactTone.Neutral => "Neutral",
        ContactTone.Concern => "A concern",
        _ => throw new ArgumentOutOfRangeException(nameof(tone)),
    };

    /// <summary>The marks as words, one each.</summary>
    public static IEnumerable<string> Labels(this ContactMarks marks)
    {
        if (marks.HasFlag(ContactMarks.Late)) yield return "Logged after the term";
        else if (marks.HasFlag(ContactMarks.BackDated)) yield return "Logged days later";
        if (marks.HasFlag(ContactMarks.Burst)) yield return "Logged with many others";
    }
}
