using System.Security.Cryptography;
using System.Text;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Schools. Grades and level that the bundle does not give are worked out from its students when a school is new; later the
/// portal's own values stand, as an administrator may have corrected them.
/// </summary>
public static class SchoolsStep
{
    public static async Task Run(ImportRun run)
    {
        var count = run.Result.Of("schools");
        var byHand = await run.Db.Schools.Where(school => school.SourcedId == null).ToListAsync();
        var codes = run.Schools.Values.Concat(byHand).ToDictionary(school => school.Code, StringComparer.OrdinalIgnoreCase);
        foreach (var row in run.Roster.Schools)
        {
            // A school that was typed in before the first roster is the one with the same code.
            if (!run.Schools.ContainsKey(row.Id) && byHand.Find(school => school.Code.Equals(row.Identifier, StringComparison.OrdinalIgnoreCase)) is { SourcedId: null } typed)
            {
                typed.SourcedId = row.Id;
                run.Schools[row.Id] = typed;
            }

            run.Bring(count, run.Schools, row.Id, row.IsGone, () => Make(run, row, codes), school => Fill(school, row, codes));
        }

        await run.Db.SaveChangesAsync();
    }

    private static School Make(ImportRun run, RosterSchool row, Dictionary<string, School> codes)
    {
        var school = new School { SourcedId = row.Id, Code = "", Name = row.Name };
        var grades = GradesAt(run.Roster, row.Id);
        (school.LowGrade, school.HighGrade) = grades.Count > 0 ? (grades[0], grades[^1]) : ("KG", "12");
        school.Level = grades.Count > 0 || row.LowGrade is not null && row.HighGrade is not null
            ? SchoolSpan.LevelOf(row.LowGrade ?? school.LowGrade, row.HighGrade ?? school.HighGrade)
            : SchoolSpan.LevelByName(row.Name);
        school.Code = CodeFor(row, school, codes);
        return school;
    }

    private static void Fill(School school, RosterSchool row, Dictionary<string, School> codes)
    {
        school.Name = row.Name;
        school.FoldedName = Folding.Fold(row.Name);
        school.Code = CodeFor(row, school, codes);
        school.LowGrade = row.LowGrade ?? school.LowGrade;
        school.HighGrade = row.HighGrade ?? school.HighGrade;
        school.Level = row.Level ?? school.Level;
        school.IsTitleI = row.IsTitleI ?? school.IsTitleI;
        school.Neighborhood = row.Neighborhood ?? school.Neighborhood;
    }

    /// <summary>The identifier; where it is missing, too long or another school's, the roster's id, shortened if need be.</summary>
    private static string CodeFor(RosterSchool row, School school, Dictionary<string, School> codes)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(row.Id)))[..8];
        string[] choices = [row.Identifier, row.Id, $"{(row.Id.Length > 11 ? row.Id[..11] : row.Id)}-{hash}"];
        var code = choices.First(code => code.Length is > 0 and <= School.CodeLength && (!codes.TryGetValue(code, out var other) || other == school));
        codes[code] = school;
        return code;
    }

    private static List<string> GradesAt(Roster roster, string schoolId)
    {
        var enrolled = roster.Enrollments?.Where(row => !row.IsGone && row.SchoolId.Equals(schoolId, StringComparison.OrdinalIgnoreCase)).Select(row => row.StudentId).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return roster.Of(RosterKind.Student)
            .Where(student => !student.IsGone && Grades.All.Contains(student.Grade))
            .Where(student => student.Orgs.Contains(schoolId, StringComparer.OrdinalIgnoreCase) || enrolled?.Contains(student.Id) == true)
            .Select(student => student.Grade!).Distinct().OrderBy(Grades.Rank).ToList();
    }
}
