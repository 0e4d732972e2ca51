using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.AdminPlanTemplateSections;

/// <summary>The sections of a version that is being made. Every change is a change of the version, whose number guards them all.</summary>
[Route("admin/plan-template/{id:int}/sections"), DistrictAccess(Permission.ManagePlanTemplate)]
public class AdminPlanTemplateSectionsController(AppDbContext db) : Controller
{
    [HttpGet("new")]
    public async Task<IActionResult> New(int id) => await Load(id) is { PublishedAt: null } template
        ? View("Edit", new TemplateSectionPage(template, null, new TemplateSectionForm { IsRequired = true, Version = template.Version }))
        : NotFound();

    [HttpPost("new")]
    public async Task<IActionResult> New(int id, [Bind(Prefix = "Form")] TemplateSectionForm form) => await Save(id, null, form);

    [HttpGet("{sectionId:int}")]
    public async Task<IActionResult> Edit(int id, int sectionId) => await Load(id) is { PublishedAt: null } template && Find(template, sectionId) is { } section
        ? View(new TemplateSectionPage(template, section, TemplateSectionForm.Of(section, template.Version)))
        : NotFound();

    [HttpPost("{sectionId:int}")]
    public async Task<IActionResult> Edit(int id, int sectionId, [Bind(Prefix = "Form")] TemplateSectionForm form) => await Save(id, sectionId, form);

    [HttpPost("{sectionId:int}/move")]
    public async Task<IActionResult> Move(int id, int sectionId, bool up, Guid version)
    {
        if (await Load(id) is not { } template || Find(template, sectionId) is not { } section) return NotFound();
        if (template.PublishedAt is not null) return Changed(template);
        template.Move(section, up);
        return await Saved(template, version) ? Back(id) : Changed(template);
    }

    [HttpGet("{sectionId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int sectionId) => await Load(id) is { PublishedAt: null } template && Find(template, sectionId) is { Kind: SectionKind.Text } section
        ? View(new TemplateSectionPage(template, section, TemplateSectionForm.Of(section, template.Version)))
        : NotFound();

    [HttpPost("{sectionId:int}/remove")]
    public async Task<IActionResult> Remove(int id, int sectionId, Guid version)
    {
        if (await Load(id) is not { } template || Find(template, sectionId) is not { Kind: SectionKind.Text } section) return NotFound();
        if (template.PublishedAt is not null) return Changed(template);
        template.Remove(section);
        if (!await Saved(template, version)) return Changed(template);
        this.Say("The section is taken out of this version.");
        return Back(id);
    }

    private async Task<IActionResult> Save(int id, int? sectionId, TemplateSectionForm form)
    {
        if (await Load(id) is not { } template) return NotFound();
        var section = Find(template, sectionId);
        if (template.PublishedAt is not null || (sectionId is not null && section is null)) return Conflict(template, section, form);
        if (section is null && template.Sections.Count >= PlanTemplate.MostSections) ModelState.AddModelError("Form.Title", "A template has at most 30 sections. Take one out first.");
        if (!ModelState.IsValid) return this.Invalid("Edit", new TemplateSectionPage(template, section, form));
        form.Apply(section ?? template.AddText(form.Title!));
        if (await Saved(template, form.Version))
        {
            this.Say("Section saved.");
            return Back(id);
        }

        db.ChangeTracker.Clear();
        template = (await Load(id))!;
        return Conflict(template, Find(template, sectionId), form);
    }

    /// <summary>What was typed for a section that is gone is offered as a new one.</summary>
    private ViewResult Conflict(PlanTemplate template, PlanTemplateSection? section, TemplateSectionForm form)
    {
        form.Version = template.Version;
        var now = section is null ? new TemplateSectionForm() : TemplateSectionForm.Of(section, template.Version);
        return this.Conflicting("Edit", new TemplateSectionPage(template, section, form, Difference.Between(now.Against(form))));
    }

    private async Task<bool> Saved(PlanTemplate template, Guid version)
    {
        var entry = db.Entry(template).Property(x => x.Version);
        (entry.OriginalValue, entry.IsModified) = (version, true);
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private RedirectResult Back(int id) => Redirect($"/admin/plan-template/{id}");

    private ViewResult Changed(PlanTemplate template) => this.Conflicting("Changed", template);

    private static PlanTemplateSection? Find(PlanTemplate template, int? sectionId) => template.Sections.Find(section => section.Id == sectionId && sectionId is not null);

    private Task<PlanTemplate?> Load(int id) => db.PlanTemplates.AsSingleQuery().Include(template => template.SchoolYear)
        .Include(template => template.Sections.OrderBy(section => section.Position)).FirstOrDefaultAsync(template => template.Id == id);
}
