using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A school's standards, and the work on each: checklist and evidence.</summary>
[Route("schools/{schoolId:int}/standards"), SchoolAccess(Permission.ViewStandards)]
public class StandardsController(StandardPages pages, StandardChange change, CurrentUser me, DistrictClock clock) : StandardFormController(pages, change)
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId) => await Pages.All(schoolId) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Standard(int schoolId, int number) => await Pages.One(schoolId, number) is { } page ? View(page) : NotFound();

    [HttpPost("{number:int}/checklist"), SchoolAccess(Permission.TickChecklist)]
    public Task<IActionResult> Checklist(int schoolId, int number, [Bind(Prefix = nameof(StandardPage.Checklist))] ChecklistForm form) =>
        Change(schoolId, number, form.Version, "The checklist is saved.", subject =>
        {
            if (!IsOpen(subject) || subject.Record.IsConfirmed && subject.Record.Ticks.Any(tick => !form.Items.Contains(tick.ItemId))) return false;
            if (form.Items.Except(subject.Standing.Standard.Items.Select(item => item.Id)).Any())
                ModelState.AddModelError("Checklist.Items", "Choose items of this checklist.");
            else subject.Record.Tick([.. form.Items.Distinct()], me.Id, clock.UtcNow);
            return true;
        });

    [HttpPost("{number:int}/evidence"), SchoolAccess(Permission.TickChecklist)]
    public Task<IActionResult> AddEvidence(int schoolId, int number, [Bind(Prefix = nameof(StandardPage.Evidence))] EvidenceForm form) =>
        Change(schoolId, number, form.Version, "The evidence is added.", subject =>
        {
            if (!IsOpen(subject)) return false;
            var isOfList = form.ItemId is null || subject.Standing.Standard.Items.Any(item => item.Id == form.ItemId);
            if (!isOfList) ModelState.AddModelError("Evidence.ItemId", "Choose an item of this checklist.");
            if (subject.Record.Evidence.Count(piece => piece.RemovedAt is null) >= Evidence.MostPieces)
                ModelState.AddModelError("Evidence.Note", "There are 20 pieces already. Take back one that is not needed first.");
            subject.Record.Evidence.Add(new Evidence
            {
                SchoolId = schoolId, ItemId = form.ItemId, Note = form.Note?.Trim() ?? "", Url = form.Url?.Trim() ?? "", ById = me.Id, At = clock.UtcNow,
            });
            return true;
        });

    [HttpPost("{number:int}/evidence/{id:int}/take-back"), SchoolAccess(Permission.TickChecklist)]
    public async Task<IActionResult> TakeBack(int schoolId, int number, int id, Guid version)
    {
        var isFound = true;
        var result = await Change(schoolId, number, version, "The evidence is taken back.", subject =>
        {
            var piece = subject.Record.Evidence.FirstOrDefault(piece => piece.Id == id);
            isFound = piece is not null;
            if (piece is null || piece.RemovedAt is not null || subject.Record.IsConfirmed) return false;
            subject.Record.TakeBack(piece, clock.UtcNow);
            return true;
        });
        return isFound ? result : NotFound();
    }

    private static bool IsOpen(StandardChange.Subject subject) => subject.Standing.State != StandardState.DoesNotApply;
}
