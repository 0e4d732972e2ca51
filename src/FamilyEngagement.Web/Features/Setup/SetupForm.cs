using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Setup;

public class SetupForm : IValidatableObject
{
    [Required(ErrorMessage = "Type the setup token. It stands in the portal’s log."), StringLength(100, ErrorMessage = "The setup token is shorter than this. Copy it from the portal’s log.")]
    public string? Token { get; set; }

    [Required(ErrorMessage = "Type the district’s name."), StringLength(DistrictSettings.NameLength, ErrorMessage = "A district’s name has at most 120 characters.")]
    public string? District { get; set; }

    [StringLength(DistrictSettings.NameLength, ErrorMessage = "An office’s name has at most 120 characters.")]
    public string? Office { get; set; }

    [Required(ErrorMessage = "Choose the time zone.")]
    public string? TimeZone { get; set; }

    public bool WithYear { get; set; }

    [Required(ErrorMessage = "Type your name."), StringLength(PortalUser.NameLength, ErrorMessage = "A name has at most 100 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Type your work email. You sign in with it."), StringLength(Lengths.Email, ErrorMessage = "An email has at most 256 characters.")]
    [RegularExpression(@"^\s*[^\s@\p{C}]+@[^\s@\p{C}]+\s*$", ErrorMessage = "Type an email as name@district.org.")]
    public string? Email { get; set; }

    [Required(ErrorMessage = "Type a password."), StringLength(256, MinimumLength = 12, ErrorMessage = "Use 12 to 256 characters. Three or four words make a good password.")]
    public string? Password { get; set; }

    [Required(ErrorMessage = "Type the password again."), StringLength(256, ErrorMessage = "A password has at most 256 characters.")]
    public string? Again { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (TimeZone is not null && !UsTimeZones.IsKnown(TimeZone)) yield return new ValidationResult("Choose the time zone from the list.", [nameof(TimeZone)]);
        if (Password is not null && Again is not null && Password != Again) yield return new ValidationResult("The two passwords differ. Type the same one twice.", [nameof(Again)]);
    }
}
