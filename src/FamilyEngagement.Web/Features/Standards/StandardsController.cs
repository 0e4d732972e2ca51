using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A school's standards, and the work on each: evidence here, the checklist and what school and district say in the other files.</summary>
[Route("schools/{schoolId:int}/standards"), SchoolAccess(Permission.ViewStandards)]
public partial class StandardsController(StandardPages pages, StandardChange change, StandardMail mail, CurrentUser me, DistrictClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId) => await pages.All(schoolId) is { } page ? View(page) : NotFound();

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Standard(int schoolId, int number, int? item)
    {
        ModelState.Clear();
        return await pages.One(schoolId, number, item) is { } page ? View(page) : NotFound();
    }

    [HttpPost("{number:int}/evidence"), SchoolAccess(Permission.TickChecklist)]
    public async Task<IActionResult> AddEvidence(int schoolId, int number, [Bind(Prefix = nameof(StandardPage.Evidence))] EvidenceForm form)
    {
        if (form.LibraryItemId is { } chosen && !await change.IsInLibrary(schoolId, chosen)) ModelState.AddModelError("Evidence.LibraryItemId", "Choose from the list. What was removed, or has names of families, cannot be used here.");
        return await Change(schoolId, number, form.Version, "The evidence is added.", subject =>
        {
            if (!IsOpen(subject)) return false;
            var isOfList = form.ItemId is null || subject.Standing.Standard.Items.Any(item => item.Id == form.ItemId);
            if (!isOfList) ModelState.AddModelError("Evidence.ItemId", "Choose an item of this checklist.");
            if (subject.Record.Evidence.Count(piece => piece.RemovedAt is null) >= Evidence.MostPieces)
                ModelState.AddModelError("Evidence.Note", "There are 20 pieces already. Take back one that is not needed first.");
            subject.Record.Evidence.Add(new Evidence
            {
                SchoolId = schoolId,
                ItemId = form.ItemId,
                Note = form.Note?.Trim() ?? "",
                Url = form.Url?.Trim() ?? "",
                LibraryItemId = form.LibraryItemId,
                ValidUntil = form.LibraryItemId is null ? form.ValidUntil : null,
                ById = me.Id,
                At = clock.UtcNow,
            });
            return true;
        });
    }

    [HttpPost("{number:int}/evidence/{id:int}/take-back"), SchoolAccess(Permission.TickChecklist)]
    public Task<IActionResult> TakeBack(int schoolId, int number, int id, Guid version) =>
        Change(schoolId, number, version, "The evidence is taken back.", has: subject => Piece(subject, id) is not null, make: subject =>
        {
            var piece = Piece(subject, id)!;
            if (piece.RemovedAt is not null || subject.Record.IsConfirmed) return false;
            subject.Record.TakeBack(piece, clock.UtcNow);
            return true;
        });

    private static Evidence? Piece(StandardChange.Subject subject, int id) => subject.Record.Evidence.FirstOrDefault(piece => piece.Id == id);

    private static bool IsOpen(StandardChange.Subject subject) => subject.Standing.State != StandardState.DoesNotApply;

    /// <summary>What every form about one standard has in common: the record, its version, and the page that comes back.</summary>
    /// <param name="make">Makes the change, or adds what is wrong to the model state. False: the step is not open.</param>
    /// <param name="has">Whether what the address names is of this school and standard; else it is not found.</param>
    /// <param name="step">Which step of the workflow it is, if it is one: the other side is told.</param>
    private async Task<IActionResult> Change(int schoolId, int number, Guid version, string done, Func<StandardChange.Subject, bool> make, Func<StandardChange.Subject, bool>? has = null, StandardStep? step = null)
    {
        if (await change.Find(schoolId, number) is not { } subject || has?.Invoke(subject) == false) return NotFound();
        if (!ModelState.IsValid) return await Again(schoolId, number, isConflict: false);
        if (subject.Record.Version != version || !make(subject)) return await Again(schoolId, number, isConflict: true);
        if (!ModelState.IsValid) return await Again(schoolId, number, isConflict: false);
        if (step is { } taken) await mail.Tell(subject.Standing, taken);
        if (!await change.Save(subject.Record, version)) return await Again(schoolId, number, isConflict: true);
        if (step == StandardStep.Attest) done = StandardReasons.Confirmed(subject.Standing);
        if (step is { } own && StandardWorkflow.IsOfDistrict(own)) this.Say(done, "Next to check", $"/district/checks/next?after={schoolId}-{number}");
        else this.Say(done);
        return RedirectToAction(nameof(Standard), new { schoolId, number });
    }

    private async Task<IActionResult> Again(int schoolId, int number, bool isConflict)
    {
        change.Drop();
        var page = (await pages.One(schoolId, number))!;
        page.IsConflict = isConflict;
        return isConflict ? this.Conflicting(nameof(Standard), page) : this.Invalid(nameof(Standard), page);
    }
}
