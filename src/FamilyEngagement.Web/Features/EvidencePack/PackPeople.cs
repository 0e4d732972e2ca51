using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.SessionSignIns;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.EvidencePack;

/// <summary>Who must not be named: every child that was ever at the school, their brothers and sisters, their guardians, and who signed in or sits on a council for families.</summary>
public class PackPeople(AppDbContext db, WordsThatAreNames everyday)
{
    private sealed record Person(string Given, string Family, string Called, string Number, string Phone);

    public async Task<NameMask> Of(int schoolId)
    {
        var here = db.Enrollments.In(schoolId).Select(enrollment => enrollment.StudentId);
        var families = db.FamilyStudents.Where(link => here.Contains(link.StudentId)).Select(link => link.FamilyId);
        var children = await db.Students.Where(student => here.Contains(student.Id) || student.Families.Any(link => families.Contains(link.FamilyId)))
            .Select(student => new Person(student.GivenName, student.FamilyName, student.PreferredName, student.Number, "")).ToListAsync();
        var guardians = await db.FamilyMembers
            .Where(member => member.Guardianships.Any(tie => here.Contains(tie.StudentId)) || db.FamilyMemberships.Any(link => link.FamilyMemberId == member.Id && families.Contains(link.FamilyId)))
            .Select(member => new Person(member.GivenName, member.FamilyName, "", "", member.Phone)).ToListAsync();
        var others = await db.Families.Where(family => families.Contains(family.Id)).Select(family => family.Name)
            .Concat(db.SessionSignIns.In(schoolId).Where(signIn => signIn.Name != "" && signIn.Role != SignInRole.Staff).Select(signIn => signIn.Name))
            .Concat(db.CouncilMembers.In(schoolId).Where(member => member.Seat == CouncilSeat.Parent || member.Seat == CouncilSeat.Student).Select(member => member.Name)).ToListAsync();
        return new NameMask(
            [.. children.Concat(guardians).SelectMany(Words), .. others.Where(name => name.Length > 0)],
            guardians.Select(person => string.Concat(person.Phone.Where(char.IsAsciiDigit))), everyday);
    }

    /// <summary>What each person of the staff is at the school: packs name roles, not people.</summary>
    public async Task<IReadOnlyDictionary<int, PortalRole>> RolesAt(int schoolId) =>
        (await db.Assignments.In(schoolId).Select(role => new { role.UserId, role.Role }).ToListAsync()).GroupBy(role => role.UserId).ToDictionary(roles => roles.Key, roles => roles.Max(role => role.Role));

    private static IEnumerable<string> Words(Person person)
    {
        string[] names = [person.Given, person.Family, person.Called];
        foreach (var name in names.Where(name => name.Length > 0)) yield return name;
        // Chinese names stand together, in either order.
        yield return person.Family + person.Given;
        yield return person.Given + person.Family;
        yield return $"{person.Given} {person.Family}";
        if (person.Number.Length >= 4) yield return person.Number;
    }
}
