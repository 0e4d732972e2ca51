namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What a new plan is started from.</summary>
public class StartForm
{
    /// <summary>A plan; none starts from the template alone.</summary>
    public int? From { get; set; }
}
