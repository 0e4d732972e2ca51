using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.SessionSignIns;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Who came to Kingsley's sessions so far, and to conferences and workshops of the other schools. Only families that the log talked with this
/// term anyway, and mostly those whose language was spoken there: the schools' figures stay as the rest of the demo tells them.
/// </summary>
public class DemoSignIns(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private sealed record Known(Family Family, List<int> Students, List<int> Members);

    private static readonly (string Name, SignInRole Role)[] WalkIns =
        [("Rosa Lima", SignInRole.ParentOrGuardian), ("Mr. Okafor, public library", SignInRole.CommunityPartner), ("Denise Whitcomb", SignInRole.Staff), ("Luis Ferreira", SignInRole.Staff), ("Kelly, grade 5", SignInRole.Student)];

    public async Task Make(int schoolId, int liaison, IReadOnlyCollection<int> told)
    {
        var families = await Families(schoolId, told);
        var from = district.TermOn(clock.Today)!.StartsOn;
        var sessions = await db.Sessions.In(schoolId).Where(session => session.Day >= from && session.Day < clock.Today && session.CancelledAt == null && session.RemovedAt == null).OrderBy(session => session.Day).ThenBy(session => session.Id).ToListAsync();
        foreach (var (session, number) in sessions.Select((session, number) => (session, number)))
        {
            // At some meetings heads were counted and nothing else.
            if (session.HeadCount is null || (session.Means == SessionMeaning.Council && session.Notes.Length == 0)) continue;
            var came = Came(session, families, number);
            for (var at = 0; at < came.Count; at++) db.SessionSignIns.Add(SignIn(session, came[at], at, liaison));
            for (var at = 0; at < Math.Min(WalkIns.Length, came.Count / 6); at++) db.SessionSignIns.Add(WalkIn(session, WalkIns[(at + number) % WalkIns.Length], at, liaison));
        }

        await db.SaveChangesAsync();
        await UndoOne(schoolId, liaison);
        db.ChangeTracker.Clear();
    }

    /// <summary>Where a school is far with families of all languages these come too; else those who need no interpreter.</summary>
    public async Task Elsewhere(int schoolId, string? sourcedId, int liaison)
    {
        var families = await Families(schoolId, []);
        if (DemoSchools.Strength(sourcedId) < 2) families = families.FindAll(known => known.Family.SpokenLanguage == "en");
        var from = district.TermOn(clock.Today)!.StartsOn;
        var sessions = await db.Sessions.In(schoolId).Where(session => session.Day >= from && session.Day < clock.Today && session.HeadCount != null).OrderBy(session => session.Day).ThenBy(session => session.Id).ToListAsync();
        foreach (var (session, number) in sessions.Where(session => session.Means is SessionMeaning.Conference or SessionMeaning.Data or SessionMeaning.HomeLearning).Select((session, number) => (session, number)))
        {
            // At conferences a family comes as one or two; nearly all who came are known.
            var came = families.OrderBy(known => (known.Family.Id * 37 + number * 311) % 997).ThenBy(known => known.Family.Id).Take(session.HeadCount!.Value * 60 / 100).ToList();
            for (var at = 0; at < came.Count; at++) db.SessionSignIns.Add(SignIn(session, came[at], at, liaison));
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static List<Known> Came(FamilySession session, List<Known> families, int number)
    {
        var fitting = families.Where((family, at) => family.Family.SpokenLanguage is "en" || session.Languages.Contains(family.Family.SpokenLanguage) || (at + number) % 3 == 0).ToList();
        // Two people a family, and some who walked in.
        return [.. fitting.OrderBy(family => (family.Family.Id * 37 + number * 101) % 997).ThenBy(family => family.Family.Id).Take(Math.Max(4, session.HeadCount!.Value * 42 / 100))];
    }

    private SessionSignIn SignIn(FamilySession session, Known known, int at, int by)
    {
        var startsAt = clock.ToUtc(session.Day.ToDateTime(session.StartsAt));
        var people = (at % 5) switch { 0 => known.Members.Take(2).ToList(), 1 => [], _ => known.Members.Take(1).ToList() };
        var contact = new Contact { SchoolId = session.SchoolId, FamilyId = known.Family.Id, AuthorId = by, LoggedAt = startsAt.AddMinutes(at / 3.0 - 6), Source = ContactSource.Session };
        contact.Record(SignInRules.Facts(session, known.Family, isTwoWay: null, people is [var one] ? one : null, district.Words, startsAt), known.Family, district.Words);
        foreach (var student in known.Students) contact.Students.Add(new ContactStudent { StudentId = student });
        var signIn = new SessionSignIn { SchoolId = session.SchoolId, SessionId = session.Id, FamilyId = known.Family.Id };
        signIn.Arrive(1 + at % 3, startsAt.AddMinutes(at / 3.0 - 6), by, contact);
        signIn.Add(people);
        return signIn;
    }

    private SessionSignIn WalkIn(FamilySession session, (string Name, SignInRole Role) who, int at, int by)
    {
        var walkIn = new SessionSignIn { SchoolId = session.SchoolId, SessionId = session.Id, Name = who.Name, Role = who.Role };
        walkIn.Arrive(1, clock.ToUtc(session.Day.ToDateTime(session.StartsAt)).AddMinutes(5 + at), by, contact: null);
        return walkIn;
    }

    /// <summary>A tap on the wrong family.</summary>
    private async Task UndoOne(int schoolId, int liaison)
    {
        var slip = await db.SessionSignIns.In(schoolId).Where(signIn => signIn.ContactId != null).Include(signIn => signIn.Contact!.Students).Include(signIn => signIn.People).OrderByDescending(signIn => signIn.At).FirstOrDefaultAsync();
        if (slip is null) return;
        slip.Contact!.MarkVoid(liaison, slip.At.AddMinutes(1), SignInRules.UndoneReason);
        slip.Undo(liaison, slip.At.AddMinutes(1));
        await db.SaveChangesAsync();
    }

    private async Task<List<Known>> Families(int schoolId, IReadOnlyCollection<int> told)
    {
        var from = district.TermOn(clock.Today)!.StartsOn;
        var talked = (await db.ContactsIn(schoolId).Where(contact => contact.Day >= from && contact.IsTwoWay && contact.VoidedAt == null).Select(contact => contact.FamilyId).Distinct().ToListAsync()).ToHashSet();
        var students = (await db.FamilyStudents.Where(link => db.StudentIdsIn(schoolId).Contains(link.StudentId)).Select(link => new { link.FamilyId, link.StudentId }).ToListAsync()).ToLookup(link => link.FamilyId, link => link.StudentId);
        var families = await db.FamiliesIn(schoolId).Include(family => family.Members).OrderBy(family => family.Key).ToListAsync();
        return [.. families.Where(family => talked.Contains(family.Id) && !told.Contains(family.Id)).Select(family => new Known(family, [.. students[family.Id]], [.. family.Members.Select(member => member.FamilyMemberId).Order()]))];
    }
}
