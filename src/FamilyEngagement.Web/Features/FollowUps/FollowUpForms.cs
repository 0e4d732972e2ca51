using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.FollowUps;

public class MoveForm : IValidatableObject
{
    public const string TooLong = "At most 300 characters. Shorten it.";

    [Required(ErrorMessage = "Choose the new day.")]
    public DateOnly? To { get; set; }

    [StringLength(FollowUp.NoteLength, ErrorMessage = TooLong)]
    public string? Note { get; set; }

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (To < today) yield return new ValidationResult("Choose a day from today on.", [nameof(To)]);
        else if (To > today.AddYears(1)) yield return new ValidationResult("This day is more than a year away. Check the year.", [nameof(To)]);
    }
}

public class HandOverForm
{
    [Required(ErrorMessage = "Choose who takes it.")]
    public int? To { get; set; }

    [StringLength(FollowUp.NoteLength, ErrorMessage = MoveForm.TooLong)]
    public string? Note { get; set; }

    public Guid Version { get; set; }
}
