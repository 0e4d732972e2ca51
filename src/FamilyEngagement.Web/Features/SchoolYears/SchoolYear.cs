using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.SchoolYears;

public class SchoolYear : IVersioned
{
    public const int NameLength = 20;

    public int Id { get; set; }
    /// <summary>As people say it: 2026–27.</summary>
    public required string Name { get; set; }
    public required DateOnly StartsOn { get; set; }
    public required DateOnly EndsOn { get; set; }
    public List<Term> Terms { get; } = [];
    public List<Holiday> Holidays { get; } = [];
    public Guid Version { get; set; }

    public bool Contains(DateOnly day) => StartsOn <= day && day <= EndsOn;

    /// <summary>Monday to Friday within the year, except holidays.</summary>
    public bool IsSchoolDay(DateOnly day) =>
        Contains(day)
        && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !Holidays.Any(holiday => holiday.StartsOn <= day && day <= holiday.EndsOn);

    /// <summary>That day or the first school day after it; the day itself where the year has none left.</summary>
    public DateOnly NextSchoolDay(DateOnly day)
    {
        for (var next = day; next <= EndsOn; next = next.AddDays(1))
            if (IsSchoolDay(next)) return next;
        return day;
    }

    /// <summary>School days after <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public int SchoolDaysBetween(DateOnly from, DateOnly to)
    {
        var days = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
            if (IsSchoolDay(day)) days++;
        return days;
    }

    /// <summary>The term of that day; between terms and in vacation the last one that began, before the first term the first.</summary>
    public Term? TermOn(DateOnly day) =>
        Terms.Where(term => term.StartsOn <= day).MaxBy(term => term.StartsOn) ?? Terms.MinBy(term => term.StartsOn);
}

public class Term
{
    public const int NameLength = 30;

    public int Id { get; set; }
    public int SchoolYearId { get; set; }
    public required string Name { get; set; }
    public required DateOnly StartsOn { get; set; }
    public required DateOnly EndsOn { get; set; }
}

public class Holiday
{
    public const int NameLength = 60;

    public int Id { get; set; }
    public int SchoolYearId { get; set; }
    public required string Name { get; set; }
    public required DateOnly StartsOn { get; set; }
    public required DateOnly EndsOn { get; set; }
}
