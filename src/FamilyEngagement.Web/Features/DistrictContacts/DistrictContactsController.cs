using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.DistrictContacts;

/// <summary>Reach and contacts of all schools in counts and shares. No family and no member of staff is named.</summary>
[Route("district/contacts"), DistrictAccess(Permission.ViewDistrictFigures)]
public class DistrictContactsController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, ReachFile file) : Controller
{
    /// <summary>So many rows keep the page light on a phone.</summary>
    private const int PageSize = 50;

    private static readonly string[] Head =
        ["School", "Term", "Families", "Families tried", "Families reached", "Families with a two-way talk", "Two-way share", "Half talked with since", "Contacts", "Contacts in the home language share"];

    private bool SeesSensitive => me.MayInDistrict(Permission.ViewSensitiveGroups);

    [HttpGet("")]
    public async Task<IActionResult> Index(ReachFilter filter, SchoolOrder order, int? page)
    {
        // What the page does not offer is taken as not asked.
        ModelState.Clear();
        if (filter.Dimension.IsSensitive() && !SeesSensitive) return Forbid();
        var (terms, small, year) = (ReachFilter.Offered(district, clock.Today), district.Settings.SmallGroup, district.YearOn(clock.Today));
        var chosen = filter.Chosen(terms);
        var rows = await DistrictReach.Rows(db, chosen?.Term.Id, filter.Dimension);
        var hidden = DistrictReach.HiddenOf(rows, filter.Dimension, small);
        var schools = Sorted(await DistrictContactsQueries.Schools(db, rows, hidden, small), order);
        var paging = Paging.Of(page, PageSize, schools.Count);
        var groups = DistrictReach.Groups(rows, filter.Dimension, small, hidden);
        return View(new DistrictContactsPage(
            new ReachOverview(
                "/district/contacts", IsInside: false, terms, chosen, chosen?.Term == district.TermOn(clock.Today), chosen?.Term.CountedTo(clock.Today) ?? clock.Today, rows.Min(row => (DateTime?)row.AsOf),
                groups.All, null, groups, [.. ReachDimensions.Offered(SeesSensitive)],
                await ReachTrend.OfDistrict(db, year, year is null ? null : district.YearBefore(year), small), district.Settings.ReachTarget, [])
            { IsOneSchool = false },
            Enum.IsDefined(order) ? order : SchoolOrder.Help, schools.Count(school => school.IsHidden), [.. schools.Skip(paging.Skip).Take(paging.Size)], paging));
    }

    [HttpGet("csv")]
    public async Task<IActionResult> Csv(ReachFilter filter, SchoolOrder order)
    {
        ModelState.Clear();
        var chosen = filter.Chosen(ReachFilter.Offered(district, clock.Today));
        var rows = await DistrictReach.Rows(db, chosen?.Term.Id, ReachDimension.HomeLanguage);
        var hidden = DistrictReach.HiddenOf(rows, ReachDimension.HomeLanguage, district.Settings.SmallGroup);
        var schools = await DistrictContactsQueries.Schools(db, rows, hidden, district.Settings.SmallGroup);
        var term = chosen is null ? "" : $"{chosen.Term.Name}, {chosen.Year.Name}";
        return await CsvFile.Of($"contacts-by-school-{clock.Today:yyyy-MM-dd}.csv", Head, Sorted(schools, order).Select(school => Fields(school, term)));
    }

    [HttpGet("groups/csv")]
    public async Task<IActionResult> Groups(ReachFilter filter)
    {
        ModelState.Clear();
        if (filter.Dimension.IsSensitive() && !SeesSensitive) return Forbid();
        var chosen = filter.Chosen(ReachFilter.Offered(district, clock.Today));
        var rows = await DistrictReach.Rows(db, chosen?.Term.Id, filter.Dimension);
        var small = district.Settings.SmallGroup;
        var groups = DistrictReach.Groups(rows, filter.Dimension, small, DistrictReach.HiddenOf(rows, filter.Dimension, small));
        return await file.Of($"reach-{clock.Today:yyyy-MM-dd}.csv", "All schools", chosen, groups.All.Families < small ? null : groups.All, null, [groups]);
    }

    /// <summary>Help needed first is the lowest two-way share first; schools without one, or whose share is hidden, come last by name.</summary>
    private static IReadOnlyList<SchoolCounts> Sorted(IReadOnlyList<SchoolCounts> schools, SchoolOrder order) => order == SchoolOrder.Name
        ? schools
        : [.. schools.OrderBy(school => school.IsHidden || school.Counts.Families == 0 ? int.MaxValue : school.Counts.Percent)];

    private static IReadOnlyList<object?> Fields(SchoolCounts school, string term) => school.IsHidden
        ? [school.Name, term, .. Enumerable.Repeat("Too few", Head.Length - 2)]
        :
        [
            school.Name, term, school.Counts.Families, school.Counts.Attempted, school.Counts.Reached, school.Counts.TwoWay, school.Counts.Families == 0 ? "" : $"{school.Counts.Percent}%",
            school.HalfTalkedSince?.ToString("yyyy-MM-dd"), school.Counts.Contacts, school.HomeLanguage is { } percent ? $"{percent}%" : "Too few",
        ];
}
