using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.PlanComments;

/// <summary>A remark as it is typed.</summary>
public class CommentForm
{
    /// <summary>The section that a new thread is about; an answer keeps its thread's.</summary>
    public int SectionId { get; set; }

    [Required(ErrorMessage = "Write the comment first."), StringLength(PlanComment.TextLength, ErrorMessage = "Make the comment shorter: at most 2,000 characters.")]
    public string? Text { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    /// <summary>Asked of people at the school when they begin a thread.</summary>
    public CommentReaders Readers { get; set; }
}

public enum CommentReaders { School, SchoolAndDistrict }
