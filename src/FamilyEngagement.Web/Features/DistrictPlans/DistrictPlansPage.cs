using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>Every school's plan of the year, those that wait for the district first.</summary>
/// <param name="Counts">Schools by status; those that sent nothing count as Draft, whatever they have written.</param>
public record DistrictPlansPage(
    string? Year, PlanQueueFilter Filter, IReadOnlyDictionary<PlanStatus, int> Counts, int Overdue, int Behind, int Silent, IReadOnlyList<PlanInQueue> Rows, Paging Paging,
    IReadOnlyList<PlanReviewer> Reviewers, PlanTurnaround? Turnaround)
{
    public static string Label(PlanStatus status) => status == PlanStatus.Draft ? "Not sent yet" : status.Label();
}
