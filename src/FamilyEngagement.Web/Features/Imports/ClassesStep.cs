using FamilyEngagement.Web.Features.Classes;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Classes, and who is in them. The list of a class that the bundle has replaces who is active there; a person of the bundle
/// is in the classes that it names and in no others. So nobody keeps seeing children whom they no longer teach. A class
/// that is not in the bundle stays, with the people who are not in it either.
/// </summary>
public static class ClassesStep
{
    public static async Task Run(ImportRun run, IReadOnlyDictionary<string, Course> courses)
    {
        var classes = await run.Db.Classes.ToDictionaryAsync(row => row.SourcedId, StringComparer.OrdinalIgnoreCase);
        if (run.Roster.Classes is null && classes.Count == 0) return;
        var count = run.Result.Of("classes");
        var without = 0;
        foreach (var row in run.Roster.Classes ?? [])
        {
            // A class of the district itself has no school whose families its teacher could see.
            if (!run.Schools.TryGetValue(row.SchoolId, out var school)) continue;
            run.Bring(count, classes, row.Id, row.IsGone, () => new SchoolClass { SourcedId = row.Id, Title = row.Title }, held =>
            {
                (held.Title, held.SchoolId, held.Type) = (row.Title, school.Id, row.Type ?? held.Type);
                if (courses.TryGetValue(row.CourseId, out var course)) held.CourseId = course.Id;
                else if (row.CourseId.Length > 0) without++;
            });
        }

        if (without > 0) run.Result.Notices.Add($"{without} classes name a course that is not in courses.csv. They came in without it: nobody sees their course under Syllabi.");

        await run.Db.SaveChangesAsync();
        if (run.Roster.Enrollments is { } enrollments) await BringLists(run, classes, enrollments);
    }

    private static async Task BringLists(ImportRun run, Dictionary<string, SchoolClass> classes, List<RosterEnrollment> enrollments)
    {
        var students = enrollments.Where(row => row.ClassId.Length > 0)
            .Select(row => (Class: classes.GetValueOrDefault(row.ClassId)?.Id, Person: run.Students.GetValueOrDefault(row.StudentId)?.Id, IsOver: row.IsOver(run.Today))).ToList();
        var teachers = run.Roster.Teachers.Where(row => row.ClassId.Length > 0)
            .Select(row => (Class: classes.GetValueOrDefault(row.ClassId)?.Id, Person: run.Staff.GetValueOrDefault(row.StaffId)?.Id, IsOver: row.IsOver(run.Today))).ToList();
        var left = students.Concat(teachers).Count(row => !row.IsOver && (row.Class is null || row.Person is null));
        if (left > 0) run.Result.Notices.Add($"{left} rows of enrollments.csv name a class that is not in classes.csv or a teacher who is not in users.csv. They give nobody a class.");

        var lists = students.Concat(teachers).Select(row => row.Class).OfType<int>().ToHashSet();
        Replace(run, lists, await run.Db.ClassStudents.ToDictionaryAsync(link => (link.ClassId, link.StudentId)), Open(students),
            key => new ClassStudent { ClassId = key.Class, StudentId = key.Person }, IdsOf(run, RosterKind.Student, id => run.Students.GetValueOrDefault(id)?.Id));
        Replace(run, lists, await run.Db.ClassTeachers.ToDictionaryAsync(link => (link.ClassId, link.StaffMemberId)), Open(teachers),
            key => new ClassTeacher { ClassId = key.Class, StaffMemberId = key.Person }, IdsOf(run, RosterKind.Staff, id => run.Staff.GetValueOrDefault(id)?.Id));
        await run.Db.SaveChangesAsync();
    }

    /// <param name="lists">Classes whose list the bundle has.</param>
    /// <param name="people">People whom the bundle has.</param>
    private static void Replace<T>(
        ImportRun run, HashSet<int> lists, Dictionary<(int Class, int Person), T> held, HashSet<(int Class, int Person)> open, Func<(int Class, int Person), T> make, HashSet<int> people)
        where T : class
    {
        var count = run.Result.Of("class lists");
        foreach (var key in open) run.Bring(count, held, key, isGone: false, () => make(key));
        foreach (var key in held.Keys.Where(key => !open.Contains(key) && (lists.Contains(key.Class) || people.Contains(key.Person))).ToList())
            if (run.Db.Entry(held[key]).Property<bool>("IsActive").CurrentValue) run.Bring(count, held, key, isGone: true, () => make(key));
    }

    private static HashSet<(int, int)> Open(IEnumerable<(int? Class, int? Person, bool IsOver)> rows) =>
        rows.Where(row => row is { Class: not null, Person: not null, IsOver: false }).Select(row => (row.Class!.Value, row.Person!.Value)).ToHashSet();

    private static HashSet<int> IdsOf(ImportRun run, RosterKind kind, Func<string, int?> idOf) => run.Roster.Of(kind).Select(row => idOf(row.Id)).OfType<int>().ToHashSet();
}
