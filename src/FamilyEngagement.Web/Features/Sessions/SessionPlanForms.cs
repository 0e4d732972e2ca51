using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>The same every week: so many times more, or until a day.</summary>
public class RepeatForm : IValidatableObject
{
    public const int MostWeeks = 20;

    [Range(1, MostWeeks, ErrorMessage = "Type a number from 1 to 20.")]
    public int? Weeks { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary>The days after <paramref name="first"/>, and those that a holiday takes.</summary>
    /// <param name="lastDay">Of the school year: no session is made after it.</param>
    public (IReadOnlyList<DateOnly> Days, IReadOnlyList<DateOnly> Skipped) Days(DateOnly first, DateOnly lastDay, IEnumerable<Holiday> holidays)
    {
        List<DateOnly> days = [], skipped = [];
        var last = Until < lastDay ? Until.Value : lastDay;
        for (var day = first.AddDays(7); day <= last && days.Count < (Weeks ?? MostWeeks); day = day.AddDays(7))
            (holidays.Any(holiday => holiday.StartsOn <= day && day <= holiday.EndsOn) ? skipped : days).Add(day);
        return (days, skipped);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (Weeks is null && Until is null) yield return new ValidationResult("Type how many weeks, or choose the last day.", [nameof(Weeks)]);
        if (Weeks is not null && Until is not null) yield return new ValidationResult("Type the weeks or the last day, not both.", [nameof(Until)]);
    }
}

public class CancelSessionForm
{
    public Guid Version { get; set; }

    [Required(ErrorMessage = "Say why."), StringLength(FamilySession.ReasonLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Reason { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    [Required(ErrorMessage = "Say who was told and how. Nobody yet? Tell families first, or write who tells them by when."), StringLength(FamilySession.ReasonLength, ErrorMessage = "Make this shorter: at most 300 characters.")]
    public string? Told { get; set => field = value?.ReplaceLineEndings("\n").Trim(); }

    /// <summary>Also the later ones of its row of weeks.</summary>
    public bool AndLater { get; set; }
}
