namespace FamilyEngagement.Web.Features.Imports;

/// <summary>Every id that a row names must lead somewhere: to a row of the bundle or to what the portal already holds.</summary>
public static class RosterChecks
{
    /// <exception cref="RosterProblem">The first that leads nowhere.</exception>
    public static void Check(ImportRun run)
    {
        foreach (var person in run.Roster.People.Values.Where(person => !person.IsGone)) CheckPerson(run, person);
        foreach (var enrollment in run.Roster.Enrollments ?? [])
        {
            if (enrollment.IsGone) continue;
            CheckSchool(run, enrollment.Row, enrollment.SchoolId);
            if (!IsStudent(run, enrollment.StudentId)) throw Missing(enrollment.Row, "student", enrollment.StudentId, "userSourcedId");
        }

        foreach (var row in run.Roster.Classes ?? [])
        {
            if (!row.IsGone) CheckSchool(run, row.Row, row.SchoolId);
        }

        foreach (var course in run.Roster.Courses ?? [])
        {
            if (!course.IsGone && course.OrgId.Length > 0) CheckSchool(run, course.Row, course.OrgId);
        }

        foreach (var contact in run.Roster.Contacts ?? [])
        {
            if (contact.IsGone) continue;
            if (!IsStudent(run, contact.StudentId)) throw Missing(contact.Row, "student", contact.StudentId, "studentSourcedId");
            if (!IsGuardian(run, contact.GuardianId)) throw Missing(contact.Row, "guardian", contact.GuardianId, "userSourcedId");
        }
    }

    private static void CheckPerson(ImportRun run, RosterPerson person)
    {
        foreach (var org in person.Orgs) CheckSchool(run, person.Row, org);
        foreach (var agent in person.Agents)
        {
            if (run.Roster.People.ContainsKey(agent) || run.Students.ContainsKey(agent) || run.Guardians.ContainsKey(agent) || run.Staff.ContainsKey(agent)) continue;
            throw Missing(person.Row, person.Kind == RosterKind.Student ? "guardian" : "student", agent, "agentSourcedIds");
        }
    }

    private static void CheckSchool(ImportRun run, RosterRow row, string id)
    {
        if (run.Roster.OtherOrgs.Contains(id) || run.Schools.ContainsKey(id) || run.Roster.Schools.Exists(school => school.Id.Equals(id, StringComparison.OrdinalIgnoreCase))) return;
        throw row.Problem($"the school {RosterProblem.Quote(id)} is not in orgs.csv and not in the portal. Correct the id, or add the school’s row to orgs.csv.");
    }

    private static bool IsStudent(ImportRun run, string id) =>
        run.Roster.People.TryGetValue(id, out var person) ? person.Kind == RosterKind.Student : run.Students.ContainsKey(id);

    private static bool IsGuardian(ImportRun run, string id) =>
        run.Roster.People.TryGetValue(id, out var person) ? person.Kind == RosterKind.Guardian : run.Guardians.ContainsKey(id);

    private static RosterProblem Missing(RosterRow row, string what, string id, string column) =>
        row.Problem($"the {what} {RosterProblem.Quote(id)} in {column} is not in users.csv. Add the {what}’s row to users.csv, or take the id out of this cell.");
}
