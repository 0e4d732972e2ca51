using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.PlanRecords;

/// <summary>Consultations and attachments of a section, each saved on its own while the school is writing.</summary>
[Route("schools/{schoolId:int}/plans/{planId:int}/sections/{sectionId:int}"), SchoolAccess(Permission.EditPlans)]
public partial class PlanRecordsController(AppDbContext db, CurrentUser me, DistrictClock clock, PlanQueries queries, Languages languages) : Controller
{
    [HttpGet("consultations/new")]
    public async Task<IActionResult> NewConsultation(int schoolId, int planId, int sectionId)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here) return NotFound();
        return here.Plan.Head.Status.IsOpenForEditing() ? View("Consultation", Consultation(here, null, new ConsultationForm())) : await Closed(schoolId, planId);
    }

    [HttpPost("consultations")]
    public async Task<IActionResult> AddConsultation(int schoolId, int planId, int sectionId, ConsultationForm form)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here) return NotFound();
        if (!here.Plan.Head.Status.IsOpenForEditing()) return await Closed(schoolId, planId, form.Said, form.Changed);
        CheckRoom(here.Section);
        if (!ModelState.IsValid) return this.Invalid("Consultation", Consultation(here, null, form));
        var record = new PlanRecord { SchoolId = schoolId, SectionId = sectionId, Kind = RecordKind.Consultation, Title = "", ById = me.Id, At = clock.UtcNow };
        form.WriteTo(record, me.Id, clock.UtcNow);
        db.PlanRecords.Add(record);
        return await Save(schoolId, planId, sectionId, "The consultation is saved.") ?? await Closed(schoolId, planId, form.Said, form.Changed);
    }

    [HttpGet("consultations/{id:int}")]
    public async Task<IActionResult> Consultation(int schoolId, int planId, int sectionId, int id)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here || here.Section.Records.Find(record => record.Id == id && record is { Kind: RecordKind.Consultation, IsRemoved: false }) is not { } record) return NotFound();
        return here.Plan.Head.Status.IsOpenForEditing() ? View("Consultation", Consultation(here, id, ConsultationForm.Of(record))) : await Closed(schoolId, planId);
    }

    [HttpPost("consultations/{id:int}")]
    public async Task<IActionResult> Consultation(int schoolId, int planId, int sectionId, int id, ConsultationForm form)
    {
        if (await Read(schoolId, planId, sectionId) is not { } here || await Find(schoolId, sectionId, id, RecordKind.Consultation) is not { } record) return NotFound();
        if (!here.Plan.Head.Status.IsOpenForEditing()) return await Closed(schoolId, planId, form.Said, form.Changed);
        if (!ModelState.IsValid) return this.Invalid("Consultation", Consultation(here, id, form));
        db.Entry(record).Property(x => x.Version).OriginalValue = form.Version;
        form.WriteTo(record, me.Id, clock.UtcNow);
        if (await Save(schoolId, planId, sectionId, "The consultation is saved.") is { } saved) return saved;
        db.ChangeTracker.Clear();
        var now = await Read(schoolId, planId, sectionId);
        if (now?.Section.Records.Find(current => current.Id == id && !current.IsRemoved) is not { } held || !now.Value.Plan.Head.Status.IsOpenForEditing()) return await Closed(schoolId, planId, form.Said, form.Changed);
        form.Version = held.Version;
        return this.Conflicting("Consultation", Consultation(now.Value, id, form) with { HasChanged = true });
    }

    private static string SectionUrl(int schoolId, int planId, int sectionId) => $"/schools/{schoolId}/plans/{planId}/sections/{sectionId}";

    private async Task<(PlanReading Plan, PlanSection Section)?> Read(int schoolId, int planId, int sectionId) =>
        await queries.Read(queries.Readable(schoolId), planId) is { } plan && plan.Sections.FirstOrDefault(section => section.Id == sectionId) is { } section ? (plan, section) : null;

    private Task<PlanRecord?> Find(int schoolId, int sectionId, int id, RecordKind kind) =>
        db.PlanRecords.In(schoolId).FirstOrDefaultAsync(record => record.Id == id && record.SectionId == sectionId && record.Kind == kind && !record.IsRemoved);

    private void CheckRoom(PlanSection section)
    {
        if (section.Records.Count(record => !record.IsRemoved) >= PlanRecord.MostInSection) ModelState.AddModelError("", "A section has at most 20 records. Remove what is not needed.");
    }

    private ConsultationPage Consultation((PlanReading Plan, PlanSection Section) here, int? id, ConsultationForm form)
    {
        var settings = HttpContext.RequestServices.GetRequiredService<DistrictCache>().Settings;
        var offered = settings.LanguageCodes.Concat(form.Languages.Where(languages.IsKnown)).Distinct().Select(code => new Choice(code, languages.Name(code)));
        return new ConsultationPage(here.Plan, here.Section, id, form, [.. offered]);
    }

    /// <summary>Of a record and a step of the plan at the same moment only one gets through.</summary>
    /// <returns>None: somebody was faster.</returns>
    private async Task<IActionResult?> Save(int schoolId, int planId, int sectionId, string done)
    {
        var plan = await db.Plans.In(schoolId).FirstAsync(plan => plan.Id == planId);
        if (!plan.Status.IsOpenForEditing()) return null;
        // Not the section's version: who is writing its text has no conflict with a record beside it.
        db.Entry(plan).Property(x => x.Version).IsModified = true;
        try
        {
            await db.SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return null;
        }

        this.Say(done);
        return LocalRedirect(SectionUrl(schoolId, planId, sectionId) + "#records");
    }

    private async Task<IActionResult> Closed(int schoolId, int planId, params string?[] unsaved)
    {
        db.ChangeTracker.Clear();
        var plan = (await queries.Head(queries.Readable(schoolId), planId))!;
        var last = plan.Status.IsOpenForEditing() ? null : (await queries.History(plan)).FirstOrDefault();
        return this.Conflicting("/Features/Plans/StepTaken.cshtml", new StepTaken(plan, last, $"/schools/{schoolId}/plans/{planId}", [.. unsaved.OfType<string>().Where(text => text.Length > 0)]));
    }
}
