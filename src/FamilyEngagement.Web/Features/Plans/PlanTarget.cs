using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>What a school set itself in its plan for a figure that the portal counts.</summary>
/// <param name="Goal">The goal's short name; may be empty.</param>
public record PlanTarget(GoalMeasure Measure, int Percent, string Goal);

public static class PlanTargets
{
    /// <summary>The first goal of each counted measure in the year's plan; outside the school only of a plan that was sent. One query.</summary>
    public static async Task<IReadOnlyList<PlanTarget>> TargetsIn(this AppDbContext db, int schoolId, int? schoolYearId, bool isInside)
    {
        var goals = await db.PlanSections.In(schoolId)
            .Where(section => section.Plan.SchoolYearId == schoolYearId && (isInside || section.Plan.SentAt != null) && section.Kind == SectionKind.Goal && section.Target != null && section.Measure != GoalMeasure.Own)
            .OrderBy(section => section.Position).Select(section => new PlanTarget(section.Measure, section.Target!.Value, section.Title)).ToListAsync();
        return [.. goals.DistinctBy(goal => goal.Measure)];
    }
}
