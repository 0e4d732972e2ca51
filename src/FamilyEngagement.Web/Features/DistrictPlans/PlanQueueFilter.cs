using System.Globalization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>Which plans the queue shows. Everything is in the address, so that a view can be sent to a colleague.</summary>
public class PlanQueueFilter
{
    public const string Mine = "mine", Nobody = "nobody";

    /// <summary>Draft stands for "not sent yet".</summary>
    public PlanStatus? Status { get; set; }

    /// <summary><see cref="Mine"/>, <see cref="Nobody"/> or a person's id.</summary>
    public string? Reviewer { get; set; }

    public SchoolLevel? Level { get; set; }

    public string? Q { get; set; }

    public bool Overdue { get; set; }

    /// <summary>The 90-day review is past due.</summary>
    public bool Behind { get; set; }

    /// <summary>A strategy has begun and reached nobody.</summary>
    public bool Silent { get; set; }

    public bool IsSet => Status is not null || !string.IsNullOrEmpty(Reviewer) || Level is not null || !string.IsNullOrWhiteSpace(Q) || Overdue || Behind || Silent;

    public IEnumerable<PlanInQueue> Of(IEnumerable<PlanInQueue> all, int me)
    {
        var name = Folding.Fold(Q ?? "");
        return all.Where(row => (Status is null || row.Status == Status) && (Level is null || row.Level == Level) && (!Overdue || row.IsOverdue) && (!Behind || row.IsReviewPastDue) && (!Silent || row.Pulse?.WithoutContact > 0) && row.FoldedName.Contains(name, StringComparison.Ordinal) && FitsReviewer(row, me));
    }

    private bool FitsReviewer(PlanInQueue row, int me) => Reviewer switch
    {
        null or "" => true,
        Mine => row.ReviewerId == me,
        // Only where somebody has something to read.
        Nobody => row.Status == PlanStatus.Sent && row.ReviewerId is null,
        _ => row.ReviewerId?.ToString(CultureInfo.InvariantCulture) == Reviewer,
    };
}
