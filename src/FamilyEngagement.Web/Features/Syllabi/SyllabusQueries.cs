using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Syllabi;

/// <summary>Courses of a school and what is posted for them. Which courses it offers: those with an active class there, and those typed in.</summary>
public class SyllabusQueries(AppDbContext db, SyllabusRules rules, DistrictCache district, DistrictClock clock, Languages languages)
{
    private const int MostCourses = 500;

    public SchoolYear? Year => district.YearOn(clock.Today);

    public SchoolYear? LastYear => Year is { } year ? district.YearBefore(year) : null;

    public IReadOnlyList<Languages.Entry> Offered => [.. languages.Offered(district.Settings, "en").Where(language => language.Code != Languages.NotKnown)];

    public IQueryable<Course> CoursesAt(int schoolId) => db.Courses.Where(course => course.IsActive && (course.SourcedId == null ? course.SchoolId == schoolId : course.Classes.Any(row => row.SchoolId == schoolId && row.IsActive)));

    /// <summary>Also one that it offered once: what was posted for it, or typed in here.</summary>
    public Task<Course?> Course(int schoolId, int courseId) => db.Courses.AsNoTracking().FirstOrDefaultAsync(course => course.Id == courseId
        && ((course.SourcedId == null && course.SchoolId == schoolId) || course.Classes.Any(row => row.SchoolId == schoolId) || db.Syllabi.Any(row => row.SchoolId == schoolId && row.CourseId == courseId)));

    /// <summary>Two queries.</summary>
    public async Task<SyllabusCoverage> Coverage(int schoolId) => SyllabusCoverage.Of(await Courses(CoursesAt(schoolId), schoolId), await Posted(schoolId).ToListAsync());

    public async Task<OfferedCourse?> One(int schoolId, int courseId) => (await Courses(CoursesAt(schoolId).Where(course => course.Id == courseId), schoolId)).FirstOrDefault();

    private async Task<List<OfferedCourse>> Courses(IQueryable<Course> courses, int schoolId)
    {
        var (yearId, without) = (Year?.Id, rules.ClassTypesWithout.ToList());
        return await courses.OrderBy(course => course.Title).ThenBy(course => course.Id).Take(MostCourses).Select(course => new OfferedCourse(
            course.Id, course.Title, course.Code, course.Grades, course.SourcedId == null,
            course.SourcedId == null || course.Classes.Any(row => row.SchoolId == schoolId && row.IsActive && !without.Contains(row.Type)),
            db.SyllabusNeeds.Where(need => need.SchoolId == schoolId && need.CourseId == course.Id && need.SchoolYearId == yearId).Select(need => (bool?)need.IsNeeded).FirstOrDefault(),
            db.SyllabusNeeds.Where(need => need.SchoolId == schoolId && need.CourseId == course.Id && need.SchoolYearId == yearId).Select(need => need.Reason).FirstOrDefault() ?? "")).ToListAsync();
    }

    public IQueryable<PostedSyllabus> Posted(int schoolId, int? courseId = null)
    {
        var yearId = Year?.Id;
        return db.Syllabi.In(schoolId).Where(row => row.SchoolYearId == yearId && row.RemovedAt == null && row.ReplacedAt == null && (courseId == null || row.CourseId == courseId))
            .OrderBy(row => row.IsTranslation).ThenBy(row => row.Language).ThenBy(row => row.Id)
            .Select(row => new PostedSyllabus(row.Id, row.CourseId, row.Language, row.IsTranslation, row.Kind, row.FileId, row.Url, row.Term == null ? null : row.Term.Name, row.Teacher, row.PostedOn, row.By.Name));
    }

    /// <summary>Languages that families of the school read, most families first; outside the school, and for teachers, without the small ones and without numbers.</summary>
    public async Task<IReadOnlyList<(string Language, int? Families)>> Present(int schoolId, CurrentUser reader)
    {
        var found = await db.FamiliesIn(schoolId).GroupBy(family => family.WrittenLanguage).Select(group => new { Language = group.Key, Families = group.Count() }).ToListAsync();
        var mayCount = reader.May(Permission.ViewWholeSchool, schoolId);
        return [.. found.Where(row => languages.IsKnown(row.Language) && row.Language != Languages.NotKnown && (mayCount || row.Families >= district.Settings.SmallGroup))
            .OrderByDescending(row => row.Families).ThenBy(row => row.Language, StringComparer.Ordinal).Take(15).Select(row => (row.Language, mayCount ? (int?)row.Families : null))];
    }

    /// <summary>Of last year, for courses that are offered again and have nothing yet.</summary>
    public async Task<List<LastSyllabus>> ToCopy(int schoolId, int most)
    {
        var (yearId, lastId) = (Year?.Id, LastYear?.Id);
        return await db.Syllabi.In(schoolId).Where(row => row.SchoolYearId == lastId && row.RemovedAt == null && row.ReplacedAt == null
                && CoursesAt(schoolId).Any(course => course.Id == row.CourseId)
                && !db.Syllabi.Any(now => now.SchoolId == schoolId && now.CourseId == row.CourseId && now.SchoolYearId == yearId && now.RemovedAt == null && now.ReplacedAt == null))
            .OrderBy(row => row.Course.Title).ThenBy(row => row.CourseId).ThenBy(row => row.Id).Take(most)
            .Select(row => new LastSyllabus(row.Id, row.Course.Title, row.Course.Grades, row.Language, row.Kind, row.Term == null ? null : row.Term.Name, row.PostedOn)).ToListAsync();
    }
}

/// <summary>A syllabus of last year.</summary>
public record LastSyllabus(int Id, string Course, string Grades, string Language, SyllabusKind Kind, string? Term, DateOnly PostedOn);
