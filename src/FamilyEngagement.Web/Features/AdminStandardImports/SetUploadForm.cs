using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.AdminStandardImports;

public class SetUploadForm : IValidatableObject
{
    public const int LargestFile = 1 << 20;

    public IFormFile? File { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var problem = File switch
        {
            null => "Choose a JSON or CSV file.",
            { Length: 0 } => "This file is empty. Export it again.",
            { Length: > LargestFile } => "This file is larger than 1 MB. A set of standards fits in far less.",
            _ => null,
        };
        if (problem is not null) yield return new ValidationResult(problem, [nameof(File)]);
    }
}

public class SetTakeForm
{
    public Guid Version { get; set; }

    /// <summary>What the preview said would happen; if that is no longer so, it is shown again.</summary>
    public string? Seen { get; set; }
}
