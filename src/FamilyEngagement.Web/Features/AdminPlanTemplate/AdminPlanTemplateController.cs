using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.AdminPlanTemplate;

/// <summary>The district's template of each school year, in versions. Its sections are written in AdminPlanTemplateSections.</summary>
[Route("admin/plan-template"), DistrictAccess(Permission.ManagePlanTemplate)]
public class AdminPlanTemplateController(AppDbContext db, DistrictCache district, DistrictClock clock, PlanTemplates templates) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var rows = await db.PlanTemplates.OrderByDescending(template => template.Number)
            .Select(template => new TemplatesPage.Row(template.Id, template.SchoolYearId, template.Number, template.PublishedAt, template.Note, db.Plans.Count(plan => plan.TemplateId == template.Id))).ToListAsync();
        var today = district.YearOn(clock.Today);
        var years = district.Years.Where(year => year.StartsOn >= today?.StartsOn || rows.Any(row => row.YearId == year.Id)).OrderByDescending(year => year.StartsOn);
        return View(new TemplatesPage([.. years.Select(year => new TemplatesPage.Year(year.Id, year.Name, year.EndsOn >= clock.Today, [.. rows.Where(row => row.YearId == year.Id).Take(TemplatesPage.MostVersions)]))]));
    }

    /// <summary>One version of a year is made at a time.</summary>
    [HttpPost("versions")]
    public async Task<IActionResult> New(int yearId)
    {
        if (district.Years.FirstOrDefault(year => year.Id == yearId && year.EndsOn >= clock.Today) is not { } year) return NotFound();
        if (await Unpublished(yearId) is { } begun) return RedirectToAction(nameof(Show), new { id = begun });
        var template = await templates.NextVersion(year);
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            // A colleague was faster by a moment: a number is given once.
            db.ChangeTracker.Clear();
            if (await Unpublished(yearId) is not { } held) throw;
            return RedirectToAction(nameof(Show), new { id = held });
        }

        this.Say("The new version is yours to change. Schools see it when you publish it.");
        return RedirectToAction(nameof(Show), new { id = template.Id });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int id) => await Page(id) is { } page ? View(page) : NotFound();

    [HttpGet("{id:int}/preview")]
    public async Task<IActionResult> Preview(int id, int? school)
    {
        ModelState.Clear();
        if (await Load(id, tracked: false) is not { } template) return NotFound();
        var schools = await db.Schools.AsNoTracking().Where(row => row.IsActive).OrderBy(row => row.FoldedName).ToListAsync();
        return View(new PreviewPage(template, YearOf(template).Name, schools, schools.Find(row => row.Id == school)));
    }

    [HttpGet("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id) => await Load(id, tracked: false) is { PublishedAt: null } template
        ? View(new TemplateEditPage(id, template.Number, YearOf(template), TemplateForm.Of(template)))
        : NotFound();

    [HttpPost("{id:int}/edit")]
    public async Task<IActionResult> Edit(int id, [Bind(Prefix = "Form")] TemplateForm form, string? fill)
    {
        if (await Load(id) is not { } template) return NotFound();
        var page = new TemplateEditPage(id, template.Number, YearOf(template), form);
        if (fill is not null)
        {
            ModelState.Clear();
            form.ReviewDays = TemplateForm.Rows(PlanTemplate.NinetyDays(page.Year));
            return View(page);
        }

        foreach (var (field, text) in form.ProblemsIn(page.Year)) ModelState.AddModelError("Form." + field, text);
        if (!ModelState.IsValid) return this.Invalid("Edit", page);
        if (template.PublishedAt is not null) return await Conflict(page);
        db.Entry(template).Property(x => x.Version).OriginalValue = form.Version;
        form.Apply(template);
        if (await db.TrySave()) return Back(id, "Saved.");
        return await Conflict(page);
    }

    [HttpPost("{id:int}/publish")]
    public async Task<IActionResult> Publish(int id, Guid version)
    {
        if (await Load(id) is not { } template) return NotFound();
        if (template.PublishedAt is not null) return await Changed(id);
        db.Entry(template).Property(x => x.Version).OriginalValue = version;
        template.Publish(clock.UtcNow);
        return await db.TrySave() ? Back(id, "Published. Plans that are started from now on use this version.") : await Changed(id);
    }

    /// <summary>A version that no school has seen goes without a trace but the audit's.</summary>
    [HttpPost("{id:int}/discard")]
    public async Task<IActionResult> Discard(int id, Guid version)
    {
        if (await Load(id) is not { } template) return NotFound();
        if (template.PublishedAt is not null) return await Changed(id);
        db.Entry(template).Property(x => x.Version).OriginalValue = version;
        db.RemoveRange(template.Sections);
        db.Remove(template);
        if (!await db.TrySave()) return await Changed(id);
        this.Say("The version is discarded. Schools never saw it.");
        return RedirectToAction(nameof(Index));
    }

    private IActionResult Back(int id, string words)
    {
        this.Say(words);
        return RedirectToAction(nameof(Show), new { id });
    }

    private async Task<IActionResult> Changed(int id) => this.Conflicting("Show", (await Page(id))! with { IsChangedMeanwhile = true });

    private async Task<IActionResult> Conflict(TemplateEditPage page)
    {
        db.ChangeTracker.Clear();
        var template = (await Load(page.Id, tracked: false))!;
        page.Form.Version = template.Version;
        return this.Conflicting("Edit", page with { IsPublished = template.PublishedAt is not null, Differences = Difference.Between(TemplateForm.Of(template).Against(page.Form)) });
    }

    private Task<int?> Unpublished(int yearId) =>
        db.PlanTemplates.Where(template => template.SchoolYearId == yearId && template.PublishedAt == null).OrderByDescending(template => template.Number).Select(template => (int?)template.Id).FirstOrDefaultAsync();

    private SchoolYear YearOf(PlanTemplate template) => district.Years.First(year => year.Id == template.SchoolYearId);

    private async Task<PlanTemplate?> Load(int id, bool tracked = true)
    {
        var rows = db.PlanTemplates.AsSingleQuery().Include(template => template.Sections.OrderBy(section => section.Position));
        return await (tracked ? rows : rows.AsNoTracking()).FirstOrDefaultAsync(template => template.Id == id);
    }

    private async Task<TemplatePage?> Page(int id)
    {
        if (await Load(id, tracked: false) is not { } template) return null;
        var year = YearOf(template);
        var before = await db.PlanTemplates.AsNoTracking().AsSingleQuery().Include(other => other.Sections.OrderBy(section => section.Position))
            .Where(other => other.PublishedAt != null && other.Id != id && (other.SchoolYear.StartsOn < year.StartsOn || (other.SchoolYearId == year.Id && other.Number < template.Number)))
            .OrderByDescending(other => other.SchoolYear.StartsOn).ThenByDescending(other => other.Number).FirstOrDefaultAsync();
        var plans = await db.Plans.CountAsync(plan => plan.TemplateId == id);
        return new TemplatePage(template, year.Name, plans, before is null ? null : new VersionName(YearOf(before).Name, before.Number), TemplateChange.Between(before, template));
    }
}
