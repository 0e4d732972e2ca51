using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// Reads a OneRoster 1.1 CSV bundle. Chosen where the format is silent: <c>enabledUser=false</c> alone is about a login and is
/// ignored, only the status <c>tobedeleted</c> deactivates; a file that the manifest calls absent is not opened; a column
/// that is missing leaves the portal's value alone, an empty cell empties it.
/// </summary>
public static class RosterReader
{
    private static readonly string[] GuardianRoles = ["parent", "guardian", "relative"];

    private static readonly string[] StaffRoles =
        ["teacher", "administrator", "principal", "aide", "proctor", "counselor", "staff", "districtadministrator", "siteadministrator", "systemadministrator"];

    public static Roster Read(string path)
    {
        using var files = BundleFiles.Open(path);
        var absent = RosterManifest.Check(files);
        if (!Comes(RosterColumns.Users)) throw new RosterProblem("The bundle has no users.csv. Give the folder or the zip that holds orgs.csv and users.csv.");
        var roster = new Roster();
        if (Comes(RosterColumns.Orgs)) ReadOrgs(roster, Rows(RosterColumns.Orgs));
        foreach (var row in Rows(RosterColumns.Users)) AddPerson(roster, row);
        if (Comes(RosterColumns.Demographics)) ReadRaces(roster, Rows(RosterColumns.Demographics));
        if (Comes(RosterColumns.Enrollments)) ReadEnrollments(roster, Rows(RosterColumns.Enrollments));
        if (Comes(RosterColumns.Classes)) ReadClasses(roster, Rows(RosterColumns.Classes));
        if (Comes(RosterColumns.Courses)) ReadCourses(roster, Rows(RosterColumns.Courses));
        if (Comes(RosterColumns.Contacts)) roster.Contacts = Rows(RosterColumns.Contacts).ConvertAll(ToContact);
        if (Comes(RosterColumns.Sessions)) roster.Sessions.AddRange(Rows(RosterColumns.Sessions).Where(row => !row.IsGone).Select(ToSession));
        return roster;

        bool Comes(RosterColumns columns) => files.Has(columns.File) && !absent.Contains(columns.File);
        List<RosterRow> Rows(RosterColumns columns) => RosterTable.Read(columns, files.Read(columns.File));
    }

