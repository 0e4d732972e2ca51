using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.PlanClosing;

/// <summary>What becomes of a strategy in the next year's plan.</summary>
public enum StrategyNextYear { Keep, Change, Stop }

/// <summary>What a goal came to at the end of its year: kept, and what next year's plan starts from.</summary>
public class GoalResult : ISchoolOwned
{
    public const int WorkedLength = 2000;

    public int Id { get; set; }
    public int PlanId { get; set; }
    public required int SchoolId { get; init; }
    /// <summary>The goal. A closed plan's sections stay.</summary>
    public required int SectionId { get; init; }
    public required GoalMeasure Measure { get; init; }
    /// <summary>Percent.</summary>
    public int? Baseline { get; init; }
    /// <summary>Percent.</summary>
    public int? Target { get; init; }
    /// <summary>Percent; the portal's figure of that day, or what the school counted for a measure of its own.</summary>
    public int? Result { get; init; }
    /// <summary>The portal's figure in full; none for a school's own measure.</summary>
    public int? Part { get; init; }
    public int? Whole { get; init; }
    /// <summary>The families that the portal's figure rests on: too few, and its percentage is not shown.</summary>
    public int Families { get; init; }
    public required DateOnly On { get; init; }
    /// <summary>What worked and what did not, in the school's words.</summary>
    public string Worked { get; init; } = "";
    public List<StrategyResult> Strategies { get; } = [];

    public bool? IsReached => Result is { } result && Target is { } target ? result >= target : null;

    /// <summary>Whether the percentage may be shown.</summary>
    public bool Shows(int smallGroup) => Result is not null && (Measure == GoalMeasure.Own || Families >= smallGroup);
}

/// <summary>How a strategy ended, and what becomes of it.</summary>
public class StrategyResult : ISchoolOwned
{
    public const int NoteLength = 1000;

    public int Id { get; set; }
    public int GoalId { get; set; }
    public required int SchoolId { get; init; }
    public required int StrategyId { get; init; }
    public required StrategyNextYear NextYear { get; init; }
    public string Note { get; init; } = "";
    public int Families { get; init; }
    public int Reached { get; init; }
    public int TwoWay { get; init; }
    public int? Target { get; init; }
    public bool IsSensitive { get; init; }
    public bool IsShownOutside { get; init; }

    /// <summary>As it stood when the plan was closed, without any number that the reader may not have.</summary>
    public StrategyFigure Frozen(DateOnly on, bool isInside, bool maySeeSensitive) =>
        new StrategyFigure(on, true, new Figure(Reached, Families), new Figure(TwoWay, Families), null, []) { Target = Target, IsSensitive = IsSensitive, IsShownOutside = IsShownOutside }.SeenBy(isInside, maySeeSensitive);
}

public class GoalResultConfiguration : IEntityTypeConfiguration<GoalResult>, IEntityTypeConfiguration<StrategyResult>
{
    public void Configure(EntityTypeBuilder<GoalResult> goal)
    {
        goal.Property(x => x.Worked).HasMaxLength(GoalResult.WorkedLength);
        goal.Property(x => x.Result).AuditValue();
        goal.HasOne<Plan>().WithMany(x => x.Results).HasForeignKey(x => x.PlanId);
        goal.HasOne<PlanSection>().WithMany().HasForeignKey(x => x.SectionId);
        goal.HasMany(x => x.Strategies).WithOne().HasForeignKey(x => x.GoalId);
    }

    public void Configure(EntityTypeBuilder<StrategyResult> strategy)
    {
        strategy.Property(x => x.Note).HasMaxLength(StrategyResult.NoteLength);
        strategy.Property(x => x.NextYear).AuditValue();
        strategy.HasIndex(x => new { x.GoalId, x.StrategyId }).IsUnique();
    }
}
