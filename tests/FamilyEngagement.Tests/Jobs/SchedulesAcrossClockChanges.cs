using FamilyEngagement.Web.Features.Jobs;

namespace FamilyEngagement.Tests.Jobs;

/// <summary>In 2026 the clocks of New York jump on March 8 and fall back on November 1.</summary>
public class SchedulesAcrossClockChanges
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static List<DateTime> Between(string schedule, DateTime from, DateTime to)
    {
        var times = new List<DateTime>();
        for (var at = JobTimes.Next(schedule, NewYork, from); at <= to; at = JobTimes.Next(schedule, NewYork, at.Value)) times.Add(at.Value);
        return times;
    }

    [Theory]
    [InlineData("0 40 3 * * ?")]
    [InlineData("0 0 4 * * ?")]
    [InlineData("0 30 2 * * ?")]
    [InlineData("0 30 1 * * ?")]
    public void A_nightly_job_is_due_once_a_day(string schedule)
    {
        foreach (var change in new[] { new DateTime(2026, 3, 8), new DateTime(2026, 11, 1) })
        {
            var from = change.AddDays(-3).AddHours(12);
            var days = Between(schedule, from, from.AddDays(6)).Select(due => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(due, NewYork))).ToList();
            days.ShouldBe(Enumerable.Range(-2, 6).Select(day => DateOnly.FromDateTime(change).AddDays(day)), $"{schedule} around {change:d}");
        }
    }

    [Fact]
    public void A_nightly_job_keeps_its_hour_on_the_wall()
    {
        JobTimes.Next("0 0 4 * * ?", NewYork, new(2026, 3, 7, 12, 0, 0)).ShouldBe(new DateTime(2026, 3, 8, 8, 0, 0));
        JobTimes.Next("0 0 4 * * ?", NewYork, new(2026, 3, 6, 12, 0, 0)).ShouldBe(new DateTime(2026, 3, 7, 9, 0, 0));
    }

    /// <summary>Where the clocks skip the hour that it names, the timer has it once more, right after.</summary>
    [Theory]
    [InlineData(3, 8, 49)]
    [InlineData(11, 1, 48)]
    public void An_hourly_job_is_due_each_hour_that_passes(int month, int day, int times)
    {
        var change = new DateTime(2026, month, day);
        var due = Between("0 5 * * * ?", change, change.AddDays(2));
        due.Count.ShouldBe(times, string.Join(" ", due.Select(at => at.ToString("dd/HH:mm"))));
        due.Distinct().Count().ShouldBe(times);
        due.Zip(due.Skip(1)).ShouldAllBe(pair => pair.Second - pair.First <= TimeSpan.FromHours(1));
    }

    [Theory]
    [InlineData("0 * * * * ?", "2026-11-19T15:42:00")]
    [InlineData("0 5 * * * ?", "2026-11-19T15:05:00")]
    [InlineData("0 40 3 * * ?", "2026-11-19T08:40:00")]
    [InlineData("0 0 4 ? * SUN", "2026-11-15T09:00:00")]
    [InlineData("0 0 4 1 7 ?", "2026-07-01T08:00:00")]
    public void The_latest_due_is_found(string schedule, string expected) =>
        JobTimes.Latest(schedule, NewYork, new(2026, 11, 19, 15, 42, 0)).ShouldBe(DateTime.Parse(expected));
}
