using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A step with the words that go with it. Which steps need words stands in <see cref="StandardWorkflow"/>.</summary>
public class StepForm
{
    public Guid Version { get; set; }

    [StringLength(SchoolStandard.NoteLength, ErrorMessage = "Keep it under 1,000 characters.")]
    public string? Note { get; set; }
}
