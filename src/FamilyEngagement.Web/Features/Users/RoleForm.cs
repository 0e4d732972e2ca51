using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Users;

/// <summary>One role at one or several schools, with its days.</summary>
public class RoleForm : IValidatableObject
{
    public static readonly DateOnly Earliest = new(1990, 1, 1), Latest = new(2100, 12, 31);

    public PortalRole? Role { get; set; }

    public int[] Schools { get; set; } = [];

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public bool ReadsRestricted { get; set; }

    public bool IsEmpty => Role is null && Schools.Length == 0;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (IsEmpty) return [];
        var problems = CheckDays(From, To).ToList();
        if (Role is null || Role.Value.IsDistrictWide()) problems.Add(new ValidationResult("Choose what the person does at the school.", [nameof(Role)]));
        if (Schools.Length == 0) problems.Add(new ValidationResult("Choose at least one school.", [nameof(Schools)]));
        return problems;
    }

    public static IEnumerable<ValidationResult> CheckDays(DateOnly? from, DateOnly? to)
    {
        if (from is null) yield return new ValidationResult("Choose the first day of this role.", [nameof(From)]);
        else if (from < Earliest || from > Latest) yield return new ValidationResult("Check the year of the first day.", [nameof(From)]);
        if (to > Latest) yield return new ValidationResult("Check the year of the last day.", [nameof(To)]);
        if (to < from) yield return new ValidationResult("The last day is before the first day. Change one of them.", [nameof(To)]);
    }
}
