using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Plans;

public static class PlanGuard
{
    /// <summary>
    /// A step holds the whole plan still: it writes each section's version anew, so that of a step and a section saved at the
    /// same moment only one gets through, and nothing is sent or approved that nobody has seen.
    /// </summary>
    public static void HoldStill(this AppDbContext db, Plan plan, Guid seen)
    {
        db.Entry(plan).Property(x => x.Version).OriginalValue = seen;
        foreach (var section in plan.Sections) db.Entry(section).Property(x => x.Version).IsModified = true;
    }
}
