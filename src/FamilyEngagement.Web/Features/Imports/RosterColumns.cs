namespace FamilyEngagement.Web.Features.Imports;

/// <summary>
/// The columns that the portal reads of a file. Every other column is dropped while reading: passwords, birth dates and
/// whatever else a bundle holds never get further than the reader.
/// </summary>
/// <param name="Known">Each as "name" or "name=also|known|as"; capitals do not matter.</param>
public record RosterColumns(string File, string[] Required, string[] Known)
{
    public static readonly RosterColumns Manifest = new("manifest.csv", ["propertyName", "value"], []);

    public static readonly RosterColumns Orgs = new("orgs.csv", ["sourcedId", "name", "type"],
    [
        "status", "identifier", "lowGrade=metadata.lowGrade", "highGrade=metadata.highGrade", "level=metadata.level",
        "titleI=metadata.titleI|metadata.title1", "neighborhood=metadata.neighborhood",
    ]);

    public static readonly RosterColumns Users = new("users.csv", ["sourcedId", "role", "givenName", "familyName"],
    [
        "status", "orgSourcedIds", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades",
        "language=metadata.language|metadata.homeLanguage|homeLanguage", "relationship=metadata.relationship",
        "englishLearner=metadata.englishLearner|metadata.el|metadata.ell|el|ell", "specialEducation=metadata.specialEducation|metadata.sped|sped",
        "neighborhood=metadata.neighborhood", "preferredName=preferredGivenName|preferredFirstName|metadata.preferredName|metadata.preferredGivenName",
    ]);

    public static readonly RosterColumns Demographics = new("demographics.csv", ["sourcedId"],
        ["status", .. RaceColumns.Select(race => race.Column)]);

    public static readonly RosterColumns Enrollments = new("enrollments.csv", ["sourcedId", "schoolSourcedId", "userSourcedId", "role"],
        ["status", "classSourcedId", "beginDate", "endDate"]);

    public static readonly RosterColumns Classes = new("classes.csv", ["sourcedId", "title", "schoolSourcedId"], ["status", "courseSourcedId", "classType", "grades"]);

    public static readonly RosterColumns Courses = new("courses.csv", ["sourcedId", "title"], ["status", "courseCode", "grades", "orgSourcedId"]);

    public static readonly RosterColumns Sessions = new("academicSessions.csv", ["sourcedId", "title", "type", "startDate", "endDate"], ["status"]);

    public static readonly RosterColumns Contacts = new("contacts.csv", ["studentSourcedId", "userSourcedId"],
    [
        "status", "householdId=metadata.householdId|household", "relationship=metadata.relationship",
        "spokenLanguage=homeLanguage|language|metadata.language", "writtenLanguage", "preferredChannel", "custody=metadata.custody", "priority",
    ]);

    /// <summary>Demographics columns and the federal names of what they say.</summary>
    public static (string Column, string Name)[] RaceColumns =>
    [
        ("americanIndianOrAlaskaNative", "American Indian or Alaska Native"), ("asian", "Asian"), ("blackOrAfricanAmerican", "Black or African American"),
        ("nativeHawaiianOrOtherPacificIslander", "Native Hawaiian or Other Pacific Islander"), ("white", "White"),
        ("demographicRaceTwoOrMoreRaces", "Two or more races"), ("hispanicOrLatinoEthnicity", "Hispanic or Latino"),
    ];

    /// <summary>Every accepted heading with the name it is known by here.</summary>
    public IReadOnlyDictionary<string, string> Headings() =>
        Required.Concat(Known)
            .SelectMany(known => known.Split('=', '|').Select(heading => KeyValuePair.Create(heading, known.Split('=')[0])))
            .ToDictionary(StringComparer.OrdinalIgnoreCase);
}
