using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.SessionSignIns;

/// <summary>What came of signing a family in.</summary>
/// <param name="IsAgain">It was signed in already, and nobody new was named.</param>
public record SignedInFamily(int Id, bool IsAgain);

/// <summary>
/// Signs families in and out, and keeps their contacts true to the session: the only way there. A family has one row a
/// session, guarded by an index, so two phones make one sign-in. The school's figures are counted once a save; that is in the other file.
/// </summary>
public partial class SignInLog(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, ReachSummary reach)
{
    private const int JustNowSeconds = 20;

    public SignInStop StopFor(FamilySession session) => SignInRules.StopFor(session, clock.Today, YearStart);

    /// <summary>Now, or when the session began where it is typed in afterwards.</summary>
    public DateTime ArrivalAt(FamilySession session) => session.Day == clock.Today ? clock.UtcNow : StartOf(session);

    /// <summary>What keeps the session from another day, or with no day from being canceled; see <see cref="SignInRules.Problem"/>.</summary>
    public async Task<string?> Problem(FamilySession session, DateOnly? day) => SignInRules.Problem(
        await db.SessionSignIns.CountAsync(signIn => signIn.SessionId == session.Id && signIn.UndoneAt == null), session.Day, day, clock.Today, YearStart);

    private DateOnly YearStart => district.YearOn(clock.Today)?.StartsOn ?? DateOnly.MinValue;

    /// <returns>None: the reader knows no such family.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Sign-in was closed at the same moment; so for all that follow, but for an undo.</exception>
    public async Task<SignedInFamily?> SignIn(Reader reader, FamilySession session, int familyId, IReadOnlyCollection<int> memberIds)
    {
        List<(SessionSignIn Row, bool IsAgain)> done = [];
        await Save(session, async now => done = await Arrive(reader, now, [familyId], memberIds));
        return done is [var one] ? new SignedInFamily(one.Row.Id, one.IsAgain) : null;
    }

    /// <summary>Someone who is on no roster.</summary>
    public async Task<int> WalkIn(FamilySession session, string name, SignInRole role, int people)
    {
        SessionSignIn? row = null;
        await Save(session, now =>
        {
            row = db.Add(new SessionSignIn { SchoolId = now.SchoolId, SessionId = now.Id, Name = name, Role = role }).Entity;
            row.Arrive(people, ArrivalAt(now), me.Id, contact: null);
            return Task.CompletedTask;
        });
        return row!.Id;
    }

    /// <summary>Ticks of the table that is typed in afterwards. What stands there already stays.</summary>
    /// <returns>Families whose sign-in could not be undone, with the reason as a key of the localizer.</returns>
    public async Task<Dictionary<int, string>> Type(Reader reader, FamilySession session, IReadOnlyCollection<int> came, IReadOnlyCollection<int> notCame)
    {
        var problems = new Dictionary<int, string>();
        await Save(session, async now =>
        {
            problems.Clear();
            await Arrive(reader, now, came, []);
            foreach (var signIn in await SignIns(reader, now).Where(signIn => signIn.FamilyId != null && notCame.Contains(signIn.FamilyId.Value)).ToListAsync())
                if (TakeBack(reader, signIn) is { } problem) problems[signIn.FamilyId!.Value] = problem;
        });
        return problems;
    }

    /// <returns>What keeps it from being undone, as a key of the localizer; none when it is undone now, or was before.</returns>
    public async Task<(bool IsFound, string? Problem)> Undo(Reader reader, FamilySession session, int id)
    {
        var (isFound, problem) = (false, (string?)null);
        await Save(session, async now =>
        {
            var signIn = await SignIns(reader, now, withUndone: true).FirstOrDefaultAsync(signIn => signIn.Id == id);
            isFound = signIn is not null;
            problem = signIn is { IsUndone: false } ? TakeBack(reader, signIn) : null;
        }, evenIfClosed: true);
        return (isFound, problem);
    }

    /// <summary>What is said of one family goes before what is said of the session.</summary>
    public async Task<(bool IsFound, string? Problem)> Talked(Reader reader, FamilySession session, int id, bool? isTwoWay)
    {
        var (isFound, problem) = (false, (string?)null);
        await Save(session, async now =>
        {
            var signIn = await SignIns(reader, now).FirstOrDefaultAsync(signIn => signIn.Id == id && signIn.FamilyId != null);
            isFound = signIn is not null;
            if (signIn is null) return;
            problem = Problem(reader, signIn) ?? (signIn.Contact?.IsOurs() == true ? null : "The contact of this sign-in was changed by hand. Correct it under Contacts.");
            if (problem is not null) return;
            signIn.IsTwoWay = isTwoWay;
            Rewrite(now, signIn);
        });
        return (isFound, problem);
    }

