using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.PlanClosing;

/// <summary>The year's results as they are typed.</summary>
public class ClosingForm
{
    /// <summary>Of the plan.</summary>
    public Guid Version { get; set; }

    /// <summary>By the section's id.</summary>
    public Dictionary<int, GoalClosingForm> Goals { get; set; } = [];

    /// <summary>By the strategy's id.</summary>
    public Dictionary<int, StrategyClosingForm> Strategies { get; set; } = [];

    internal static string? Clean(string? text) => text?.ReplaceLineEndings("\n").Trim();
}

public class GoalClosingForm
{
    /// <summary>Only for a measure of the school's own.</summary>
    [Range(0, 100, ErrorMessage = "Type a number from 0 to 100.")]
    public int? Result { get; set; }

    [Required(ErrorMessage = "Say in a sentence what worked and what did not."), StringLength(GoalResult.WorkedLength, ErrorMessage = "Make the text shorter: at most 2,000 characters.")]
    public string? Worked { get; set => field = ClosingForm.Clean(value); }
}

public class StrategyClosingForm : IValidatableObject
{
    public StrategyNextYear? NextYear { get; set; }

    [StringLength(StrategyResult.NoteLength, ErrorMessage = "Make the text shorter: at most 1,000 characters.")]
    public string? Note { get; set => field = ClosingForm.Clean(value); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (NextYear is not { } next || !Enum.IsDefined(next)) yield return new ValidationResult("Choose what becomes of this strategy.", [nameof(NextYear)]);
    }
}
