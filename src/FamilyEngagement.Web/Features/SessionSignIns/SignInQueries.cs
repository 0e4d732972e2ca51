using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.SessionSignIns;

public static class SignInQueries
{
    /// <summary>Sessions of the school that are not removed.</summary>
    public static IQueryable<FamilySession> SessionsIn(this AppDbContext db, int schoolId) => db.Sessions.In(schoolId).Where(session => session.RemovedAt == null);

    /// <summary>
    /// Sign-ins that the reader may know by name. One whose contact became restricted is not among them for those who may not
    /// read it: that this family was there may be what is kept. Walk-ins are no teacher's families: a teacher sees own entries.
    /// </summary>
    public static IQueryable<SessionSignIn> SignInsFor(this AppDbContext db, Reader reader, int sessionId)
    {
        var families = db.FamiliesIn(reader).Select(family => family.Id);
        return db.SessionSignIns.In(reader.SchoolId).Where(signIn => signIn.SessionId == sessionId && (signIn.FamilyId == null
            ? !reader.OwnClassesOnly || signIn.ById == reader.UserId
            : families.Contains(signIn.FamilyId.Value) && (signIn.Contact == null || !signIn.Contact.IsRestricted || signIn.Contact.AuthorId == reader.UserId || (reader.ReadsRestricted && signIn.Contact.SchoolId == reader.SchoolId))));
    }

    /// <summary>Guardians who can be named at the door: never one who has no access to a child of the family.</summary>
    public static IQueryable<FamilyMembership> PeopleToSignIn(this AppDbContext db, Reader reader, IReadOnlyCollection<int> familyIds) => db.MembershipsIn(reader)
        .Where(link => familyIds.Contains(link.FamilyId) && !link.Member.Guardianships.Any(tie => !tie.HasAccess && tie.Student.Families.Any(child => child.FamilyId == link.FamilyId)));

    /// <summary>Names of these guardians by family, in the order of the roster.</summary>
    public static async Task<ILookup<int, SignInMember>> NamesToSignIn(this AppDbContext db, Reader reader, IReadOnlyCollection<int> familyIds) => familyIds.Count == 0
        ? Enumerable.Empty<SignInMember>().ToLookup(member => member.FamilyId)
        : (await db.PeopleToSignIn(reader, familyIds).OrderBy(link => link.FamilyMemberId).Select(link => new { link.FamilyId, link.FamilyMemberId, link.Member.GivenName, link.Member.FamilyName }).ToListAsync())
            .Select(row => new SignInMember(row.FamilyId, row.FamilyMemberId, $"{row.GivenName} {row.FamilyName}".Trim())).ToLookup(member => member.FamilyId);

    /// <summary>How many came, by role; names nobody, so all who may see what a school does may see it.</summary>
    public static async Task<SignInCounts> SignInCounts(this AppDbContext db, int schoolId, int sessionId) => new((await db.SessionSignIns.In(schoolId).Where(signIn => signIn.SessionId == sessionId && signIn.UndoneAt == null)
        .GroupBy(signIn => new { IsFamily = signIn.FamilyId != null, signIn.Role }).Select(group => new { group.Key.IsFamily, group.Key.Role, SignIns = group.Count(), People = group.Sum(signIn => signIn.PeopleCount) }).ToListAsync())
        .Select(row => new SignInCount(row.IsFamily, row.Role, row.SignIns, row.People)).ToList());

    /// <summary>With what their families are called; a family that the reader may not know is left out.</summary>
    public static List<SignInLine> With(this IEnumerable<SignInKey> keys, IReadOnlyDictionary<int, FamilyLine> families, ILookup<int, SignInMember> members) =>
        [.. keys.Where(key => key.FamilyId is null || families.ContainsKey(key.FamilyId.Value)).Select(key => new SignInLine(
            key, key.FamilyId is { } family ? families[family] : null,
            [.. members.Of(key).Where(member => key.Named.Contains(member.Id))], [.. members.Of(key).Where(member => !key.Named.Contains(member.Id))]))];

    private static IEnumerable<SignInMember> Of(this ILookup<int, SignInMember> members, SignInKey key) => key.FamilyId is { } family ? members[family] : [];

    /// <summary>In one query, names of guardians among it as ids.</summary>
    public static IQueryable<SignInKey> Keys(this IQueryable<SessionSignIn> signIns) => signIns.AsSingleQuery().Select(signIn => new SignInKey(
        signIn.Id, signIn.FamilyId, signIn.Name, signIn.Role, signIn.PeopleCount, signIn.At, signIn.ById, signIn.By.Name, signIn.IsTwoWay, signIn.UndoneAt != null,
        signIn.Contact != null && signIn.Contact.VoidedAt == null ? (bool?)signIn.Contact.IsTwoWay : null,
        signIn.Contact == null || (signIn.Contact.Source == ContactSource.Session && signIn.Contact.VoidedAt == null && !signIn.Contact.IsRestricted && signIn.Contact.Revisions.All(revision => revision.Reason == SignInRules.ChangedReason)),
        signIn.Family == null ? "" : signIn.Family.SearchText, signIn.People.Select(person => person.FamilyMemberId).ToList()));
}

/// <summary>A guardian by name and nothing else.</summary>
public record SignInMember(int FamilyId, int Id, string Name);

public record SignInCount(bool IsFamily, SignInRole Role, int SignIns, int People);

public record SignInCounts(IReadOnlyList<SignInCount> Rows)
{
    public int Families => Rows.Where(row => row.IsFamily).Sum(row => row.SignIns);

    public int People => Rows.Sum(row => row.People);

    /// <summary>All of it, families and walk-ins.</summary>
    public int SignIns => Rows.Sum(row => row.SignIns);

    /// <summary>People by role; those of families are parents or guardians.</summary>
    public IEnumerable<(SignInRole Role, int People)> Roles => Rows.GroupBy(row => row.Role).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(row => row.People)));
}

/// <summary>A sign-in without a family's name.</summary>
/// <param name="Talked">What the contact says; none where it was voided.</param>
/// <param name="IsOurs">The contact stands as the session left it.</param>
public record SignInKey(int Id, int? FamilyId, string Name, SignInRole Role, int People, DateTime At, int ById, string By, bool? Own, bool IsUndone, bool? Talked, bool IsOurs, string SearchText, IReadOnlyList<int> Named);

/// <param name="Family">None for a walk-in.</param>
/// <param name="Named">Guardians who signed in.</param>
/// <param name="Others">Guardians who could still be named.</param>
public record SignInLine(SignInKey Row, FamilyLine? Family, IReadOnlyList<SignInMember> Named, IReadOnlyList<SignInMember> Others);
