using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanClosing;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Seeding;

/// <summary>90-day reviews of some schools, missing ones of others, and Kingsley's plan of last year closed with its results. After the summary of reach.</summary>
public class DemoReviews(AppDbContext db, DistrictCache district, DistrictClock clock, StrategyReach reach, PlanPulses pulses, SeedFiles files)
{
    private sealed record Content(Review Kingsley, Review[] Any, Results LastYear);

    private sealed record Review(PlanStanding Standing, string Text, Note[] Notes);

    private sealed record Note(StrategyProgress Progress, string Happened, string Learned, string Next);

    private sealed record Results(string[] Worked, int Own, string[] Notes);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Days ago; the other approved schools have missed their first review.</summary>
    private static readonly (string School, int[] DaysAgo)[] Held = [(DemoSchools.Kingsley, [16]), ("BH-0005", [41, 9]), ("BH-0105", [15]), ("BH-0220", [12])];

    /// <summary>The district asks for the first look after eight weeks, then every 90 days.</summary>
    public static List<DateOnly> Days(SchoolYear year) => [.. Enumerable.Range(0, 3).Select(at => year.NextSchoolDay(year.StartsOn.AddDays(54 + 90 * at)))];

    public async Task Make()
    {
        var content = JsonSerializer.Deserialize<Content>(files.Read("demo/plan-reviews.json"), Json)!;
        var year = district.YearOn(clock.Today)!;
        var number = 0;
        foreach (var (school, daysAgo) in Held)
        {
            var plan = await Plan(school, year);
            foreach (var days in daysAgo) db.PlanReviews.Add(await Tell(plan, year, Weekday(clock.Today.AddDays(-days)), school == DemoSchools.Kingsley ? content.Kingsley : content.Any[number++ % content.Any.Length]));
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        if (district.YearBefore(year) is { } before) await Close(await Plan(DemoSchools.Kingsley, before), before, content.LastYear);
        db.ChangeTracker.Clear();
        await pulses.RefreshAll();
    }

    private Task<Plan> Plan(string school, SchoolYear year) => db.Plans.AsSingleQuery().Include(plan => plan.Sections).ThenInclude(section => section.Strategies).Include(plan => plan.Events)
        .FirstAsync(plan => plan.School.SourcedId == school && plan.SchoolYearId == year.Id);

    private async Task<PlanReview> Tell(Plan plan, SchoolYear year, DateOnly on, Review review)
    {
        var strategies = Strategies(plan);
        var notes = strategies.Zip(review.Notes, (strategy, note) => new StrategyNote(strategy.Id, note.Progress, note.Happened, note.Learned, note.Next));
        return PlanReview.Hold(plan.Id, plan.SchoolId, on, strategies, await Figures(plan, year, strategies, on), new ReviewContent(review.Standing, review.Text, [.. notes]), Principal(plan), At(on));
    }

    private async Task Close(Plan plan, SchoolYear year, Results results)
    {
        var on = Weekday(year.EndsOn.AddDays(-9));
        var figures = await Figures(plan, year, Strategies(plan), on);
        var term = year.TermOn(on)!;
        var counted = new TermReach(await db.Reach.AsNoTracking().In(plan.SchoolId).By(ReachDimension.HomeLanguage).Where(row => row.TermId == term.Id).ToListAsync(), Suppression.None);
        foreach (var (at, goal) in plan.Sections.Where(section => section.Kind == SectionKind.Goal).OrderBy(section => section.Position).Index())
        {
            var now = counted.Now(goal.Measure);
            var result = new GoalResult
            {
                SchoolId = plan.SchoolId,
                SectionId = goal.Id,
                Measure = goal.Measure,
                Baseline = goal.Baseline,
                Target = goal.Target,
                On = on,
                Worked = results.Worked[at % results.Worked.Length],
                Result = goal.Measure == GoalMeasure.Own ? results.Own : now?.Percent,
                Part = now?.Part,
                Whole = now?.Whole,
                Families = counted.FamiliesBehind(goal.Measure),
            };
            result.Strategies.AddRange(goal.Strategies.OrderBy(strategy => strategy.Position).Select((strategy, n) => Result(strategy, figures[strategy.Id], (at + n) % 3, results)));
            plan.Results.Add(result);
        }

        plan.Take(PlanStep.Close, Principal(plan), At(on));
        await db.SaveChangesAsync();
    }

    private static StrategyResult Result(PlanStrategy strategy, StrategyFigure figure, int which, Results results) => new()
    {
        SchoolId = strategy.SchoolId,
        StrategyId = strategy.Id,
        NextYear = (StrategyNextYear)which,
        Note = results.Notes[which],
        Families = figure.Reached.Whole,
        Reached = figure.Reached.Part,
        TwoWay = figure.TwoWay.Part,
        Target = figure.Target,
        IsSensitive = figure.IsSensitive,
        IsShownOutside = figure.IsShownOutside,
    };

    private async Task<IReadOnlyDictionary<int, StrategyFigure>> Figures(Plan plan, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies, DateOnly on) =>
        await reach.For(plan.SchoolId, year, strategies, await db.HiddenOutside(year.TermOn(on)?.Id, district.Settings.SmallGroup, ScopeWall.DimensionsOf(strategies)), on);

    private static List<PlanStrategy> Strategies(Plan plan) => [.. plan.Sections.OrderBy(section => section.Position).ThenBy(section => section.Id).SelectMany(section => section.Strategies.OrderBy(strategy => strategy.Position))];

    private static int Principal(Plan plan) => plan.Events.OrderBy(step => step.At).First(step => step.Step == PlanStep.Send).ById;

    private static DateOnly Weekday(DateOnly day) => day.AddDays(day.DayOfWeek switch { DayOfWeek.Saturday => -1, DayOfWeek.Sunday => -2, _ => 0 });

    private DateTime At(DateOnly day) => clock.ToUtc(day.ToDateTime(new TimeOnly(15, 40)));
}
