using System.Globalization;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Tests.SchoolYears;

/// <summary>Times are local; a school day lasts from 8:00 to 15:00 unless a test says otherwise. November 1, 2026 is a Sunday.</summary>
public class SchoolHoursTests
{
    private static readonly TimeZoneInfo Boston = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static SchoolHours Hours(string zone = "America/New_York", string starts = "08:00", string ends = "15:00", params SchoolYear[] years) => new(
        years.Length == 0 ? [A.SchoolYear(2025), A.SchoolYear(2026)] : years, TimeZoneInfo.FindSystemTimeZoneById(zone), TimeOnly.Parse(starts, CultureInfo.InvariantCulture), TimeOnly.Parse(ends, CultureInfo.InvariantCulture));

    private static DateTime Utc(string local, TimeZoneInfo? zone = null) => TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(local, CultureInfo.InvariantCulture), zone ?? Boston);

    [Theory]
    [InlineData("2026-11-17 10:00", "2026-11-17 10:00", 0)] // the same moment
    [InlineData("2026-11-17 11:00", "2026-11-17 10:00", 0)] // the other way round
    [InlineData("2026-11-17 10:00", "2026-11-17 10:45", 45)]
    [InlineData("2026-11-17 10:00", "2026-11-18 10:00", 420)]
    [InlineData("2026-11-17 06:30", "2026-11-17 08:00", 0)] // before school
    [InlineData("2026-11-17 06:30", "2026-11-17 08:01", 1)]
    [InlineData("2026-11-17 15:00", "2026-11-18 08:00", 0)] // the night
    [InlineData("2026-11-17 14:59", "2026-11-17 21:00", 1)]
    [InlineData("2026-11-17 20:00", "2026-11-18 09:00", 60)]
    [InlineData("2026-11-17 00:00", "2026-11-18 00:00", 420)]
    [InlineData("2026-11-13 14:00", "2026-11-16 09:00", 120)] // Friday to Monday
    [InlineData("2026-11-14 10:00", "2026-11-15 16:00", 0)] // within a weekend
    [InlineData("2026-11-25 14:00", "2026-11-30 09:00", 120)] // Thanksgiving
    [InlineData("2026-11-26 09:00", "2026-11-27 14:00", 0)] // within a holiday
    [InlineData("2026-06-25 14:30", "2026-09-01 08:30", 60)] // the last day of one year to the first of the next
    [InlineData("2026-07-04 10:00", "2026-08-20 10:00", 0)] // the summer
    [InlineData("2027-06-25 14:00", "2027-09-15 10:00", 60)] // beyond the last year on file
    [InlineData("2024-01-10 10:00", "2024-01-12 10:00", 0)] // before the first one
    public void Count_only_while_schools_are_open(string from, string to, int minutes) =>
        Hours().MinutesBetween(Utc(from), Utc(to)).ShouldBe(minutes);

    [Theory]
    [InlineData("2026-10-30 14:00", "2026-11-02 09:00", 120)] // the clocks go back on Sunday, November 1
    [InlineData("2027-03-12 14:00", "2027-03-15 09:00", 120)] // and forward on Sunday, March 14
    public void A_weekend_in_which_the_clocks_change_is_like_any_other(string from, string to, int minutes) =>
        Hours().MinutesBetween(Utc(from), Utc(to)).ShouldBe(minutes);

    [Theory]
    [InlineData("2026-11-16", 420)]
    [InlineData("2026-11-17", 360)] // at ten in the morning the clocks go forward
    [InlineData("2026-11-18", 420)]
    [InlineData("2026-11-19", 480)] // at noon they go back
    public void A_school_day_on_which_the_clocks_change_is_as_long_as_it_is(string day, int minutes)
    {
        var summer = TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2026, 1, 1), new DateTime(2026, 12, 31), TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 10, 0, 0), 11, 17),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 12, 0, 0), 11, 19));
        var zone = TimeZoneInfo.CreateCustomTimeZone("Odd", TimeSpan.Zero, "Odd", "Odd", "Odd in summer", [summer]);
        var hours = new SchoolHours([A.SchoolYear(2026)], zone, new TimeOnly(8, 0), new TimeOnly(15, 0));
        var midnight = Utc(day + " 00:00", zone);
        hours.MinutesBetween(midnight, midnight.AddHours(23)).ShouldBe(minutes);
        hours.After(midnight, minutes).ShouldBe(Utc(day + " 15:00", zone));
    }

    [Theory]
    [InlineData("America/New_York")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Honolulu")]
    [InlineData("Asia/Kolkata")]
    [InlineData("Pacific/Kiritimati")]
    public void The_day_is_the_districts_whatever_the_zone(string zone)
    {
        var there = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var hours = Hours(zone);
        hours.MinutesBetween(Utc("2026-11-18 00:00", there), Utc("2026-11-19 00:00", there)).ShouldBe(420);
        hours.MinutesBetween(Utc("2026-11-13 14:00", there), Utc("2026-11-16 09:00", there)).ShouldBe(120);
        hours.After(Utc("2026-11-13 14:00", there), 120).ShouldBe(Utc("2026-11-16 09:00", there));
    }

    [Theory]
    [InlineData("2026-11-17 10:00", 840, "2026-11-19 10:00")] // two school days
    [InlineData("2026-11-17 10:00", 300, "2026-11-17 15:00")] // to the minute at which school ends
    [InlineData("2026-11-17 10:00", 301, "2026-11-18 08:01")]
    [InlineData("2026-11-17 16:30", 840, "2026-11-19 15:00")] // asked after school: counts from the next morning
    [InlineData("2026-11-17 05:00", 60, "2026-11-17 09:00")]
    [InlineData("2026-11-13 14:00", 840, "2026-11-17 14:00")] // over a weekend
    [InlineData("2026-11-14 12:00", 60, "2026-11-16 09:00")] // asked on one
    [InlineData("2026-11-25 09:00", 840, "2026-12-01 09:00")] // over Thanksgiving
    [InlineData("2026-06-25 10:00", 840, "2026-09-02 10:00")] // over the summer
    [InlineData("2026-10-30 14:00", 120, "2026-11-02 09:00")] // the clocks went back between
    public void Say_when_so_much_of_school_has_passed(string from, int minutes, string then)
    {
        Hours().After(Utc(from), minutes).ShouldBe(Utc(then));
        Hours().MinutesBetween(Utc(from), Utc(then)).ShouldBe(minutes);
    }

    [Fact]
    public void Do_not_guess_beyond_the_years_on_file()
    {
        Hours().After(Utc("2027-06-25 14:00"), 61).ShouldBeNull();
        Hours().After(Utc("2027-06-25 14:00"), 60).ShouldBe(Utc("2027-06-25 15:00"));
        Hours().After(Utc("2027-07-01 10:00"), 1).ShouldBeNull();
        new SchoolHours([], Boston, new TimeOnly(8, 0), new TimeOnly(15, 0)).MinutesBetween(Utc("2026-11-17 10:00"), Utc("2026-11-18 10:00")).ShouldBe(0);
    }

    [Theory]
    [InlineData("2026-11-17 10:00", "2026-11-17 23:00", 0)]
    [InlineData("2026-11-17 23:00", "2026-11-18 01:00", 1)]
    [InlineData("2026-11-16 10:00", "2026-11-19 10:00", 3)]
    [InlineData("2026-11-13 10:00", "2026-11-15 10:00", 0)]
    [InlineData("2026-11-13 10:00", "2026-11-16 07:00", 1)]
    [InlineData("2026-11-25 10:00", "2026-11-30 10:00", 1)]
    [InlineData("2026-06-24 10:00", "2026-09-02 10:00", 3)]
    public void Tell_an_age_in_school_days(string from, string to, int days) => Hours().DaysBetween(Utc(from), Utc(to)).ShouldBe(days);

    [Fact]
    public void Agree_with_a_count_minute_by_minute()
    {
        var (hours, random) = (Hours(), new Random(20261119));
        var years = new[] { A.SchoolYear(2025), A.SchoolYear(2026) };
        for (var round = 0; round < 40; round++)
        {
            var from = Utc("2026-05-01 00:00").AddMinutes(random.Next(60 * 24 * 300));
            var to = from.AddMinutes(random.Next(60 * 24 * 12));
            var counted = 0;
            for (var at = from; at < to; at = at.AddMinutes(1))
            {
                var local = TimeZoneInfo.ConvertTimeFromUtc(at, Boston);
                if (years.Any(year => year.IsSchoolDay(DateOnly.FromDateTime(local))) && local.Hour is >= 8 and < 15) counted++;
            }

            hours.MinutesBetween(from, to).ShouldBe(counted, $"{from:u} to {to:u}");
            hours.After(from, counted + 1)!.Value.ShouldBeGreaterThan(to);
        }
    }

    [Fact]
    public void Refuse_a_school_day_that_ends_before_it_starts() =>
        Should.Throw<ArgumentException>(() => new SchoolHours([], Boston, new TimeOnly(15, 0), new TimeOnly(8, 0)));
}
