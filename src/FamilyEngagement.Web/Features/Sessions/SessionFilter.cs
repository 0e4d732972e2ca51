using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>What a list of sessions can be asked for: how it stands with them.</summary>
public enum SessionCheck { Held, Canceled, NoNotice, NoNotes, OpenTasks }

public class SessionFilter
{
    /// <summary>Values of <see cref="When"/> besides a term ("t12") and a school year ("y3"); none: from the beginning of this school year on.</summary>
    public const string Coming = "coming", Past = "past";

    public string? Kind { get; set; }

    public string? When { get; set; }

    public SessionCheck? State { get; set; }

    public int? Page { get; set; }

    public bool IsSet => !string.IsNullOrEmpty(Kind) || !string.IsNullOrEmpty(When) || State is not null;

    public IQueryable<FamilySession> Apply(AppDbContext db, int schoolId, DistrictCache district, DateOnly today)
    {
        var sessions = db.Sessions.In(schoolId).Where(session => session.RemovedAt == null);
        var (from, to) = Days(district, today);
        if (from is not null) sessions = sessions.Where(session => session.Day >= from);
        if (to is not null) sessions = sessions.Where(session => session.Day <= to);
        if (!string.IsNullOrEmpty(Kind)) sessions = sessions.Where(session => session.Kind == Kind);
        return State switch
        {
            SessionCheck.Held => sessions.Where(session => session.CancelledAt == null && session.Day <= today),
            SessionCheck.Canceled => sessions.Where(session => session.CancelledAt != null),
            SessionCheck.NoNotice => sessions.Where(session => session.CancelledAt == null && !db.SessionNotices.Any(notice => notice.SessionId == session.Id && notice.RemovedAt == null)),
            SessionCheck.NoNotes => sessions.Where(session => session.CancelledAt == null && session.Day < today && session.Notes == "" && session.NotesFileId == null),
            SessionCheck.OpenTasks => sessions.Where(session => db.SessionTasks.Any(task => task.SessionId == session.Id && task.RemovedAt == null && task.DoneAt == null)),
            _ => sessions,
        };
    }

    private (DateOnly? From, DateOnly? To) Days(DistrictCache district, DateOnly today)
    {
        if (When == Coming) return (today, null);
        var year = district.YearOn(today);
        if (When == Past) return (year?.StartsOn, today.AddDays(-1));
        if (When is ['t' or 'y', .. var number] && int.TryParse(number, out var id))
        {
            if (When[0] == 'y') return district.Years.FirstOrDefault(one => one.Id == id) is { } other ? (other.StartsOn, other.EndsOn) : (year?.StartsOn, null);
            if (district.Years.SelectMany(one => one.Terms).FirstOrDefault(one => one.Id == id) is { } term) return (term.StartsOn, term.EndsOn);
        }

        return (year?.StartsOn, null);
    }

    public static string Label(SessionCheck check) => check switch
    {
        SessionCheck.Held => "Held",
        SessionCheck.Canceled => "Canceled",
        SessionCheck.NoNotice => "No notice yet",
        SessionCheck.NoNotes => "Notes missing",
        SessionCheck.OpenTasks => "Something left to do",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
