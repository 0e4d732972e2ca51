using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Interpreters;

public class InterpreterForm : IValidatableObject
{
    public int? FamilyId { get; set; }

    /// <summary>The family session that it is for, from whose page the person comes.</summary>
    public int? SessionId { get; set; }

    [StringLength(InterpreterRequest.SessionLength, ErrorMessage = "At most 200 characters. Shorten it.")]
    public string? Session { get; set; }

    public string? Language { get; set; }

    [Required(ErrorMessage = "Choose how."), EnumDataType(typeof(InterpreterMode), ErrorMessage = "Choose how.")]
    public InterpreterMode? Mode { get; set; }

    [Required(ErrorMessage = "Choose the day.")]
    public DateOnly? Day { get; set; }

    [Required(ErrorMessage = "Type the time.")]
    public TimeOnly? Time { get; set; }

    [Required(ErrorMessage = "Type how many minutes."), Range(5, InterpreterRequest.LongestMinutes, ErrorMessage = "Type minutes between 5 and 480.")]
    public int? Minutes { get; set; } = 60;

    [StringLength(InterpreterRequest.NoteLength, ErrorMessage = "At most 500 characters. Shorten it.")]
    public string? Note { get; set; }

    /// <summary>Asked later than the rule wants, and the person knows.</summary>
    public bool Anyway { get; set; }

    /// <summary>The sign language goes with its mode, whatever else is chosen.</summary>
    public string? Spoken => Mode == InterpreterMode.Asl ? InterpreterRequest.Asl : Language;

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        var clock = context.GetRequiredService<DistrictClock>();
        if (FamilyId is null && string.IsNullOrWhiteSpace(Session)) yield return new ValidationResult("Say what it is for. For one family, begin on the family’s page.", [nameof(Session)]);
        if (Mode != InterpreterMode.Asl && (!context.GetRequiredService<Languages>().IsKnown(Language) || Language is "en" or Languages.NotKnown)) yield return new ValidationResult("Choose the language.", [nameof(Language)]);
        if (Day < clock.Today) yield return new ValidationResult("This day is over. Choose a day to come.", [nameof(Day)]);
        else if (Day > clock.Today.AddYears(1)) yield return new ValidationResult("This day is more than a year away. Check the year.", [nameof(Day)]);
        else if (Day is { } day && Time is { } time && day.ToDateTime(time) <= clock.Now) yield return new ValidationResult("This time is over. Choose a time to come.", [nameof(Time)]);
    }
}

public class InterpreterStepForm
{
    [StringLength(InterpreterRequest.NoteLength, ErrorMessage = "At most 500 characters. Shorten it.")]
    public string? Text { get; set; }

    public Guid Version { get; set; }
}
