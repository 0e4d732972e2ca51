using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>Which days figures are counted on.</summary>
public static class ReachCalendar
{
    /// <summary>The last day that counts: the term's, or today.</summary>
    public static DateOnly CountedTo(this Term term, DateOnly today) => today < term.EndsOn ? today : term.EndsOn;

    /// <summary>
    /// The months whose point in the trend this term makes, with the day it stands for: the month's last, at most today, the
    /// year's or the term's last. A month in which a term ends and another begins belongs to the later one.
    /// </summary>
    public static IEnumerable<(DateOnly Month, DateOnly Day)> MonthsOf(this SchoolYear year, Term term, DateOnly today)
    {
        var last = today < year.EndsOn ? today : year.EndsOn;
        for (var month = FirstOfMonth(year.StartsOn); month <= last; month = month.AddMonths(1))
        {
            var end = month.AddMonths(1).AddDays(-1);
            var day = end < last ? end : last;
            if (year.TermOn(day)?.Id == term.Id) yield return (month, day < term.EndsOn ? day : term.EndsOn);
        }
    }

    public static DateOnly FirstOfMonth(this DateOnly day) => new(day.Year, day.Month, 1);
}
