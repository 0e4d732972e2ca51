using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Syllabi;

public enum SyllabusShow { Missing, Posted, NotNeeded }

public class SyllabiFilter
{
    public string? Q { get; set; }

    public string? Grade { get; set; }

    public SyllabusShow? Show { get; set; }

    public int? Page { get; set; }

    public bool IsSet => !string.IsNullOrWhiteSpace(Q) || !string.IsNullOrEmpty(Grade) || Show is not null;

    public bool Fits(CourseCoverage row) =>
        (Show switch { SyllabusShow.Missing => row.IsMissing, SyllabusShow.Posted => row.IsCovered, SyllabusShow.NotNeeded => !row.IsNeeded, _ => true })
        && (string.IsNullOrEmpty(Grade) || row.Course.GradeCodes.Contains(Grade))
        && Data.Folding.Terms(Q).All(Data.Folding.Fold(row.Course.Title, row.Course.Code).Contains);

    /// <summary>English keys for the localizer.</summary>
    public static string Label(SyllabusShow show) => show switch
    {
        SyllabusShow.Missing => "Missing",
        SyllabusShow.Posted => "Posted",
        SyllabusShow.NotNeeded => "Needs none",
        _ => throw new ArgumentOutOfRangeException(nameof(show)),
    };
}

public record SyllabiPage(
    int SchoolId, string School, string? Year, SyllabiFilter Filter, SyllabusCoverage Coverage, IReadOnlyList<CoverageShare> ByLanguage, IReadOnlyList<CourseCoverage> Rows, Paging Paging, bool IsShared, int FromLastYear)
{
    public string Url => $"/schools/{SchoolId}/syllabi";
}

public record SyllabusFormPage(int SchoolId, SyllabusForm Form, IReadOnlyList<OfferedCourse> Courses, IReadOnlyList<Languages.Entry> Languages, IReadOnlyList<Term> Terms, Syllabus? Replaces = null, IReadOnlyList<string>? Names = null, bool IsConflict = false)
{
    public string List => $"/schools/{SchoolId}/syllabi";
}

public record SyllabusPage(int SchoolId, Syllabus Syllabus, IReadOnlyList<Syllabus> Earlier, bool IsConflict = false)
{
    public string List => $"/schools/{SchoolId}/syllabi";

    public string Url => $"{List}/{Syllabus.Id}";
}

/// <param name="Offered">None where the school does not offer it this year.</param>
public record CoursePage(int SchoolId, Course Course, OfferedCourse? Offered, IReadOnlyList<PostedSyllabus> Posted, IReadOnlyList<Syllabus> Removed, NeedForm Need, string? Year)
{
    public string List => $"/schools/{SchoolId}/syllabi";

    public string Url => $"{List}/courses/{Course.Id}";

    public bool IsNeeded => Offered is not null && new CourseCoverage(Offered, Posted).IsNeeded;
}

public record CourseFormPage(int SchoolId, int? CourseId, CourseForm Form, IReadOnlyList<string> Grades, bool IsConflict = false)
{
    public string List => $"/schools/{SchoolId}/syllabi";
}

public record CopySyllabiPage(int SchoolId, string? LastYear, IReadOnlyList<LastSyllabus> Rows, IReadOnlyList<int> Chosen)
{
    public string List => $"/schools/{SchoolId}/syllabi";
}

public record SharingPage(int SchoolId, string School, SyllabusSharing? Sharing, SharingForm Form, bool IsConflict = false)
{
    public string List => $"/schools/{SchoolId}/syllabi";

    public string PublicUrl => $"/public/schools/{SchoolId}/syllabi";
}
