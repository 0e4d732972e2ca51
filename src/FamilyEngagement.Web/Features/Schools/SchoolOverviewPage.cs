using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Schools;

/// <param name="IsInside">Whether the reader works at the school; outside it, small groups stay hidden.</param>
public record SchoolOverviewPage(
    int SchoolId, string Name, bool IsInside, string? Year, Plan? Plan, IReadOnlyList<PlanSection> Asked, IReadOnlyList<(PlanSection Goal, PlanStrategy Strategy, StrategyFigure Figure)> Strategies,
    IReadOnlyList<StandardStanding> Standards, ReachFigures Reach, Suppression Hidden, IReadOnlyList<ReachMonth> Months)
{
    /// <summary>The plan's page has all of them.</summary>
    public const int StrategiesShown = 6;

    /// <summary>How the school answers families.</summary>
    public QuestionFigure Questions => Standards.Count == 0 ? QuestionFigure.None : Standards[0].Questions ?? QuestionFigure.None;

    public int Met => Standards.Count(standing => standing.State == StandardState.Met);

    public int Applying => Standards.Count(standing => standing.State != StandardState.DoesNotApply);
}
