using FamilyEngagement.Web.Features.Classes;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Courses, of a school or of the whole district. One that the bundle no longer has stays; only one that it marks leaves.
/// Grades that courses.csv does not give are those of its classes.
/// </summary>
public static class CoursesStep
{
    /// <returns>The roster's courses by its ids.</returns>
    public static async Task<Dictionary<string, Course>> Run(ImportRun run)
    {
        var courses = await run.Db.Courses.Where(course => course.SourcedId != null).ToDictionaryAsync(course => course.SourcedId!, StringComparer.OrdinalIgnoreCase);
        if (run.Roster.Courses is not { } rows) return courses;
        var classes = (run.Roster.Classes ?? []).Where(row => !row.IsGone && row.CourseId.Length > 0).ToLookup(row => row.CourseId, StringComparer.OrdinalIgnoreCase);
        var count = run.Result.Of("courses");
        foreach (var row in rows)
        {
            run.Bring(count, courses, row.Id, row.IsGone, () => new Course { SourcedId = row.Id, Title = row.Title }, course =>
            {
                var grades = Course.Join(row.Grades.Length > 0 ? row.Grades : classes[row.Id].SelectMany(one => one.Grades));
                (course.Title, course.Code) = (row.Title, row.Code ?? course.Code);
                if (grades.Length > 0) course.Grades = grades;
                if (row.OrgId.Length > 0) course.SchoolId = run.Schools.TryGetValue(row.OrgId, out var school) ? school.Id : null;
            });
        }

        await run.Db.SaveChangesAsync();
        return courses;
    }
}
