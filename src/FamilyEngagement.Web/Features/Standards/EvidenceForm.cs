using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>An item of the library, a note, a link, or several of them.</summary>
public class EvidenceForm : IValidatableObject
{
    public Guid Version { get; set; }

    public int? ItemId { get; set; }

    /// <summary>An item of the evidence library.</summary>
    public int? LibraryItemId { get; set; }

    [StringLength(Standards.Evidence.NoteLength, ErrorMessage = "Keep the note under 1,000 characters.")]
    public string? Note { get; set; }

    [StringLength(Standards.Evidence.UrlLength, ErrorMessage = "Keep the link under 500 characters.")]
    public string? Url { get; set; }

    /// <summary>For a note or a link; an item of the library has its own.</summary>
    public DateOnly? ValidUntil { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (LibraryItemId is null && string.IsNullOrWhiteSpace(Note) && string.IsNullOrWhiteSpace(Url))
            yield return new ValidationResult("Write a note, add a link or choose from the library.", [nameof(Note)]);
        if (!string.IsNullOrWhiteSpace(Url) && !UploadField.IsWebAddress(Url.Trim()))
            yield return new ValidationResult("Copy the whole web address. It starts with https:// or http://.", [nameof(Url)]);
        if (LibraryItemId is null && ValidUntil is { } until && DayProblem(until, context.GetRequiredService<DistrictClock>().Today) is { } problem)
            yield return new ValidationResult(problem, [nameof(ValidUntil)]);
    }

    /// <summary>What is wrong with the last day of a tick or of evidence.</summary>
    public static string? DayProblem(DateOnly until, DateOnly today) =>
        until < today ? "This day is past. Choose a later day." : until > today.AddYears(5) ? "This day is far away. Check the year." : null;
}
