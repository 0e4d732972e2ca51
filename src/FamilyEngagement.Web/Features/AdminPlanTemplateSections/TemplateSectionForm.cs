using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.AdminPlanTemplateSections;

/// <summary>A section as the template asks for it. The goals are for every school and always required.</summary>
public class TemplateSectionForm : IValidatableObject
{
    private const int MostWords = 3000;

    [Required(ErrorMessage = "Type a title that says what the section is about."), StringLength(PlanSection.TitleLength, ErrorMessage = "Make the title shorter: at most 160 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    [StringLength(PlanSection.GuidanceLength, ErrorMessage = "Make the guidance shorter: at most 2,000 characters.")]
    public string? Guidance { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [StringLength(PlanSection.GuidanceLength, ErrorMessage = "Make the example shorter: at most 2,000 characters.")]
    public string? Example { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [Range(1, MostWords, ErrorMessage = "Type a number from 1 to 3,000, or leave it empty.")]
    public int? WordLimit { get; set; }

    public bool IsRequired { get; set; }

    public bool IsTitleIOnly { get; set; }

    public string? LowGrade { get; set; }

    public string? HighGrade { get; set; }

    public List<SectionParts> Parts { get; set; } = [];

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (IsUnknown(LowGrade)) yield return new ValidationResult("Choose a grade from the list.", [nameof(LowGrade)]);
        if (IsUnknown(HighGrade)) yield return new ValidationResult("Choose a grade from the list.", [nameof(HighGrade)]);
        if (!string.IsNullOrEmpty(LowGrade) && !string.IsNullOrEmpty(HighGrade) && Grades.Rank(LowGrade) > Grades.Rank(HighGrade))
            yield return new ValidationResult("The last grade comes before the first. Change one of them.", [nameof(HighGrade)]);
    }

    public void Apply(PlanTemplateSection section)
    {
        (section.Title, section.Guidance, section.Example, section.WordLimit) = (Title!, Guidance ?? "", Example ?? "", WordLimit);
        if (section.Kind == SectionKind.Goal) return;
        (section.IsRequired, section.IsTitleIOnly) = (IsRequired, IsTitleIOnly);
        (section.LowGrade, section.HighGrade) = (string.IsNullOrEmpty(LowGrade) ? null : LowGrade, string.IsNullOrEmpty(HighGrade) ? null : HighGrade);
        section.Parts = All;
    }

    public IEnumerable<(string, object?, object?)> Against(TemplateSectionForm yours) =>
    [
        ("Title", Title, yours.Title), ("Guidance", Guidance, yours.Guidance), ("Example", Example, yours.Example), ("At most so many words", WordLimit, yours.WordLimit),
        ("Required", IsRequired, yours.IsRequired), ("Title I schools only", IsTitleIOnly, yours.IsTitleIOnly), ("From grade", LowGrade, yours.LowGrade), ("To grade", HighGrade, yours.HighGrade),
        ("Records", All, yours.All),
    ];

    public static TemplateSectionForm Of(PlanTemplateSection section, Guid version) => new()
    {
        Title = section.Title,
        Guidance = section.Guidance,
        Example = section.Example,
        WordLimit = section.WordLimit,
        IsRequired = section.IsRequired,
        IsTitleIOnly = section.IsTitleIOnly,
        LowGrade = section.LowGrade,
        HighGrade = section.HighGrade,
        Parts = [.. new[] { SectionParts.Budget, SectionParts.Consultation, SectionParts.Attachments }.Where(part => section.Parts.HasFlag(part))],
        Version = version,
    };

    private SectionParts All => Parts.Where(Enum.IsDefined).Aggregate(SectionParts.None, (all, part) => all | part);

    private static bool IsUnknown(string? grade) => !string.IsNullOrEmpty(grade) && !Grades.All.Contains(grade);
}
