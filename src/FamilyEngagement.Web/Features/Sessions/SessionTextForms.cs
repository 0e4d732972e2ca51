using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>The agenda or the notes: text, file, or both.</summary>
public class SessionTextForm : IValidatableObject
{
    public Guid Version { get; set; }

    [StringLength(FamilySession.TextLength, ErrorMessage = "Make this shorter: at most 4,000 characters.")]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public IFormFile? File { get; set; }

    /// <summary>Takes the file away that is there.</summary>
    public bool DropFile { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context) => UploadField.Check(File, nameof(File), null, "");
}

public class SessionFeedbackForm : IValidatableObject
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Write what families said."), StringLength(SessionFeedback.SaidLength, ErrorMessage = "Make this shorter: at most 1,000 characters.")]
    public string? Said { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [StringLength(SessionFeedback.SaidLength, ErrorMessage = "Make this shorter: at most 1,000 characters.")]
    public string? Did { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public DateOnly? AnsweredOn { get; set; }

    public static SessionFeedbackForm Of(SessionFeedback row) => new() { Version = row.Version, Said = row.Said, Did = row.Did, AnsweredOn = row.AnsweredOn };

    public void WriteTo(SessionFeedback row, int userId)
    {
        (row.Said, row.Did) = (Said!, Did ?? "");
        row.AnsweredById = AnsweredOn is null ? null : AnsweredOn == row.AnsweredOn ? row.AnsweredById : userId;
        row.AnsweredOn = AnsweredOn;
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (AnsweredOn > today) yield return new ValidationResult("This day is to come. Write it down when families were told.", [nameof(AnsweredOn)]);
        else if (AnsweredOn < today.AddYears(-2)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(AnsweredOn)]);
        if (AnsweredOn is not null && string.IsNullOrEmpty(Did)) yield return new ValidationResult("Write what the school did, then when families were told.", [nameof(Did)]);
    }
}

public class SessionTaskForm : IValidatableObject
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Write what is to do."), StringLength(SessionTask.TextLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Text { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose who does it.")]
    public int? OwnerId { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? DueOn { get; set; }

    public static SessionTaskForm Of(SessionTask task) => new() { Version = task.Version, Text = task.Text, OwnerId = task.OwnerId, DueOn = task.DueOn };

    public void WriteTo(SessionTask task) => (task.Text, task.OwnerId, task.DueOn) = (Text!, OwnerId!.Value, DueOn!.Value);

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (DueOn < today.AddYears(-1) || DueOn > today.AddYears(1)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(DueOn)]);
    }
}
