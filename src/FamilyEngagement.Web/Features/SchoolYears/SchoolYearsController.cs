using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FamilyEngagement.Web.Features.SchoolYears;

[Route("admin/school-years"), DistrictAccess(Permission.ManageSchoolYears)]
public class SchoolYearsController(AppDbContext db, DistrictCache district, DistrictClock clock, SchoolMeasures measures) : Controller
{
    private const string NameTaken = "Another school year has this name. Choose a different one.";

    [HttpGet("")]
    public IActionResult Index() => View(new SchoolYearsPage(district.Years, district.YearOn(clock.Today)?.Id, district.TermOn(clock.Today)?.Name));

    [HttpGet("new")]
    public IActionResult New() => View("Edit", new SchoolYearPage(null, null, new SchoolYearForm().WithRoom(terms: 3, holidays: 3)));

    [HttpPost("new")]
    public async Task<IActionResult> New([Bind(Prefix = "Form")] SchoolYearForm form, string? add) => await Post(null, form, add);

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Edit(int id) => await Load(id) is { } year
        ? View(new SchoolYearPage(id, year.Name, SchoolYearForm.Of(year).WithRoom(terms: 1, holidays: 2)))
        : NotFound();

    [HttpPost("{id:int}")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] SchoolYearForm form, string? add) =>
        await Load(id) is { } year ? await Post(year, form, add) : NotFound();

    private async Task<IActionResult> Post(SchoolYear? year, SchoolYearForm form, string? add)
    {
        var page = new SchoolYearPage(year?.Id, year?.Name, form);
        if (add is not null) return Roomier(page, add);
        await Check(year, form);
        if (!ModelState.IsValid) return this.Invalid("Edit", page);
        try
        {
            if (year is null) db.SchoolYears.Add(SchoolYearEdit.Make(form));
            else SchoolYearEdit.Apply(db, year, form);
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return this.Conflicting("Edit", await Conflict(page));
        }
        catch (DbUpdateException problem) when (problem.Breaks("SchoolYears.Name", "IX_SchoolYears_Name"))
        {
            ModelState.AddModelError("Form.Name", NameTaken);
            return this.Invalid("Edit", page);
        }

        district.Forget();
        await measures.Distrust();
        this.Say("Saved. Figures follow within the hour.");
        return RedirectToAction(nameof(Index));
    }

    /// <summary>The same form with one more row. Nothing is checked yet: the person has not asked to save.</summary>
    private ViewResult Roomier(SchoolYearPage page, string add)
    {
        page.Form.WithRoom(terms: add == "term" ? 1 : 0, holidays: add == "holiday" ? 1 : 0);
        foreach (var field in ModelState.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Skipped;
        }

        return View("Edit", page);
    }

    private async Task Check(SchoolYear? year, SchoolYearForm form)
    {
        var id = year?.Id;
        var name = form.Name?.Trim();
        var others = await db.SchoolYears.AsNoTracking().Where(other => other.Id != id).ToListAsync();
        if (others.Any(other => other.Name == name)) ModelState.AddModelError("Form.Name", NameTaken);
        if (others.FirstOrDefault(other => other.StartsOn <= form.EndsOn && form.StartsOn <= other.EndsOn) is { } overlapping)
            ModelState.AddModelError("Form.StartsOn", $"These days overlap the school year {overlapping.Name}. Change the first or the last day.");
        if (year is null) return;

        var gone = year.Terms.Where(term => !form.Terms.Any(row => row.Id == term.Id && !row.IsEmpty)).Select(term => term.Id).ToList();
        var counted = gone.Count == 0 ? [] : await db.Reach.Where(row => gone.Contains(row.TermId)).Select(row => row.TermId).Distinct().ToListAsync();
        foreach (var term in year.Terms.Where(term => counted.Contains(term.Id)))
        {
            var at = Math.Max(0, form.Terms.FindIndex(row => row.Id == term.Id));
            ModelState.AddModelError($"Form.Terms[{at}].Name", $"{term.Name} already has figures and cannot be removed. Fill its row in again.");
        }
    }

    private Task<SchoolYear?> Load(int id) =>
        db.SchoolYears.Include(year => year.Terms).Include(year => year.Holidays).FirstOrDefaultAsync(year => year.Id == id);

    private async Task<SchoolYearPage> Conflict(SchoolYearPage page)
    {
        db.ChangeTracker.Clear();
        var now = SchoolYearForm.Of((await Load(page.Id!.Value))!);
        page.Form.Version = now.Version;
        return page with
        {
            Differences = Difference.Between(
                ("Name", now.Name, page.Form.Name), ("First day", now.StartsOn, page.Form.StartsOn), ("Last day", now.EndsOn, page.Form.EndsOn),
                ("Terms", SchoolYearEdit.Describe(now.Terms), SchoolYearEdit.Describe(page.Form.Terms)),
                ("Holidays", SchoolYearEdit.Describe(now.Holidays), SchoolYearEdit.Describe(page.Form.Holidays))),
        };
    }
}
