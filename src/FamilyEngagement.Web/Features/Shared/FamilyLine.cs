using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Shared;

/// <summary>A family as one line of a list: its name, languages, and its children with grade, and with school where that is another one.</summary>
public record FamilyLine(int Id, string Name, string Spoken, string Written, IReadOnlyList<FamilyLine.Child> Children)
{
    /// <param name="GivenName">With the preferred name, where the roster has one: "Nilton (Nito)".</param>
    /// <param name="OtherSchool">The name of the school when it is not the one that asks. Of such a child nothing else is shown.</param>
    public record Child(int Id, string GivenName, string FamilyName, string Grade, string? OtherSchool);

    /// <summary>The children that are enrolled at the school that asks.</summary>
    public IEnumerable<Child> ChildrenHere => Children.Where(child => child.OtherSchool is null);
}

public static class FamilyLines
{
    /// <summary>The families with these ids as far as the reader may know them, by one query. A teacher sees the children of own classes, not their siblings.</summary>
    public static async Task<Dictionary<int, FamilyLine>> FamilyLinesIn(this AppDbContext db, Reader reader, IReadOnlyCollection<int> ids)
    {
        if (ids.Count == 0) return [];
        var schoolId = reader.SchoolId;
        var known = db.StudentIdsIn(reader);
        var rows = await (
            from family in db.FamiliesIn(reader)
            where ids.Contains(family.Id)
            from link in family.Students
            from enrollment in link.Student.Enrollments
            where enrollment.IsActive && link.Student.IsActive && (!reader.OwnClassesOnly || known.Contains(link.StudentId))
            select new
            {
                family.Id,
                family.Name,
                family.SpokenLanguage,
                family.WrittenLanguage,
                link.StudentId,
                link.Student.GivenName,
                link.Student.PreferredName,
                link.Student.FamilyName,
                link.Student.Grade,
                enrollment.SchoolId,
                School = enrollment.School.Name,
            }).ToListAsync();
        return rows.GroupBy(row => row.Id).ToDictionary(group => group.Key, group => new FamilyLine(
            group.Key, NameFor(reader, group.First().Name, group.OrderBy(row => row.StudentId).Select(row => row.FamilyName.Length > 0 ? row.FamilyName : row.GivenName)), group.First().SpokenLanguage, group.First().WrittenLanguage,
            group.GroupBy(row => row.StudentId)
                // A child at two schools belongs here first.
                .Select(child => child.OrderBy(row => row.SchoolId == schoolId ? 0 : 1).First())
                .OrderBy(row => row.SchoolId == schoolId ? 0 : 1).ThenBy(row => Schools.Grades.Rank(row.Grade)).ThenBy(row => row.GivenName, StringComparer.Ordinal)
                .Select(row => new FamilyLine.Child(row.StudentId, Student.Called(row.GivenName, row.PreferredName), row.FamilyName, row.Grade, row.SchoolId == schoolId ? null : row.School))
                .ToList()));
    }

    /// <summary>What the families are called for this reader; all of them, or one.</summary>
    public static async Task<Dictionary<int, string>> FamilyNamesIn(this AppDbContext db, Reader reader, int? familyId = null)
    {
        if (!reader.OwnClassesOnly)
            return await db.FamiliesIn(reader).Where(family => familyId == null || family.Id == familyId).Select(family => new { family.Id, family.Name }).ToDictionaryAsync(family => family.Id, family => family.Name);
        var known = db.StudentIdsIn(reader);
        var rows = await db.FamilyStudents.Where(link => (familyId == null || link.FamilyId == familyId) && known.Contains(link.StudentId)).OrderBy(link => link.StudentId)
            .Select(link => new { link.FamilyId, link.Student.GivenName, link.Student.FamilyName }).ToListAsync();
        return rows.GroupBy(row => row.FamilyId).ToDictionary(group => group.Key, group => NameFor(reader, "", group.Select(row => row.FamilyName.Length > 0 ? row.FamilyName : row.GivenName)));
    }

    /// <summary>A family's name is its children's; a teacher knows it by those of own classes.</summary>
    private static string NameFor(Reader reader, string name, IEnumerable<string> children) => reader.OwnClassesOnly ? string.Join(", ", children.Distinct()) : name;
}
