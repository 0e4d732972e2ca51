using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Where the demo schools stood at the end of each month of this and the last school year. The months of this year follow what is
/// on record of them. One rule changed in the second month of this year, so that the trend of two-way talk has a mark.
/// </summary>
public class DemoSnapshots(AppDbContext db, ComplianceSummary summary, StandardSnapshots tonight, DistrictCache district, DistrictClock clock)
{
    public async Task Make()
    {
        var year = district.YearOn(clock.Today)!;
        var before = district.YearBefore(year)!;
        await ChangeARule(year, before);
        var records = (await db.SchoolStandards.AsNoTracking().AsSplitQuery().Include(row => row.Events).Include(row => row.Ticks).Include(row => row.Evidence).Where(row => row.SchoolYearId == year.Id).ToListAsync())
            .ToDictionary(row => (row.SchoolId, row.StandardId));
        foreach (var now in await summary.ForDistrict())
        {
            var record = records.GetValueOrDefault((now.School.Id, now.Standard.Id));
            var (seed, at) = (now.School.Id * 37 + now.Standard.Number * 101, 0);
            foreach (var month in Months(before, before.EndsOn)) db.Add(LastYear(now, before, month, at++, seed));
            foreach (var month in Months(year, clock.Today.FirstOfMonth().AddDays(-1))) db.Add(ThisYear(now, year, month, seed, record));
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await tonight.Run(new JobFiring(clock.UtcNow, IsStart: false), CancellationToken.None);
    }

    /// <summary>Today's rule is the one that was published; until then less was asked.</summary>
    private async Task ChangeARule(SchoolYear year, SchoolYear before)
    {
        var standard = await db.Standards.Include(row => row.Rules).FirstAsync(row => row.Rules.Any(rule => rule.Measure == StandardMeasure.TwoWay));
        var rule = standard.Rules.First(one => one.Measure == StandardMeasure.TwoWay);
        var admin = await db.Users.Where(user => user.DistrictRole == PortalRole.Administrator).OrderBy(user => user.Id).Select(user => user.Id).FirstAsync();
        MeasureRule Of(int? target, int? helpBelow, DateOnly from) => new() { Measure = rule.Measure, Position = rule.Position, Target = target, HelpBelow = helpBelow, MinimumData = rule.MinimumData, Explanation = rule.Explanation, From = from, ById = admin };
        standard.Rules.Add(Of(rule.Target - 5, rule.HelpBelow - 5, before.StartsOn));
        standard.Rules.Add(Of(rule.Target, rule.HelpBelow, year.StartsOn.FirstOfMonth().AddMonths(1)));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        district.Forget();
        await district.Load();
    }

    private static IEnumerable<DateOnly> Months(SchoolYear year, DateOnly last)
    {
        for (var month = year.StartsOn.FirstOfMonth(); month <= last; month = month.AddMonths(1)) yield return month;
    }

    private StandardSnapshot LastYear(StandardStanding now, SchoolYear before, DateOnly month, int at, int seed)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var figure = now.Figure is null ? (Figure?)null : DemoPast.LastYear(now.Main!, before, end < before.EndsOn ? end : before.EndsOn, seed);
        var state = now.State == StandardState.DoesNotApply ? now.State : DemoPast.State(seed, at);
        return Snapshot(now, before, month, state, state == StandardState.Met ? MetBy.District : MetBy.Nobody, figure);
    }

    private StandardSnapshot ThisYear(StandardStanding now, SchoolYear year, DateOnly month, int seed, SchoolStandard? record)
    {
        var end = month.AddMonths(1).AddDays(-1);
        var figure = now.Figure is null ? (Figure?)null : DemoPast.ThisYear(now.Main!, year, end, clock.Today, seed);
        var (state, metBy) = now.State == StandardState.DoesNotApply ? (now.State, MetBy.Nobody)
            : StandardStates.Of(now.Standard.Check, Facts(record, clock.ToUtc(end.ToDateTime(TimeOnly.MaxValue))), [.. now.Figures.Take(1).Select(main => new MeasuredRule(RuleOn(now.Standard, end)!, figure is { } value ? main.Figure! with { Value = value } : null))]);
        return Snapshot(now, year, month, state, metBy, figure);
    }

    /// <summary>What was on record at that moment.</summary>
    private static StandingFacts Facts(SchoolStandard? record, DateTime until)
    {
        if (record is null) return new StandingFacts();
        var (claim, help) = (StandardClaim.None, false);
        foreach (var step in record.Events.Where(step => step.At <= until).OrderBy(step => step.At))
        {
            claim = StandardWorkflow.Table.FirstOrDefault(row => row.Step == step.Step)?.To ?? claim;
            help = step.Step == StandardStep.AskForHelp || help && step.Step != StandardStep.HelpGiven;
        }

        return new StandingFacts(claim, help, record.Ticks.Any(tick => tick.At <= until) || record.Evidence.Any(piece => piece.At <= until));
    }

    private static MeasureRule? RuleOn(Standard standard, DateOnly day) => standard.RulesOn(day).FirstOrDefault();

    private StandardSnapshot Snapshot(StandardStanding now, SchoolYear year, DateOnly month, StandardState state, MetBy metBy, Figure? figure)
    {
        var rule = RuleOn(now.Standard, month.AddMonths(1).AddDays(-1));
        return new StandardSnapshot
        {
            SchoolId = now.School.Id,
            StandardId = now.Standard.Id,
            SchoolYearId = year.Id,
            Month = month,
            State = state,
            MetBy = metBy,
            RuleId = rule?.Id,
            Formula = now.Main?.Info.Formula ?? 0,
            Part = figure?.Part,
            Whole = figure?.Whole,
            Families = figure is null ? null : now.Figure!.Families,
            TakenAt = clock.ToUtc(month.AddMonths(1).AddDays(-1).ToDateTime(new TimeOnly(4, 50))),
        };
    }
}
