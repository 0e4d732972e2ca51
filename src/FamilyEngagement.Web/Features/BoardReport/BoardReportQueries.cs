using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.DistrictChecks;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.BoardReport;

/// <summary>The district in one page: seven queries from what is kept.</summary>
public class BoardReportQueries(AppDbContext db, ComplianceSummary summary, StandardHistory history, DistrictCache district, DistrictClock clock)
{
    /// <summary>More names would push the page over its end.</summary>
    private const int MostNames = 2;

    public async Task<BoardReportPage> Page()
    {
        var all = await summary.ForDistrict();
        var past = await history.Load();
        var yearId = district.YearOn(clock.Today)?.Id;
        var steps = await db.StandardEvents
            .Join(db.SchoolStandards.Where(row => row.SchoolYearId == yearId && row.School.IsActive), step => step.SchoolStandardId, row => row.Id, (step, row) => new
            {
                step.Id,
                What = step.Step,
                step.At,
                RowId = row.Id,
                row.SchoolId,
                row.StandardId,
                MetAt = db.StandardSnapshots.Where(shot => shot.SchoolId == row.SchoolId && shot.StandardId == row.StandardId && shot.SchoolYearId == yearId && shot.State == StandardState.Met && shot.TakenAt < step.At).Max(shot => (DateTime?)shot.TakenAt),
            })
            .OrderBy(step => step.At).ThenBy(step => step.Id).ToListAsync();
        var drawn = await db.StandardSamples.Where(sample => sample.Record.SchoolYearId == yearId).Select(sample => new DrawnLine(sample.SchoolStandardId, sample.DrawnAt, sample.ClosedAt)).ToListAsync();
        var late = all.Select(cell => cell.Wait(clock.Hours, district.Settings.CheckDays, clock.Today)).OfType<StandardWait>().Where(wait => wait.IsPastDue).Select(wait => wait.Since);
        var helped = steps.Where(step => step.What == StandardStep.HelpGiven).Select(step => (step.SchoolId, step.StandardId)).ToHashSet();
        return new BoardReportPage(
            district.YearOn(clock.Today)?.Name ?? "", all.Select(cell => cell.School.Id).Distinct().Count(),
            past.LastMonths.Count > 0 ? past.Month : null, past.LastYears.Count > 0 ? past.Year : null,
            [.. all.GroupBy(cell => cell.Standard).Select(cells => Line(cells.Key, [.. cells], past))],
            steps.Count(step => step.What == StandardStep.AskForHelp), steps.Count(step => step.What == StandardStep.HelpGiven), all.Count(cell => cell.HelpAsked && cell.State == StandardState.NeedsHelp),
            CheckTurnaround.Of(steps.Select(step => new CheckEvent(step.RowId, step.What, step.At, "") { MetAt = step.MetAt }), drawn, late, clock.Hours, district.Settings.CheckDays, DateTime.MinValue),
            Named(all.Where(cell => !cell.HelpAsked && helped.Contains((cell.School.Id, cell.Standard.Id)))),
            Named(all.Where(cell => cell.State == StandardState.Met && past.LastMonth(cell) is { State: not StandardState.Met })));
    }

    private static BoardLine Line(Standard standard, IReadOnlyList<StandardStanding> cells, PastStandings past)
    {
        var applying = cells.Where(cell => cell.State != StandardState.DoesNotApply).ToList();
        var rule = cells[0].Main;
        return new BoardLine(
            standard, new Figure(applying.Count(cell => cell.State == StandardState.Met), applying.Count),
            Met(past.LastMonths.Values.Where(row => row.StandardId == standard.Id)), Met(past.LastYears.Values.Where(row => row.StandardId == standard.Id)),
            rule, rule is null ? 0 : applying.Count(cell => cell.Main is not { HasEnough: true }));
    }

    private static Figure? Met(IEnumerable<PastStanding> rows) =>
        rows.Where(row => row.State != StandardState.DoesNotApply).ToList() is { Count: > 0 } applying ? new Figure(applying.Count(row => row.State == StandardState.Met), applying.Count) : null;

    private static IReadOnlyList<NamedSchools> Named(IEnumerable<StandardStanding> cells) =>
        [.. cells.GroupBy(cell => cell.Standard).OrderBy(group => group.Key.Number).Select(group => new NamedSchools(group.Key, [.. group.Take(MostNames).Select(cell => cell.School.Name)], Math.Max(0, group.Count() - MostNames)))];
}
