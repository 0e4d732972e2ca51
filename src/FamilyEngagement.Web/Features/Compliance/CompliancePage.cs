using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

/// <param name="Rows">The schools that the filter shows.</param>
/// <param name="AsOf">The age of the oldest figure.</param>
public record CompliancePage(
    ComplianceFilter Filter, string Year, DateTime? AsOf, ComplianceCounts Counts,
    IReadOnlyList<Standard> Standards, IReadOnlyList<Standard> Columns, IReadOnlyList<ComplianceRow> Rows, int SmallGroup)
{
    /// <summary>"7 of 16" for a column: schools that meet the standard among those it applies to.</summary>
    public Figure Met(Standard column)
    {
        var cells = Rows.SelectMany(row => row.Cells).Where(cell => cell.Standard.Id == column.Id && cell.State != StandardState.DoesNotApply).ToList();
        return new Figure(cells.Count(cell => cell.State == StandardState.Met), cells.Count);
    }
}

/// <summary>Of all schools, whatever the filter shows.</summary>
public record ComplianceCounts(int Schools, int SchoolsNeedingHelp, int ToCheck, int Met, int Applying, int NotStarted)
{
    public static ComplianceCounts Of(IReadOnlyList<StandardStanding> all) => new(
        all.Select(cell => cell.School.Id).Distinct().Count(),
        all.Where(cell => cell.State == StandardState.NeedsHelp).Select(cell => cell.School.Id).Distinct().Count(),
        all.Count(cell => cell.State == StandardState.ToCheck),
        all.Count(cell => cell.State == StandardState.Met),
        all.Count(cell => cell.State != StandardState.DoesNotApply),
        all.Count(cell => cell.State == StandardState.NotStarted));
}

/// <summary>One school: its cells shown, and how many it meets of all that apply.</summary>
public record ComplianceRow(StandingSchool School, IReadOnlyList<StandardStanding> Cells, IReadOnlyList<int> MetNumbers, int Applying)
{
    public int Count(StandardState state) => Cells.Count(cell => cell.State == state);
}
