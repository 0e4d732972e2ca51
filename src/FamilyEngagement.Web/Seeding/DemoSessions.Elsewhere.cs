using System.Globalization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What the other schools have held by now: some a full term, some little.</summary>
public partial class DemoSessions
{
    /// <summary>It put its sessions on record in one go, weeks after they were.</summary>
    private const string LateSchool = "BH-0410";

    /// <summary>The same few evenings everywhere, on days of each school's own; one school in seven is late with its annual meeting.</summary>
    private void Elsewhere(School place, int liaison, int families)
    {
        var (school, at, strength) = (place.Id, place.Id % 7, DemoSchools.Strength(place.SourcedId));
        var evening = Held(Add(school, liaison, "OpenHouse", "Open house", Week(2 + at % 2, (DayOfWeek)(1 + at % 4)), 17, 30, 90, "Main hall", ["es"], help: strength == 2), 60 + school % 11 * 9, "Families met the teachers.");
        Told(evening, liaison, NoticeWay.Letter, -8, ["en", "es"]);
        if (place.IsTitleI && at != 3) Told(Held(Add(school, liaison, "TitleOneMeeting", "Title I annual meeting", Week(4 + at % 3, DayOfWeek.Wednesday), 18, 0, 60, "Library", ["es"], help: at % 2 == 0), 18 + school % 9 * 4, at == 5 ? "" : "Title I, the plan and the compact."), liaison, NoticeWay.Letter, -12, ["en", "es", "ht"]);
        if (at % 2 == 0) Add(school, liaison, "DataNight", "Data night", Later(8 + at), 17, 30, 75, "Cafeteria", ["es"], help: true);
        var conferences = Held(Add(school, liaison, "Conference", "Fall conferences", Week(9, DayOfWeek.Thursday), 15, 0, 240, "Classrooms", ["es"], help: strength == 2), families * (10 + 45 * strength) / 100, "");
        Learning(place, liaison, strength, families);
        if (strength > 0) Said(evening, liaison, "Tell us earlier when a session is.", "Every date is in the calendar of the month before.", 9);
        if (strength > 0) Said(conferences, liaison, "Ten minutes are too short when an interpreter speaks too.", "Fifteen minutes for families with an interpreter, from the next day on.", strength == 2 ? 4 : 60);
        if (strength == 2) Said(conferences, liaison, "We want to see work of our children, not only numbers.", "Each teacher shows one piece of work.", 8);
    }

    private void Learning(School place, int liaison, int strength, int families)
    {
        var (school, isOlder) = (place.Id, Grades.Rank(place.LowGrade) >= Grades.Rank("06"));
        if (strength > 0) Held(Add(school, liaison, "Workshop", isOlder ? "Helping with homework in grades 6 and up" : "Reading together at home", Week(5, DayOfWeek.Tuesday), 18, 0, 60, "Library", ["es"], help: true), 14 + school % 5 * 3, "Families tried it out at the tables.");
        if (strength < 2) return;
        Held(Add(school, liaison, "MathNight", "Family math night", Week(7, DayOfWeek.Wednesday), 17, 30, 75, "Cafeteria", ["es"], help: true), 40 + school % 7 * 4, "Games to take home.");
        Held(Add(school, liaison, "DataNight", "Data night: how our school is doing", Week(6, DayOfWeek.Thursday), 17, 30, 75, "Cafeteria", ["es", "ht"], help: true), families * 60 / 100, "Results, what they mean, and what helps.");
    }

    /// <summary>As the audit has it: most sessions three weeks ahead, those of one school all on one day.</summary>
    private async Task PutOnRecord()
    {
        var late = clock.ToUtc(_start.AddDays(7 * 9 + 5).ToDateTime(new TimeOnly(10, 20)));
        var sessions = await db.Sessions.Select(session => new { session.Id, session.SchoolId, session.School.SourcedId, session.Day, session.ById }).ToListAsync();
        db.AuditEntries.AddRange(sessions.Select((session, at) => new AuditEntry
        {
            At = session.SourcedId == LateSchool ? late.AddMinutes(at % 12) : clock.ToUtc(session.Day.AddDays(-21).ToDateTime(new TimeOnly(11, at % 60))) is var ahead && ahead < clock.UtcNow ? ahead : clock.UtcNow.AddDays(-2),
            UserId = session.ById,
            SchoolId = session.SchoolId,
            Action = "Added",
            Entity = nameof(FamilySession),
            EntityId = session.Id.ToString(CultureInfo.InvariantCulture),
            Fields = "Day, EndsAt, Kind, Place, StartsAt, Title",
        }));
        await db.SaveChangesAsync();
    }
}
