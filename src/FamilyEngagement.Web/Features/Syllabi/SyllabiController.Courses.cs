using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Syllabi;

public partial class SyllabiController
{
    [HttpGet("courses/{courseId:int}")]
    public async Task<IActionResult> Course(int schoolId, int courseId) => await CoursePage(schoolId, courseId) is { } page ? View(page) : NotFound();

    [HttpGet("courses/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewCourse(int schoolId) => View("CourseForm", new CourseFormPage(schoolId, null, new CourseForm(), await GradesOf(schoolId)));

    [HttpPost("courses/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewCourse(int schoolId, CourseForm form)
    {
        if (!ModelState.IsValid) return this.Invalid("CourseForm", new CourseFormPage(schoolId, null, form, await GradesOf(schoolId)));
        var course = new Course { SchoolId = schoolId, Title = form.Title!, Code = form.Code ?? "", Grades = Classes.Course.Join(form.Grades) };
        db.Courses.Add(course);
        await db.SaveChangesAsync();
        return CourseDone(schoolId, course.Id, "The course is there.");
    }

    [HttpGet("courses/{courseId:int}/change"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> ChangeCourse(int schoolId, int courseId)
    {
        if (await Typed(schoolId, courseId) is not { IsActive: true } course) return NotFound();
        return View("CourseForm", new CourseFormPage(schoolId, courseId, new CourseForm { Version = course.Version, Title = course.Title, Code = course.Code, Grades = [.. course.GradeCodes] }, await GradesOf(schoolId)));
    }

    [HttpPost("courses/{courseId:int}/change"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> ChangeCourse(int schoolId, int courseId, CourseForm form)
    {
        if (await Typed(schoolId, courseId) is not { IsActive: true } course) return NotFound();
        if (!ModelState.IsValid) return this.Invalid("CourseForm", new CourseFormPage(schoolId, courseId, form, await GradesOf(schoolId)));
        db.Entry(course).Property(x => x.Version).OriginalValue = form.Version;
        (course.Title, course.Code, course.Grades) = (form.Title!, form.Code ?? "", Classes.Course.Join(form.Grades));
        if (await db.TrySave()) return CourseDone(schoolId, courseId, "The course is saved.");
        if (await Typed(schoolId, courseId) is not { IsActive: true } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting("CourseForm", new CourseFormPage(schoolId, courseId, form, await GradesOf(schoolId), IsConflict: true));
    }

    [HttpPost("courses/{courseId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RemoveCourse(int schoolId, int courseId, Guid version) => Turn(schoolId, courseId, version, isActive: false, "The course is taken off the list. What was posted for it stays.");

    [HttpPost("courses/{courseId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RestoreCourse(int schoolId, int courseId, Guid version) => Turn(schoolId, courseId, version, isActive: true, "The course is back on the list.");

    [HttpPost("courses/{courseId:int}/need"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Need(int schoolId, int courseId, [Bind(Prefix = nameof(Syllabi.CoursePage.Need))] NeedForm form)
    {
        if (await CoursePage(schoolId, courseId, form) is not { Offered: not null } page || queries.Year is not { } year) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(Course), page);
        var need = await db.SyllabusNeeds.In(schoolId).FirstOrDefaultAsync(row => row.CourseId == courseId && row.SchoolYearId == year.Id);
        if (need is null) db.SyllabusNeeds.Add(need = new SyllabusNeed { SchoolId = schoolId, CourseId = courseId, SchoolYearId = year.Id });
        (need.IsNeeded, need.Reason, need.ById, need.At) = (form.IsNeeded, form.Reason ?? "", me.Id, clock.UtcNow);
        if (await db.TrySave(("SyllabusNeeds.SchoolId", "IX_SyllabusNeeds"))) return CourseDone(schoolId, courseId, form.IsNeeded ? "It counts as a course that needs a syllabus." : "It does not count as a course that needs a syllabus.");
        return this.Conflicting(nameof(Course), (await CoursePage(schoolId, courseId, form))!);
    }

    private async Task<IActionResult> Turn(int schoolId, int courseId, Guid version, bool isActive, string done)
    {
        if (await Typed(schoolId, courseId) is not { } course) return NotFound();
        db.Entry(course).Property(x => x.Version).OriginalValue = version;
        course.IsActive = isActive;
        return await db.TrySave() ? CourseDone(schoolId, courseId, done) : this.Conflicting(nameof(Course), (await CoursePage(schoolId, courseId))!);
    }

    private RedirectToActionResult CourseDone(int schoolId, int courseId, string done)
    {
        this.Say(done);
        return RedirectToAction(nameof(Course), new { schoolId, courseId });
    }

    private Task<Course?> Typed(int schoolId, int courseId) => db.Courses.FirstOrDefaultAsync(course => course.Id == courseId && course.SchoolId == schoolId && course.SourcedId == null);

    private async Task<CoursePage?> CoursePage(int schoolId, int courseId, NeedForm? form = null)
    {
        if (await queries.Course(schoolId, courseId) is not { } course) return null;
        var yearId = queries.Year?.Id;
        var offered = await queries.One(schoolId, courseId);
        var posted = await queries.Posted(schoolId, courseId).Take(50).ToListAsync();
        var removed = !me.May(Permission.KeepEvidence, schoolId) ? [] : await db.Syllabi.AsNoTracking().In(schoolId).Where(row => row.CourseId == courseId && row.SchoolYearId == yearId && row.RemovedAt != null && row.ReplacedAt == null).OrderByDescending(row => row.Id).Take(20).ToListAsync();
        return new CoursePage(schoolId, course, offered, posted, removed, form ?? new NeedForm { Reason = offered?.Reason }, queries.Year?.Name);
    }

    private async Task<IReadOnlyList<string>> GradesOf(int schoolId)
    {
        var span = await db.Schools.Where(school => school.Id == schoolId).Select(school => new { school.LowGrade, school.HighGrade }).FirstAsync();
        return [.. Schools.Grades.All.Where(grade => Schools.Grades.Rank(grade) >= Schools.Grades.Rank(span.LowGrade) && Schools.Grades.Rank(grade) <= Schools.Grades.Rank(span.HighGrade))];
    }
}
