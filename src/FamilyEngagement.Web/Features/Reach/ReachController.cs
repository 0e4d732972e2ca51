using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.AspNetCore.Mvc;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>How many of a school's families were tried, reached and talked with, and which ones are left behind.</summary>
[Route("schools/{schoolId:int}/reach"), SchoolAccess(Permission.ViewReach)]
public class ReachController(AppDbContext db, DistrictCache district, DistrictClock clock, CurrentUser me, ReachFile file) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(int schoolId, ReachFilter filter)
    {
        // What the page does not offer is taken as not asked.
        ModelState.Clear();
        if (filter.Dimension.IsSensitive() && !SeesSensitive(schoolId)) return Forbid();
        if (await NameOf(schoolId) is not { } name) return NotFound();
        var (terms, small) = (ReachFilter.Offered(district, clock.Today), district.Settings.SmallGroup);
        var (chosen, isInside) = (filter.Chosen(terms), me.WorksAt(schoolId));
        var rows = await Rows(schoolId, chosen, filter.Dimension);
        var hidden = isInside ? Suppression.None : (await db.HiddenOutside(chosen?.Term.Id, small, filter.Dimension))[filter.Dimension];
        var all = rows.Find(row => row.Dimension == ReachDimension.Everyone);
        var year = district.YearOn(clock.Today);
        return View(new ReachPage(schoolId, name, hidden.IsSmall(schoolId), new ReachOverview(
            $"/schools/{schoolId}/reach", isInside, terms, chosen, chosen?.Term == district.TermOn(clock.Today), chosen?.Term.CountedTo(clock.Today) ?? clock.Today, all?.AsOf,
            all ?? new ReachCounts(), all?.HalfTalkedSince, Groups(rows, all, filter.Dimension, hidden), [.. ReachDimensions.Offered(SeesSensitive(schoolId))],
            await ReachTrend.Of(db, schoolId, year, year is null ? null : district.YearBefore(year)),
            district.Settings.ReachTarget, await db.TargetsIn(schoolId, chosen?.Year.Id, isInside))
        {
            CallList = isInside && chosen?.Term == district.TermOn(clock.Today) && me.May(Permission.ViewFamilies, schoolId) ? $"/schools/{schoolId}/families/call-list" : null,
        }));
    }

    /// <summary>A file leaves the school, so it holds what may be seen outside, whoever asks for it.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Csv(int schoolId, ReachFilter filter)
    {
        ModelState.Clear();
        if (await NameOf(schoolId) is not { } name) return NotFound();
        var chosen = filter.Chosen(ReachFilter.Offered(district, clock.Today));
        var dimensions = ReachDimensions.Offered(SeesSensitive(schoolId)).ToArray();
        var rows = await Rows(schoolId, chosen, dimensions);
        var hidden = await db.HiddenOutside(chosen?.Term.Id, district.Settings.SmallGroup, dimensions);
        var all = rows.Find(row => row.Dimension == ReachDimension.Everyone);
        return await file.Of(
            $"reach-{clock.Today:yyyy-MM-dd}.csv", name, chosen, hidden[dimensions[0]].IsSmall(schoolId) ? null : all, all?.HalfTalkedSince,
            dimensions.Select(dimension => Groups(rows, all, dimension, hidden[dimension])));
    }

    private GroupTable Groups(List<GroupReach> rows, GroupReach? all, ReachDimension dimension, Suppression hidden) => GroupTable.Of(
        dimension, all ?? new ReachCounts(), rows.Where(row => row.Dimension == dimension).Select(row => new ReachGroup(row.Group, row, row.HalfTalkedSince)),
        district.Settings.SmallGroup, group => all is null || hidden.Hides(all.SchoolId, group));

    private Task<List<GroupReach>> Rows(int schoolId, TermOfYear? chosen, params ReachDimension[] dimensions)
    {
        var termId = chosen?.Term.Id;
        return db.Reach.AsNoTracking().In(schoolId).Where(row => row.TermId == termId && (row.Dimension == ReachDimension.Everyone || dimensions.Contains(row.Dimension))).ToListAsync();
    }

    private bool SeesSensitive(int schoolId) => me.May(Permission.ViewSensitiveGroups, schoolId);

    private async Task<string?> NameOf(int schoolId) =>
        me.SchoolRoles.FirstOrDefault(role => role.SchoolId == schoolId)?.SchoolName
        ?? await db.Schools.Where(school => school.Id == schoolId).Select(school => school.Name).FirstOrDefaultAsync();
}
