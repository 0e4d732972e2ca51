using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>What a review says of one strategy, with its figure as it stood on that day.</summary>
public class StrategyReview : ISchoolOwned
{
    public int Id { get; set; }
    public int ReviewId { get; set; }
    public required int SchoolId { get; init; }
    /// <summary>The strategy may be taken out of the plan later; the review stays as it was.</summary>
    public required int StrategyId { get; init; }
    public required int Position { get; init; }
    /// <summary>The strategy's words of that day.</summary>
    public required string What { get; init; }
    /// <summary>None: not looked at this time.</summary>
    public StrategyProgress? Progress { get; set; }
    public string Happened { get; set; } = "";
    public string Learned { get; set; } = "";
    public string Next { get; set; } = "";
    public bool HasBegun { get; init; }
    public int Families { get; init; }
    public int Reached { get; init; }
    public int TwoWay { get; init; }
    /// <summary>Percent.</summary>
    public int? Target { get; init; }
    public bool IsSensitive { get; init; }
    public bool IsShownOutside { get; init; }

    public static StrategyReview Of(PlanStrategy strategy, int position, StrategyFigure figure) => new()
    {
        SchoolId = strategy.SchoolId,
        StrategyId = strategy.Id,
        Position = position,
        What = strategy.What,
        HasBegun = figure.HasBegun,
        Families = figure.Reached.Whole,
        Reached = figure.Reached.Part,
        TwoWay = figure.TwoWay.Part,
        Target = figure.Target,
        IsSensitive = figure.IsSensitive,
        IsShownOutside = figure.IsShownOutside,
    };

    /// <summary>As it stood, without any number that the reader may not have.</summary>
    public StrategyFigure Frozen(DateOnly on, bool isInside, bool maySeeSensitive) =>
        new StrategyFigure(on, HasBegun, new Figure(Reached, Families), new Figure(TwoWay, Families), null, []) { Target = Target, IsSensitive = IsSensitive, IsShownOutside = IsShownOutside }.SeenBy(isInside, maySeeSensitive);
}
