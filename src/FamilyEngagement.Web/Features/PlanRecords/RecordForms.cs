using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.PlanRecords;

public class ConsultationForm : IValidatableObject
{
    private const int MostLanguages = 12;

    public Guid Version { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? HeldOn { get; set; }

    [Required(ErrorMessage = "Say with whom you talked."), StringLength(PlanRecord.TitleLength, ErrorMessage = "Make this shorter: at most 160 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Type how many people."), Range(1, 5000, ErrorMessage = "Type a number from 1 to 5,000.")]
    public int? People { get; set; }

    public List<string> Languages { get; set; } = [];

    [Required(ErrorMessage = "Write what they said."), StringLength(PlanRecord.SaidLength, ErrorMessage = "Make this shorter: at most 2,000 characters.")]
    public string? Said { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [StringLength(PlanRecord.SaidLength, ErrorMessage = "Make this shorter: at most 2,000 characters.")]
    public string? Changed { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public static ConsultationForm Of(PlanRecord record) => new()
    {
        Version = record.Version,
        HeldOn = record.HeldOn,
        Title = record.Title,
        People = record.People,
        Languages = [.. record.LanguageCodes],
        Said = record.Said,
        Changed = record.Changed,
    };

    public void WriteTo(PlanRecord record, int userId, DateTime now)
    {
        (record.HeldOn, record.Title, record.People, record.Languages) = (HeldOn, Title!, People, string.Join(',', Languages.Distinct()));
        (record.Said, record.Changed, record.ById, record.At) = (Said!, Changed ?? "", userId, now);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        var languages = context.GetRequiredService<Languages>();
        if (HeldOn > today) yield return new ValidationResult("This day is to come. Record it after you talked.", [nameof(HeldOn)]);
        else if (HeldOn < today.AddYears(-2)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(HeldOn)]);
        if (Languages.Count > MostLanguages || Languages.Any(code => !languages.IsKnown(code))) yield return new ValidationResult("Choose from the list.", [nameof(Languages)]);
    }
}

public class AttachmentForm : IValidatableObject
{
    /// <summary>None for an item of the library, which has one.</summary>
    [StringLength(PlanRecord.TitleLength, ErrorMessage = "Make the title shorter: at most 160 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    /// <summary>An item of the evidence library.</summary>
    public int? LibraryItemId { get; set; }

    public IFormFile? File { get; set; }

    public string? Url { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (string.IsNullOrEmpty(Title) && LibraryItemId is null) yield return new ValidationResult("Type a title, so that readers know what it is.", [nameof(Title)]);
        if (File is null && string.IsNullOrEmpty(Url) && LibraryItemId is null) yield return new ValidationResult("Choose a file, or add a link.", [nameof(File)]);
        if ((File is not null || !string.IsNullOrEmpty(Url)) && LibraryItemId is not null) yield return new ValidationResult("Choose either from the library, or a file or link of your own.", [nameof(LibraryItemId)]);
        foreach (var problem in UploadField.Check(File, nameof(File), Url, nameof(Url))) yield return problem;
    }
}
