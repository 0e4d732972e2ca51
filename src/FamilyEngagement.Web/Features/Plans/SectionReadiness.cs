using System.Linq.Expressions;

namespace FamilyEngagement.Web.Features.Plans;

public static class SectionReadiness
{
    /// <summary><see cref="PlanSection.IsComplete"/> for the database; a test holds one against the other.</summary>
    public static readonly Expression<Func<PlanSection, bool>> IsReady = section =>
        section.Text != "" && section.CarriedFrom == ""
        && (section.Kind == SectionKind.Text
            || (section.Outcome != "" && (section.Measure != GoalMeasure.Own || section.OwnMeasure != "") && section.Target != null && section.Strategies.Any()));
}
