using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Classes;

/// <summary>A class of the roster: whose children a teacher may see. Kept by the import.</summary>
public class SchoolClass : ISchoolOwned
{
    public const int TitleLength = 200, TypeLength = 40;

    public int Id { get; set; }
    public required string SourcedId { get; set; }
    public int SchoolId { get; set; }
    public School School { get; set; } = null!;
    public required string Title { get; set; }
    /// <summary>The roster's word: homeroom, scheduled. Empty where it says nothing.</summary>
    public string Type { get; set; } = "";
    /// <summary>None where the roster names no course.</summary>
    public int? CourseId { get; set; }
    public Course? Course { get; set; }
    public bool IsActive { get; set; } = true;
    public List<ClassStudent> Students { get; } = [];
    public List<ClassTeacher> Teachers { get; } = [];
}

/// <summary>A student in a class. One who left keeps the row, no longer active.</summary>
public class ClassStudent
{
    public int ClassId { get; set; }
    public SchoolClass Class { get; set; } = null!;
    public int StudentId { get; set; }
    public Student Student { get; set; } = null!;
    public bool IsActive { get; set; } = true;
}

/// <summary>Who teaches a class. One who left keeps the row, no longer active.</summary>
public class ClassTeacher
{
    public int ClassId { get; set; }
    public SchoolClass Class { get; set; } = null!;
    public int StaffMemberId { get; set; }
    public StaffMember Staff { get; set; } = null!;
    public bool IsActive { get; set; } = true;
}
