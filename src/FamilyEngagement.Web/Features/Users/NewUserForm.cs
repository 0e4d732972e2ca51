using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Users;

public class NewUserForm : UserForm
{
    public RoleForm School { get; set; } = new();

    public override IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        foreach (var problem in base.Validate(context)) yield return problem;
        if (DistrictRole is null && School.IsEmpty) yield return new ValidationResult("Choose a district role, or a role at a school below.", [nameof(DistrictRole)]);
    }
}
