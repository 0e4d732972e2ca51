using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>Sessions as entries of a calendar: title, time, place, languages and help, never a person.</summary>
public class SessionCalendar(AppDbContext db, DistrictCache district, DistrictClock clock, Languages languages, IStringLocalizer<Words> words)
{
    private const int DaysBack = 60, MostEvents = 500;

    /// <summary>Changes whenever the calendar does; none for a school that is not there.</summary>
    public async Task<string?> Stamp(int schoolId)
    {
        var row = await db.Schools.Where(school => school.Id == schoolId && school.IsActive)
            .Select(school => new { school.Version, Count = db.Sessions.Count(session => session.SchoolId == schoolId), Last = db.Sessions.Where(session => session.SchoolId == schoolId).Max(session => (DateTime?)session.ChangedAt) }).FirstOrDefaultAsync();
        return row is null ? null : $"{row.Version:N} {row.Count} {row.Last?.Ticks} {clock.Today:yyyyMMdd} {district.Settings.Version:N}";
    }

    /// <summary>What families may see, from two months back on.</summary>
    public async Task<string> Feed(int schoolId, string host)
    {
        var from = clock.Today.AddDays(-DaysBack);
        var name = await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstAsync();
        var rows = await db.Sessions.AsNoTracking().In(schoolId).Where(session => session.IsPublic && session.RemovedAt == null && session.Day >= from).OrderBy(session => session.Day).ThenBy(session => session.Id).Take(MostEvents).ToListAsync();
        return CalendarFile.Of(words["{0}: family sessions", name], rows.Select(session => Event(session, name, host)));
    }

    public string One(FamilySession session, string school, string host) => CalendarFile.Of(session.Title, [Event(session, school, host)]);

    private CalendarEvent Event(FamilySession session, string school, string host) => new(
        $"session-{session.Id}@{host}", session.Sequence, session.ChangedAt, clock.ToUtc(session.Day.ToDateTime(session.StartsAt)), clock.ToUtc(session.Day.ToDateTime(session.EndsAt)),
        session.IsCancelled ? words["Canceled: {0}", session.Title] : session.Title, $"{session.Place}, {school}", string.Join("\n", Text(session)), session.IsCancelled);

    private IEnumerable<string> Text(FamilySession session)
    {
        if (session.IsCancelled) yield return words["This does not take place."];
        if (session.Audience.Length > 0) yield return session.Audience;
        if (session.Languages.Count > 0) yield return words["Also in: {0}", string.Join(", ", session.Languages.Select(languages.Name))];
        if (session.HasChildcare) yield return words["There is child care."];
        if (session.HasFood) yield return words["There is food."];
        if (session.HasTransport) yield return words["There is transport. Ask the school."];
    }
}
