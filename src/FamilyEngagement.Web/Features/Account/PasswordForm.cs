using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Account;

/// <summary>A new password, by one's own will (with the current one) or by a one-use link (with its token).</summary>
public class PasswordForm : IValidatableObject
{
    public const int MinimumLength = 12;

    [StringLength(256)]
    public string? Current { get; set; }

    [Required(ErrorMessage = "Type a new password."), StringLength(256, MinimumLength = MinimumLength, ErrorMessage = "Use at least 12 characters. Three or four words make a good password.")]
    public string? Password { get; set; }

    [Required(ErrorMessage = "Type the new password again."), StringLength(256)]
    public string? Again { get; set; }

    public int? User { get; set; }

    public string? Token { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Password is not null && Again is not null && Password != Again)
            yield return new ValidationResult("The two passwords differ. Type the same one twice.", [nameof(Again)]);
    }
}
