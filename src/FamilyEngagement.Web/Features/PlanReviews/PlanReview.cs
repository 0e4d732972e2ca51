using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>How the plan goes as a whole.</summary>
public enum PlanStanding { OnTrack, Watch, Behind }

public enum StrategyProgress { OnTrack, Behind, Stopped, Done }

/// <summary>
/// The school looks at its plan, about every 90 days. The figures of that day are kept with it. Corrected or voided with a
/// reason, never deleted; what stood before stays.
/// </summary>
public class PlanReview : ISchoolOwned, IVersioned
{
    public const int TextLength = 4000, NoteLength = 1500, ReasonLength = 300;

    public int Id { get; set; }
    public int PlanId { get; private init; }
    public Plan Plan { get; private init; } = null!;
    public int SchoolId { get; private init; }
    /// <summary>The day whose figures are kept. Never changes.</summary>
    public DateOnly HeldOn { get; private init; }
    public PlanStanding Standing { get; private set; }
    public string Text { get; private set; } = "";
    public int WrittenById { get; private set; }
    public PortalUser WrittenBy { get; private set; } = null!;
    public DateTime WrittenAt { get; private set; }
    public DateTime? VoidedAt { get; private set; }
    public string VoidReason { get; private set; } = "";
    public Guid Version { get; set; }
    public List<StrategyReview> Strategies { get; } = [];
    public List<PlanReviewRevision> Revisions { get; } = [];

    public bool IsVoided => VoidedAt is not null;

    /// <param name="figures">Of the day, by the strategy's id, with all numbers.</param>
    public static PlanReview Hold(int planId, int schoolId, DateOnly on, IEnumerable<PlanStrategy> strategies, IReadOnlyDictionary<int, StrategyFigure> figures, ReviewContent content, int userId, DateTime now)
    {
        var review = new PlanReview { PlanId = planId, SchoolId = schoolId, HeldOn = on };
        review.Freeze(strategies, figures);
        review.Set(content, userId, now);
        return review;
    }

    /// <summary>Keeps the figures of strategies that it does not have yet.</summary>
    public void Freeze(IEnumerable<PlanStrategy> strategies, IReadOnlyDictionary<int, StrategyFigure> figures)
    {
        // What is put beside figures of the same day later stays at the school: the difference could tell of a few families.
        var isFirst = Strategies.Count == 0;
        foreach (var strategy in strategies.Where(strategy => Strategies.TrueForAll(row => row.StrategyId != strategy.Id)).ToList())
            Strategies.Add(StrategyReview.Of(strategy, Strategies.Count + 1, isFirst ? figures[strategy.Id] : figures[strategy.Id] with { IsShownOutside = false }));
    }

    /// <summary>Writes the words anew and keeps those that stood there; the figures stay.</summary>
    /// <returns>False when it says the same already.</returns>
    public bool Write(ReviewContent content, int userId, DateTime now)
    {
        if (IsVoided) throw new InvalidOperationException("A voided review is not changed.");
        if (ReviewContent.Of(this).SaysTheSameAs(content)) return false;
        Revisions.Add(PlanReviewRevision.Of(this, userId, now, ""));
        Set(content, userId, now);
        return true;
    }

    public void MarkVoid(int userId, DateTime now, string reason)
    {
        if (IsVoided) throw new InvalidOperationException("The review is voided already.");
        Revisions.Add(PlanReviewRevision.Of(this, userId, now, reason));
        (VoidedAt, VoidReason) = (now, reason);
    }

    private void Set(ReviewContent content, int userId, DateTime now)
    {
        (Standing, Text, WrittenById, WrittenAt) = (content.Standing, content.Text, userId, now);
        foreach (var note in content.Strategies)
            if (Strategies.Find(row => row.StrategyId == note.StrategyId) is { } row)
                (row.Progress, row.Happened, row.Learned, row.Next) = (note.Progress, note.Happened, note.Learned, note.Next);
    }
}
