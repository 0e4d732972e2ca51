using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.FamilyPages;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Syllabi;

public partial class SyllabiController
{
    [HttpGet("new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> New(int schoolId, int? course)
    {
        ModelState.Clear();
        var page = await FormPage(schoolId, new SyllabusForm { CourseId = course, Language = "en", PostedOn = clock.Today });
        if (course is not null && page.Courses.All(one => one.Id != course)) return NotFound();
        return View("Edit", page);
    }

    [HttpPost("new"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> New(int schoolId, SyllabusForm form)
    {
        if (form.CourseId is null) ModelState.AddModelError(nameof(form.CourseId), "Choose the course.");
        if (string.IsNullOrEmpty(form.Language)) ModelState.AddModelError(nameof(form.Language), "Choose the language.");
        var page = await FormPage(schoolId, form);
        page = page with { Names = await Check(page) };
        if (await Double(schoolId, form) is { } held) ModelState.AddModelError(nameof(form.Language), held.IsTranslation ? "This translation is posted already. Open it and replace it." : "One is posted in this language already. Open it and replace it.");
        await CheckRoom(schoolId, form.CourseId);
        if (!ModelState.IsValid) return this.Invalid("Edit", page);
        var posted = await Make(schoolId, form);
        db.Syllabi.Add(posted);
        await db.SaveChangesAsync();
        this.Say("The syllabus is posted.", "Post another", $"/schools/{schoolId}/syllabi/new");
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    [HttpGet("{id:int}/replace"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Replace(int schoolId, int id)
    {
        if (await Find(schoolId, id) is not { IsLive: true } held) return NotFound();
        var form = SyllabusForm.Of(held);
        form.PostedOn = clock.Today;
        return View("Edit", await FormPage(schoolId, form, held));
    }

    [HttpPost("{id:int}/replace"), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Replace(int schoolId, int id, SyllabusForm form)
    {
        if (await Find(schoolId, id) is not { } held) return NotFound();
        if (!held.IsLive) return await Changed(schoolId, id);
        (form.CourseId, form.Language) = (held.CourseId, held.Language);
        ModelState.Remove(nameof(form.CourseId));
        ModelState.Remove(nameof(form.Language));
        var page = await FormPage(schoolId, form, held);
        page = page with { Names = await Check(page) };
        if (!ModelState.IsValid) return this.Invalid("Edit", page);
        db.Entry(held).Property(x => x.Version).OriginalValue = form.Version;
        held.Replace(clock.UtcNow);
        var posted = await Make(schoolId, form, held.SchoolYearId);
        db.Syllabi.Add(posted);
        return await db.TrySave() ? Done(schoolId, posted.Id, "The newer syllabus is posted. The one before stays for the record.") : await Changed(schoolId, id);
    }

    [HttpPost("{id:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Remove(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } held) return NotFound();
        if (!held.IsLive) return await Changed(schoolId, id);
        db.Entry(held).Property(x => x.Version).OriginalValue = version;
        held.Remove(me.Id, clock.UtcNow);
        return await db.TrySave() ? Done(schoolId, id, "The syllabus is taken away. You can bring it back here.") : await Changed(schoolId, id);
    }

    [HttpPost("{id:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Restore(int schoolId, int id, Guid version)
    {
        if (await Find(schoolId, id) is not { } held) return NotFound();
        if (held.RemovedAt is null || held.ReplacedAt is not null) return await Changed(schoolId, id);
        if ((await Naming(schoolId, [held])).Count > 0)
        {
            ModelState.AddModelError("", "Names of staff stand in the text, and families can read the page. Post the text anew: there you take them out, or say that they may stay.");
            return this.Invalid(nameof(Show), (await ShowPage(schoolId, id))!);
        }

        db.Entry(held).Property(x => x.Version).OriginalValue = version;
        held.Restore();
        return await db.TrySave() ? Done(schoolId, id, "The syllabus is back.") : await Changed(schoolId, id);
    }

    private Task<Syllabus?> Find(int schoolId, int id) => db.Syllabi.In(schoolId).FirstOrDefaultAsync(row => row.Id == id);

    private async Task<SyllabusFormPage> FormPage(int schoolId, SyllabusForm form, Syllabus? replaces = null) =>
        new(schoolId, form, [.. (await queries.Coverage(schoolId)).All.Select(row => row.Course)], queries.Offered, queries.Year?.Terms ?? [], replaces);

    /// <summary>What only the school's own lists can say.</summary>
    /// <returns>Names of staff that stand in the text, where the school shows none.</returns>
    private async Task<IReadOnlyList<string>?> Check(SyllabusFormPage page)
    {
        var form = page.Form;
        if (queries.Year is null) ModelState.AddModelError("", "There is no school year yet. An administrator sets it up first.");
        if (form.CourseId is { } course && page.Replaces is null && page.Courses.All(one => one.Id != course)) ModelState.AddModelError(nameof(form.CourseId), "Choose a course of this school.");
        if (form.TermId is { } term && page.Replaces?.TermId != term && page.Terms.All(one => one.Id != term)) ModelState.AddModelError(nameof(form.TermId), "Choose a term of this school year.");
        if (form.Kind != SyllabusKind.Text || string.IsNullOrEmpty(form.Text) || await db.SyllabusSharings.AnyAsync(row => row.SchoolId == page.SchoolId && row.ShowsTeachers)) return null;
        if (Found(await Staff(page.SchoolId), form.Text) is not { Count: > 0 } found) return null;
        if (!form.NamesMayStay) ModelState.AddModelError(nameof(form.NamesMayStay), "Names of staff stand in the text. Take them out, or say that they may stay.");
        return found;
    }

    /// <summary>Whoever is at home at the school or teaches there.</summary>
    private async Task<StaffNames> Staff(int schoolId)
    {
        var teaching = db.TeachingAt(schoolId);
        return new StaffNames(await db.Staff.Where(member => member.IsActive && (member.SchoolId == schoolId || teaching.Contains(member.Id))).Select(member => member.GivenName + " " + member.FamilyName).ToListAsync());
    }

    /// <summary>A first name alone is too often a word of the text.</summary>
    private static List<string> Found(StaffNames staff, string text) =>
        [.. staff.In(text).Where(name => name.Words.Any(word => name.Name.EndsWith(word, StringComparison.OrdinalIgnoreCase))).Select(name => name.Name)];

    /// <summary>Which of these texts families would read with names of staff in them, though the school shows none.</summary>
    private async Task<List<Syllabus>> Naming(int schoolId, IEnumerable<Syllabus> rows)
    {
        var texts = rows.Where(row => row.Text.Length > 0).ToList();
        if (texts.Count == 0 || !await db.SyllabusSharings.AnyAsync(row => row.SchoolId == schoolId && row.IsOn && !row.ShowsTeachers)) return [];
        var staff = await Staff(schoolId);
        return texts.FindAll(row => Found(staff, row.Text).Count > 0);
    }

    /// <summary>Those that were replaced count no more; those that were removed do, as they can come back.</summary>
    private async Task CheckRoom(int schoolId, int? courseId)
    {
        var yearId = queries.Year?.Id;
        var rows = db.Syllabi.In(schoolId).Where(row => row.SchoolYearId == yearId && row.ReplacedAt == null);
        if (await rows.CountAsync(row => row.CourseId == courseId) >= Syllabus.MostOfCourse) ModelState.AddModelError("", "A course has at most 50 syllabi a year here, removed ones among them. Replace one, or bring one back.");
        else if (await rows.CountAsync() >= Syllabus.MostInYear) ModelState.AddModelError("", "A school has at most 2,000 syllabi a year here, removed ones among them. Replace one, or bring one back.");
    }

    private async Task<Syllabus?> Double(int schoolId, SyllabusForm form)
    {
        var (year, teacher) = (queries.Year?.Id, form.Teacher ?? "");
        return await db.Syllabi.AsNoTracking().In(schoolId).FirstOrDefaultAsync(row => row.SchoolYearId == year && row.CourseId == form.CourseId && row.TermId == form.TermId && row.Language == form.Language && row.Teacher == teacher && row.RemovedAt == null && row.ReplacedAt == null);
    }

    private async Task<Syllabus> Make(int schoolId, SyllabusForm form, int? yearId = null) => new()
    {
        SchoolId = schoolId,
        CourseId = form.CourseId!.Value,
        SchoolYearId = yearId ?? queries.Year!.Id,
        TermId = form.TermId,
        Language = form.Language!,
        IsTranslation = form.IsTranslation,
        Kind = form.Kind,
        Text = form.Text ?? "",
        Url = form.Url ?? "",
        File = form.File is null ? null : await db.KeepFile(form.File, schoolId, planId: null, me.Id, clock.UtcNow),
        Teacher = form.Teacher ?? "",
        PostedOn = form.PostedOn!.Value,
        ById = me.Id,
        At = clock.UtcNow,
    };

    private async Task<IActionResult> Changed(int schoolId, int id)
    {
        db.ChangeTracker.Clear();
        return this.Conflicting(nameof(Show), (await ShowPage(schoolId, id))! with { IsConflict = true });
    }
}
