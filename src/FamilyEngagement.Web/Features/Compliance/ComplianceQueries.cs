using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

/// <summary>The matrix: five queries, whatever the number of schools, from summaries that are kept.</summary>
public class ComplianceQueries(ComplianceSummary summary, StandardHistory history, DistrictCache district, DistrictClock clock)
{
    public const int PageSize = 50;

    public async Task<CompliancePage> Page(ComplianceFilter filter, int? number)
    {
        var past = await history.Load();
        var all = (await summary.ForDistrict()).GroupBy(cell => cell.School).Select(school => Row(school.Key, [.. school.Select(cell => Cell(cell, past))])).ToList();
        var shown = filter.Sort(all.Select(row => row with { Cells = filter.Shown(row.School, row.Cells) }).Where(row => row.Cells.Count > 0));
        var rows = filter.Group == ComplianceGrouping.None ? shown.ToList() : [.. shown.GroupBy(row => Group(filter, row)).OrderBy(group => group.Key.At).ThenBy(group => group.Key.Name, StringComparer.Ordinal).SelectMany(group => group)];
        var paging = Paging.Of(number, filter.All ? Math.Max(1, rows.Count) : PageSize, rows.Count);
        var standards = district.StandardsOn(clock.Today);
        return new CompliancePage(
            filter, district.YearOn(clock.Today)?.Name ?? "",
            all.SelectMany(row => row.Cells).Where(cell => cell.Now.Figure is not null).Select(cell => (DateTime?)cell.Now.Figure!.AsOf).Min(),
            past.LastMonths.Count > 0 ? past.Month : null, past.LastYears.Count > 0 ? past.Year : null,
            ComplianceCounts.Of(all),
            [.. all.Select(row => row.School.Region).Where(region => region.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            standards, [.. standards.Where(standard => filter.Standard is null || standard.Number == filter.Standard)],
            rows, Groups(filter, rows, paging), paging, district.Settings.SmallGroup);
    }

    private ComplianceCell Cell(StandardStanding now, PastStandings past) => new(now, past.LastMonth(now), past.LastYear(now), past.Counts(now), IsLate(now), district.Settings.SmallGroup);

    private bool IsLate(StandardStanding now) => now.Wait(clock.Hours, district.Settings.CheckDays, clock.Today) is { IsPastDue: true };

    private static ComplianceRow Row(StandingSchool school, IReadOnlyList<ComplianceCell> cells) => new(
        school, cells,
        [.. cells.Where(cell => cell.State == StandardState.Met).Select(cell => cell.Now.Standard.Number)],
        cells.Count(cell => cell.Applies));

    private static (int At, string Name) Group(ComplianceFilter filter, ComplianceRow row) => filter.Group switch
    {
        ComplianceGrouping.Level => ((int)row.School.Level, row.School.Level.Label()),
        // Schools without a region come last.
        ComplianceGrouping.Region => (row.School.Region.Length == 0 ? 1 : 0, row.School.Region),
        _ => (0, ""),
    };

    private static IReadOnlyList<ComplianceGroup> Groups(ComplianceFilter filter, IReadOnlyList<ComplianceRow> rows, Paging paging)
    {
        var shown = rows.Skip(paging.Skip).Take(paging.Size).ToLookup(row => Group(filter, row));
        return [.. rows.GroupBy(row => Group(filter, row)).Where(group => shown.Contains(group.Key)).Select(group => new ComplianceGroup(
            group.Key.Name, group.Count(), group.Count(row => row.Count(StandardState.NeedsHelp) > 0), ComplianceCounts.Met(group.SelectMany(row => row.Cells)), [.. shown[group.Key]]))];
    }
}
