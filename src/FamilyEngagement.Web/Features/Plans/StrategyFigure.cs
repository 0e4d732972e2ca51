using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Why a reader does not see a strategy's figure.</summary>
public enum FigureWall { None, TooFew, Sensitive }

/// <summary>What the contact log says of the families whom a strategy is for, in the days since it began.</summary>
/// <param name="Since">The strategy's first day; the school year's where it has none.</param>
public record StrategyFigure(DateOnly Since, bool HasBegun, Figure Reached, Figure TwoWay, DateOnly? LastReachedOn, IReadOnlyList<LanguageFigure> Languages)
{
    /// <summary>Percent of the families in scope that should be reached.</summary>
    public int? Target { get; init; }

    /// <summary>The scope is the whole school.</summary>
    public bool IsForAll { get; init; } = true;

    /// <summary>Only contacts in some ways count.</summary>
    public bool HasWays { get; init; }

    /// <summary>Its scope is of a group that only some may see figures of.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Nothing about few families follows from it, see <see cref="ScopeWall"/>.</summary>
    public bool IsShownOutside { get; init; }

    public FigureWall Wall { get; private init; }

    /// <summary>Questions of these families asked since then, and how many of them are answered. For readers at the school.</summary>
    public Figure Answered { get; init; }

    /// <summary>Families reached by the end of each month.</summary>
    public IReadOnlyList<StrategyMonth> Months { get; init; } = [];

    /// <summary>It has begun, and nobody whom it is for was reached.</summary>
    public bool HasReachedNobody => HasBegun && Wall == FigureWall.None && Reached is { Part: 0, Whole: > 0 };

    /// <summary>Without any number that the reader may not have.</summary>
    public StrategyFigure SeenBy(bool isInside, bool maySeeSensitive)
    {
        if (IsSensitive && !maySeeSensitive) return Behind(FigureWall.Sensitive);
        if (isInside) return this;
        return IsShownOutside ? this with { Answered = default, Months = [] } : Behind(FigureWall.TooFew);
    }

    private StrategyFigure Behind(FigureWall wall) => new(Since, HasBegun, default, default, null, []) { IsForAll = IsForAll, IsSensitive = IsSensitive, Wall = wall };
}

/// <summary>Families of one spoken language and how many of them were reached.</summary>
public record LanguageFigure(string Language, Figure Reached);

/// <param name="Month">The first of the month.</param>
public record StrategyMonth(DateOnly Month, Figure Reached);
