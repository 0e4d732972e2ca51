using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

public enum ComplianceOrder { Help, Name, FewestMet }

/// <summary>What the matrix shows, and in which order. Everything is in the address, so that a view can be sent to a colleague.</summary>
public class ComplianceFilter
{
    public ComplianceOrder Order { get; set; }
    public SchoolLevel? Level { get; set; }
    public int? Standard { get; set; }
    public StandardState? Status { get; set; }

    public bool IsSet => Level is not null || Standard is not null || Status is not null;

    /// <summary>A school's cells that the filter shows; none when the school is not among them.</summary>
    public IReadOnlyList<StandardStanding> Shown(IReadOnlyList<StandardStanding> cells)
    {
        var shown = cells.Where(cell => Standard is null || cell.Standard.Number == Standard).ToList();
        var fits = (Level is null || shown.Any(cell => cell.School.Level == Level)) && (Status is null || shown.Any(cell => cell.State == Status));
        return fits ? shown : [];
    }

    /// <summary>Help needed first: the most cells that need help, then the most returned or not started. Never by name alone unless asked.</summary>
    public IEnumerable<ComplianceRow> Sort(IEnumerable<ComplianceRow> rows) => Order switch
    {
        ComplianceOrder.Name => rows,
        ComplianceOrder.FewestMet => rows.OrderBy(row => row.Count(StandardState.Met)).ThenByDescending(row => row.Count(StandardState.NeedsHelp)),
        _ => rows.OrderByDescending(row => row.Count(StandardState.NeedsHelp))
            .ThenByDescending(row => row.Count(StandardState.Returned) + row.Count(StandardState.NotStarted))
            .ThenBy(row => row.Count(StandardState.Met)),
    };

    public static string Label(ComplianceOrder order) => order switch
    {
        ComplianceOrder.Help => "Help needed first",
        ComplianceOrder.Name => "School name",
        _ => "Fewest met first",
    };
}
