namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A school's plans: this year's, or the way to start it, and those before.</summary>
/// <param name="IsInside">The district sees here only what was sent to it.</param>
public record PlansPage(int SchoolId, string School, string? Year, PlansPage.Row? Current, IReadOnlyList<PlansPage.Row> Earlier, bool MayStart, bool IsInside, IReadOnlyList<PlansPage.Source> Shared)
{
    public const int MostShared = 200;

    /// <summary>Another school's plan that may be started from.</summary>
    public record Source(int PlanId, string School, string Year);

    public record Row(int Id, string Year, PlanStatus Status, DateTime? SentAt, DateTime? DecidedAt);
}
