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

/// <summary>The live figure beside each strategy: families, siblings once, counted since it began. One query for all of them.</summary>
public class StrategyReach(AppDbContext db, DistrictClock clock)
{
    private sealed record FamilyDays(string Language, DateOnly? Reached, DateOnly? TwoWay);

    /// <returns>By the strategy's id.</returns>
    public async Task<IReadOnlyDictionary<int, StrategyFigure>> For(int schoolId, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies)
    {
        if (strategies.Count == 0) return new Dictionary<int, StrategyFigure>();
        var today = clock.Today;
        var until = today < year.EndsOn ? today : year.EndsOn;
        var families = await Families(schoolId, strategies.Min(strategy => Start(strategy, year)), until);
        return strategies.ToDictionary(strategy => strategy.Id, strategy => Count(families, Start(strategy, year), until));
    }

    private static DateOnly Start(PlanStrategy strategy, SchoolYear year) => strategy.StartsOn ?? year.StartsOn;

    /// <summary>A family was reached since a day when its last such day is not before it: so one row a family serves every strategy.</summary>
    private Task<List<FamilyDays>> Families(int schoolId, DateOnly from, DateOnly to) => (
        from family in db.FamiliesIn(schoolId)
        join counted in
            from contact in db.ContactsIn(schoolId)
            where contact.VoidedAt == null && contact.Day >= @from && contact.Day <= to
            group contact by contact.FamilyId into byFamily
            select new
            {
                FamilyId = byFamily.Key,
                Reached = byFamily.Max(contact => contact.IsReached ? (DateOnly?)contact.Day : null),
                TwoWay = byFamily.Max(contact => contact.IsTwoWay ? (DateOnly?)contact.Day : null),
            }
            on family.Id equals counted.FamilyId into counts
        from count in counts.DefaultIfEmpty()
        select new FamilyDays(family.SpokenLanguage, count.Reached, count.TwoWay)).ToListAsync();

    private static StrategyFigure Count(List<FamilyDays> families, DateOnly since, DateOnly until) => new(
        since,
        since <= until,
        new Figure(families.Count(family => family.Reached >= since), families.Count),
        new Figure(families.Count(family => family.TwoWay >= since), families.Count),
        families.Where(family => family.Reached >= since).Max(family => family.Reached),
        [.. families.GroupBy(family => family.Language)
            .Select(group => new LanguageFigure(group.Key, new Figure(group.Count(family => family.Reached >= since), group.Count())))
            .OrderByDescending(language => language.Reached.Whole)]);
}
