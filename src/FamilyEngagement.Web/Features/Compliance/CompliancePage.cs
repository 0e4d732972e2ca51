using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

/// <param name="Rows">All schools that the filter shows, in order; one page of them is in the groups.</param>
/// <param name="AsOf">The age of the oldest figure.</param>
/// <param name="Month">The end of this month is what "fell" means; none in the first month of a school year.</param>
/// <param name="LastYear">The month of last year to compare with, where something was kept then.</param>
public record CompliancePage(
    ComplianceFilter Filter, string Year, DateTime? AsOf, DateOnly? Month, DateOnly? LastYear, ComplianceCounts Counts, IReadOnlyList<string> Regions,
    IReadOnlyList<Standard> Standards, IReadOnlyList<Standard> Columns, IReadOnlyList<ComplianceRow> Rows, IReadOnlyList<ComplianceGroup> Groups, Paging Paging, int SmallGroup)
{
    /// <summary>"7 of 16" for a column: schools that meet the standard among those it applies to.</summary>
    public Figure Met(Standard column) => ComplianceCounts.Met(Rows.SelectMany(row => row.Cells).Where(cell => cell.Now.Standard.Id == column.Id));
}

/// <summary>Schools of one level or region; all of them when there are no groups.</summary>
/// <param name="Name">English key, or the region's name; empty for schools without one.</param>
/// <param name="Rows">Those on this page; the counts are of all.</param>
public record ComplianceGroup(string Name, int Schools, int NeedHelp, Figure Met, IReadOnlyList<ComplianceRow> Rows);

/// <summary>Of all schools, whatever the filter shows.</summary>
public record ComplianceCounts(int Schools, int SchoolsNeedingHelp, int ToCheck, int Late, Figure AllMet, int OutOfDate, int Fell)
{
    public static ComplianceCounts Of(IReadOnlyList<ComplianceRow> rows)
    {
        var all = rows.SelectMany(row => row.Cells).ToList();
        return new ComplianceCounts(
            rows.Count, rows.Count(row => row.Count(StandardState.NeedsHelp) > 0), all.Count(cell => cell.State == StandardState.ToCheck), all.Count(cell => cell.IsLate),
            Met(all), all.Count(cell => cell.State == StandardState.OutOfDate), all.Count(cell => cell.FellFrom is not null));
    }

    public static Figure Met(IEnumerable<ComplianceCell> cells) => cells.Where(cell => cell.Applies).ToList() is var applying ? new Figure(applying.Count(cell => cell.State == StandardState.Met), applying.Count) : default;
}
