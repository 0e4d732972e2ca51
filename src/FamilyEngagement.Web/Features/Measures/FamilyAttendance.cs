using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SessionSignIns;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standard 6: families that came to a conference or a data session this year, among those that reach counts.</summary>
public static class FamilyAttendance
{
    /// <summary>Sign-ins of families at such sessions, undone ones left out.</summary>
    public static IQueryable<SessionSignIn> SignIns(AppDbContext db, int schoolId, MeasureDays days)
    {
        var data = SessionItems.Data;
        var held = SessionItems.Held(db, schoolId, days).Where(session => data.Contains(session.Means)).Select(session => session.Id);
        return db.SessionSignIns.In(schoolId).Where(signIn => signIn.FamilyId != null && signIn.UndoneAt == null && held.Contains(signIn.SessionId));
    }

    /// <summary>Families that count today, each once.</summary>
    public static IQueryable<int> Families(AppDbContext db, int schoolId, MeasureDays days, int minDays) => ReachQueries.Enrolled(db, schoolId, days.YearTo, minDays).Select(child => child.FamilyId).Distinct();

    public static async Task<MeasureCount> Count(AppDbContext db, int schoolId, MeasureDays days, int minDays)
    {
        var families = Families(db, schoolId, days, minDays);
        var whole = await families.CountAsync();
        var came = await SignIns(db, schoolId, days).Where(signIn => families.Contains(signIn.FamilyId!.Value)).Select(signIn => signIn.FamilyId).Distinct().CountAsync();
        return new MeasureCount(came, whole, whole);
    }
}
