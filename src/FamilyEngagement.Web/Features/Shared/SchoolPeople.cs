using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Shared;

/// <summary>Someone who can take on work at a school.</summary>
public record SchoolPerson(int Id, string Name, PortalRole Role);

public static class SchoolPeople
{
    /// <summary>
    /// Who has a role at the school today and may know the family: of the teachers only those who teach one of its children
    /// there. By name; a person with two roles comes once, with the higher one.
    /// </summary>
    public static async Task<IReadOnlyList<SchoolPerson>> PeopleFor(this AppDbContext db, int schoolId, int familyId, DateOnly today)
    {
        var rows = await db.Assignments.In(schoolId)
            .Where(role => role.From <= today && (role.To == null || role.To >= today) && role.User.IsActive)
            .Where(role => role.Role != PortalRole.Teacher || db.ClassStudents.Any(link =>
                link.IsActive && link.Class.IsActive && link.Class.SchoolId == schoolId
                && link.Class.Teachers.Any(teacher => teacher.IsActive && teacher.Staff.IsActive && teacher.Staff.UserId == role.UserId)
                && link.Student.Families.Any(family => family.FamilyId == familyId)))
            .OrderBy(role => role.User.SearchText).Select(role => new SchoolPerson(role.UserId, role.User.Name, role.Role)).ToListAsync();
        return [.. rows.GroupBy(person => person.Id).Select(person => person.MaxBy(one => one.Role)!)];
    }

    /// <summary>Everyone with a role at the school, also those whose role has ended: whose work a list may still show.</summary>
    public static async Task<IReadOnlyList<(int Id, string Name)>> EverybodyAt(this AppDbContext db, int schoolId) =>
        [.. (await db.Assignments.In(schoolId).Select(role => new { role.UserId, role.User.Name, role.User.SearchText }).Distinct().OrderBy(user => user.SearchText).ToListAsync()).Select(user => (user.UserId, user.Name))];
}
