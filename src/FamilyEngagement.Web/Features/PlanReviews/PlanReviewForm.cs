using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>A review as it is typed.</summary>
public class PlanReviewForm : IValidatableObject
{
    /// <summary>Of the review; empty for a new one.</summary>
    public Guid Version { get; set; }

    /// <summary>Only for a new one.</summary>
    public DateOnly? HeldOn { get; set; }

    public PlanStanding? Standing { get; set; }

    [StringLength(PlanReview.TextLength, ErrorMessage = "Make the text shorter: at most 4,000 characters.")]
    public string? Text { get; set => field = Clean(value); }

    /// <summary>By the strategy's id.</summary>
    public Dictionary<int, StrategyReviewForm> Strategies { get; set; } = [];

    public static PlanReviewForm Of(PlanReview review) => new()
    {
        Version = review.Version,
        HeldOn = review.HeldOn,
        Standing = review.Standing,
        Text = review.Text,
        Strategies = review.Strategies.ToDictionary(row => row.StrategyId, StrategyReviewForm.Of),
    };

    public ReviewContent ToContent() => new(Standing!.Value, Text ?? "", [.. Strategies.Select(row => row.Value.ToNote(row.Key))]);

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Standing is not { } standing || !Enum.IsDefined(standing)) yield return new ValidationResult("Say how the plan goes: choose one.", [nameof(Standing)]);
        if (string.IsNullOrEmpty(Text)) yield return new ValidationResult("Say in a sentence or two how the plan goes.", [nameof(Text)]);
    }

    internal static string? Clean(string? text) => text?.ReplaceLineEndings("\n").Trim();
}

/// <summary>What is typed about one strategy.</summary>
public class StrategyReviewForm : IValidatableObject
{
    private const string TooLong = "Make this shorter: at most 1,500 characters.";

    public StrategyProgress? Progress { get; set; }

    [StringLength(PlanReview.NoteLength, ErrorMessage = TooLong)]
    public string? Happened { get; set => field = PlanReviewForm.Clean(value); }

    [StringLength(PlanReview.NoteLength, ErrorMessage = TooLong)]
    public string? Learned { get; set => field = PlanReviewForm.Clean(value); }

    [StringLength(PlanReview.NoteLength, ErrorMessage = TooLong)]
    public string? Next { get; set => field = PlanReviewForm.Clean(value); }

    public static StrategyReviewForm Of(StrategyReview row) => new() { Progress = row.Progress, Happened = row.Happened, Learned = row.Learned, Next = row.Next };

    public StrategyNote ToNote(int strategyId) => new(strategyId, Progress, Happened ?? "", Learned ?? "", Next ?? "");

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Progress is { } progress && !Enum.IsDefined(progress)) yield return new ValidationResult("Choose from the list.", [nameof(Progress)]);
    }
}

public class ReviewVoidForm
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Say why the review should not count."), StringLength(PlanReview.ReasonLength, ErrorMessage = "Make the reason shorter: at most 300 characters.")]
    public string? Reason { get; set => field = PlanReviewForm.Clean(value); }
}
