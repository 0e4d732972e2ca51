using FamilyEngagement.Web.Features.Families;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Who is at which school. The rows of enrollments.csv are by class: a student is at a school while one of them is open.
/// A student without any row there is where users.csv says. A student of the bundle whose place at a school is in the bundle
/// no more has left it; students who are not in the bundle stay where they are.
/// </summary>
public static class EnrollmentsStep
{
    private sealed record Place(DateOnly? BeginsOn, DateOnly? EndsOn, bool IsOver);

    public static async Task Run(ImportRun run)
    {
        var count = run.Result.Of("enrollments");
        var held = await run.Db.Enrollments.ToDictionaryAsync(row => (row.StudentId, row.SchoolId));
        var ofStudent = held.Values.ToLookup(row => row.StudentId);
        var rows = (run.Roster.Enrollments ?? []).ToLookup(row => row.StudentId, StringComparer.OrdinalIgnoreCase);
        foreach (var person in run.Roster.Of(RosterKind.Student))
        {
            if (!run.Students.TryGetValue(person.Id, out var student)) continue;
            var places = person.IsGone ? [] : PlacesOf(run, person, rows[person.Id].ToList());
            foreach (var (schoolId, place) in places)
            {
                run.Bring(count, held, (student.Id, schoolId), place.IsOver,
                    () => new Enrollment { StudentId = student.Id, SchoolId = schoolId },
                    row => (row.BeginsOn, row.EndsOn) = (place.BeginsOn, place.EndsOn));
            }

            foreach (var left in ofStudent[student.Id].Where(row => row.IsActive && !places.ContainsKey(row.SchoolId)))
            {
                left.IsActive = false;
                left.EndsOn ??= run.Today;
                count.Deactivated++;
            }

            if (!person.IsGone && places.Values.All(place => place.IsOver)) run.Result.StudentsWithoutSchool.Add(student.Number);
        }

        run.Result.StudentsWithoutSchool.Sort(StringComparer.Ordinal);
        await run.Db.SaveChangesAsync();
    }

    private static Dictionary<int, Place> PlacesOf(ImportRun run, RosterPerson person, List<RosterEnrollment> rows)
    {
        return rows.Count == 0
            ? person.Orgs.Select(SchoolOf).OfType<int>().Distinct().ToDictionary(id => id, _ => new Place(null, null, IsOver: false))
            : rows.GroupBy(row => SchoolOf(row.SchoolId)).Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => Combine(run, [.. group]));

        // The district itself, or a school that closed, is no place to be enrolled.
        int? SchoolOf(string id) => run.Schools.TryGetValue(id, out var school) && school.IsActive ? school.Id : null;
    }

    private static Place Combine(ImportRun run, RosterEnrollment[] rows)
    {
        var open = rows.Where(row => !row.IsOver(run.Today)).ToList();
        return open.Count == 0
            ? new Place(null, null, IsOver: true)
            : new Place(open.Min(row => row.BeginsOn), open.Exists(row => row.EndsOn is null) ? null : open.Max(row => row.EndsOn), IsOver: false);
    }
}
