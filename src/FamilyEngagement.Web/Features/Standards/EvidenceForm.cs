using System.ComponentModel.DataAnnotations;
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

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (LibraryItemId is null && string.IsNullOrWhiteSpace(Note) && string.IsNullOrWhiteSpace(Url))
            yield return new ValidationResult("Write a note, add a link or choose from the library.", [nameof(Note)]);
        if (!string.IsNullOrWhiteSpace(Url) && !UploadField.IsWebAddress(Url.Trim()))
            yield return new ValidationResult("Copy the whole web address. It starts with https:// or http://.", [nameof(Url)]);
    }
}
