using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FamilyEngagement.Web.Features.Imports;

public class ImportForm : IValidatableObject
{
    public const int LargestUpload = 50 << 20;

    public IFormFile? Bundle { get; set; }

    /// <summary>What stands below the form.</summary>
    [BindNever]
    public ImportsPage? Page { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var problem = Bundle switch
        {
            null => "Choose the zip file of the bundle.",
            { Length: 0 } => "This file is empty. Choose the zip file of the bundle.",
            { Length: > LargestUpload } => "This file is larger than 50 MB. Ask for a bundle of one school year.",
            _ when !Path.GetExtension(Bundle.FileName).Equals(".zip", StringComparison.OrdinalIgnoreCase) => "This is not a zip file. Put the CSV files of the bundle into one zip and choose that.",
            _ => null,
        };
        if (problem is not null) yield return new ValidationResult(problem, [nameof(Bundle)]);
    }
}
