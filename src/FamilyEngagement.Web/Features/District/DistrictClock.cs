using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.District;

/// <summary>Days and times as the district's people see them. The database holds UTC.</summary>
public class DistrictClock(TimeProvider time, DistrictCache district)
{
    public DateTime UtcNow => time.GetUtcNow().UtcDateTime;

    public DateTime Now => ToLocal(UtcNow);

    public DateOnly Today => DateOnly.FromDateTime(Now);

    public DateTime ToLocal(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), district.Zone);

    public DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(ToLocal(utc));

    /// <summary>The clock that runs only while schools are open.</summary>
    public SchoolHours Hours => district.Hours;

    public DateTime ToUtc(DateTime local) => ToUtc(district.Zone, local);

    /// <summary>An hour that the clocks skip in spring is taken as the hour after it.</summary>
    public static DateTime ToUtc(TimeZoneInfo zone, DateTime local)
    {
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(wall)) wall = wall.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(wall, zone);
    }
}
