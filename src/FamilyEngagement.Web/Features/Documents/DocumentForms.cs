using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Documents;

public class DocumentForm : IValidatableObject
{
    public Guid Version { get; set; }

    public string? Kind { get; set; }

    [Required(ErrorMessage = "Type the title."), StringLength(FamilyDocument.TitleLength, ErrorMessage = "Make the title shorter: at most 160 characters.")]
    public string? Title { get; set => field = value?.Trim(); }

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (!context.GetRequiredService<DocumentKinds>().IsKnown(Kind)) yield return new ValidationResult("Choose what it is.", [nameof(Kind)]);
    }
}

/// <summary>The document with its first version, in the language it was written in.</summary>
public class NewDocumentForm : DocumentForm
{
    public DateOnly? On { get; set; }

    public string? Language { get; set; } = "en";

    public IFormFile? File { get; set; }

    public string? Url { get; set => field = value?.Trim(); }

    public override IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        [.. base.Validate(context), .. PartFields.Day(context, On), .. PartFields.Language(context, Language), .. UploadField.Check(File, nameof(File), Url, nameof(Url))];
}

/// <summary>What changed, and the original with the change in it.</summary>
public class NewVersionForm : IValidatableObject
{
    public DateOnly? On { get; set; }

    [Required(ErrorMessage = "Write what changed."), StringLength(DocumentVersion.ChangedLength, ErrorMessage = "Make this shorter: at most 1,000 characters.")]
    public string? Changed { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    public string? Language { get; set; } = "en";

    public IFormFile? File { get; set; }

    public string? Url { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context) =>
        [.. PartFields.Day(context, On), .. PartFields.Language(context, Language), .. UploadField.Check(File, nameof(File), Url, nameof(Url))];
}

public class CopyForm : IValidatableObject
{
    /// <summary>Of the copy that is replaced.</summary>
    public Guid Version { get; set; }

    /// <summary>Of the document's version that the person saw.</summary>
    public int Number { get; set; }

    public string? Language { get; set; }

    [Required(ErrorMessage = "Say who made it.")]
    public CopyMaker? Maker { get; set; }

    [StringLength(DocumentCopy.TranslatorLength, ErrorMessage = "Make this shorter: at most 120 characters.")]
    public string? Translator { get; set => field = value?.Trim(); }

    [StringLength(DocumentCopy.ReasonLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Reason { get; set => field = value?.Trim(); }

    public DateOnly? On { get; set; }

    public IFormFile? File { get; set; }

    public string? Url { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Maker == CopyMaker.Human && string.IsNullOrEmpty(Translator)) yield return new ValidationResult("Type who translated it: a name or an agency.", [nameof(Translator)]);
        if (File is null && string.IsNullOrEmpty(Url)) yield return new ValidationResult("Choose a file, or add a link.", [nameof(File)]);
        foreach (var problem in (IEnumerable<ValidationResult>)[.. PartFields.Language(context, Language), .. PartFields.Day(context, On), .. UploadField.Check(File, nameof(File), Url, nameof(Url))]) yield return problem;
    }
}

public class DistributionForm : IValidatableObject
{
    /// <summary>Of the document's version that the person saw.</summary>
    public int Number { get; set; }

    [Required(ErrorMessage = "Say how it went out.")]
    public DistributionWay? Way { get; set; }

    public DateOnly? On { get; set; }

    public List<string> Languages { get; set; } = [];

    [Range(1, DocumentDistribution.MostFamilies, ErrorMessage = "Type a number from 1 to 20,000, or leave it empty.")]
    public int? Families { get; set; }

    [StringLength(DocumentDistribution.NoteLength, ErrorMessage = "Make the note shorter: at most 200 characters.")]
    public string? Note { get; set => field = value?.Trim(); }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Languages.Count == 0) yield return new ValidationResult("Tick the languages it went out in.", [nameof(Languages)]);
        foreach (var problem in PartFields.Day(context, On)) yield return problem;
        if (On > context.GetRequiredService<DistrictClock>().Today) yield return new ValidationResult("This day is to come. Record it when it has gone out.", [nameof(On)]);
    }
}

/// <summary>Checks that several forms share.</summary>
internal static class PartFields
{
    public static IEnumerable<ValidationResult> Day(ValidationContext context, DateOnly? on)
    {
        var today = context.GetRequiredService<DistrictClock>().Today;
        if (on is null) yield return new ValidationResult("Choose the day.", ["On"]);
        else if (on < today.AddYears(-3) || on > today.AddYears(1)) yield return new ValidationResult("This day is far away. Check the year.", ["On"]);
    }

    public static IEnumerable<ValidationResult> Language(ValidationContext context, string? code)
    {
        if (!context.GetRequiredService<Languages>().IsKnown(code) || code == Languages.NotKnown) yield return new ValidationResult("Choose the language.", ["Language"]);
    }
}
