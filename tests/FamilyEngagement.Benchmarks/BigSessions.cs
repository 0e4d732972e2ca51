using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.EvidenceLibrary;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;

namespace FamilyEngagement.Benchmarks;

/// <summary>A busy year of sessions with many families at each, and an evidence library that was used.</summary>
internal static class BigSessions
{
    private const int Sessions = 120, Families = 250, Items = 800;

    public static async Task Write(AppDbContext db, int schoolId, SchoolYear year, DateOnly today, int userId, DateTime now)
    {
        var kinds = await db.SessionKinds.AsNoTracking().OrderBy(kind => kind.Id).ToListAsync();
        var families = await db.FamiliesIn(schoolId).OrderBy(family => family.Id).Select(family => family.Id).Take(4 * Families).ToListAsync();
        for (var at = 0; at < Sessions; at++)
        {
            var session = new FamilySession { SchoolId = schoolId, ById = userId };
            session.Plan(new SessionFacts($"Evening for families, number {at}", year.StartsOn.AddDays(2 * at), new(17, 30), new(19, 0), "Cafeteria") { Topics = [ContactTopic.Learning], Languages = ["es", "ht"], HasChildcare = at % 2 == 0, IsPublic = true }, kinds[at % kinds.Count], now);
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
            if (session.Day <= today) db.SessionSignIns.AddRange(families.Skip(at % 3 * Families).Take(Families).Select(family => Came(session, family, userId, now)));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        for (var at = 0; at < Items; at++)
        {
            var item = new EvidenceItem { SchoolId = schoolId, Kind = EvidenceKind.Note, Title = $"What we did, number {at}", Day = year.StartsOn.AddDays(at % 70), SchoolYearId = year.Id, ById = userId, At = now };
            item.Hold(null, "", "Seen on the wall of the family room.", userId, now);
            item.Mark(at % 5 == 0, userId, now);
            item.Index();
            db.EvidenceItems.Add(item);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static SessionSignIn Came(FamilySession session, int family, int userId, DateTime now)
    {
        var signIn = new SessionSignIn { SchoolId = session.SchoolId, SessionId = session.Id, FamilyId = family };
        signIn.Arrive(2, now, userId, contact: null);
        return signIn;
    }
}
