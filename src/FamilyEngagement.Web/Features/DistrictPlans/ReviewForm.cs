using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>What the district says of one section.</summary>
public class ReviewForm : IValidatableObject
{
    public Guid Version { get; set; }

    public SectionVerdict? Verdict { get; set; }

    [StringLength(Plan.CommentLength, ErrorMessage = "Make the comment shorter: at most 2,000 characters.")]
    public string? Comment { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Verdict is not (SectionVerdict.LooksGood or SectionVerdict.NeedsChange)) yield return new ValidationResult("Choose Looks good or Needs a change.", [nameof(Verdict)]);
        if (Verdict == SectionVerdict.NeedsChange && string.IsNullOrEmpty(Comment)) yield return new ValidationResult("Say what to change, so that the principal can do it.", [nameof(Comment)]);
    }
}

/// <summary>The words that go with a decision on the whole plan.</summary>
public class DecisionForm
{
    /// <summary>Of the plan.</summary>
    public Guid Version { get; set; }

    [StringLength(Plan.CommentLength, ErrorMessage = "Make the comment shorter: at most 2,000 characters.")]
    public string? Message { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }
}

/// <summary>Who reads the plan for the district.</summary>
public class ReviewerForm
{
    /// <summary>Of the plan.</summary>
    public Guid Version { get; set; }

    public int? Reviewer { get; set; }
}
