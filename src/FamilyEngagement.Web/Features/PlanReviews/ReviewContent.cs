namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>The words of a review: what a form sends, what is kept when they change.</summary>
public record ReviewContent(PlanStanding Standing, string Text, IReadOnlyList<StrategyNote> Strategies)
{
    public static ReviewContent Of(PlanReview review) => new(review.Standing, review.Text, [.. review.Strategies.OrderBy(row => row.Position).Select(StrategyNote.Of)]);

    public bool SaysTheSameAs(ReviewContent other) => (Standing, Text) == (other.Standing, other.Text) && Strategies.OrderBy(note => note.StrategyId).SequenceEqual(other.Strategies.OrderBy(note => note.StrategyId));
}

public record StrategyNote(int StrategyId, StrategyProgress? Progress, string Happened, string Learned, string Next)
{
    public static StrategyNote Of(StrategyReview row) => new(row.StrategyId, row.Progress, row.Happened, row.Learned, row.Next);

    public bool IsEmpty => Progress is null && Happened.Length + Learned.Length + Next.Length == 0;
}
