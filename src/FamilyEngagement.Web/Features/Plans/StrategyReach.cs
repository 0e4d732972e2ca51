using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What the contact log says of the days since a strategy began.</summary>
/// <param name="Since">The strategy's first day; the school year's where it has none.</param>
public record StrategyFigure(DateOnly Since, bool HasBegun, Figure Reached, Figure TwoWay, DateOnly? LastReachedOn, IReadOnlyList<LanguageFigure> Languages);

/// <summary>Families of one spoken language and how many of them were reached.</summary>
public record LanguageFigure(string Language, Figure Reached);

/// <summary>
/// The live figure beside each strategy: families, siblings once, in contact with the school since it began and until it
/// ended; which families count is said in <see cref="ReachQueries"/>. Two queries for all of them.
/// </summary>
public class StrategyReach(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private sealed record ReachedDay(int FamilyId, DateOnly Day, bool IsTwoWay);

    /// <summary>The day that families are counted on: today, or the year's last.</summary>
    public DateOnly Until(SchoolYear year) => clock.Today < year.EndsOn ? clock.Today : year.EndsOn;

    /// <param name="hidden">What the reader may not see.</param>
    /// <returns>By the strategy's id.</returns>
    public async Task<IReadOnlyDictionary<int, StrategyFigure>> For(int schoolId, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies, Suppression hidden)
    {
        var until = Until(year);
        var children = await ReachQueries.Enrolled(db, schoolId, until, district.Settings.ReachMinDays).Select(child => new { child.FamilyId, child.Language }).Distinct().ToListAsync();
        var families = children.ToDictionary(family => family.FamilyId, family => family.Language);
        var days = await ReachQueries.Contacts(db, schoolId, strategies.Min(strategy => Start(strategy, year)), until).Where(contact => contact.IsReached)
            .Select(contact => new ReachedDay(contact.FamilyId, contact.Day, contact.IsTwoWay)).ToListAsync();
        days.RemoveAll(day => !families.ContainsKey(day.FamilyId));
        return strategies.ToDictionary(strategy => strategy.Id, strategy =>
        {
            var figure = Count(families, days, Start(strategy, year), strategy.EndsOn < until ? strategy.EndsOn.Value : until, until);
            return figure with { Languages = [.. figure.Languages.Where(language => !hidden.Hides(schoolId, language.Language))] };
        });
    }

    private static DateOnly Start(PlanStrategy strategy, SchoolYear year) => strategy.StartsOn ?? year.StartsOn;

    private static StrategyFigure Count(Dictionary<int, string> families, List<ReachedDay> days, DateOnly since, DateOnly until, DateOnly today)
    {
        var counted = days.Where(day => day.Day >= since && day.Day <= until).ToList();
        var reached = counted.Select(day => day.FamilyId).ToHashSet();
        return new StrategyFigure(
            since,
            since <= today,
            new Figure(reached.Count, families.Count),
            new Figure(counted.Where(day => day.IsTwoWay).Select(day => day.FamilyId).Distinct().Count(), families.Count),
            counted.Max(day => (DateOnly?)day.Day),
            [.. families.GroupBy(family => family.Value)
                .Select(group => new LanguageFigure(group.Key, new Figure(group.Count(family => reached.Contains(family.Key)), group.Count())))
                .OrderByDescending(language => language.Reached.Whole)]);
    }
}
