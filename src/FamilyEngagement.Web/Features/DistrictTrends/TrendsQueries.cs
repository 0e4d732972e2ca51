using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictTrends;

/// <summary>Standards over the months of this and the last school year: three queries.</summary>
public class TrendsQueries(AppDbContext db, StandardTrends trends, DistrictCache district, DistrictClock clock)
{
    /// <summary>None: there is no such school.</summary>
    public async Task<TrendsPage?> Page(TrendsFilter filter)
    {
        var schools = await db.Schools.Where(school => school.IsActive).OrderBy(school => school.FoldedName).ThenBy(school => school.Id).Select(school => new TrendSchool(school.Id, school.Name)).ToListAsync();
        if (filter.School is { } wanted && schools.All(school => school.Id != wanted)) return null;
        var year = district.YearOn(clock.Today);
        var standards = district.StandardsOn(clock.Today);
        bool IsShown(Standard standard) => filter.Standard is null || standard.Number == filter.Standard;
        return new TrendsPage(
            filter, year?.Name ?? "", year is null ? null : district.YearBefore(year)?.Name, schools, standards,
            filter.School is { } school ? [.. (await trends.Of(school)).Where(trend => IsShown(trend.Standard))] : [],
            filter.School is null ? [.. (await Counts(standards)).Where(counts => IsShown(counts.Standard))] : []);
    }

    private IQueryable<StandardSnapshot> Rows
    {
        get
        {
            var year = district.YearOn(clock.Today);
            var (id, before) = (year?.Id, year is null ? null : district.YearBefore(year)?.Id);
            return db.StandardSnapshots.Where(row => row.SchoolYearId == id || row.SchoolYearId == before);
        }
    }

    private async Task<IReadOnlyList<StandardCounts>> Counts(IReadOnlyList<Standard> standards)
    {
        var counted = (await Rows.GroupBy(row => new { row.StandardId, row.Month, row.State }).Select(group => new { group.Key.StandardId, group.Key.Month, group.Key.State, Schools = group.Count() }).ToListAsync()).ToLookup(row => row.StandardId);
        var figures = (await Figures(standards)).ToLookup(row => row.StandardId);
        var begins = (district.YearOn(clock.Today)?.StartsOn ?? clock.Today).FirstOfMonth();
        return [.. standards.Select(standard =>
        {
            var months = counted[standard.Id].GroupBy(row => row.Month).OrderBy(month => month.Key)
                .Select(month => new MonthCounts(month.Key, month.ToDictionary(row => row.State, row => row.Schools))).ToLookup(month => month.Month >= begins);
            var figure = trends.Trend(standard, [.. figures[standard.Id]]);
            return new StandardCounts(standard, [.. months[true]], [.. months[false]], figure.HasFigures ? figure with { IsOfDistrict = true } : null);
        })];
    }

    /// <summary>Shares of all schools together. A school with too few families is in none, as on the pages about reach.</summary>
    private async Task<IReadOnlyList<PastStanding>> Figures(IReadOnlyList<Standard> standards)
    {
        var rules = standards.SelectMany(standard => standard.Rules).ToDictionary(rule => rule.Id);
        var aboutFamilies = rules.Values.Where(rule => MeasureCatalog.Of(rule.Measure).IsAboutFamilies).Select(rule => (int?)rule.Id).ToList();
        var small = district.Settings.SmallGroup;
        var rows = await Rows.Where(row => row.RuleId != null && row.Part != null && row.State != StandardState.DoesNotApply && (row.Families >= small || !aboutFamilies.Contains(row.RuleId)))
            .GroupBy(row => new { row.StandardId, row.Month, row.RuleId, row.Formula })
            .Select(group => new { group.Key.StandardId, group.Key.Month, group.Key.RuleId, group.Key.Formula, Part = group.Sum(row => row.Part), Whole = group.Sum(row => row.Whole), Families = group.Sum(row => row.Families), At = group.Max(row => row.TakenAt) })
            .ToListAsync();
        return [.. rows.Where(row => rules.TryGetValue(row.RuleId!.Value, out var rule) && MeasureCatalog.Of(rule.Measure).Unit == MeasureUnit.Share)
            .Select(row => new PastStanding(0, row.StandardId, row.Month, default, default, new MeasuredRule(rules[row.RuleId!.Value], new StandardFigure(new Figure(row.Part ?? 0, row.Whole ?? 0), row.Families ?? 0, row.At)), row.Formula, row.At))
            // A month in which a rule changed for some schools only: the newer rule speaks for it.
            .GroupBy(row => (row.StandardId, row.Month)).Select(month => month.MaxBy(row => row.TakenAt)!)];
    }
}
