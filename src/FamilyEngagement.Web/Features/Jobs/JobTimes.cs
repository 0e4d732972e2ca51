using Quartz;

namespace FamilyEngagement.Web.Features.Jobs;

/// <summary>The moments that a schedule names, in UTC: each is there once, also on the days on which the clocks change.</summary>
public static class JobTimes
{
    /// <summary>How far back to look for the latest, the nearest first, so that a schedule of every minute is not walked for a year.</summary>
    private static readonly TimeSpan[] Back = [TimeSpan.FromMinutes(2), TimeSpan.FromHours(2), TimeSpan.FromDays(2), TimeSpan.FromDays(32), TimeSpan.FromDays(367)];

    public static DateTime? Next(string schedule, TimeZoneInfo zone, DateTime after) =>
        new CronExpression(schedule, zone).GetNextValidTimeAfter(Utc(after))?.UtcDateTime;

    /// <summary>The latest that is not after now.</summary>
    public static DateTime? Latest(string schedule, TimeZoneInfo zone, DateTime now)
    {
        var times = new CronExpression(schedule, zone);
        foreach (var back in Back)
        {
            DateTimeOffset? latest = null;
            for (var at = times.GetNextValidTimeAfter(Utc(now - back)); at <= Utc(now); at = times.GetNextValidTimeAfter(at.Value)) latest = at;
            if (latest is { } found) return found.UtcDateTime;
        }

        return null;
    }

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
