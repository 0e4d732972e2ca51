using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Seeding;

/// <summary>The rows themselves.</summary>
public partial class DemoSessions
{
    private FamilySession Add(int school, int by, string kind, string title, DateOnly day, int hour, int minute, int minutes, string place, List<string> languages, string audience = "", bool help = false)
    {
        var session = new FamilySession { SchoolId = school, ById = by };
        var facts = new SessionFacts(title, day, new TimeOnly(hour, minute), new TimeOnly(hour, minute).AddMinutes(minutes), place)
        {
            Audience = audience,
            Topics = _kinds[kind].Topics,
            Languages = languages,
            HasChildcare = help,
            HasFood = help,
            IsPublic = !_kinds[kind].IsInternal,
        };
        session.Plan(facts, _kinds[kind], clock.ToUtc(day.AddDays(-21).ToDateTime(new TimeOnly(11, 0))));
        db.Sessions.Add(session);
        return session;
    }

    private static FamilySession Held(FamilySession session, int people, string notes)
    {
        session.CountPeople(people);
        session.SayHowItWent(session.Means is not SessionMeaning.Other, ContactMode.InterpreterInPerson);
        session.KeepNotes(notes, null);
        return session;
    }

    private void Told(FamilySession session, int by, NoticeWay way, int days, List<string> languages, int? families = null, bool agenda = false)
    {
        var at = clock.ToUtc(session.Day.AddDays(days).ToDateTime(new TimeOnly(9, 15)));
        if (at <= clock.UtcNow) db.SessionNotices.Add(new SessionNotice { SchoolId = session.SchoolId, SessionId = 0, Session = session, Way = way, SentAt = at, Languages = [.. languages], Families = families, HasAgenda = agenda, ById = by });
    }

    private void Said(FamilySession session, int by, string said, string did, int days)
    {
        var day = session.Day.AddDays(days);
        var isAnswered = day <= clock.Today;
        db.SessionFeedback.Add(new SessionFeedback { SchoolId = session.SchoolId, SessionId = 0, Session = session, Said = said, Did = did, AnsweredOn = isAnswered ? day : null, AnsweredById = isAnswered ? by : null, ById = by, At = clock.ToUtc(session.Day.AddDays(1).ToDateTime(new TimeOnly(9, 0))) });
    }

    private SessionTask Todo(FamilySession session, int owner, string text, int inDays)
    {
        var task = new SessionTask { SchoolId = session.SchoolId, SessionId = 0, Session = session, Text = text, OwnerId = owner, DueOn = clock.Today.AddDays(inDays), ById = owner };
        db.SessionTasks.Add(task);
        return task;
    }

    private void Done(FamilySession session, int owner, string text, int days) => Todo(session, owner, text, days - 40).Finish(owner, clock.ToUtc(session.Day.AddDays(days).ToDateTime(new TimeOnly(15, 0))));

    /// <param name="found">What the office said when it had found someone; empty while it has not.</param>
    private void Interpreter(FamilySession session, InterpreterRule rule, int by, string language, int askedDaysAgo, string found)
    {
        var (asked, startsAt) = (clock.Today.AddDays(-askedDaysAgo), clock.ToUtc(session.Day.ToDateTime(session.StartsAt)));
        var request = new InterpreterRequest
        {
            SchoolId = session.SchoolId,
            SessionId = session.Id,
            Session = session.Title,
            Language = language,
            Mode = found.Contains("video", StringComparison.Ordinal) ? InterpreterMode.Video : InterpreterMode.InPerson,
            StartsAt = startsAt,
            Day = session.Day,
            Minutes = (int)(session.EndsAt - session.StartsAt).TotalMinutes,
            RequesterId = by,
            RequestedAt = clock.ToUtc(asked.ToDateTime(new TimeOnly(9, 40))),
            RuleId = rule.Id,
            IsLate = session.Day < rule.FirstDay(asked),
            CancelBy = rule.CancelBy(startsAt),
        };
        if (found.Length > 0) request.Take(InterpreterStep.Confirm, by, clock.ToUtc(asked.AddDays(3).ToDateTime(new TimeOnly(10, 0))), found);
        if (found.Length > 0 && session.Day < clock.Today) request.Take(InterpreterStep.TookPlace, by, startsAt.AddHours(3), "");
        db.InterpreterRequests.Add(request);
    }
}
