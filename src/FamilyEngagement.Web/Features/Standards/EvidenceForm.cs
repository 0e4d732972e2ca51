using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A note, a link or both.</summary>
public class EvidenceForm : IValidatableObject
{
    public Guid Version { get; set; }

    public int? ItemId { get; set; }

    [StringLength(Standards.Evidence.NoteLength, ErrorMessage = "Keep the note under 1,000 characters.")]
    public string? Note { get; set; }

    [StringLength(Standards.Evidence.UrlLength, ErrorMessage = "Keep the link under 500 characters.")]
    public string? Url { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (string.IsNullOrWhiteSpace(Note) && string.IsNullOrWhiteSpace(Url))
            yield return new ValidationResult("Write a note or add a link.", [nameof(Note)]);
        if (!string.IsNullOrWhiteSpace(Url) && !IsWebAddress(Url.Trim()))
            yield return new ValidationResult("Copy the whole web address. It starts with https:// or http://.", [nameof(Url)]);
    }

    /// <summary>Anything else (javascript:, data:, file:) could run or open something on the reader's computer.</summary>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.Host.Length > 0
        && text.StartsWith("http", StringComparison.OrdinalIgnoreCase)
        && !text.Any(character => char.IsControl(character) || char.IsWhiteSpace(character));
}
