using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>Every school's plan of the year, those that wait for the district first.</summary>
/// <param name="Counts">Schools by status; those that sent nothing count as Draft, whatever they have written.</param>
public record DistrictPlansPage(string? Year, PlanStatus? Status, IReadOnlyDictionary<PlanStatus, int> Counts, IReadOnlyList<DistrictPlansPage.Row> Rows, Paging Paging)
{
    /// <param name="PlanId">None while nothing was sent.</param>
    public record Row(string School, string FoldedName, int? PlanId, PlanStatus Status, DateTime? SentAt, DateTime? DecidedAt)
    {
        /// <summary>A decision on what was sent last; the one before it is history.</summary>
        public DateTime? DecidedOn => Status == PlanStatus.Sent ? null : DecidedAt;
    }

    public static string Label(PlanStatus status) => status == PlanStatus.Draft ? "Not sent yet" : status.Label();
}
