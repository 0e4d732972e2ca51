using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Syllabi;

/// <summary>Which courses have their syllabus, and what is missing; posting, courses, copies and the page for families in the other files.</summary>
[Route("schools/{schoolId:int}/syllabi"), SchoolAccess(Permission.ViewEvidence)]
public partial class SyllabiController(AppDbContext db, SyllabusQueries queries, CurrentUser me, DistrictClock clock, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 40;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, SyllabiFilter filter)
    {
        ModelState.Clear();
        var lastId = queries.LastYear?.Id;
        var school = await db.Schools.Where(school => school.Id == schoolId).Select(school => new
        {
            school.Name,
            IsShared = db.SyllabusSharings.Any(row => row.SchoolId == schoolId && row.IsOn),
            Last = db.Syllabi.Count(row => row.SchoolId == schoolId && row.SchoolYearId == lastId && row.RemovedAt == null && row.ReplacedAt == null),
        }).FirstOrDefaultAsync();
        if (school is null) return NotFound();
        var coverage = await queries.Coverage(schoolId);
        var rows = coverage.All.Where(filter.Fits).ToList();
        var paging = Paging.Of(filter.Page, PageSize, rows.Count);
        var byLanguage = coverage.ByLanguage(await queries.Present(schoolId, me));
        return View(new SyllabiPage(schoolId, school.Name, queries.Year?.Name, filter, coverage, byLanguage, [.. rows.Skip(paging.Skip).Take(PageSize)], paging, school.IsShared, school.Last));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int schoolId, SyllabiFilter filter, [FromServices] Languages languages)
    {
        ModelState.Clear();
        var rows = (await queries.Coverage(schoolId)).All.Where(filter.Fits).ToList();
        string[] head = ["Course", "Code", "Grades", "Needs a syllabus", "Why not", "Posted", "Language", "Translation", "Kind", "Term", "Posted on", "Posted by", "Link"];
        return await CsvFile.Of($"syllabi-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], rows.SelectMany(row =>
        {
            object?[] course = [row.Course.Title, row.Course.Code, words.Grades(row.Course.Grades), YesNo(row.IsNeeded), row.Course.Reason, YesNo(row.IsCovered)];
            return row.Posted.Count == 0 ? [(IReadOnlyList<object?>)[.. course, "", "", "", "", "", "", ""]] : row.Posted.Select(posted => (IReadOnlyList<object?>)
            [
                .. course, languages.Name(posted.Language), YesNo(posted.IsTranslation), words[posted.Kind.Label()].Value, posted.Term, posted.PostedOn.ToString("yyyy-MM-dd"), posted.By, posted.Url,
            ]);
        }));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int id) => await ShowPage(schoolId, id) is { } page ? View(page) : NotFound();

    private string YesNo(bool value) => words[value ? "yes" : "no"].Value;

    private async Task<SyllabusPage?> ShowPage(int schoolId, int id)
    {
        var found = await db.Syllabi.AsNoTracking().AsSingleQuery().In(schoolId).Include(row => row.Course).Include(row => row.SchoolYear).Include(row => row.Term).Include(row => row.File).Include(row => row.By).Include(row => row.RemovedBy)
            .FirstOrDefaultAsync(row => row.Id == id);
        var mayKeep = me.May(Permission.KeepEvidence, schoolId);
        // What was taken away only those read who can bring it back.
        if (found is null || (found.RemovedAt is not null && !mayKeep)) return null;
        var earlier = await db.Syllabi.AsNoTracking().In(schoolId).Where(row => row.CourseId == found.CourseId && row.Language == found.Language && row.Id != id && (mayKeep || row.RemovedAt == null)).Include(row => row.SchoolYear).Include(row => row.By).OrderByDescending(row => row.Id).Take(12).ToListAsync();
        return new SyllabusPage(schoolId, found, earlier);
    }

    private RedirectToActionResult Done(int schoolId, int id, string done)
    {
        this.Say(done);
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }
}
