using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Documents;

/// <summary>Documents for families: the list with what is missing, one document, and in the other files its parts and the register.</summary>
[Route("schools/{schoolId:int}/documents"), SchoolAccess(Permission.ViewEvidence)]
public partial class DocumentsController(AppDbContext db, CurrentUser me, DistrictClock clock, DocumentQueries queries, DocumentSettings settings) : Controller
{
    private const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, DocumentFilter filter)
    {
        ModelState.Clear();
        var year = settings.Year(filter.Year);
        var languages = await queries.LanguagesAt(schoolId, queries.SeesSmallGroups(schoolId));
        var checks = year is null ? [] : await queries.Checks(schoolId, year.Id, languages, removed: filter.Show == DocumentShow.Removed);
        var fitting = filter.Apply(checks).ToList();
        var paging = Paging.Of(filter.Page, PageSize, fitting.Count);
        var missing = filter.Show == DocumentShow.Removed ? [] : settings.NotOnRecord(checks, await db.Schools.Where(school => school.Id == schoolId).Select(school => school.IsTitleI).FirstOrDefaultAsync());
        return View(new DocumentsPage(schoolId, filter, year, settings.Years, checks, [.. fitting.Skip(paging.Skip).Take(PageSize)], paging, languages, missing) { MayChange = me.May(Permission.KeepEvidence, schoolId) });
    }

    [HttpGet("new"), SchoolAccess(Permission.KeepEvidence)]
    public IActionResult New(int schoolId, string? kind)
    {
        ModelState.Clear();
        var form = new NewDocumentForm { Kind = kind, On = clock.Today };
        if (settings.Kinds.IsKnown(kind)) form.Title = settings.TitleOf(kind!);
        return View(NewPage(schoolId, form));
    }

    [HttpPost(""), SchoolAccess(Permission.KeepEvidence), RequestSizeLimit(UploadField.LargestRequest), RequestFormLimits(MultipartBodyLengthLimit = UploadField.LargestRequest)]
    public async Task<IActionResult> Add(int schoolId, NewDocumentForm form)
    {
        if (settings.Year(null) is not { } year) return NotFound();
        if (await db.Documents.In(schoolId).CountAsync(document => document.SchoolYearId == year.Id && !document.IsRemoved) >= FamilyDocument.MostInYear)
            ModelState.AddModelError("", "A school has at most 200 documents a year here. Make a new version of one that is there.");
        if (!ModelState.IsValid) return this.Invalid("New", NewPage(schoolId, form));
        var document = new FamilyDocument { SchoolId = schoolId, SchoolYearId = year.Id, Kind = form.Kind!, Title = form.Title!, ById = me.Id, At = clock.UtcNow };
        document.Versions.Add(new DocumentVersion { SchoolId = schoolId, Number = 1, On = form.On!.Value, ById = me.Id, At = clock.UtcNow });
        if (await Original(schoolId, 1, form.On.Value, form.Language!, form.File, form.Url) is { } copy) document.Copies.Add(copy);
        db.Documents.Add(document);
        await db.SaveChangesAsync();
        this.Say("The document is on record. Add its translations, and say how it went out.");
        return RedirectToAction(nameof(Show), new { schoolId, id = document.Id });
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int id) => await Page(schoolId, id) is { } page ? View(page) : NotFound();

    [HttpGet("{id:int}/edit"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Edit(int schoolId, int id) => await Find(schoolId, id) is { } document
        ? View(EditPage(document, new DocumentForm { Version = document.Version, Kind = document.Kind, Title = document.Title }))
        : NotFound();

    [HttpPost("{id:int}/edit"), SchoolAccess(Permission.KeepEvidence)]
    public async Task<IActionResult> Edit(int schoolId, int id, DocumentForm form)
    {
        if (await Find(schoolId, id) is not { } document) return NotFound();
        if (!ModelState.IsValid) return this.Invalid(nameof(Edit), EditPage(document, form));
        db.Entry(document).Property(x => x.Version).OriginalValue = form.Version;
        (document.Kind, document.Title, document.ById, document.At) = (form.Kind!, form.Title!, me.Id, clock.UtcNow);
        if (await db.TrySave()) return Done(schoolId, id, "The document is saved.");
        if (await Find(schoolId, id) is not { } now) return NotFound();
        form.Version = now.Version;
        return this.Conflicting(nameof(Edit), EditPage(now, form) with { Differences = Difference.Between(("Kind", settings.Kinds.Of(now.Kind).Label, settings.Kinds.Of(form.Kind!).Label), ("Title", now.Title, form.Title)), HasChanged = true });
    }

    [HttpPost("{id:int}/remove"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> Remove(int schoolId, int id, Guid version) => SetRemoved(schoolId, id, version, true, "The document is removed. It can be brought back below.");

    [HttpPost("{id:int}/restore"), SchoolAccess(Permission.KeepEvidence)]
    public Task<IActionResult> Restore(int schoolId, int id, Guid version) => SetRemoved(schoolId, id, version, false, "The document is back.");

    private async Task<IActionResult> SetRemoved(int schoolId, int id, Guid version, bool isRemoved, string done)
    {
        if (await Find(schoolId, id) is not { } document) return NotFound();
        db.Entry(document).Property(x => x.Version).OriginalValue = version;
        document.SetRemoved(isRemoved, me.Id, clock.UtcNow);
        return await db.TrySave() ? Done(schoolId, id, done) : await Changed(schoolId, id);
    }

    private Task<FamilyDocument?> Find(int schoolId, int id) => db.Documents.In(schoolId).FirstOrDefaultAsync(document => document.Id == id);

    private RedirectToActionResult Done(int schoolId, int id, string done)
    {
        this.Say(done);
        return RedirectToAction(nameof(Show), new { schoolId, id });
    }

    private async Task<IActionResult> Changed(int schoolId, int id) => await Page(schoolId, id) is { } page ? this.Conflicting(nameof(Show), page with { HasChanged = true }) : NotFound();

    private async Task<DocumentPage?> Page(int schoolId, int id)
    {
        ModelState.Clear();
        if (await queries.Page(schoolId, id) is not { } page) return null;
        var offered = settings.Offered([.. page.Check.Line.Current.Select(copy => copy.Language)], onlyThese: true);
        return page with { Offered = offered, Distribution = new DistributionForm { Number = page.Document.CurrentNumber, On = clock.Today, Languages = [.. offered.Select(choice => choice.Value)] } };
    }

    private async Task<DocumentCopy?> Original(int schoolId, int number, DateOnly on, string language, IFormFile? file, string? url) => file is null && string.IsNullOrEmpty(url) ? null : new DocumentCopy
    {
        SchoolId = schoolId,
        Number = number,
        On = on,
        Language = settings.Kinds.Written(language),
        Maker = CopyMaker.Original,
        Url = url ?? "",
        File = file is null ? null : await db.KeepFile(file, schoolId, null, me.Id, clock.UtcNow),
        ById = me.Id,
        At = clock.UtcNow,
    };

    private DocumentFormPage<NewDocumentForm> NewPage(int schoolId, NewDocumentForm form) => new(schoolId, form, "Add a document", settings.Offered([]));

    private static DocumentFormPage<DocumentForm> EditPage(FamilyDocument document, DocumentForm form) => new(document.SchoolId, form, document.Title, []) { DocumentId = document.Id };
}
