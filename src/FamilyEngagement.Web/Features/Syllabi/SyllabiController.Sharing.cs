using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Syllabi;

/// <summary>Copies of last year, and the page that everybody may read.</summary>
public partial class SyllabiController
{
    private const int MostCopies = 100;

    [HttpGet("copy"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Copy(int schoolId) => View(new CopySyllabiPage(schoolId, queries.LastYear?.Name, await queries.ToCopy(schoolId, MostCopies), []));

    [HttpPost("copy"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Copy(int schoolId, List<int> chosen)
    {
        var rows = await queries.ToCopy(schoolId, MostCopies);
        if (chosen.Count == 0) ModelState.AddModelError(nameof(chosen), "Choose at least one.");
        else if (chosen.Exists(id => rows.All(row => row.Id != id))) ModelState.AddModelError(nameof(chosen), "Something changed meanwhile. Look at the list and choose again.");
        var held = !ModelState.IsValid ? [] : await db.Syllabi.In(schoolId).Where(row => chosen.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync();
        if (await Naming(schoolId, held) is { Count: > 0 } naming)
        {
            var courses = rows.Where(row => naming.Any(one => one.Id == row.Id)).Select(row => row.Course).Distinct();
            ModelState.AddModelError(nameof(chosen), words["Names of staff stand in these, and families can read the page: {0}. Leave them out here and post them anew: there you take the names out, or say that they may stay.", string.Join(", ", courses)]);
        }

        if (!ModelState.IsValid || queries.Year is not { } year) return this.Invalid(nameof(Copy), new CopySyllabiPage(schoolId, queries.LastYear?.Name, rows, chosen));
        db.Syllabi.AddRange(held.Select(row => row.CopyTo(year.Id, clock.Today, me.Id, clock.UtcNow)));
        await db.SaveChangesAsync();
        this.Say(held.Count == 1 ? "1 syllabus is copied to this year." : "The syllabi are copied to this year.");
        return RedirectToAction(nameof(Index), new { schoolId });
    }

    [HttpGet("public"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Sharing(int schoolId)
    {
        var held = await Held(schoolId);
        return View(await SharingPage(schoolId, held, new SharingForm { Version = held?.Version ?? Guid.Empty, IsOn = held?.IsOn ?? false, ShowsTeachers = held?.ShowsTeachers ?? false }));
    }

    [HttpPost("public"), SchoolAccess(Permission.EditPlans)]
    public async Task<IActionResult> Sharing(int schoolId, SharingForm form)
    {
        var held = await Held(schoolId);
        if (!ModelState.IsValid) return this.Invalid(nameof(Sharing), await SharingPage(schoolId, held, form));
        if (held is null) db.SyllabusSharings.Add(held = new SyllabusSharing { SchoolId = schoolId });
        else db.Entry(held).Property(x => x.Version).OriginalValue = form.Version;
        held.Say(form.IsOn, form.ShowsTeachers, me.Id, clock.UtcNow);
        if (!await db.TrySave(("SyllabusSharings.SchoolId", "IX_SyllabusSharings")))
        {
            var now = await Held(schoolId);
            form.Version = now?.Version ?? Guid.Empty;
            return this.Conflicting(nameof(Sharing), (await SharingPage(schoolId, now, form)) with { IsConflict = true });
        }

        this.Say(form.IsOn ? "Families can read the syllabi." : "The page for families is off.");
        return RedirectToAction(nameof(Sharing), new { schoolId });
    }

    private Task<SyllabusSharing?> Held(int schoolId) => db.SyllabusSharings.In(schoolId).Include(row => row.OnBy).Include(row => row.TeachersBy).FirstOrDefaultAsync();

    private async Task<SharingPage> SharingPage(int schoolId, SyllabusSharing? held, SharingForm form) =>
        new(schoolId, await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstAsync(), held, form);
}
