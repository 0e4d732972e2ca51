using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Compliance;

/// <summary>English keys for the localizer.</summary>
public static class ComplianceWords
{
    public static string Label(ComplianceOrder order) => order switch
    {
        ComplianceOrder.Name => "School name",
        ComplianceOrder.Fell => "Fell most first",
        _ => "Help needed first",
    };

    public static string Label(ComplianceGrouping group) => group switch
    {
        ComplianceGrouping.Level => "By level",
        ComplianceGrouping.Region => "By region",
        _ => "No groups",
    };

    /// <summary>Why the school stands there; none needs no words.</summary>
    public static string? Label(ComplianceReason reason) => reason switch
    {
        ComplianceReason.AskedForHelp => "asked for help",
        ComplianceReason.FarUnder => "far under a target",
        ComplianceReason.OutOfDate => "out of date",
        ComplianceReason.PastDue => "past due",
        ComplianceReason.Returned => "returned for changes",
        ComplianceReason.Fell => "a figure fell",
        ComplianceReason.Under => "under a target",
        _ => null,
    };

    public static string By(MetBy by) => by switch
    {
        MetBy.District => "Checked by the district",
        MetBy.Sample => "Confirmed by the school; the district looks at some",
        MetBy.Figure => "Confirmed by the school, and the figure is at its target",
        _ => "",
    };
}
