using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>A bundle, read and understood, before anything is written. None means that the bundle does not say: the portal keeps what it has.</summary>
public class Roster
{
    public List<RosterSchool> Schools { get; } = [];
    /// <summary>Orgs that are no school: the district and what stands above or beside it.</summary>
    public HashSet<string> OtherOrgs { get; } = new(StringComparer.OrdinalIgnoreCase);
    public string? DistrictName { get; set; }
    public Dictionary<string, RosterPerson> People { get; } = new(StringComparer.OrdinalIgnoreCase);
    public Dictionary<string, string> Races { get; } = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>None when the bundle has no enrollments.csv: then the orgs of each student count.</summary>
    public List<RosterEnrollment>? Enrollments { get; set; }
    /// <summary>Who teaches which class; in the bundle these rows stand in enrollments.csv too.</summary>
    public List<RosterTeacher> Teachers { get; } = [];
    /// <summary>None when the bundle has no classes.csv: then only the lists of classes that the portal knows can change.</summary>
    public List<RosterClass>? Classes { get; set; }
    /// <summary>None when the bundle has no courses.csv: then courses stay as they are.</summary>
    public List<RosterCourse>? Courses { get; set; }
    /// <summary>None when the bundle has no contacts.csv: then households and access stay as they are.</summary>
    public List<RosterContact>? Contacts { get; set; }
    public List<RosterSession> Sessions { get; } = [];

    public IEnumerable<RosterPerson> Of(RosterKind kind) => People.Values.Where(person => person.Kind == kind);
}

public enum RosterKind { Student, Guardian, Staff }

public record RosterSchool(
    RosterRow Row, string Id, string Identifier, string Name, bool IsGone,
    string? LowGrade, string? HighGrade, SchoolLevel? Level, bool? IsTitleI, string? Neighborhood);

public record RosterPerson(
    RosterRow Row, string Id, RosterKind Kind, string Role, string GivenName, string FamilyName, bool IsGone,
    string Email, string Phone, string Number, string? Grade, string Language, bool? IsEnglishLearner, bool? HasSpecialEducation,
    string? Neighborhood, string? PreferredName, string Relationship, string[] Orgs, string[] Agents);

/// <param name="ClassId">Empty when the file has no such column.</param>
public record RosterEnrollment(RosterRow Row, string StudentId, string SchoolId, string ClassId, DateOnly? BeginsOn, DateOnly? EndsOn, bool IsGone)
{
    public bool IsOver(DateOnly today) => IsGone || EndsOn < today;
}

public record RosterTeacher(string StaffId, string ClassId, bool IsGone, DateOnly? EndsOn)
{
    public bool IsOver(DateOnly today) => IsGone || EndsOn < today;
}

/// <param name="CourseId">Empty when the file has no such column.</param>
/// <param name="Type">None when the file has no such column: then the portal keeps what it has.</param>
public record RosterClass(RosterRow Row, string Id, string Title, string SchoolId, bool IsGone, string CourseId, string? Type, string[] Grades);

/// <param name="OrgId">The school, or the district whose course it is; empty when the file has no such column.</param>
/// <param name="Grades">Empty where nothing is said.</param>
public record RosterCourse(RosterRow Row, string Id, string Title, string? Code, string OrgId, string[] Grades, bool IsGone);

public record RosterContact(
    RosterRow Row, string StudentId, string GuardianId, bool IsGone, string Household, string Relationship,
    string SpokenLanguage, string WrittenLanguage, string PreferredChannel, bool? HasAccess, int Priority);

public record RosterSession(RosterRow Row, string Title, string Type, DateOnly StartsOn, DateOnly EndsOn);
