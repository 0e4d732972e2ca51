namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>What a kind of session proves. Standards count by this, never by a label.</summary>
public enum SessionMeaning
{
    Conference,
    Data,
    /// <summary>Academic Parent-Teacher Teams: a teacher shows the families of a class their children's data and practises with them.</summary>
    AcademicTeam,
    /// <summary>What families can do at home: literacy and math nights, workshops.</summary>
    HomeLearning,
    ParentUniversity,
    Council,
    TitleOneMeeting,
    Volunteering,
    Other,
}

/// <summary>A kind of session with the rules that are about it. Reference data (seeds/reference/session-kinds.json).</summary>
public class SessionKind
{
    public const int CodeLength = 40, LabelLength = 80, RuleLength = 400, CitationLength = 200;

    public int Id { get; set; }
    /// <summary>What sessions hold. Never changes.</summary>
    public required string Code { get; init; }
    /// <summary>English; the key of its translation.</summary>
    public required string Label { get; init; }
    public required SessionMeaning Means { get; init; }
    public string Rule { get; init; } = "";
    public string Citation { get; init; } = "";
    /// <summary>Notice must be given so many hours before; none where no rule says so.</summary>
    public int? NoticeHours { get; init; }
    /// <summary>Such notice hangs where everybody can read it.</summary>
    public bool NoticeIsPublic { get; init; }
    /// <summary>Such notice has the agenda.</summary>
    public bool NoticeHasAgenda { get; init; }
    /// <summary>Held by this day of the school year; none where no rule says so.</summary>
    public int? HeldByMonth { get; init; }
    public int? HeldByDay { get; init; }
    /// <summary>Not for all families: left out of their calendar unless the school says otherwise.</summary>
    public bool IsInternal { get; init; }
    /// <summary>Codes of contact topics that such a session is usually about.</summary>
    public List<string> Topics { get; init; } = [];
    public int Position { get; init; }
    public bool IsRetired { get; init; }
}
