using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

/// <summary>One school and one standard: today, at the end of last month, and a year before that.</summary>
/// <param name="MonthCounts">Last month's figure may be held against today's: no term began in between.</param>
/// <param name="IsLate">It waits for the district longer than the district allows itself.</param>
public record ComplianceCell(StandardStanding Now, PastStanding? Month, PastStanding? Year, bool MonthCounts, bool IsLate, int SmallGroup)
{
    private readonly PastStanding _today = PastStanding.Now(Now, default, default);

    public StandardState State => Now.State;

    public bool Applies => State != StandardState.DoesNotApply;

    public bool IsFarUnder => Applies && Now.Figures.Any(figure => figure.IsFarUnder);

    /// <summary>The past that the figure fell from: last month's before last year's.</summary>
    public PastStanding? FellFrom => !Applies ? null : MonthCounts && _today.FallSince(Month, SmallGroup) is not null ? Month : _today.FallSince(Year, SmallGroup) is not null ? Year : null;

    /// <summary>Points of a share; other units count as none, since they cannot be compared with points.</summary>
    public int Fall => Now.Main?.Info.Unit == MeasureUnit.Share && FellFrom is { } then ? _today.FallSince(then, SmallGroup) ?? 0 : 0;

    /// <summary>Points under the target.</summary>
    public int Under => Applies && Now.Main is { Info.Unit: MeasureUnit.Share, Rule.Target: { } target, IsAtTarget: false } main && main.PercentFrom(SmallGroup) is { } percent ? target - percent : 0;
}

/// <summary>Why a school stands where it stands in the list, the first reason first.</summary>
public enum ComplianceReason { AskedForHelp, FarUnder, OutOfDate, PastDue, Returned, Fell, Under, None }

/// <summary>One school: its cells shown, and how many it meets of all that apply.</summary>
public record ComplianceRow(StandingSchool School, IReadOnlyList<ComplianceCell> Cells, IReadOnlyList<int> MetNumbers, int Applying)
{
    public int Count(StandardState state) => Cells.Count(cell => cell.State == state);

    public int Asked { get; } = Cells.Count(cell => cell.Applies && cell.Now.HelpAsked);

    public int FarUnder { get; } = Cells.Count(cell => cell.IsFarUnder);

    public int PastDue { get; } = Cells.Where(cell => cell.Applies).Sum(cell => cell.Now.Row?.PastDue ?? 0);

    /// <summary>The deepest fall, and the widest gap: one number that is bad is not hidden by others that are well.</summary>
    public int Fall { get; } = Cells.Select(cell => cell.Fall).DefaultIfEmpty().Max();

    public int Under { get; } = Cells.Select(cell => cell.Under).DefaultIfEmpty().Max();

    public ComplianceReason Reason =>
        Asked > 0 ? ComplianceReason.AskedForHelp
        : FarUnder > 0 ? ComplianceReason.FarUnder
        : Count(StandardState.OutOfDate) > 0 ? ComplianceReason.OutOfDate
        : PastDue > 0 ? ComplianceReason.PastDue
        : Count(StandardState.Returned) > 0 ? ComplianceReason.Returned
        : Fall > 0 ? ComplianceReason.Fell
        : Under > 0 ? ComplianceReason.Under
        : ComplianceReason.None;
}
