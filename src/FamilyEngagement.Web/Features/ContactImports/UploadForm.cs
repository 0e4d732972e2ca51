using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.ContactImports;

public class UploadForm : IValidatableObject
{
    public IFormFile? File { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var problem = File switch
        {
            null => "Choose the CSV file.",
            { Length: 0 } => "This file is empty. Export it again.",
            { Length: > ImportFile.LargestFile } => "This file is larger than 5 MB. Split it, for instance by month.",
            _ => null,
        };
        if (problem is not null) yield return new ValidationResult(problem, [nameof(File)]);
    }
}
