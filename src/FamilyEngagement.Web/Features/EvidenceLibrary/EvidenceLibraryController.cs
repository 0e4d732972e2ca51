using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

/// <summary>What shows the school's work with families: the list and one item here, what is put in and changed in the other file.</summary>
[Route("schools/{schoolId:int}/evidence"), SchoolAccess(Permission.ViewEvidence)]
public partial class EvidenceLibraryController(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, EvidenceFilter filter)
    {
        ModelState.Clear();
        if (await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstOrDefaultAsync() is not { } school) return NotFound();
        var items = filter.Apply(db, db.LibraryIn(schoolId, me), clock.Today);
        var paging = Paging.Of(filter.Page, PageSize, await items.CountAsync());
        var rows = await Sorted(items).Skip(paging.Skip).Take(PageSize).Rows(db).ToListAsync();
        return View(new EvidenceLibraryPage(schoolId, school, filter, rows, paging, me.WorksAt(schoolId)));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int schoolId, EvidenceFilter filter)
    {
        ModelState.Clear();
        var rows = await Sorted(filter.Apply(db, db.LibraryIn(schoolId, me), clock.Today)).Take(EvidenceItem.MostOfSchool).Rows(db).ToListAsync();
        string[] head = ["Title", "Kind", "File", "Link", "What it shows", "Day", "Valid until", "Out of date", "Free of names", "Said by", "Said on", "Put in by", "Put in on", "Used in places", "Removed on"];
        return await CsvFile.Of($"evidence-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], rows.Select(row => (IReadOnlyList<object?>)
        [
            row.Title, words[row.KindLabel()].Value, row.FileName, row.Url, row.Shows, row.Day.ToString("yyyy-MM-dd"), row.ValidUntil?.ToString("yyyy-MM-dd"), YesNo(row.IsOutOfDate(clock.Today)), YesNo(!row.HasNames),
            row.MarkedBy, clock.DayOf(row.MarkedAt).ToString("yyyy-MM-dd"), row.By, clock.DayOf(row.At).ToString("yyyy-MM-dd"), row.Uses, row.RemovedAt is { } removed ? clock.DayOf(removed).ToString("yyyy-MM-dd") : null,
        ]));
    }

    [HttpGet("{id:int}")]
    public async Task<IActionResult> Show(int schoolId, int id) => await ItemPage(schoolId, id) is { } page ? View(page) : NotFound();

    private static IOrderedQueryable<EvidenceItem> Sorted(IQueryable<EvidenceItem> items) => items.OrderByDescending(item => item.Day).ThenByDescending(item => item.Id);

    private string YesNo(bool value) => words[value ? "yes" : "no"].Value;

    private async Task<EvidenceItemPage?> ItemPage(int schoolId, int id)
    {
        var isInside = me.WorksAt(schoolId);
        var item = await db.LibraryIn(schoolId, me).AsNoTracking().Include(item => item.File).Include(item => item.By).Include(item => item.MarkedBy).Include(item => item.RemovedBy).FirstOrDefaultAsync(item => item.Id == id);
        if (item is null) return null;
        var past = isInside ? await db.EvidencePasts.AsNoTracking().In(schoolId).Where(past => past.ItemId == id).Include(past => past.File).Include(past => past.ReplacedBy).OrderByDescending(past => past.Id).Take(20).ToListAsync() : [];
        return new EvidenceItemPage(schoolId, item, await db.PlacesOf(schoolId, id, isInside), past);
    }
}
