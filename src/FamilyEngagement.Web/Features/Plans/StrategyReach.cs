using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Families;
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
/// ended. One query for all of them.
/// </summary>
public class StrategyReach(AppDbContext db, DistrictClock clock)
{
    private sealed record FamilyDay(int FamilyId, string Language, DateOnly? Day, bool IsTwoWay);

    /// <returns>By the strategy's id.</returns>
    public async Task<IReadOnlyDictionary<int, StrategyFigure>> For(int schoolId, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies)
    {
        if (strategies.Count == 0) return new Dictionary<int, StrategyFigure>();
        var today = clock.Today;
        var until = today < year.EndsOn ? today : year.EndsOn;
        var days = await Days(schoolId, strategies.Min(strategy => Start(strategy, year)), until);
        return strategies.ToDictionary(strategy => strategy.Id, strategy => Count(days, Start(strategy, year), strategy.EndsOn < until ? strategy.EndsOn.Value : until, until));
    }

    private static DateOnly Start(PlanStrategy strategy, SchoolYear year) => strategy.StartsOn ?? year.StartsOn;

    /// <summary>Each family of the school with the days it was reached; a family that never was comes once, with no day.</summary>
    private Task<List<FamilyDay>> Days(int schoolId, DateOnly from, DateOnly to) => (
        from family in db.FamiliesIn(schoolId)
        join reached in db.ContactsIn(schoolId).Where(contact => contact.IsReached && contact.VoidedAt == null && contact.Day >= @from && contact.Day <= to)
            on family.Id equals reached.FamilyId into contacts
        from contact in contacts.DefaultIfEmpty()
        select new FamilyDay(family.Id, family.SpokenLanguage, (DateOnly?)contact.Day, (bool?)contact.IsTwoWay == true)).ToListAsync();

    private static StrategyFigure Count(List<FamilyDay> days, DateOnly since, DateOnly until, DateOnly today)
    {
        var counted = days.Where(day => day.Day >= since && day.Day <= until).ToList();
        var reached = counted.Select(day => day.FamilyId).ToHashSet();
        var families = days.DistinctBy(day => day.FamilyId).ToList();
        return new StrategyFigure(
            since,
            since <= today,
            new Figure(reached.Count, families.Count),
            new Figure(counted.Where(day => day.IsTwoWay).Select(day => day.FamilyId).Distinct().Count(), families.Count),
            counted.Max(day => day.Day),
            [.. families.GroupBy(family => family.Language)
                .Select(group => new LanguageFigure(group.Key, new Figure(group.Count(family => reached.Contains(family.FamilyId)), group.Count())))
                .OrderByDescending(language => language.Reached.Whole)]);
    }
}
