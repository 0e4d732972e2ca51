using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Contacts;

namespace FamilyEngagement.Web.Features.ContactWords;

/// <summary>A word of the contact log. List and meaning are chosen when it is made and never change: contacts count by them.</summary>
public class WordForm : IValidatableObject
{
    public WordKind Kind { get; set; }

    [Required(ErrorMessage = "Type the word as people choose it."), StringLength(ContactWord.LabelLength, ErrorMessage = "A word has at most 60 characters. Shorten it.")]
    public string? Label { get; set; }

    [StringLength(ContactWord.LabelLength, ErrorMessage = "A word has at most 60 characters. Shorten it.")]
    public string? ListLabel { get; set; }

    public WordMeaning? Means { get; set; }

    [StringLength(ContactWord.GuidanceLength, ErrorMessage = "A hint has at most 300 characters. Shorten it.")]
    public string? Guidance { get; set; }

    public bool IsRare { get; set; }

    public bool IsRetired { get; set; }

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!Enum.IsDefined(Kind)) yield return new ValidationResult("Choose one of the four lists.", [nameof(Label)]);
        // Several topics of one contact are listed with commas between them.
        if (Kind != WordKind.Topic) yield break;
        if (Label?.Contains(',') == true) yield return new ValidationResult("A topic has no comma in it. Write “or” or “and”.", [nameof(Label)]);
        if (ListLabel?.Contains(',') == true) yield return new ValidationResult("A topic has no comma in it. Write “or” or “and”.", [nameof(ListLabel)]);
    }

    public static WordForm Of(ContactWord word) => new()
    {
        Kind = word.Kind,
        Label = word.Label,
        ListLabel = word.ListLabel,
        Means = word.Means,
        Guidance = word.Guidance,
        IsRare = word.IsRare,
        IsRetired = word.IsRetired,
        Version = word.Version,
    };

    public void ApplyTo(ContactWord word)
    {
        (word.Label, word.ListLabel, word.Guidance) = (Label!.Trim(), ListLabel?.Trim() ?? "", Guidance?.Trim() ?? "");
        (word.IsRare, word.IsRetired) = (IsRare, IsRetired);
    }
}