    private async Task<List<(SessionSignIn Row, bool IsAgain)>> Arrive(Reader reader, FamilySession session, IReadOnlyCollection<int> familyIds, IReadOnlyCollection<int> memberIds)
    {
        if (familyIds.Count == 0) return [];
        var families = await db.FamiliesIn(reader).Where(family => familyIds.Contains(family.Id)).ToListAsync();
        var held = await Loaded().Where(signIn => signIn.SessionId == session.Id && signIn.FamilyId != null && familyIds.Contains(signIn.FamilyId.Value)).ToDictionaryAsync(signIn => signIn.FamilyId!.Value);
        // Of a sign-in that is hidden from the reader nothing is told, and nothing is changed in it.
        var seen = held.Count == 0 ? [] : await db.SignInsFor(reader, session.Id).Where(signIn => familyIds.Contains(signIn.FamilyId!.Value)).Select(signIn => signIn.Id).ToListAsync();
        var known = db.StudentIdsIn(reader);
        var children = (await db.FamilyStudents.Where(link => familyIds.Contains(link.FamilyId) && link.Student.IsActive && known.Contains(link.StudentId)).Select(link => new { link.FamilyId, link.StudentId }).ToListAsync())
            .ToLookup(link => link.FamilyId, link => link.StudentId);
        var people = memberIds.Count == 0 ? [] : await db.PeopleToSignIn(reader, familyIds).Where(link => memberIds.Contains(link.FamilyMemberId)).Select(link => link.FamilyMemberId).Distinct().ToListAsync();
        var done = new List<(SessionSignIn, bool)>();
        foreach (var family in families)
        {
            if (held.GetValueOrDefault(family.Id) is { IsUndone: false } here)
            {
                // The second tap of a double one is the same sign-in.
                var isDouble = here.ById == me.Id && (clock.UtcNow - here.At).TotalSeconds < JustNowSeconds;
                done.Add((here, seen.Contains(here.Id) && !here.Add(people) && !isDouble));
                continue;
            }

            var signIn = held.GetValueOrDefault(family.Id) ?? db.Add(new SessionSignIn { SchoolId = session.SchoolId, SessionId = session.Id, FamilyId = family.Id }).Entity;
            signIn.Arrive(1, ArrivalAt(session), me.Id, Made(session, family, people, children[family.Id]));
            signIn.Add(people);
            done.Add((signIn, false));
        }

        return done;
    }

    private Contact Made(FamilySession session, Family family, List<int> people, IEnumerable<int> children)
    {
        var contact = new Contact { SchoolId = session.SchoolId, FamilyId = family.Id, AuthorId = me.Id, LoggedAt = clock.UtcNow, Source = ContactSource.Session };
        contact.Record(SignInRules.Facts(session, family, isTwoWay: null, people is [var one] ? one : null, district.Words, StartOf(session)), family, district.Words);
        contact.MarkEntry(clock.Today, district.TermOn(contact.Day)?.EndsOn, recently: 0);
        foreach (var child in children) contact.Students.Add(new ContactStudent { StudentId = child });
        return contact;
    }

    private DateTime StartOf(FamilySession session) => clock.ToUtc(session.Day.ToDateTime(session.StartsAt));

    private void Rewrite(FamilySession session, SessionSignIn signIn)
    {
        if (signIn.Contact is not { } contact || !contact.IsOurs()) return;
        var facts = SignInRules.Facts(session, signIn.Family!, signIn.IsTwoWay, contact.FamilyMemberId, district.Words, StartOf(session));
        var isSame = (contact.OccurredAt, contact.Day, contact.Outcome, contact.Language, contact.Mode, contact.Note) == (facts.OccurredAt, facts.Day, facts.Outcome, facts.Language, facts.Mode, facts.Note) && contact.Topics.SequenceEqual(facts.Topics);
        if (!isSame) contact.Correct(facts, signIn.Family!, district.Words, me.Id, clock.UtcNow, SignInRules.ChangedReason);
    }

    private string? TakeBack(Reader reader, SessionSignIn signIn)
    {
        if (Problem(reader, signIn) is { } problem) return problem;
        if (signIn.Contact is { IsVoided: false } contact)
        {
            if (!contact.IsOurs() && contact.AuthorId != me.Id && !me.May(Permission.CorrectAnyContact, reader.SchoolId))
                return "The contact of this sign-in was corrected by hand. Who logged it or the principal can undo the sign-in.";
            contact.MarkVoid(me.Id, clock.UtcNow, SignInRules.UndoneReason);
        }

        signIn.Undo(me.Id, clock.UtcNow);
        return null;
    }

    private static string? Problem(Reader reader, SessionSignIn signIn) =>
        reader.OwnClassesOnly && signIn.ById != reader.UserId ? "Somebody else signed them in. Ask them, the liaison or the principal to change it." : null;

    private IQueryable<SessionSignIn> SignIns(Reader reader, FamilySession session, bool withUndone = false)
    {
        var seen = db.SignInsFor(reader, session.Id).Select(signIn => signIn.Id);
        return Loaded().Where(signIn => seen.Contains(signIn.Id) && (withUndone || signIn.UndoneAt == null));
    }

    private IQueryable<SessionSignIn> Loaded() => db.SessionSignIns.AsSplitQuery().Include(signIn => signIn.Family).Include(signIn => signIn.People)
        .Include(signIn => signIn.Contact!.Revisions).Include(signIn => signIn.Contact!.Students);
}
