using System.Globalization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

public enum ComplianceOrder { Help, Fell, Name }

public enum ComplianceGrouping { None, Level, Region }

/// <summary>What the matrix shows, and in which order. Everything is in the address, so that a view can be sent to a colleague.</summary>
public class ComplianceFilter
{
    public ComplianceOrder Order { get; set; }
    public ComplianceGrouping Group { get; set; }
    public SchoolLevel? Level { get; set; }
    public string? Region { get; set; }
    public int? Standard { get; set; }
    public StandardState? Status { get; set; }
    public string? Q { get; set; }
    public bool TitleI { get; set; }
    /// <summary>Asks for help.</summary>
    public bool Help { get; set; }
    /// <summary>Last year in each cell.</summary>
    public bool Compare { get; set; }
    /// <summary>All schools on one page.</summary>
    public bool All { get; set; }

    public bool IsSet => Level is not null || !string.IsNullOrEmpty(Region) || Standard is not null || Status is not null || !string.IsNullOrWhiteSpace(Q) || TitleI || Help;

    /// <summary>A school's cells that the filter shows; none when the school is not among them.</summary>
    public IReadOnlyList<ComplianceCell> Shown(StandingSchool school, IReadOnlyList<ComplianceCell> cells)
    {
        var shown = cells.Where(cell => Standard is null || cell.Now.Standard.Number == Standard).ToList();
        var fits = (Level is null || school.Level == Level)
            && (string.IsNullOrEmpty(Region) || school.Region == Region)
            && (!TitleI || school.IsTitleI)
            && (string.IsNullOrWhiteSpace(Q) || Folding.Fold(school.Name).Contains(Folding.Fold(Q), StringComparison.Ordinal))
            && (Status is null || shown.Any(cell => cell.State == Status))
            && (!Help || shown.Any(cell => cell.Applies && cell.Now.HelpAsked));
        return fits ? shown : [];
    }

    /// <summary>
    /// Help needed first: whoever asked, then what is far under its target, what is out of date, past due or returned, what fell most
    /// against the school's own past, what is furthest under its target. The rows come by name, and equals stay so.
    /// </summary>
    public IEnumerable<ComplianceRow> Sort(IEnumerable<ComplianceRow> rows) => Order switch
    {
        ComplianceOrder.Name => rows,
        ComplianceOrder.Fell => rows.OrderByDescending(row => row.Fall),
        _ => rows.OrderByDescending(row => row.Asked)
            .ThenByDescending(row => row.FarUnder)
            .ThenByDescending(row => row.Count(StandardState.OutOfDate) + row.PastDue + row.Count(StandardState.Returned))
            .ThenByDescending(row => row.Fall)
            .ThenByDescending(row => row.Under)
            .ThenByDescending(row => row.Count(StandardState.NotStarted)),
    };

    /// <summary>This view with something changed.</summary>
    public string With(Action<ComplianceFilter> change, string path = "/district/compliance")
    {
        var other = (ComplianceFilter)MemberwiseClone();
        change(other);
        (string Name, string? Value)[] parts =
        [
            (nameof(Order), other.Order == default ? null : other.Order.ToString()), (nameof(Group), other.Group == default ? null : other.Group.ToString()),
            (nameof(Level), other.Level?.ToString()), (nameof(Region), other.Region), (nameof(Standard), other.Standard?.ToString(CultureInfo.InvariantCulture)), (nameof(Status), other.Status?.ToString()),
            (nameof(Q), other.Q), (nameof(TitleI), Yes(other.TitleI)), (nameof(Help), Yes(other.Help)), (nameof(Compare), Yes(other.Compare)), (nameof(All), Yes(other.All)),
        ];
        return path + QueryString.Create(parts.Where(part => !string.IsNullOrEmpty(part.Value)).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    private static string? Yes(bool value) => value ? "true" : null;
}
