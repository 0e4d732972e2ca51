using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Users;

public class UserForm : IValidatableObject
{
    [Required(ErrorMessage = "Type the person’s name."), StringLength(PortalUser.NameLength, ErrorMessage = "A name has at most 100 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Type the work email. The person signs in with it."), StringLength(Lengths.Email, ErrorMessage = "An email has at most 256 characters.")]
    [RegularExpression(@"^\s*[^\s@\p{C}]+@[^\s@\p{C}]+\s*$", ErrorMessage = "Type an email as name@district.org.")]
    public string? Email { get; set; }

    public PortalRole? DistrictRole { get; set; }

    public Guid Version { get; set; }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (DistrictRole is { } role && !role.IsDistrictWide()) yield return new ValidationResult("Choose District staff, Administrator or no district role.", [nameof(DistrictRole)]);
    }

    public static UserForm Of(PortalUser user) => new() { Name = user.Name, Email = user.Email, DistrictRole = user.DistrictRole, Version = user.Version };
}
