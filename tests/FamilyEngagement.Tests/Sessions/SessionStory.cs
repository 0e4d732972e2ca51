using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Tests.Sessions;

/// <summary>A school with a Cabo Verdean family (written to in Portuguese) and a Spanish one, and a session. It is Thursday, November 19, 10:42.</summary>
public sealed record SessionStory(Portal Portal, School School, PortalUser Liaison, FamilySession Session)
{
    private static readonly Dictionary<string, SessionKind> Kinds = SessionReference.Kinds(new SeedFiles()).ToDictionary(kind => kind.Code);

    public string Url => $"/schools/{School.Id}/sessions";

    public string SessionUrl => $"{Url}/{Session.Id}";

    public static async Task<SessionStory> Begin(string kind = "DataNight", string day = "2026-12-10", Action<FamilySession>? more = null, bool titleI = false, Portal? own = null)
    {
        var portal = own ?? await Portal.Shared;
        var school = await portal.Have(A.School(titleI: titleI));
        await portal.Have(A.Family(school.Id));
        await portal.Have(A.Family(school.Id, "Reyes", "es", "es"));
        var liaison = await portal.Have(A.Liaison(school.Id, "Ana Teixeira"));
        var session = Of(school.Id, liaison.Id, kind, DateOnly.Parse(day));
        more?.Invoke(session);
        return new SessionStory(portal, school, liaison, await portal.Have(session));
    }

    public static FamilySession Of(int schoolId, int userId, string kind, DateOnly day, string? title = null, bool isPublic = true)
    {
        var session = new FamilySession { SchoolId = schoolId, ById = userId };
        var facts = new SessionFacts(title ?? Kinds[kind].Label, day, new TimeOnly(17, 30), new TimeOnly(19, 0), "Cafeteria") { Topics = Kinds[kind].Topics, HasChildcare = true, IsPublic = isPublic };
        session.Plan(facts, Kinds[kind], new DateTime(2026, 11, 2, 15, 0, 0, DateTimeKind.Utc));
        return session;
    }

    public Task<Browser> AsLiaison() => Portal.SignedIn(Liaison);

    public async Task<Browser> As(PortalRole role) => await Portal.SignedInAs(role, role.IsDistrictWide() ? null : School.Id);

    public Task<List<FamilySession>> All() => Portal.Ask(db => db.Sessions.Where(row => row.SchoolId == School.Id).OrderBy(row => row.Day).ThenBy(row => row.Id).AsNoTracking().ToListAsync());

    public Task<FamilySession> Now() => Portal.Ask(db => db.Sessions.AsNoTracking().FirstAsync(row => row.Id == Session.Id));
}
