using System.ComponentModel.DataAnnotations;

namespace FamilyEngagement.Web.Features.SchoolYears;

/// <summary>A year with its terms and holidays. A row that is empty is no row; a saved row that is emptied is taken out.</summary>
public class SchoolYearForm : IValidatableObject
{
    public const int MostTerms = 12, MostHolidays = 40, MostDays = 500;
    public static readonly DateOnly Earliest = new(1990, 1, 1), Latest = new(2100, 12, 31);

    [Required(ErrorMessage = "Type the year’s name, such as 2026–27."), StringLength(SchoolYear.NameLength, ErrorMessage = "A year’s name has at most 20 characters.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Choose the first day of the year.")]
    public DateOnly? StartsOn { get; set; }

    [Required(ErrorMessage = "Choose the last day of the year.")]
    public DateOnly? EndsOn { get; set; }

    public List<DaysRow> Terms { get; set; } = [];

    public List<DaysRow> Holidays { get; set; } = [];

    public Guid Version { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext context)
    {
        if (StartsOn is not { } starts || EndsOn is not { } ends) return [];
        if (starts < Earliest || ends > Latest) return [new ValidationResult("Check the year of these days.", [nameof(StartsOn)])];
        if (ends <= starts) return [new ValidationResult("The last day is before the first day. Change one of them.", [nameof(EndsOn)])];
        if (ends.DayNumber - starts.DayNumber > MostDays) return [new ValidationResult("A school year has at most 500 days. Check the first and the last day.", [nameof(EndsOn)])];
        return TermProblems(starts, ends).Concat(HolidayProblems(starts, ends));
    }

    private IEnumerable<ValidationResult> TermProblems(DateOnly starts, DateOnly ends)
    {
        if (Terms.Count > MostTerms) yield return new ValidationResult("A year has at most 12 terms.", ["Terms[0].Name"]);
        if (Terms.All(term => term.IsEmpty)) yield return new ValidationResult("A year needs at least one term. Type its name and its days.", ["Terms[0].Name"]);
        DaysRow? before = null;
        for (var at = 0; at < Terms.Count; at++)
        {
            var term = Terms[at];
            if (term.IsEmpty) continue;
            var problem = term.Problem(Term.NameLength, starts, ends, isOneDayEnough: false);
            if (problem is null && before?.EndsOn >= term.StartsOn) problem = (nameof(DaysRow.StartsOn), $"{term.Name} begins before {before!.Name} has ended. Put terms one after another.");
            if (problem is var (field, text)) yield return new ValidationResult(text, [$"Terms[{at}].{field}"]);
            before = term;
        }
    }

    private IEnumerable<ValidationResult> HolidayProblems(DateOnly starts, DateOnly ends)
    {
        if (Holidays.Count > MostHolidays) yield return new ValidationResult("A year has at most 40 holidays.", ["Holidays[0].Name"]);
        for (var at = 0; at < Holidays.Count; at++)
            if (!Holidays[at].IsEmpty && Holidays[at].Problem(Holiday.NameLength, starts, ends, isOneDayEnough: true) is var (field, text))
                yield return new ValidationResult(text, [$"Holidays[{at}].{field}"]);
    }

    /// <summary>A few empty rows to write in.</summary>
    public SchoolYearForm WithRoom(int terms, int holidays)
    {
        for (var at = 0; at < terms && Terms.Count < MostTerms; at++) Terms.Add(new DaysRow());
        for (var at = 0; at < holidays && Holidays.Count < MostHolidays; at++) Holidays.Add(new DaysRow());
        return this;
    }

    public static SchoolYearForm Of(SchoolYear year) => new()
    {
        Name = year.Name,
        StartsOn = year.StartsOn,
        EndsOn = year.EndsOn,
        Version = year.Version,
        Terms = year.Terms.OrderBy(term => term.StartsOn).Select(term => new DaysRow { Id = term.Id, Name = term.Name, StartsOn = term.StartsOn, EndsOn = term.EndsOn }).ToList(),
        Holidays = year.Holidays.OrderBy(day => day.StartsOn).Select(day => new DaysRow { Id = day.Id, Name = day.Name, StartsOn = day.StartsOn, EndsOn = day.EndsOn }).ToList(),
    };
}
