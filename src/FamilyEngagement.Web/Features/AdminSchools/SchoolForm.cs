using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.AdminSchools;

public class SchoolForm : IValidatableObject
{
    [Required(ErrorMessage = "Type the school’s name."), StringLength(School.NameLength, ErrorMessage = "A school’s name has at most 120 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Type the state’s code for the school."), StringLength(School.CodeLength, ErrorMessage = "A code has at most 20 characters.")]
    public string? Code { get; set; }

    [Required(ErrorMessage = "Choose the kind of school.")]
    public SchoolLevel? Level { get; set; }

    [Required(ErrorMessage = "Choose the lowest grade."), StringLength(Grades.CodeLength)]
    public string? LowGrade { get; set; }

    [Required(ErrorMessage = "Choose the highest grade."), StringLength(Grades.CodeLength)]
    public string? HighGrade { get; set; }

    [StringLength(School.NeighborhoodLength, ErrorMessage = "A neighborhood has at most 60 characters.")]
    public string? Neighborhood { get; set; }

    [StringLength(School.RegionLength, ErrorMessage = "A region has at most 60 characters.")]
    public string? Region { get; set; }

    public bool IsTitleI { get; set; }

    public bool IsActive { get; set; }

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Grades.Rank(LowGrade) == int.MaxValue) yield return new ValidationResult("Choose the lowest grade from the list.", [nameof(LowGrade)]);
        if (Grades.Rank(HighGrade) == int.MaxValue) yield return new ValidationResult("Choose the highest grade from the list.", [nameof(HighGrade)]);
        else if (Grades.Rank(LowGrade) != int.MaxValue && Grades.Rank(LowGrade) > Grades.Rank(HighGrade))
            yield return new ValidationResult("The highest grade is below the lowest grade. Change one of them.", [nameof(HighGrade)]);
    }

    public static SchoolForm Of(School school) => new()
    {
        Name = school.Name,
        Code = school.Code,
        Level = school.Level,
        LowGrade = school.LowGrade,
        HighGrade = school.HighGrade,
        Neighborhood = school.Neighborhood,
        Region = school.Region,
        IsTitleI = school.IsTitleI,
        IsActive = school.IsActive,
        Version = school.Version,
    };

    public void ApplyTo(School school)
    {
        (school.Name, school.Code, school.Level) = (Name!.Trim(), Code!.Trim(), Level!.Value);
        (school.LowGrade, school.HighGrade, school.Neighborhood, school.Region) = (LowGrade!, HighGrade!, Neighborhood?.Trim() ?? "", Region?.Trim() ?? "");
        (school.IsTitleI, school.IsActive) = (IsTitleI, IsActive);
        school.FoldedName = Folding.FoldTo(2 * School.NameLength, school.Name);
    }
}
