using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A day on which a family was reached, and how.</summary>
public sealed record ReachedDay(int FamilyId, DateOnly Day, bool IsTwoWay, string Channel);

/// <summary>Counts strategies' figures from what was read once for all of them.</summary>
public class StrategyCount(IReadOnlyCollection<EnrolledChild> children, IReadOnlyCollection<ReachedDay> days, IReadOnlyCollection<QuestionFact> questions, Func<DateTime, DateOnly> dayOf)
{
    private readonly HashSet<int> _all = [.. children.Select(child => child.FamilyId)];
    private readonly Dictionary<int, string> _languages = children.GroupBy(child => child.FamilyId).ToDictionary(family => family.Key, family => family.First().Language);

    public IReadOnlySet<int> Families => _all;

    public IReadOnlySet<int> ScopeOf(StrategyAim aim) => aim.IsForAll ? _all : children.Where(aim.Matcher()).Select(child => child.FamilyId).ToHashSet();

    /// <param name="until">The last day that counts: the strategy's, today or the year's.</param>
    public StrategyFigure Of(StrategyAim aim, DateOnly since, DateOnly until, DateOnly today)
    {
        var scope = ScopeOf(aim);
        var channels = StrategyAim.Split(aim.Channels).ToHashSet();
        var counted = days.Where(day => day.Day >= since && day.Day <= until && scope.Contains(day.FamilyId) && (channels.Count == 0 || channels.Contains(day.Channel))).ToList();
        var first = counted.GroupBy(day => day.FamilyId).ToDictionary(family => family.Key, family => family.Min(day => day.Day));
        var asked = questions.Where(question => question.OpenedOn >= since && question.OpenedOn <= until && scope.Contains(question.FamilyId) && !question.IsNoQuestion && !question.IsWithdrawn).ToList();
        return new StrategyFigure(
            since, since <= today, new Figure(first.Count, scope.Count), new Figure(counted.Where(day => day.IsTwoWay).Select(day => day.FamilyId).Distinct().Count(), scope.Count),
            counted.Max(day => (DateOnly?)day.Day),
            [.. scope.GroupBy(family => _languages[family]).Select(group => new LanguageFigure(group.Key, new Figure(group.Count(first.ContainsKey), group.Count()))).OrderByDescending(language => language.Reached.Whole).ThenBy(language => language.Language, StringComparer.Ordinal)])
        {
            Target = aim.TargetPercent,
            IsForAll = aim.IsForAll,
            HasWays = channels.Count > 0,
            IsSensitive = aim.IsSensitive,
            Answered = new Figure(asked.Count(question => question.AnsweredAt is { } at && dayOf(at) <= until), asked.Count),
            Months = [.. Months(since, until).Select(month => new StrategyMonth(month, new Figure(first.Values.Count(day => day < month.AddMonths(1)), scope.Count)))],
        };
    }

    private static IEnumerable<DateOnly> Months(DateOnly since, DateOnly until)
    {
        for (var month = since.FirstOfMonth(); month <= until; month = month.AddMonths(1)) yield return month;
    }
}
