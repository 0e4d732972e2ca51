using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>The days that today's figures are about: the school year and its term, as far as they have come.</summary>
public record MeasureDays(SchoolYear Year, Term? Term, DateOnly Today)
{
    /// <summary>None: no school year is on file.</summary>
    public static MeasureDays? Of(DistrictCache district, DistrictClock clock) => clock.Today is var today && district.YearOn(today) is { } year ? new MeasureDays(year, year.TermOn(today), today) : null;

    /// <summary>The last day of the year that counts.</summary>
    public DateOnly YearTo => Today < Year.EndsOn ? Today : Year.EndsOn;

    public DateOnly TermFrom => Term?.StartsOn ?? DateOnly.MaxValue;

    public DateOnly TermTo => Term?.CountedTo(Today) ?? DateOnly.MinValue;

    /// <summary>Mondays of the term's weeks so far that had a school day.</summary>
    public IReadOnlyList<DateOnly> Weeks()
    {
        var weeks = new List<DateOnly>();
        for (var day = TermFrom; day <= TermTo; day = day.AddDays(1))
            if (Year.IsSchoolDay(day) && TeacherWeeks.MondayOf(day) is var monday && (weeks.Count == 0 || weeks[^1] != monday)) weeks.Add(monday);
        return weeks;
    }
}
