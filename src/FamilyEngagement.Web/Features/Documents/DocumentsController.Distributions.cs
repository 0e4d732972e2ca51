using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>How a version went out. The form stands on the document's page and has a page of its own for the way from the list.</summary>
public partial class DocumentsController
{
    [HttpGet("{id:int}/distributions/new"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> NewDistribution(int schoolId, int id) =>
        await Find(schoolId, id) is { IsRemoved: false } document && await DistributionPage(document) is { } page ? View("Distribution", page) : NotFound();

    [HttpPost("{id:int}/distributions"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> AddDistribution(int schoolId, int id, DistributionForm form)
    {
        if (await Find(schoolId, id) is not { IsRemoved: false } document) return NotFound();
        var isSeen = form.Number == document.CurrentNumber;
        var page = await DistributionPage(document, form);
        if (!isSeen) return this.Conflicting("Distribution", page with { HasChanged = true });
        if (form.Languages.Any(code => page.Offered.All(choice => choice.Value != code))) ModelState.AddModelError(nameof(form.Languages), "Tick only languages that this version is in.");
        if (form.Way is { } way && !Enum.IsDefined(way)) ModelState.AddModelError(nameof(form.Way), "Say how it went out.");
        if (await db.DocumentDistributions.CountAsync(row => row.DocumentId == id) >= FamilyDocument.MostDistributions) ModelState.AddModelError("", "A document has gone out at most 100 times here, removed ones among them. Add a new document.");
        if (!ModelState.IsValid) return this.Invalid("Distribution", page);
        db.DocumentDistributions.Add(new DocumentDistribution
        {
            SchoolId = schoolId,
            DocumentId = id,
            Number = document.CurrentNumber,
            On = form.On!.Value,
            Way = form.Way!.Value,
            Languages = string.Join(',', form.Languages.Distinct()),
            Families = form.Families,
            Note = form.Note ?? "",
            ById = me.Id,
            At = clock.UtcNow,
        });
        Touch(document);
        if (await db.TrySave()) return Done(schoolId, id, "It is on record that it went out.");
        return await Find(schoolId, id) is { IsRemoved: false } now ? this.Conflicting("Distribution", await DistributionPage(now, form) with { HasChanged = true }) : NotFound();
    }

    [HttpPost("{id:int}/distributions/{distributionId:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RemoveDistribution(int schoolId, int id, int distributionId, Guid version) => SetDistribution(schoolId, id, distributionId, version, true, "Removed. It can be brought back under Removed parts.");

    [HttpPost("{id:int}/distributions/{distributionId:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> RestoreDistribution(int schoolId, int id, int distributionId, Guid version) => SetDistribution(schoolId, id, distributionId, version, false, "It is back.");

    private async Task<IActionResult> SetDistribution(int schoolId, int id, int distributionId, Guid version, bool isRemoved, string done)
    {
        if (await Find(schoolId, id) is null || await db.DocumentDistributions.In(schoolId).FirstOrDefaultAsync(row => row.Id == distributionId && row.DocumentId == id) is not { } row) return NotFound();
        db.Entry(row).Property(x => x.Version).OriginalValue = version;
        row.SetRemoved(isRemoved, me.Id, clock.UtcNow);
        return await db.TrySave() ? Done(schoolId, id, done) : await Changed(schoolId, id);
    }

    private async Task<DocumentFormPage<DistributionForm>> DistributionPage(FamilyDocument document, DistributionForm? form = null)
    {
        var codes = await db.DocumentCopies.Where(copy => copy.DocumentId == document.Id && copy.Number == document.CurrentNumber && !copy.IsRemoved).OrderBy(copy => copy.Maker).ThenBy(copy => copy.Language).Select(copy => copy.Language).ToListAsync();
        var offered = settings.Offered(codes, onlyThese: true);
        form ??= new DistributionForm { On = clock.Today, Languages = [.. offered.Select(choice => choice.Value)] };
        form.Number = document.CurrentNumber;
        return new DocumentFormPage<DistributionForm>(document.SchoolId, form, document.Title, offered) { DocumentId = document.Id, Number = document.CurrentNumber };
    }
}
