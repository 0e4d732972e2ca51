using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>When each teacher calls and meets families: who has no time yet, the list, the file and the sheet to post; in the other files the grid, the import and the way back.</summary>
[Route("schools/{schoolId:int}/contact-times"), SchoolAccess(Permission.ViewEvidence)]
public partial class ContactTimesController(AppDbContext db, CurrentUser me, DistrictClock clock, ContactTimeQueries queries, IStringLocalizer<Words> words) : Controller
{
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, int? page)
    {
        ModelState.Clear();
        return View(await IndexPage(schoolId, page));
    }

    /// <summary>Also who has none: filled in, the file can come back as an import.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int schoolId)
    {
        string[] head = ["Teacher", "Email", "Roster id", "Weekday", "From", "To", "Note"];
        return await CsvFile.Of($"contact-times-{clock.Today:yyyy-MM-dd}.csv", [.. head.Select(title => words[title].Value)], (await Seen(schoolId)).SelectMany(row => row.Times.DefaultIfEmpty().Select(time => (IReadOnlyList<object?>)
        [
            row.Teacher.Name, row.Teacher.Email, row.Teacher.SourcedId, time is null ? null : words[time.Weekday.ToString()].Value, time is null ? null : $"{time.From:h:mm tt}", time is null ? null : $"{time.To:h:mm tt}", time?.Note,
        ])));
    }

    [HttpGet("print")]
    public async Task<IActionResult> Print(int schoolId)
    {
        ViewData["School"] = await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstAsync();
        var rows = await Seen(schoolId);
        return View(new ContactTimesPage(schoolId, queries.Year?.Name ?? "", 0, 0, 0, [], rows.FindAll(row => row.Times.Count > 0), Paging.Of(1, PageSize, 0), null));
    }

    /// <summary>Somebody was faster: the list as it stands now, and nothing is done.</summary>
    private async Task<IActionResult> Changed(int schoolId) => this.Conflicting(nameof(Index), await IndexPage(schoolId, page: null) with { HasChanged = true });

    private async Task<ContactTimesPage> IndexPage(int schoolId, int? page)
    {
        var table = await queries.Table(schoolId);
        var (seesAll, setsAll) = (queries.SeesAll(schoolId), queries.MaySetAll(schoolId));
        var seen = seesAll ? table : table.FindAll(row => row.Teacher.UserId == me.Id);
        var with = seen.FindAll(row => row.Times.Count > 0);
        var paging = Paging.Of(page, PageSize, with.Count);
        var without = seen.FindAll(row => row.Times.Count == 0);
        return new ContactTimesPage(schoolId, queries.Year?.Name ?? "", table.Count(row => row.Times.Count > 0), table.Count, table.Sum(row => row.Minutes), without, [.. with.Skip(paging.Skip).Take(PageSize)], paging,
            me.May(Permission.ViewFamilies, schoolId) ? await queries.Contacts(schoolId) : null)
        {
            SeesAll = seesAll,
            MaySetAll = setsAll,
            MaySetOwn = me.May(Permission.LogContacts, schoolId) && seen.Count > 0,
            Monday = TeacherWeeks.MondayOf(clock.Today),
            LastYear = queries.LastYear?.Name ?? "",
            FromLastYear = setsAll && queries.LastYear is { } last && without.Count > 0 ? (await queries.Times(schoolId, last.Id).Select(time => time.StaffMemberId).Distinct().ToListAsync()).Intersect(without.Select(row => row.Teacher.Id)).Count() : 0,
            Imports = setsAll && queries.Year is { } year ? await db.ContactTimeImports.In(schoolId).Where(import => import.SchoolYearId == year.Id).Include(import => import.By).AsNoTracking().OrderByDescending(import => import.At).Take(5).ToListAsync() : [],
            Removed = await Removed(schoolId, seen),
        };
    }

    private async Task<List<TeacherTimes>> Seen(int schoolId)
    {
        var table = await queries.Table(schoolId);
        return queries.SeesAll(schoolId) ? table : table.FindAll(row => row.Teacher.UserId == me.Id);
    }

    private async Task<IReadOnlyList<(ContactTime, string)>> Removed(int schoolId, List<TeacherTimes> seen)
    {
        if (!me.May(Permission.LogContacts, schoolId) || queries.Year is not { } year) return [];
        var names = seen.ToDictionary(row => row.Teacher.Id, row => row.Teacher.Name);
        var own = names.Keys.ToList();
        var removed = queries.Times(schoolId, year.Id, removed: true);
        if (!queries.MaySetAll(schoolId)) removed = removed.Where(time => own.Contains(time.StaffMemberId));
        return [.. (await removed.AsNoTracking().OrderByDescending(time => time.At).Take(20).ToListAsync()).Where(time => names.ContainsKey(time.StaffMemberId)).Select(time => (time, names[time.StaffMemberId]))];
    }
}
