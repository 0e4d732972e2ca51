using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>
/// The live figure beside each strategy: families whom it is for, siblings once, in contact with the school since it began
/// and until it ended; which families and contacts count is said in <see cref="ReachQueries"/>. Three queries for all strategies of
/// a plan, whatever their aims: children, days of contact, questions.
/// </summary>
public class StrategyReach(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private (int SchoolId, int YearId, DateOnly From, List<QuestionFact> Facts)? _questions;

    /// <summary>The day that families are counted on: today, or the year's last.</summary>
    public DateOnly Until(SchoolYear year) => Until(year, null);

    /// <param name="outside">What is hidden outside the school; without it nobody outside may see the figures, with it questions are not counted.</param>
    /// <param name="on">The day to count by; today without it.</param>
    /// <param name="withQuestions">Without them it is one query less.</param>
    /// <returns>By the strategy's id.</returns>
    public async Task<IReadOnlyDictionary<int, StrategyFigure>> For(
        int schoolId, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies, IReadOnlyDictionary<ReachDimension, Suppression>? outside = null, DateOnly? on = null, bool withQuestions = true)
    {
        if (strategies.Count == 0) return new Dictionary<int, StrategyFigure>();
        var (until, from) = (Until(year, on), strategies.Min(strategy => Start(strategy, year)));
        var count = new StrategyCount(await Children(schoolId, until), await Days(schoolId, from, until), outside is null && withQuestions ? await Questions(schoolId, year, from) : [], clock.DayOf);
        var open = outside is null ? new HashSet<int>() : ScopeWall.Open(schoolId, count, strategies, outside, district.Settings.SmallGroup);
        return strategies.ToDictionary(strategy => strategy.Id, strategy =>
        {
            var figure = count.Of(strategy.Aim, Start(strategy, year), strategy.EndsOn < until ? strategy.EndsOn.Value : until, until) with { IsShownOutside = open.Contains(strategy.Id) };
            return outside is null ? figure : figure with { Languages = strategy.Aim.IsForAll ? Outside(figure.Languages, outside[ReachDimension.HomeLanguage], schoolId) : [] };
        });
    }

    /// <summary>Questions of the school asked since the year began, or since an earlier day. Read once a request.</summary>
    public async Task<IReadOnlyList<QuestionFact>> Questions(int schoolId, SchoolYear year, DateOnly? earlier = null)
    {
        var from = earlier < year.StartsOn ? earlier.Value : year.StartsOn;
        if (_questions is { } held && held.SchoolId == schoolId && held.YearId == year.Id && held.From <= from) return held.Facts;
        _questions = (schoolId, year.Id, from, await QuestionFigures.Facts(db.Questions.In(schoolId), clock, from, year.EndsOn).ToListAsync());
        return _questions.Value.Facts;
    }

    /// <summary>The table that hides is an hour old and the counts are not: where a shown language has become small since, none is shown.</summary>
    private IReadOnlyList<LanguageFigure> Outside(IReadOnlyList<LanguageFigure> languages, Suppression hidden, int schoolId)
    {
        var shown = languages.Where(language => !hidden.Hides(schoolId, language.Language)).ToList();
        return shown.Any(language => language.Reached.Whole < district.Settings.SmallGroup) ? [] : shown;
    }

    private Task<List<EnrolledChild>> Children(int schoolId, DateOnly until) => ReachQueries.Enrolled(db, schoolId, until, district.Settings.ReachMinDays).ToListAsync();

    private Task<List<ReachedDay>> Days(int schoolId, DateOnly from, DateOnly until) => ReachQueries.Contacts(db, schoolId, from, until).Where(contact => contact.IsReached)
        .Select(contact => new ReachedDay(contact.FamilyId, contact.Day, contact.IsTwoWay, contact.Channel)).ToListAsync();

    private DateOnly Until(SchoolYear year, DateOnly? on) => (on ?? clock.Today) is var day && day < year.EndsOn ? day : year.EndsOn;

    private static DateOnly Start(PlanStrategy strategy, SchoolYear year) => strategy.StartsOn ?? year.StartsOn;
}
