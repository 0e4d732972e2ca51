using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>A plan's reviews and the days that they are due.</summary>
public record PlanReviewsPage(PlanHead Plan, IReadOnlyList<PlanReviewsPage.Row> Reviews, bool MayWrite)
{
    public record Row(int Id, DateOnly HeldOn, PlanStanding Standing, string Text, string By, bool IsVoided, string VoidReason);

    public string Url => $"{Plan.Url}/reviews";
}

/// <summary>One review, its figures of that day beside those of today.</summary>
public record PlanReviewPage(
    PlanReading Plan, PlanReview Review, IReadOnlyList<PlanReviewRevision> Revisions, IReadOnlyDictionary<int, StrategyFigure> Now, bool MayWrite, bool IsInside, bool MaySeeSensitive)
{
    public string Url => $"{Plan.Head.Url}/reviews/{Review.Id}";

    /// <summary>In the order of the plan, those that are no longer in it at the end.</summary>
    public IEnumerable<StrategyReview> Rows => Review.Strategies.OrderBy(row => row.Position);

    public ComparedFigure Compare(StrategyReview row) => new(Review.HeldOn, row.Frozen(Review.HeldOn, IsInside, MaySeeSensitive), Now.GetValueOrDefault(row.StrategyId));
}

/// <summary>A figure as it stood on a day, and as it stands now; none now where the strategy left the plan.</summary>
public record ComparedFigure(DateOnly On, StrategyFigure Then, StrategyFigure? Now);

/// <param name="Review">None: a new one.</param>
/// <param name="Differences">What somebody else wrote meanwhile; none where nobody did.</param>
public record PlanReviewEditPage(PlanReading Plan, PlanReview? Review, PlanReviewForm Form, IReadOnlyDictionary<int, StrategyFigure> Figures, bool IsInside, IReadOnlyList<Difference>? Differences = null)
{
    public string Action => Review is null ? $"{Plan.Head.Url}/reviews" : $"{Plan.Head.Url}/reviews/{Review.Id}/edit";

    public string Back => Review is null ? $"{Plan.Head.Url}/reviews" : $"{Plan.Head.Url}/reviews/{Review.Id}";
}

/// <param name="HasChanged">Somebody changed the review while the reason was typed.</param>
public record PlanReviewVoidPage(PlanHead Plan, PlanReview Review, ReviewVoidForm Form, bool HasChanged)
{
    public string Url => $"{Plan.Url}/reviews/{Review.Id}";
}
