using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictContacts;

/// <summary>Contacts of all schools in counts and shares. No family and no member of staff is named.</summary>
[Route("district/contacts"), DistrictAccess(Permission.ViewDistrictFigures)]
public class DistrictContactsController(AppDbContext db, DistrictCache district, DistrictClock clock) : Controller
{
    /// <summary>So many rows keep the page light on a phone.</summary>
    private const int PageSize = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(SchoolOrder order, int? page)
    {
        var term = district.TermOn(clock.Today);
        var (schools, languages, asOf) = await DistrictContactsQueries.Load(db, term?.Id ?? 0);
        var settings = district.Settings;
        var sorted = Sorted(DistrictContactsQueries.Suppressed(schools, settings.SmallGroup), order);
        var paging = Paging.Of(page, PageSize, sorted.Count);
        return View(new DistrictContactsPage(
            term?.Name ?? "", asOf, order, DistrictContactsQueries.Total(schools), [.. sorted.Skip(paging.Skip).Take(paging.Size)], paging,
            LanguageTable.Of(languages, settings.SmallGroup, settings.ReachTarget)));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(SchoolOrder order)
    {
        var (schools, _, _) = await DistrictContactsQueries.Load(db, district.TermOn(clock.Today)?.Id ?? 0);
        var rows = Sorted(DistrictContactsQueries.Suppressed(schools, district.Settings.SmallGroup), order).Select(Fields);
        return await CsvFile.Of($"contacts-by-school-{clock.Today:yyyy-MM-dd}.csv",
            ["School", "Families", "Families reached", "Families with a two-way talk", "Two-way share", "Contacts", "Contacts in the home language share"], rows);
    }

    /// <summary>Help needed first is the lowest two-way share first; schools without a share come last.</summary>
    private static List<SchoolCounts> Sorted(List<SchoolCounts> schools, SchoolOrder order) => order == SchoolOrder.Name
        ? schools
        : [.. schools.OrderBy(school => school.IsHidden || school.Families == 0).ThenBy(school => school.Talked.Percent)];

    private static IReadOnlyList<object?> Fields(SchoolCounts school) => school.IsHidden
        ? [school.Name, "Too few", "Too few", "Too few", "Too few", "Too few", "Too few"]
        : [school.Name, school.Families, school.Reached, school.TwoWay, Percent(school.Talked), school.Contacts, school.IsHomeLanguageHidden ? "Too few" : Percent(school.HomeLanguage)];

    private static string Percent(Share share) => share.Percent is { } percent ? $"{percent}%" : "";
}
