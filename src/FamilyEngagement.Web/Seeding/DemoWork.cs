using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What the people of the demo district have done so far: contacts, plans, standards, and the figures that follow.</summary>
public class DemoWork(
    AppDbContext db, DistrictCache district, DistrictClock clock, DemoContacts contacts, DemoStories stories, DemoTeacher teacher, DemoCampaigns campaigns, DemoQuestions questions,
    DemoInterpreters interpreters, DemoPlans plans, DemoPlanTalk talk, DemoCouncils councils, DemoTitleOne titleOne, DemoReviews reviews, DemoPublicPlan publicPlan, DemoStandards standards, DemoSnapshots snapshots, DemoLibrary library, DemoSyllabi syllabi, DemoDrafts drafts, DemoSessions sessions, DemoRooms rooms, DemoSignIns signIns, DemoDocuments documents, DemoContactTimes contactTimes, ReachSummary reach, SchoolMeasures measures)
{
    public async Task Make()
    {
        var liaisons = await db.Assignments.Where(role => role.Role == PortalRole.Liaison).ToDictionaryAsync(role => role.SchoolId, role => role.UserId);
        var told = await stories.Families();
        await contacts.Make(liaisons, told);
        var kingsley = await db.Schools.Where(school => school.SourcedId == DemoSchools.Kingsley).Select(school => school.Id).FirstAsync();
        var principal = await db.Assignments.Where(role => role.SchoolId == kingsley && role.Role == PortalRole.Principal).Select(role => role.UserId).FirstAsync();
        await stories.Make(kingsley, liaisons[kingsley], principal);
        await teacher.Make(kingsley);
        await campaigns.Make(kingsley, liaisons[kingsley], told.Keys);
        await questions.Make(told, principal);
        await questions.Waiting(kingsley, liaisons[kingsley]);
        await interpreters.Make(kingsley, liaisons[kingsley], principal, told);
        await sessions.Make(kingsley, principal, liaisons);
        await plans.Make();
        await councils.Make();
        await titleOne.Make();
        await publicPlan.Make(kingsley, principal);
        await drafts.Make(kingsley, principal);
        await rooms.Make(liaisons, kingsley);
        await signIns.Make(kingsley, liaisons[kingsley], told.Keys);
        foreach (var school in await db.Schools.Where(school => school.Id != kingsley).OrderBy(school => school.Id).Select(school => new { school.Id, school.SourcedId }).ToListAsync())
            if (liaisons.TryGetValue(school.Id, out var liaison)) await signIns.Elsewhere(school.Id, school.SourcedId, liaison);
        await teacher.Elsewhere(liaisons, kingsley);
        await documents.Make(kingsley, liaisons[kingsley]);
        await contactTimes.Make(kingsley, liaisons[kingsley]);
        await syllabi.Make();

        var schools = await db.Schools.Select(school => school.Id).ToListAsync();
        foreach (var term in district.Years.SelectMany(year => year.Terms).Where(term => term.StartsOn <= clock.Today)) await reach.Refresh(term, schools);
        db.ChangeTracker.Clear();
        await measures.RefreshAll();
        await standards.Make();
        db.ChangeTracker.Clear();
        await library.Make();
        await talk.Make();
        db.ChangeTracker.Clear();
        await reviews.Make();
        db.ChangeTracker.Clear();
        await snapshots.Make();
        db.ChangeTracker.Clear();
    }
}
