using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Users;

/// <summary>The days of a role that is there: to end it, or to put a mistake right. And whether the person may read restricted contacts.</summary>
public class RoleDaysForm : IValidatableObject
{
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool ReadsRestricted { get; set; }

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context) => RoleForm.CheckDays(From, To);

    public static RoleDaysForm Of(SchoolAssignment role) => new() { From = role.From, To = role.To, ReadsRestricted = role.ReadsRestricted, Version = role.Version };
}
