using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.StandardsReport;

public class StandardsReportQueries(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock)
{
    private const int MostAsks = 3, MostDates = 5, DaysAhead = 60;

    private static readonly StandardState[] Urgency = [StandardState.NeedsHelp, StandardState.Returned, StandardState.OutOfDate, StandardState.NotStarted, StandardState.InProgress];

    /// <summary>Seven queries.</summary>
    public async Task<StandardsReportPage?> Of(int schoolId)
    {
        var standings = (await summary.ForSchool(schoolId)).Where(one => one.State != StandardState.DoesNotApply).ToList();
        if (standings.Count == 0) return null;
        var (today, year) = (clock.Today, district.YearOn(clock.Today)!);
        var before = await Before(schoolId, year.Id, new DateOnly(today.Year, today.Month, 1));
        var work = await WorkOf(schoolId, year.Id);
        var dates = standings.SelectMany(one => one.Standard.Items).SelectMany(item => work.Due.Where(due => due.ItemId == item.Id && !work.Ticked.Contains(item.Id) && due.DueOn >= today && due.DueOn <= today.AddDays(DaysAhead)).Select(due => new ReportDate(due.DueOn, item.Text)))
            .Concat(await Meetings(schoolId, today));
        return new StandardsReportPage(
            standings[0].School, year.Name, today, before.Values.Select(one => (DateOnly?)one.Month).Max(), district.Settings.SmallGroup,
            [.. standings.Select(one => Line(one, before.GetValueOrDefault(one.Standard.Id)))],
            [.. standings.Where(one => Urgency.Contains(one.State)).OrderBy(one => Array.IndexOf(Urgency, one.State)).ThenBy(one => one.Standard.Number).Take(MostAsks)
                .Select(one => new ReportAsk(one, one.Standard.Items.FirstOrDefault(item => !work.Ticked.Contains(item.Id))?.Text ?? ""))],
            [.. dates.OrderBy(date => date.Day).Take(MostDates)]);
    }

    private sealed record Work(HashSet<int> Ticked, IReadOnlyList<(int ItemId, DateOnly DueOn)> Due);

    private ReportLine Line(StandardStanding now, PastStanding? before) =>
        new(now, before, before?.Main?.Info.IsOfTerm != true || district.TermOn(clock.DayOf(before.TakenAt))?.Id == district.TermOn(clock.Today)?.Id);

    private async Task<IReadOnlyDictionary<int, PastStanding>> Before(int schoolId, int yearId, DateOnly month) =>
        (await db.StandardSnapshots.In(schoolId).Where(row => row.SchoolYearId == yearId && row.Month < month).Read(district, clock.Today))
        .GroupBy(row => row.StandardId).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.Month)!);

    private async Task<Work> WorkOf(int schoolId, int yearId)
    {
        var rows = await db.SchoolStandards.In(schoolId).AsSingleQuery().Where(row => row.SchoolYearId == yearId)
            .Select(row => new { Ticked = row.Ticks.Select(tick => tick.ItemId).ToList(), Owned = row.Assignments.Select(one => new { one.ItemId, one.DueOn }).ToList() }).ToListAsync();
        return new Work(rows.SelectMany(row => row.Ticked).ToHashSet(), [.. rows.SelectMany(row => row.Owned).Where(one => one.DueOn is not null).Select(one => (one.ItemId, one.DueOn!.Value))]);
    }

    private async Task<IEnumerable<ReportDate>> Meetings(int schoolId, DateOnly today) =>
        (await db.Sessions.In(schoolId).Where(session => session.RemovedAt == null && session.CancelledAt == null && session.Means == SessionMeaning.Council && session.Day >= today).OrderBy(session => session.Day).Take(2)
            .Select(session => new { session.Day, session.Title }).ToListAsync()).Select(session => new ReportDate(session.Day, session.Title));
}
