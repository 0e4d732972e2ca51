using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Classes;

/// <summary>A course: kept by the import, or typed in at a school whose roster has none.</summary>
public class Course : IVersioned
{
    public const int TitleLength = 200, CodeLength = 60, GradesLength = 120;

    public int Id { get; set; }
    /// <summary>The roster's id; a course typed in by hand has none.</summary>
    public string? SourcedId { get; set; }
    /// <summary>None: the district's course, which any of its schools may teach.</summary>
    public int? SchoolId { get; set; }
    public required string Title { get; set; }
    public string Code { get; set; } = "";
    /// <summary>Codes of the grades it is for, comma separated; empty where nobody said.</summary>
    public string Grades { get; set; } = "";
    public bool IsActive { get; set; } = true;
    public Guid Version { get; set; }
    public List<SchoolClass> Classes { get; } = [];

    public bool IsTyped => SourcedId is null;

    public IReadOnlyList<string> GradeCodes => GradesOf(Grades);

    public static IReadOnlyList<string> GradesOf(string grades) => grades.Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>In order, each once, as many as fit.</summary>
    public static string Join(IEnumerable<string> grades)
    {
        var joined = "";
        foreach (var grade in grades.Select(Schools.Grades.Normalize).Where(grade => grade.Length > 0 && !grade.Contains(',')).Distinct().OrderBy(Schools.Grades.Rank).ThenBy(grade => grade, StringComparer.Ordinal))
            if (joined.Length + grade.Length < GradesLength) joined += (joined.Length > 0 ? "," : "") + grade;
        return joined;
    }
}
