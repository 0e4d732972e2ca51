using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.PublicPlans;

namespace FamilyEngagement.Web.Features.FamilyPages;

public enum TranslatedBy { Person, Machine }

/// <summary>One part in another language, and who put it there.</summary>
public class TranslationForm : IValidatableObject
{
    [StringLength(PlanTranslation.TitleLength, ErrorMessage = "Make the heading shorter: at most 240 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    [Required(ErrorMessage = "Type the translation."), StringLength(PlanTranslation.TextLength, ErrorMessage = "Make the text shorter: at most 40,000 characters.")]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [Required(ErrorMessage = "Choose who translated it."), EnumDataType(typeof(TranslatedBy), ErrorMessage = "Choose who translated it.")]
    public TranslatedBy? By { get; set; }

    [StringLength(PlanTranslation.TranslatorLength, ErrorMessage = "Make the name shorter: at most 120 characters.")]
    public string? Translator { get; set => field = value?.Trim(); }

    public bool NamesMayStay { get; set; }

    /// <summary>Of the English words that were beside it.</summary>
    public string? SourceHash { get; set; }

    /// <summary>Empty for one that is not saved yet.</summary>
    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (By == TranslatedBy.Person && string.IsNullOrEmpty(Translator)) yield return new ValidationResult("Type who translated it. Families do not see the name.", [nameof(Translator)]);
    }

    public void Apply(PlanTranslation row, string hash, int userId, DateTime now) =>
        (row.Title, row.Text, row.IsMachine, row.Translator, row.SourceHash, row.ById, row.At) = (Title ?? "", Text!, By == TranslatedBy.Machine, Translator ?? "", hash, userId, now);

    public static TranslationForm Of(PlanTranslation? row, string hash) => row is null ? new TranslationForm { SourceHash = hash } : new TranslationForm
    {
        Title = row.Title,
        Text = row.Text,
        By = row.IsMachine ? TranslatedBy.Machine : TranslatedBy.Person,
        Translator = row.Translator,
        SourceHash = hash,
        Version = row.Version,
    };
}
