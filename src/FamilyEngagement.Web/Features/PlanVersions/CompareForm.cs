namespace FamilyEngagement.Web.Features.PlanVersions;

/// <summary>Which two versions are compared.</summary>
public class CompareForm
{
    /// <summary>None: the version before the other.</summary>
    public int? From { get; set; }

    /// <summary>None: the plan as it is now.</summary>
    public int? To { get; set; }
}
