using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>
/// A time and a place to which a school asks its families: a data night, a council meeting, a class of Parent University.
/// Who came stands in the sign-ins; what was done for it (notice, interpreters, what families said) in rows of its own.
/// Canceled with a reason or removed while nothing hangs on it, never deleted.
/// </summary>
public class FamilySession : ISchoolOwned, IVersioned
{
    public const int TitleLength = 120, PlaceLength = 120, AudienceLength = 120, TextLength = 4000, ReasonLength = 300, MostPeople = 5000, CorrectionDays = 7;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public School School { get; set; } = null!;
    /// <summary>Code of a <see cref="SessionKind"/>.</summary>
    public string Kind { get; private set; } = "";
    /// <summary>Derived from the kind when saved.</summary>
    public SessionMeaning Means { get; private set; }
    public string Title { get; private set; } = "";
    /// <summary>Day and times as the district's clocks show them.</summary>
    public DateOnly Day { get; private set; }
    public TimeOnly StartsAt { get; private set; }
    public TimeOnly EndsAt { get; private set; }
    public string Place { get; private set; } = "";
    /// <summary>Whom it is for; empty for all families.</summary>
    public string Audience { get; private set; } = "";
    /// <summary>Codes of contact topics: what the contacts of its sign-ins are about.</summary>
    public List<string> Topics { get; private set; } = [];
    /// <summary>Codes of the languages that are spoken there besides English.</summary>
    public List<string> Languages { get; private set; } = [];
    public bool HasChildcare { get; private set; }
    public bool HasFood { get; private set; }
    public bool HasTransport { get; private set; }
    /// <summary>Families see it in the school's calendar.</summary>
    public bool IsPublic { get; private set; }
    /// <summary>Families talked with staff there and got answers; asked once for the session, none until then.</summary>
    public bool? IsTwoWay { get; private set; }
    /// <summary>Code of a contact mode: how families who speak another language were understood; empty until said.</summary>
    public string Mode { get; private set; } = "";
    /// <summary>People counted where that is all there is.</summary>
    public int? HeadCount { get; private set; }
    public string Agenda { get; private set; } = "";
    public int? AgendaFileId { get; private set; }
    public StoredFile? AgendaFile { get; private set; }
    /// <summary>What was done and said; may name people, so it stays inside the school.</summary>
    public string Notes { get; private set; } = "";
    public int? NotesFileId { get; private set; }
    public StoredFile? NotesFile { get; private set; }
    /// <summary>The same for all that were made as one row of weeks.</summary>
    public Guid? SeriesKey { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public string CancelReason { get; private set; } = "";
    /// <summary>Who was told that it is canceled, how and by when.</summary>
    public string CancelTold { get; private set; } = "";
    public DateTime? RemovedAt { get; private set; }
    /// <summary>Grows with every change that families' calendars must hear of (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; private set; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public DateTime ChangedAt { get; private set; }
    public Guid Version { get; set; }

    /// <summary>As it would be planned again.</summary>
    public SessionFacts Facts => new(Title, Day, StartsAt, EndsAt, Place)
    {
        Audience = Audience,
        Topics = Topics,
        Languages = Languages,
        HasChildcare = HasChildcare,
        HasFood = HasFood,
        HasTransport = HasTransport,
        IsPublic = IsPublic,
    };

    public bool IsCancelled => CancelledAt is not null;

    /// <summary>What it proves, and child care, stay as they were once a correction is too late to be one: figures rest on them.</summary>
    /// <returns>What is wrong with the kind, and with child care; none where nothing is.</returns>
    public (string? Kind, string? Childcare) TooLate(SessionMeaning means, bool hasChildcare, DateOnly today)
    {
        if (Day.AddDays(CorrectionDays) >= today) return (null, null);
        return (means == Means ? null : "It was more than 7 days ago, so its kind stays. Put what took place on record as a new session: that one says that it was entered late.",
            !hasChildcare || HasChildcare ? null : "It was more than 7 days ago, so child care cannot be added any more. If there was some, write it into the notes of the session.");
    }

    /// <summary>Sets what it is, when and where.</summary>
    public void Plan(SessionFacts facts, SessionKind kind, DateTime now)
    {
        if (facts.EndsAt <= facts.StartsAt) throw new InvalidOperationException("A session ends after it starts.");
        if ((Day, StartsAt, EndsAt, Title, Place, IsPublic) != (facts.Day, facts.StartsAt, facts.EndsAt, facts.Title, facts.Place, facts.IsPublic)) Announce();
        (Kind, Means) = (kind.Code, kind.Means);
        (Title, Day, StartsAt, EndsAt, Place, Audience) = (facts.Title, facts.Day, facts.StartsAt, facts.EndsAt, facts.Place, facts.Audience);
        if (!Topics.SequenceEqual(facts.Topics)) Topics = [.. facts.Topics];
        if (!Languages.SequenceEqual(facts.Languages)) Languages = [.. facts.Languages];
        (HasChildcare, HasFood, HasTransport, IsPublic) = (facts.HasChildcare, facts.HasFood, facts.HasTransport, facts.IsPublic);
        ChangedAt = now;
    }

    /// <param name="mode">Code of a contact mode; empty where nobody spoke another language.</param>
    public void SayHowItWent(bool? isTwoWay, string mode) => (IsTwoWay, Mode) = (isTwoWay, mode);

    public void CountPeople(int? people) => HeadCount = people;

    /// <param name="file">None: the one that is there stays.</param>
    public void KeepAgenda(string text, StoredFile? file, bool dropFile = false)
    {
        Agenda = text;
        if (dropFile || file is not null) (AgendaFileId, AgendaFile) = (null, file);
    }

    /// <param name="file">None: the one that is there stays.</param>
    public void KeepNotes(string text, StoredFile? file, bool dropFile = false)
    {
        Notes = text;
        if (dropFile || file is not null) (NotesFileId, NotesFile) = (null, file);
    }

    public void Cancel(string reason, string told, DateTime now)
    {
        if (!IsCancelled) Announce();
        (CancelledAt, CancelReason, CancelTold, ChangedAt) = (CancelledAt ?? now, reason, told, now);
    }

    public void TakeBackCancel(DateTime now)
    {
        if (!IsCancelled) throw new InvalidOperationException("The session is not canceled.");
        (CancelledAt, CancelReason, CancelTold, ChangedAt) = (null, "", "", now);
        Announce();
    }

    /// <summary>Ties it to the others of one row of weeks.</summary>
    public void JoinSeries(Guid key) => SeriesKey = key;

    public void Remove(DateTime now) => (RemovedAt, ChangedAt) = (now, now);

    public void TakeBackRemove(DateTime now)
    {
        (RemovedAt, ChangedAt) = (null, now);
        Announce();
    }

    private void Announce() => Sequence++;
}

/// <summary>What a session is, when and where, as people say it. Topics and languages are codes.</summary>
public record SessionFacts(string Title, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, string Place)
{
    public string Audience { get; init; } = "";
    public IReadOnlyList<string> Topics { get; init; } = [];
    public IReadOnlyList<string> Languages { get; init; } = [];
    public bool HasChildcare { get; init; }
    public bool HasFood { get; init; }
    public bool HasTransport { get; init; }
    public bool IsPublic { get; init; }
}
