using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Syllabi;

public enum SyllabusKind { Text, Link, File }

/// <summary>
/// What a course covers in one school year, in one language. A row says once and for all what was posted: a newer one takes
/// its place and leaves it for the record.
/// </summary>
public class Syllabus : ISchoolOwned, IVersioned
{
    public const int TextLength = 20000, TeacherLength = 120, MostOfCourse = 50, MostInYear = 2_000;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int CourseId { get; init; }
    public Course Course { get; set; } = null!;
    public required int SchoolYearId { get; init; }
    public SchoolYear SchoolYear { get; set; } = null!;
    /// <summary>None: for the whole year.</summary>
    public int? TermId { get; init; }
    public Term? Term { get; set; }
    public required string Language { get; init; }
    public bool IsTranslation { get; init; }
    public required SyllabusKind Kind { get; init; }
    public string Text { get; init; } = "";
    public string Url { get; init; } = "";
    public int? FileId { get; init; }
    public StoredFile? File { get; init; }
    /// <summary>Families see the name only where the school shows it.</summary>
    public string Teacher { get; init; } = "";
    /// <summary>The day on which families got it or could read it.</summary>
    public required DateOnly PostedOn { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    /// <summary>The one of the year before that it is a copy of.</summary>
    public int? CopiedFromId { get; init; }
    public DateTime? ReplacedAt { get; private set; }
    public DateTime? RemovedAt { get; private set; }
    public int? RemovedById { get; private set; }
    public PortalUser? RemovedBy { get; private set; }
    public Guid Version { get; set; }

    public bool IsLive => ReplacedAt is null && RemovedAt is null;

    public void Replace(DateTime now) => ReplacedAt = now;

    public void Remove(int userId, DateTime now) => (RemovedAt, RemovedById) = (now, userId);

    public void Restore() => (RemovedAt, RemovedById) = (null, null);

    /// <summary>For a new school year, as it stands.</summary>
    public Syllabus CopyTo(int schoolYearId, DateOnly postedOn, int userId, DateTime now) => new()
    {
        SchoolId = SchoolId,
        CourseId = CourseId,
        SchoolYearId = schoolYearId,
        Language = Language,
        IsTranslation = IsTranslation,
        Kind = Kind,
        Text = Text,
        Url = Url,
        FileId = FileId,
        Teacher = "",
        PostedOn = postedOn,
        ById = userId,
        At = now,
        CopiedFromId = Id,
    };
}

/// <summary>What a school says of a course against the rule: that it needs no syllabus this year, and why; or that it does.</summary>
public class SyllabusNeed : ISchoolOwned, IVersioned
{
    public const int ReasonLength = 300;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int CourseId { get; init; }
    public required int SchoolYearId { get; init; }
    public bool IsNeeded { get; set; }
    public string Reason { get; set; } = "";
    public int ById { get; set; }
    public PortalUser By { get; set; } = null!;
    public DateTime At { get; set; }
    public Guid Version { get; set; }
}

/// <summary>Whether everybody may read a school's syllabi, and teachers' names with them. One row a school, made with the first word.</summary>
public class SyllabusSharing : ISchoolOwned, IVersioned
{
    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public bool IsOn { get; private set; }
    public int? OnById { get; private set; }
    public PortalUser? OnBy { get; private set; }
    public DateTime? OnAt { get; private set; }
    public bool ShowsTeachers { get; private set; }
    public int? TeachersById { get; private set; }
    public PortalUser? TeachersBy { get; private set; }
    public DateTime? TeachersAt { get; private set; }
    public Guid Version { get; set; }

    /// <summary>Keeps who said it, and when, of what changes.</summary>
    public void Say(bool isOn, bool showsTeachers, int userId, DateTime now)
    {
        if (isOn != IsOn) (IsOn, OnById, OnAt) = (isOn, userId, now);
        if (showsTeachers != ShowsTeachers) (ShowsTeachers, TeachersById, TeachersAt) = (showsTeachers, userId, now);
    }
}
