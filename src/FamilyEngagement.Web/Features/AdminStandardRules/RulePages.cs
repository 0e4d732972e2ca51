using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.AdminStandardRules;

/// <param name="Day">Whose rules are shown: today, or the first day of a coming set.</param>
/// <param name="CanChange">Not of a set that has ended.</param>
public record StandardRulesPage(StandardSet Set, Standard Standard, DateOnly Day, bool CanChange)
{
    public CheckForm Form { get; init; } = new();

    public IReadOnlyList<Difference>? Differences { get; init; }

    public string Url => $"/admin/standards/{Set.Id}/standards/{Standard.Number}";

    public IEnumerable<MeasureRule> Coming => Standard.Rules.Where(rule => rule.From > Day);
}

/// <param name="Rules">All that ever held, the latest first.</param>
public record MeasureRulePage(StandardSet Set, Standard Standard, MeasureInfo Info, IReadOnlyList<MeasureRule> Rules, IReadOnlyDictionary<int, string> Names, DateOnly Today)
{
    public RuleForm Form { get; init; } = new();

    public bool CanChange { get; init; }

    public IReadOnlyList<Difference>? Differences { get; init; }

    public MeasureRule Latest => Rules[0];

    /// <summary>Today, or the day on which the latest rule begins: the past is judged as it was.</summary>
    public DateOnly Earliest => Latest.From > Today ? Latest.From : Today;

    /// <summary>The one that holds today; none while the set is to come.</summary>
    public MeasureRule? Current => Rules.FirstOrDefault(rule => rule.From <= Today);

    public string Url => $"/admin/standards/{Set.Id}/standards/{Standard.Number}/measures/{Info.Measure}";
}
