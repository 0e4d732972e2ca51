namespace FamilyEngagement.Web.Features.PlanReviews;

public static class ReviewText
{
    private const int Most = 240;

    /// <summary>For an overview; the review's own page has all of it.</summary>
    public static string Short(string text) => text.Length <= Most ? text : text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "…";
}
