using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.PlanClosing;

/// <summary>When a year's plan can be closed.</summary>
public static class ClosingCalendar
{
    /// <summary>So many days before the year ends.</summary>
    public const int LastDays = 45;

    public static DateOnly OpensOn(SchoolYear year) => year.EndsOn.AddDays(-LastDays);

    public static bool MayClose(this PlanHead plan, DateOnly today) => PlanWorkflow.Find(plan.Status, PlanStep.Close) is not null && today >= OpensOn(plan.Year);
}
