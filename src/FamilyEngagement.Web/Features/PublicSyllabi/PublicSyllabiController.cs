using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace FamilyEngagement.Web.Features.PublicSyllabi;

/// <summary>A school's syllabi for families: without signing in, without a cookie, off until the school turns it on.</summary>
[Route("public/schools/{id:int}/syllabi"), AllowAnonymous, NoCookies]
public class PublicSyllabiController(AppDbContext db, SyllabusQueries queries, Languages languages) : Controller
{
    /// <summary>A new build may lay the page out otherwise.</summary>
    private static readonly Guid Build = typeof(PublicSyllabiController).Module.ModuleVersionId;

    [HttpGet("{language?}")]
    public async Task<IActionResult> Index(int id, string? language)
    {
        ModelState.Clear();
        if (await School(id) is not { } school) return Off();
        var covered = (await queries.Coverage(id)).All.Where(row => row.IsCovered).ToList();
        var codes = covered.SelectMany(row => row.Posted.Select(posted => posted.Language)).ToHashSet();
        var offered = languages.All.Where(entry => codes.Contains(entry.Code)).OrderBy(entry => entry.Code != "en").ThenBy(entry => entry.Name, StringComparer.InvariantCulture).ToList();
        if (language is not null && offered.All(entry => entry.Code != language)) return RedirectToAction(nameof(Index), new { id, language = (string?)null });
        var groups = covered.Where(row => language is null || row.Posted.Any(posted => posted.Language == language))
            .GroupBy(row => row.Course.GradeCodes.Count == 1 ? row.Course.GradeCodes[0] : "").OrderBy(group => group.Key.Length == 0).ThenBy(group => Schools.Grades.Rank(group.Key))
            .Select(group => new PublicGroup(group.Key, [.. group.OrderBy(row => row.Course.Title, StringComparer.InvariantCultureIgnoreCase)
                .Select(row => new PublicCourse(row.Course.Title, row.Course.Grades, [.. row.Posted.Where(posted => language is null || posted.Language == language).Select(posted => Shown(posted, school))]))])).ToList();
        var page = new PublicSyllabiPage(id, school.Name, queries.Year?.Name ?? "", language, offered, groups);
        return Kept(page) ?? View(page);
    }

    [HttpGet("text/{syllabusId:int}")]
    public async Task<IActionResult> Text(int id, int syllabusId)
    {
        if (await School(id) is not { } school || await Find(id, syllabusId, SyllabusKind.Text) is not { } row) return Off();
        var language = languages.All.First(entry => entry.Code == row.Language);
        var page = new PublicSyllabusPage(id, school.Name, row.Course.Title, row.SchoolYear.Name, row.Term?.Name, row.PostedOn, row.Text, school.ShowsTeachers ? row.Teacher : "", language);
        return Kept(page) ?? View(page);
    }

    /// <summary>To save, never to show, as all files here.</summary>
    [HttpGet("file/{syllabusId:int}")]
    public async Task<IActionResult> File(int id, int syllabusId)
    {
        if (await School(id) is null || await Find(id, syllabusId, SyllabusKind.File) is not { File: { } file } row) return Off();
        // The same bytes for ever, but only while the school lets families read them.
        Response.Headers.CacheControl = "no-cache";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(NameOf(row));
        Response.Headers.ContentDisposition = disposition.ToString();
        Response.ContentType = file.Kind.MediaType();
        Response.ContentLength = file.Length;
        await db.CopyFile(file, Response.Body, HttpContext.RequestAborted);
        return new EmptyResult();
    }

    /// <summary>Not the name it was uploaded with: a teacher's may stand in it.</summary>
    private string NameOf(Syllabus row)
    {
        var title = string.Concat(row.Course.Title.Select(letter => char.IsControl(letter) || char.GetUnicodeCategory(letter) == UnicodeCategory.Format || "\\/:*?\"<>|".Contains(letter) ? ' ' : letter)).Trim(' ', '.');
        return $"{title}, {languages.Name(row.Language)}{row.File!.Kind.Endings()[0]}";
    }

    private Task<SharingSchool?> School(int id) => db.SyllabusSharings.In(id).Where(row => row.IsOn).Join(db.Schools.Where(school => school.IsActive), row => row.SchoolId, school => school.Id, (row, school) => new SharingSchool(school.Name, row.ShowsTeachers)).FirstOrDefaultAsync();

    private Task<Syllabus?> Find(int id, int syllabusId, SyllabusKind kind)
    {
        var yearId = queries.Year?.Id;
        return db.Syllabi.AsNoTracking().AsSingleQuery().In(id).Where(row => row.Id == syllabusId && row.Kind == kind && row.SchoolYearId == yearId && row.RemovedAt == null && row.ReplacedAt == null && queries.CoursesAt(id).Any(course => course.Id == row.CourseId))
            .Include(row => row.Course).Include(row => row.SchoolYear).Include(row => row.Term).Include(row => row.File).FirstOrDefaultAsync();
    }

    private static PublicPosted Shown(PostedSyllabus posted, SharingSchool school) => new(posted.Id, posted.Language, posted.IsTranslation, posted.Kind, posted.Url, posted.Term, school.ShowsTeachers ? posted.Teacher : "");

    /// <summary>Whoever keeps a copy asks each time; the answer rests on all that the page shows.</summary>
    /// <returns>None: the copy does not hold, or there is none.</returns>
    private IActionResult? Kept(object page)
    {
        Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData([.. Build.ToByteArray(), .. JsonSerializer.SerializeToUtf8Bytes(page, page.GetType())]))[..32]}\"", isWeak: true);
        Response.GetTypedHeaders().ETag = tag;
        return Request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(tag, useStrongComparison: false)) ? StatusCode(StatusCodes.Status304NotModified) : null;
    }

    private ViewResult Off()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        Response.Headers.CacheControl = "no-store";
        return View("Off");
    }

    private sealed record SharingSchool(string Name, bool ShowsTeachers);
}
