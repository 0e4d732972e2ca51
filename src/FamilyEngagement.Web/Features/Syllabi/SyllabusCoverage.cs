using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Syllabi;

/// <summary>A course that the school offers this year.</summary>
/// <param name="IsTyped">Typed in at the school, not from the roster.</param>
/// <param name="NeedsByRule">One of its classes is of a kind that needs a syllabus.</param>
/// <param name="Said">What the school says against the rule; none where it says nothing.</param>
public record OfferedCourse(int Id, string Title, string Code, string Grades, bool IsTyped, bool NeedsByRule, bool? Said, string Reason)
{
    public IReadOnlyList<string> GradeCodes => Course.GradesOf(Grades);

    public int Rank => GradeCodes.Count == 0 ? int.MaxValue : Schools.Grades.Rank(GradeCodes[0]);
}

/// <summary>A syllabus that is posted, without what it says.</summary>
public record PostedSyllabus(int Id, int CourseId, string Language, bool IsTranslation, SyllabusKind Kind, int? FileId, string Url, string? Term, string Teacher, DateOnly PostedOn, string By);

/// <summary>A course with what is posted for it.</summary>
public record CourseCoverage(OfferedCourse Course, IReadOnlyList<PostedSyllabus> Posted)
{
    /// <summary>Where one is posted though the rule asks for none, the course counts.</summary>
    public bool IsNeeded => Course.Said ?? (Course.NeedsByRule || Posted.Count > 0);

    public bool IsCovered => Posted.Count > 0;

    public bool IsMissing => IsNeeded && !IsCovered;
}

/// <summary>How many of how many courses.</summary>
/// <param name="Key">A grade or a language.</param>
/// <param name="Families">Families who read that language; none where it is not said.</param>
public record CoverageShare(string Key, int Covered, int Courses, int? Families = null)
{
    public int Percent => Courses == 0 ? 0 : (int)Math.Round(100.0 * Covered / Courses, MidpointRounding.AwayFromZero);
}

/// <summary>How far a school's courses have their syllabus in one school year.</summary>
public record SyllabusCoverage(IReadOnlyList<CourseCoverage> All)
{
    /// <summary>What is missing first, then by grade and title.</summary>
    public static SyllabusCoverage Of(IEnumerable<OfferedCourse> courses, IEnumerable<PostedSyllabus> posted)
    {
        var byCourse = posted.ToLookup(row => row.CourseId);
        return new SyllabusCoverage([.. courses.Select(course => new CourseCoverage(course, [.. byCourse[course.Id].OrderBy(row => row.IsTranslation).ThenBy(row => row.Language, StringComparer.Ordinal).ThenBy(row => row.Id)]))
            .OrderBy(row => !row.IsMissing).ThenBy(row => !row.IsNeeded).ThenBy(row => row.Course.Rank).ThenBy(row => row.Course.Title, StringComparer.InvariantCultureIgnoreCase).ThenBy(row => row.Course.Id)]);
    }

    public IEnumerable<CourseCoverage> Needed => All.Where(row => row.IsNeeded);

    public CoverageShare Total => new("", Needed.Count(row => row.IsCovered), Needed.Count());

    /// <summary>A course for several grades counts in each.</summary>
    public IReadOnlyList<CoverageShare> ByGrade() =>
    [
        .. Needed.SelectMany(row => row.Course.GradeCodes.DefaultIfEmpty("").Select(grade => (Grade: grade, Row: row))).GroupBy(pair => pair.Grade)
            .OrderBy(group => Grades.Rank(group.Key)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CoverageShare(group.Key, group.Count(pair => pair.Row.IsCovered), group.Count())),
    ];

    /// <summary>For each language that families of the school read.</summary>
    public IReadOnlyList<CoverageShare> ByLanguage(IEnumerable<(string Language, int? Families)> present) =>
        [.. present.Select(one => new CoverageShare(one.Language, Needed.Count(row => row.Posted.Any(posted => posted.Language == one.Language)), Needed.Count(), one.Families))];
}
