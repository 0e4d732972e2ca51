using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.EvidenceLibrary;

/// <summary>One item as it is typed: of a file, a link or a note.</summary>
public class EvidenceItemForm : IValidatableObject
{
    public Guid Version { get; set; }

    public EvidenceKind Kind { get; set; }

    [Required(ErrorMessage = "Type a title, so that others find it."), StringLength(EvidenceItem.TitleLength, ErrorMessage = "Make the title shorter: at most 160 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    /// <summary>On a change none: the file that is there stays.</summary>
    public IFormFile? File { get; set; }

    public string? Url { get; set => field = value?.Trim(); }

    [StringLength(EvidenceItem.NoteLength, ErrorMessage = "Make the note shorter: at most 4,000 characters.")]
    public string? Note { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [StringLength(EvidenceItem.ShowsLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Shows { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    public DateOnly? ValidUntil { get; set; }

    [Required(ErrorMessage = "Look at it, then say whether names of children or families are in it.")]
    public EvidenceMark? Mark { get; set; }

    /// <summary>Whether names are in it is said anew each time: a newer file may have some.</summary>
    public static EvidenceItemForm Of(EvidenceItem item) => new()
    {
        Version = item.Version,
        Kind = item.Kind,
        Title = item.Title,
        Url = item.Url,
        Note = item.Note,
        Shows = item.Shows,
        Day = item.Day,
        ValidUntil = item.ValidUntil,
    };

    public void WriteTo(EvidenceItem item, StoredFile? file, int? schoolYearId, int userId, DateTime now)
    {
        (item.Title, item.Shows, item.Day, item.ValidUntil, item.SchoolYearId) = (Title!, Shows ?? "", Day!.Value, ValidUntil, schoolYearId);
        item.Hold(file, item.Kind == EvidenceKind.Link ? Url! : "", Note ?? "", userId, now);
        item.Mark(Mark == EvidenceMark.HasNames, userId, now);
        item.Index();
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (Kind == EvidenceKind.Link && string.IsNullOrEmpty(Url)) yield return new ValidationResult("Add the link.", [nameof(Url)]);
        if (Kind == EvidenceKind.Note && string.IsNullOrEmpty(Note)) yield return new ValidationResult("Write the note.", [nameof(Note)]);
        foreach (var problem in UploadField.Check(File, nameof(File), Kind == EvidenceKind.Link ? Url : null, nameof(Url))) yield return problem;
        if (Day > today) yield return new ValidationResult("This day is to come. Evidence is of what was done.", [nameof(Day)]);
        else if (Day < today.AddYears(-20)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(Day)]);
        if (ValidUntil < Day) yield return new ValidationResult("This is before the day above. Choose a later day, or leave it empty.", [nameof(ValidUntil)]);
        else if (ValidUntil > today.AddYears(20)) yield return new ValidationResult("This day is far away. Check the year.", [nameof(ValidUntil)]);
    }
}
