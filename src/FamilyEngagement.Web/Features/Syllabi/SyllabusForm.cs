using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Syllabi;

/// <summary>A syllabus as a text, a file or a link: one of the three.</summary>
public class SyllabusForm : IValidatableObject
{
    /// <summary>Of the one that it replaces.</summary>
    public Guid Version { get; set; }

    /// <summary>Of a replaced one not asked for again. What is missing here must not keep the rest, above all the file, from being checked: the controller says it.</summary>
    public int? CourseId { get; set; }

    public int? TermId { get; set; }

    public string? Language { get; set; }

    public bool IsTranslation { get; set; }

    [StringLength(Syllabus.TextLength, ErrorMessage = "Make the text shorter: at most 20,000 characters. For a longer one choose a file.")]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public IFormFile? File { get; set; }

    public string? Url { get; set => field = value?.Trim(); }

    [StringLength(Syllabus.TeacherLength, ErrorMessage = "Make this shorter: at most 120 characters.")]
    public string? Teacher { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? PostedOn { get; set; }

    /// <summary>Names of staff in the text may stay, though the school shows none.</summary>
    public bool NamesMayStay { get; set; }

    public SyllabusKind Kind => File is not null ? SyllabusKind.File : string.IsNullOrEmpty(Url) ? SyllabusKind.Text : SyllabusKind.Link;

    public static SyllabusForm Of(Syllabus held) => new()
    {
        Version = held.Version,
        CourseId = held.CourseId,
        TermId = held.TermId,
        Language = held.Language,
        IsTranslation = held.IsTranslation,
        Text = held.Text,
        Url = held.Url,
        Teacher = held.Teacher,
    };

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        var given = new[] { !string.IsNullOrEmpty(Text), File is not null, !string.IsNullOrEmpty(Url) }.Count(one => one);
        if (given == 0) yield return new ValidationResult("Write the syllabus, or choose a file, or add a link.", [nameof(Text)]);
        if (given > 1) yield return new ValidationResult("Give one of the three: the text, a file or a link. For two, post two.", [nameof(Text)]);
        if (Language is not null && (!context.GetRequiredService<Languages>().IsKnown(Language) || Language == Languages.NotKnown)) yield return new ValidationResult("Choose from the list.", [nameof(Language)]);
        foreach (var problem in UploadField.Check(File, nameof(File), Url, nameof(Url))) yield return problem;
        if (PostedOn > today) yield return new ValidationResult("This day is to come. Add the syllabus when families can read it.", [nameof(PostedOn)]);
        else if (PostedOn < today.AddYears(-2)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(PostedOn)]);
    }
}

/// <summary>A course typed in by hand.</summary>
public class CourseForm : IValidatableObject
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Type the name of the course."), StringLength(Classes.Course.TitleLength, ErrorMessage = "Make the name shorter: at most 200 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    [StringLength(Classes.Course.CodeLength, ErrorMessage = "Make this shorter: at most 60 characters.")]
    public string? Code { get; set => field = value?.Trim(); }

    public List<string> Grades { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Grades.Count == 0) yield return new ValidationResult("Choose at least one grade.", [nameof(Grades)]);
        if (Grades.Any(grade => !Schools.Grades.All.Contains(grade))) yield return new ValidationResult("Choose from the list.", [nameof(Grades)]);
    }
}

/// <summary>That a course needs no syllabus, and why; or that it does.</summary>
public class NeedForm : IValidatableObject
{
    public bool IsNeeded { get; set; }

    [StringLength(SyllabusNeed.ReasonLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Reason { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!IsNeeded && string.IsNullOrEmpty(Reason)) yield return new ValidationResult("Say why, so that others understand.", [nameof(Reason)]);
    }
}

/// <summary>Whether everybody may read the syllabi.</summary>
public class SharingForm : IValidatableObject
{
    public Guid Version { get; set; }

    public bool IsOn { get; set; }

    public bool ShowsTeachers { get; set; }

    public bool HasLooked { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (IsOn && !HasLooked) yield return new ValidationResult("Look at the page as families will see it, then say so here.", [nameof(HasLooked)]);
    }
}
