using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>A review's words as they stood before they were changed or voided.</summary>
public class PlanReviewRevision : ISchoolOwned
{
    public const int ContentLength = 400_000;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public int Id { get; set; }
    public int ReviewId { get; set; }
    public required int SchoolId { get; init; }
    public required int ById { get; init; }
    public PortalUser By { get; set; } = null!;
    public required DateTime At { get; init; }
    /// <summary>Why it was voided; empty for a change.</summary>
    public string Reason { get; init; } = "";
    public required string Content { get; init; }

    public static PlanReviewRevision Of(PlanReview review, int userId, DateTime now, string reason) =>
        new() { SchoolId = review.SchoolId, ById = userId, At = now, Reason = reason, Content = JsonSerializer.Serialize(ReviewContent.Of(review), Json) };

    public ReviewContent Read() => JsonSerializer.Deserialize<ReviewContent>(Content, Json)!;
}
