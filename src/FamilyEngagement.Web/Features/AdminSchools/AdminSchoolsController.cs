using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.AdminSchools;

[Route("admin/schools"), DistrictAccess(Permission.ManageSchools)]
public class AdminSchoolsController(AppDbContext db) : Controller
{
    private const int PageSize = 50;
    private const string CodeTaken = "Another school has this code. Look for it under Schools, also among those not in use.";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? q, bool all, int? page)
    {
        var schools = db.Schools.Where(school => all || school.IsActive);
        if (q?.Trim() is { Length: > 0 } code)
        {
            var terms = Folding.Terms(q);
            var byName = terms.Aggregate(db.Schools.Where(_ => terms.Length > 0), (found, term) => found.Where(school => school.FoldedName.Contains(term)));
            schools = schools.Where(school => school.Code == code || byName.Any(named => named.Id == school.Id));
        }

        var paging = Paging.Of(page, PageSize, await schools.CountAsync());
        var rows = await schools.OrderBy(school => school.FoldedName).ThenBy(school => school.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(school => new SchoolsPage.Row(school.Id, school.Name, school.Code, school.Level, school.LowGrade, school.HighGrade, school.Neighborhood, school.Region, school.IsTitleI, school.IsActive)).ToListAsync();
        return View(new SchoolsPage(q, all, paging, rows));
    }

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new SchoolPage(null, null, new SchoolForm { IsActive = true }));

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] SchoolForm form)
    {
        if (ModelState.IsValid && await IsTaken(form.Code!, id: null)) ModelState.AddModelError("Form.Code", CodeTaken);
        if (!ModelState.IsValid) return this.Invalid("Edit", new SchoolPage(null, null, form));
        var school = new School { Name = "", Code = "" };
        form.ApplyTo(school);
        db.Schools.Add(school);
        return await Save(school, form);
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) =>
        await db.Schools.AsNoTracking().FirstOrDefaultAsync(school => school.Id == id) is { } school ? View(new SchoolPage(id, school.Name, SchoolForm.Of(school))) : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] SchoolForm form)
    {
        if (await db.Schools.FirstOrDefaultAsync(school => school.Id == id) is not { } school) return NotFound();
        if (ModelState.IsValid && await IsTaken(form.Code!, id)) ModelState.AddModelError("Form.Code", CodeTaken);
        if (!ModelState.IsValid) return this.Invalid("Edit", new SchoolPage(id, school.Name, form));
        db.Entry(school).Property(row => row.Version).OriginalValue = form.Version;
        form.ApplyTo(school);
        return await Save(school, form);
    }

    private async Task<IActionResult> Save(School school, SchoolForm form)
    {
        int? id = school.Id == 0 ? null : school.Id;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Conflicting("Edit", await Conflict(school.Id, form));
        }
        catch (DbUpdateException problem) when (problem.Breaks("Schools.Code", "IX_Schools_Code"))
        {
            ModelState.AddModelError("Form.Code", CodeTaken);
            return this.Invalid("Edit", new SchoolPage(id, id is null ? null : school.Name, form));
        }

        this.Say(id is null ? "The school is added." : "Saved.");
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> IsTaken(string code, int? id)
    {
        // Codes that differ only in case are one code: SQL Server says so, and the import.
        var trimmed = code.Trim().ToUpperInvariant();
        return db.Schools.AnyAsync(school => school.Code.ToUpper() == trimmed && school.Id != id);
    }

    private async Task<SchoolPage> Conflict(int id, SchoolForm form)
    {
        db.ChangeTracker.Clear();
        var school = await db.Schools.AsNoTracking().FirstAsync(row => row.Id == id);
        var now = SchoolForm.Of(school);
        form.Version = now.Version;
        return new SchoolPage(id, now.Name, form, Difference.Between(
            ("Name", now.Name, form.Name), ("Code", now.Code, form.Code), ("Kind of school", now.Level?.Label(), form.Level?.Label()),
            ("Lowest grade", Grades.Label(now.LowGrade), Grades.Label(form.LowGrade)), ("Highest grade", Grades.Label(now.HighGrade), Grades.Label(form.HighGrade)),
            ("Neighborhood", now.Neighborhood, form.Neighborhood), ("Region", now.Region, form.Region), ("Title I", now.IsTitleI, form.IsTitleI), ("In use", now.IsActive, form.IsActive)));
    }
}
