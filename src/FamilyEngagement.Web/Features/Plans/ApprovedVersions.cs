using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Plans;

public static class ApprovedVersions
{
    /// <summary>Versions that were approved, newest first: the last of each round that ended with an approval. What is being amended is not among them.</summary>
    public static IQueryable<PlanVersion> ApprovedOf(this AppDbContext db, int planId) =>
        from version in db.PlanVersions
        join plan in db.Plans on version.PlanId equals plan.Id
        where version.PlanId == planId && (version.Round < plan.Round || plan.Status == PlanStatus.Approved || plan.Status == PlanStatus.Closed)
        orderby version.Id descending
        select version;
}