    private static void ReadOrgs(Roster roster, List<RosterRow> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var id = Once(seen, row);
            var type = row.Required("type").ToLowerInvariant();
            if (type == "school")
            {
                roster.Schools.Add(new RosterSchool(
                    row, id, row.Text("identifier"), row.Required("name", School.NameLength), row.IsGone,
                    Grade("lowGrade"), Grade("highGrade"), SchoolSpan.LevelNamed(row.Text("level")), row.Flag("titleI"), row.TextOrNone("neighborhood", School.NeighborhoodLength)));
                continue;
            }

            roster.OtherOrgs.Add(id);
            if (type == "district" && !row.IsGone) roster.DistrictName ??= row.Required("name", DistrictSettings.NameLength);

            string? Grade(string column) => Grades.Normalize(row.Text(column)) is { Length: > 0 } grade ? grade : null;
        }
    }

    private static void AddPerson(Roster roster, RosterRow row)
    {
        var id = row.Required("sourcedId");
        if (roster.People.TryGetValue(id, out var other))
            throw row.Problem($"the sourcedId {RosterProblem.Quote(id)} stands in row {other.Row.Number} as well. Each person has one row and an id of their own: correct it in the student system and export again.");
        var role = row.Required("role", 40);
        var kind = KindOf(row, role);
        var (given, family) = (row.Text("givenName", Lengths.PersonName), row.Text("familyName", Lengths.PersonName));
        if (given.Length + family.Length == 0) throw row.Problem("the name is empty. Add a first or a last name: nobody can be found without one.");
        var (phone, number) = (row.Text("sms", Lengths.Phone), row.Text("identifier", Student.NumberLength));
        roster.People.Add(id, new RosterPerson(
            row, id, kind, role, given, family, row.IsGone, row.Text("email", Lengths.Email),
            phone.Length > 0 ? phone : row.Text("phone", Lengths.Phone),
            number.Length > 0 ? number : id.Length <= Student.NumberLength ? id : "",
            row.Has("grades") ? Grades.Normalize(row.Ids("grades").FirstOrDefault()) : null,
            row.Text("language"), row.Flag("englishLearner"), row.Flag("specialEducation"), row.TextOrNone("neighborhood", School.NeighborhoodLength),
            row.TextOrNone("preferredName", Lengths.PersonName), row.Text("relationship", 60), row.Ids("orgSourcedIds"), kind == RosterKind.Staff ? [] : row.Ids("agentSourcedIds")));
    }

    private static RosterKind KindOf(RosterRow row, string role) => role.ToLowerInvariant() switch
    {
        "student" => RosterKind.Student,
        var word when GuardianRoles.Contains(word) => RosterKind.Guardian,
        var word when StaffRoles.Contains(word) => RosterKind.Staff,
        _ => throw row.Problem($"the role {RosterProblem.Quote(role)} is not known. Use student, parent, guardian, relative, teacher, aide, principal or administrator."),
    };

    private static void ReadRaces(Roster roster, List<RosterRow> rows)
    {
        foreach (var row in rows.Where(row => !row.IsGone))
        {
            var said = RosterColumns.RaceColumns.Where(race => row.Flag(race.Column) == true).Select(race => race.Name).ToList();
            var named = said.Where(name => name != "Two or more races").ToList();
            // "Two or more" says nothing beside the names themselves, unless they do not fit.
            var races = string.Join(", ", named.Any(name => name != "Hispanic or Latino") ? named : said);
            if (races.Length > Student.RaceLength) races = string.Join(", ", said.Where(name => name is "Hispanic or Latino").Prepend("Two or more races"));
            roster.Races[row.Required("sourcedId")] = races;
        }
    }

    private static void ReadEnrollments(Roster roster, List<RosterRow> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        roster.Enrollments = [];
        foreach (var row in rows)
        {
            Once(seen, row);
            var role = row.Required("role").ToLowerInvariant();
            if (role == "student")
                roster.Enrollments.Add(new RosterEnrollment(row, row.Required("userSourcedId"), row.Required("schoolSourcedId"), row.Text("classSourcedId"), row.Day("beginDate"), row.Day("endDate"), row.IsGone));
            else if (role == "teacher")
                roster.Teachers.Add(new RosterTeacher(row.Required("userSourcedId"), row.Text("classSourcedId"), row.IsGone, row.Day("endDate")));
        }
    }

    private static void ReadClasses(Roster roster, List<RosterRow> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        roster.Classes = rows.ConvertAll(row => new RosterClass(row, Once(seen, row), row.Text("title", SchoolClass.TitleLength), row.Required("schoolSourcedId"), row.IsGone,
            row.Text("courseSourcedId"), row.TextOrNone("classType", SchoolClass.TypeLength)?.ToLowerInvariant(), row.Ids("grades")));
    }

    private static void ReadCourses(Roster roster, List<RosterRow> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        roster.Courses = rows.ConvertAll(row => new RosterCourse(row, Once(seen, row), row.Required("title", Course.TitleLength), row.TextOrNone("courseCode", Course.CodeLength), row.Text("orgSourcedId"), row.Ids("grades"), row.IsGone));
    }

    private static RosterContact ToContact(RosterRow row) => new(
        row, row.Required("studentSourcedId"), row.Required("userSourcedId"), row.IsGone, row.Text("householdId"), row.Text("relationship", 60),
        row.Text("spokenLanguage"), row.Text("writtenLanguage"), row.Text("preferredChannel", 20),
        HasAccess(row),
        row.Text("priority") is not { Length: > 0 } text ? 0
            : int.TryParse(text, out var priority) && priority is >= 0 and < 1000 ? priority
            : throw row.Problem($"the priority {RosterProblem.Quote(text)} is not a number. Write 1 for who is called first, 2 for the next."));

    /// <summary>Words that mean a guardian may have contact. Student systems word bans in many ways, so any other word is one.</summary>
    private static readonly HashSet<string> AccessWords = new(
        ["yes", "y", "true", "1", "shared", "joint", "full", "sole", "both", "primary", "physical", "legal", "access", "allowed", "parent", "guardian"], StringComparer.OrdinalIgnoreCase);

    /// <returns>None when the row says nothing: then what the portal knows stays, above all a ban.</returns>
    private static bool? HasAccess(RosterRow row)
    {
        var words = new[] { row.Text("custody"), row.Text("allowDataAccess"), row.Text("hasCustody") }.Where(word => word.Length > 0).ToList();
        return words.Count == 0 ? null : words.All(AccessWords.Contains);
    }

    private static RosterSession ToSession(RosterRow row)
    {
        var session = new RosterSession(row, row.Required("title"), row.Required("type").ToLowerInvariant(), row.RequiredDay("startDate"), row.RequiredDay("endDate"));
        return session.EndsOn >= session.StartsOn ? session : throw row.Problem("the endDate is before the startDate. Correct the dates.");
    }

    private static string Once(Dictionary<string, int> seen, RosterRow row)
    {
        var id = row.Required("sourcedId");
        return seen.TryAdd(id, row.Number) ? id
            : throw row.Problem($"the sourcedId {RosterProblem.Quote(id)} stands in row {seen[id]} as well. Each row needs an id of its own: export the file again.");
    }
}
