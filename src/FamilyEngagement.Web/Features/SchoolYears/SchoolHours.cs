using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.SchoolYears;

/// <summary>
/// A clock that runs only while schools are open: on school days, between the hours of the school day, in the district's
/// time zone. Nights, weekends, holidays and the days between two school years do not count.
/// </summary>
public sealed class SchoolHours(IReadOnlyList<SchoolYear> years, TimeZoneInfo zone, TimeOnly starts, TimeOnly ends)
{
    private readonly DateOnly _last = years.Count == 0 ? DateOnly.MinValue : years.Max(year => year.EndsOn);

    /// <summary>How long an ordinary school day is.</summary>
    public int MinutesADay { get; } = starts < ends ? (int)(ends - starts).TotalMinutes : throw new ArgumentException("A school day ends after it starts.");

    /// <summary>Whole minutes of school between two moments; none when the second is not after the first.</summary>
    public int MinutesBetween(DateTime from, DateTime to)
    {
        var passed = TimeSpan.Zero;
        for (var day = DayOf(from); day <= DayOf(to) && day <= _last; day = day.AddDays(1))
            if (IsSchoolDay(day)) passed += Overlap(OpenOn(day), (from, to));
        return (int)passed.TotalMinutes;
    }

    /// <summary>The moment at which so many minutes of school have passed; none while no school year is on file that goes so far.</summary>
    public DateTime? After(DateTime from, int minutes)
    {
        var left = TimeSpan.FromMinutes(minutes);
        for (var day = DayOf(from); day <= _last; day = day.AddDays(1))
        {
            if (!IsSchoolDay(day)) continue;
            var (opens, closes) = OpenOn(day);
            var since = from > opens ? from : opens;
            if (since >= closes) continue;
            if (closes - since >= left) return since + left;
            left -= closes - since;
        }

        return null;
    }

    /// <summary>How old something is in school days: those after the day of the first moment, up to the day of the second.</summary>
    public int DaysBetween(DateTime from, DateTime to)
    {
        var days = 0;
        for (var day = DayOf(from).AddDays(1); day <= DayOf(to) && day <= _last; day = day.AddDays(1))
            if (IsSchoolDay(day)) days++;
        return days;
    }

    /// <summary>The day that is so many school days after that of the moment; none while no school year is on file that goes so far.</summary>
    public DateOnly? DayAfter(DateTime from, int days)
    {
        for (var day = DayOf(from).AddDays(1); day <= _last; day = day.AddDays(1))
            if (IsSchoolDay(day) && --days <= 0) return day;
        return null;
    }

    private bool IsSchoolDay(DateOnly day) => years.Any(year => year.IsSchoolDay(day));

    private (DateTime From, DateTime To) OpenOn(DateOnly day) => (DistrictClock.ToUtc(zone, day.ToDateTime(starts)), DistrictClock.ToUtc(zone, day.ToDateTime(ends)));

    private DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone));

    private static TimeSpan Overlap((DateTime From, DateTime To) open, (DateTime From, DateTime To) span)
    {
        var from = open.From > span.From ? open.From : span.From;
        var to = open.To < span.To ? open.To : span.To;
        return to > from ? to - from : TimeSpan.Zero;
    }
}
