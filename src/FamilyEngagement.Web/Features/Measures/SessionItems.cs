using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>A session of this school year that is not removed.</summary>
public sealed record YearSession(int Id, string Title, DateOnly Day, SessionMeaning Means, bool HasChildcare, bool IsCancelled, bool HasFeedback, bool HasPeople);

/// <summary>Standards 1, 5, 6 and 7: sessions held. By what a kind of session proves, never by what somebody called it.</summary>
public static class SessionItems
{
    public static readonly IReadOnlyList<SessionMeaning> Data = [SessionMeaning.Conference, SessionMeaning.Data, SessionMeaning.AcademicTeam];

    public static readonly IReadOnlyList<SessionMeaning> Home = [SessionMeaning.HomeLearning, SessionMeaning.ParentUniversity];

    private const string AuditEntity = nameof(FamilySession), AuditAction = "Added";

    public static Task<List<YearSession>> Of(AppDbContext db, int schoolId, MeasureDays days) => OfYear(db, schoolId, days).OrderByDescending(session => session.Day).ThenBy(session => session.Id)
        .Select(session => new YearSession(session.Id, session.Title, session.Day, session.Means, session.HasChildcare, session.CancelledAt != null,
            db.SessionFeedback.Any(said => said.SessionId == session.Id && said.RemovedAt == null),
            session.HeadCount > 0 || db.SessionSignIns.Any(signIn => signIn.SessionId == session.Id && signIn.UndoneAt == null)))
        .ToListAsync();

    /// <summary>Held by today: also one of this evening.</summary>
    public static IQueryable<FamilySession> Held(AppDbContext db, int schoolId, MeasureDays days) => OfYear(db, schoolId, days).Where(session => session.CancelledAt == null && session.Day <= days.Today);

    public static List<MeasureItem> For(StandardMeasure measure, IEnumerable<YearSession> sessions, DateOnly today, IReadOnlyDictionary<int, DateTime>? enteredAt = null) =>
        [.. sessions.Where(session => Concerns(measure, session)).Select(session => Item(measure, session, today) with { EnteredAt = enteredAt?.TryGetValue(session.Id, out var at) == true ? at : null })];

    /// <summary>When sessions were put on record, as the audit has it; none for those that came with a bulk load.</summary>
    public static async Task<Dictionary<int, DateTime>> EnteredAt(AppDbContext db, int schoolId) =>
        (await db.AuditEntries.Where(entry => entry.SchoolId == schoolId && entry.Entity == AuditEntity && entry.Action == AuditAction).Select(entry => new { entry.EntityId, entry.At }).ToListAsync())
            .GroupBy(entry => int.TryParse(entry.EntityId, out var id) ? id : 0).ToDictionary(session => session.Key, session => session.Min(entry => entry.At));

    private static IQueryable<FamilySession> OfYear(AppDbContext db, int schoolId, MeasureDays days) => db.Sessions.In(schoolId).Where(session => session.RemovedAt == null && session.Day >= days.Year.StartsOn);

    private static bool Concerns(StandardMeasure measure, YearSession session) => measure switch
    {
        StandardMeasure.DataSessions => Data.Contains(session.Means),
        StandardMeasure.HomeSessions => Home.Contains(session.Means),
        _ => true,
    };

    private static MeasureItem Item(StandardMeasure measure, YearSession session, DateOnly today)
    {
        var (place, why) = (measure, session) switch
        {
            (_, { IsCancelled: true }) => (MeasurePlace.LeftOut, "Canceled"),
            _ when session.Day > today => (MeasurePlace.LeftOut, "Still to come"),
            (StandardMeasure.FeedbackHeld, { HasFeedback: true }) => (MeasurePlace.Counts, "What families said is on record"),
            (StandardMeasure.FeedbackHeld, _) => (MeasurePlace.Missing, "Nothing that families said is on record"),
            (_, { HasPeople: false }) when session.Day == today => (MeasurePlace.LeftOut, "Still to come"),
            (_, { HasPeople: false }) => (MeasurePlace.Missing, "Nobody counted: sign families in or type the head count"),
            (StandardMeasure.ChildcareSessions, { HasChildcare: true }) => (MeasurePlace.Counts, "Child care was offered"),
            (StandardMeasure.ChildcareSessions, _) => (MeasurePlace.Missing, "No child care"),
            _ => (MeasurePlace.Counts, "Held"),
        };
        return new MeasureItem(session.Title, place, why) { Day = session.Day, Link = $"sessions/{session.Id}" };
    }
}

/// <summary>Standard 5: what families said at sessions of this school year, and what became of it.</summary>
public static class FeedbackItems
{
    public static async Task<List<MeasureItem>> Of(AppDbContext db, int schoolId, MeasureDays days)
    {
        var held = SessionItems.Held(db, schoolId, days).Select(session => session.Id);
        var rows = await db.SessionFeedback.In(schoolId).Where(said => said.RemovedAt == null && held.Contains(said.SessionId)).OrderByDescending(said => said.Session.Day).ThenBy(said => said.Id)
            .Select(said => new { said.SessionId, said.Session.Title, said.Session.Day, said.Said, HasDone = said.Did != "", said.AnsweredOn, said.At }).ToListAsync();
        return rows.ConvertAll(row =>
        {
            var isAnswered = row.HasDone && row.AnsweredOn <= days.Today;
            return new MeasureItem(row.Title, isAnswered ? MeasurePlace.Counts : MeasurePlace.Missing, isAnswered ? "The school did something, and told families" : row.HasDone ? "Families are not told yet" : "Not answered yet")
            {
                Day = row.Day,
                EnteredAt = row.At,
                Inside = row.Said,
                Link = $"sessions/{row.SessionId}",
            };
        });
    }
}
