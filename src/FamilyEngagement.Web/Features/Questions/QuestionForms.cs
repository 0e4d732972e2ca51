using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.Questions;

public class RouteForm
{
    public const string TooLong = "At most 300 characters. Shorten it.";

    [Required(ErrorMessage = "Choose who takes it.")]
    public int? To { get; set; }

    [StringLength(Question.NoteLength, ErrorMessage = TooLong)]
    public string? Note { get; set; }

    public Guid Version { get; set; }
}

public class CloseForm
{
    [Required(ErrorMessage = "Choose why it needs no answer."), EnumDataType(typeof(ClosedWithout), ErrorMessage = "Choose why it needs no answer.")]
    public ClosedWithout? Reason { get; set; }

    [StringLength(Question.NoteLength, ErrorMessage = RouteForm.TooLong)]
    public string? Note { get; set; }

    public Guid Version { get; set; }
}

public class ReopenForm
{
    [StringLength(Question.NoteLength, ErrorMessage = RouteForm.TooLong)]
    public string? Note { get; set; }

    public Guid Version { get; set; }
}
