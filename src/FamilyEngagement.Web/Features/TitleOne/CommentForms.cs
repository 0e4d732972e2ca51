using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.TitleOne;

public class CommentForm : IValidatableObject
{
    [Required(ErrorMessage = "Write what the family said."), StringLength(FamilyComment.TextLength, ErrorMessage = "Make this shorter: at most 2,000 characters.")]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [Required(ErrorMessage = "Choose how it came."), EnumDataType(typeof(CommentWay), ErrorMessage = "Choose how it came.")]
    public CommentWay? Way { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Choose the language.")]
    public string? Language { get; set; }

    public bool WantsToBeNamed { get; set; }

    [StringLength(FamilyComment.NameLength, ErrorMessage = "Make the name shorter: at most 120 characters.")]
    public string? Name { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (Language is not null && !context.GetRequiredService<Languages>().IsKnown(Language)) yield return new ValidationResult("Choose the language.", [nameof(Language)]);
        if (On > today) yield return new ValidationResult("This day is to come. Check the day.", [nameof(On)]);
        else if (On < today.AddYears(-2)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(On)]);
        if (WantsToBeNamed && string.IsNullOrEmpty(Name)) yield return new ValidationResult("Type the name, or clear the tick before it.", [nameof(Name)]);
        if (!WantsToBeNamed && !string.IsNullOrEmpty(Name)) yield return new ValidationResult("A name is kept only if the family asked for it. Tick that they did, or clear the name.", [nameof(Name)]);
    }
}

public class AnswerForm : IValidatableObject
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Write what the school answered."), StringLength(FamilyComment.TextLength, ErrorMessage = "Make this shorter: at most 2,000 characters.")]
    public string? Answer { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? AnsweredOn { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (AnsweredOn > today) yield return new ValidationResult("This day is to come. Check the day.", [nameof(AnsweredOn)]);
        else if (AnsweredOn < today.AddYears(-2)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(AnsweredOn)]);
    }
}

public class VoidCommentForm
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Say why you void it."), StringLength(FamilyComment.ReasonLength, ErrorMessage = "At most 300 characters. Shorten it.")]
    public string? Reason { get; set => field = value?.Trim(); }
}
