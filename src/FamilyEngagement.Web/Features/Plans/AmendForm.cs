using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Why an approved plan is opened again.</summary>
public class AmendForm
{
    /// <summary>Of the plan.</summary>
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Say what you want to change and why, so that the councils and the district know."), StringLength(Plan.CommentLength, ErrorMessage = "Make the reason shorter: at most 2,000 characters.")]
    public string? Reason { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }
}
