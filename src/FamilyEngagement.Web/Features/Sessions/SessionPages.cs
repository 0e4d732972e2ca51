using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>A session as a list shows it.</summary>
public record SessionLine(
    int Id, string Kind, string Title, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, string Place, string Audience, List<string> Languages, bool HasChildcare, bool HasFood, bool HasTransport,
    bool? IsTwoWay, int? HeadCount, DateTime? CancelledAt, int Notices, bool HasAgenda, bool HasNotes, int OpenTasks, int Families, int SignedIn)
{
    /// <summary>Counted, or signed in where nobody counted.</summary>
    public int? People => HeadCount ?? (SignedIn > 0 ? SignedIn : null);

    public bool IsCancelled => CancelledAt is not null;
}

/// <param name="Coming">From today on, the next first.</param>
/// <param name="ComingCount">Of them all.</param>
/// <param name="Past">Newest first.</param>
/// <param name="Paging">Of the past ones; of those to come where only they are asked for.</param>
/// <param name="NotHeld">Kinds that must be held once a year and are not planned yet.</param>
public record SessionsPage(
    int SchoolId, SessionFilter Filter, IReadOnlyList<SessionLine> Coming, int ComingCount, IReadOnlyList<SessionLine> Past, Paging Paging, IReadOnlyList<SessionKind> Kinds, IReadOnlyList<SessionKind> NotHeld)
{
    public string Url => $"/schools/{SchoolId}/sessions";

    public bool IsEmpty => Coming.Count == 0 && Past.Count == 0;

    public string LabelOf(string kind) => Kinds.FirstOrDefault(one => one.Code == kind)?.Label ?? kind;
}

/// <param name="Session">None for a new one.</param>
/// <param name="Differences">Where someone else saved meanwhile.</param>
public record SessionFormPage(
    int SchoolId, FamilySession? Session, SessionForm Form, IReadOnlyList<SessionKind> Kinds, IReadOnlyList<Choice> Topics, IReadOnlyList<Choice> Languages, IReadOnlyList<Difference>? Differences = null)
{
    public string Url => $"/schools/{SchoolId}/sessions";

    public string OwnUrl => Session is null ? Url : $"{Url}/{Session.Id}";
}

/// <summary>A page about one session, above its form.</summary>
public abstract record OfSession(FamilySession Session)
{
    public string Url => $"/schools/{Session.SchoolId}/sessions/{Session.Id}";

    public string ListUrl => $"/schools/{Session.SchoolId}/sessions";
}

/// <param name="FileName">The file that is there now.</param>
public record SessionTextPage(FamilySession Session, bool IsNotes, SessionTextForm Form, string? FileName, IReadOnlyList<Difference>? Differences = null) : OfSession(Session);

/// <param name="RowId">None for a new one.</param>
public record SessionNoticePage(FamilySession Session, int? RowId, SessionNoticeForm Form, string? FileName, bool IsRemoved, IReadOnlyList<Choice> Languages, IReadOnlyList<Difference>? Differences = null) : OfSession(Session);

/// <param name="RowId">None for a new one.</param>
public record SessionFeedbackPage(FamilySession Session, int? RowId, SessionFeedbackForm Form, bool IsRemoved, IReadOnlyList<Difference>? Differences = null) : OfSession(Session);

/// <param name="RowId">None for a new one.</param>
public record SessionTaskPage(FamilySession Session, int? RowId, SessionTaskForm Form, bool IsRemoved, IReadOnlyList<Choice> People, IReadOnlyList<Difference>? Differences = null) : OfSession(Session);

/// <param name="LastDay">Of the school year.</param>
public record RepeatPage(FamilySession Session, RepeatForm Form, DateOnly LastDay) : OfSession(Session);

/// <param name="Later">Later ones of its row of weeks that are not canceled.</param>
/// <param name="Interpreters">Open requests, which are canceled on their own.</param>
public record CancelPage(FamilySession Session, CancelSessionForm Form, int Later, int Interpreters, bool HasChanged = false) : OfSession(Session);
