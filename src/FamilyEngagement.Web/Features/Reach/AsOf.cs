using FamilyEngagement.Web.Features.District;

namespace FamilyEngagement.Web.Features.Reach;

public static class AsOf
{
    /// <summary>How old a figure is: the time when it is from today, else the day.</summary>
    public static string Moment(this DistrictClock clock, DateTime utc) =>
        clock.DayOf(utc) == clock.Today ? clock.ToLocal(utc).ToString("h:mm tt") : clock.ToLocal(utc).ToString("MMM d");
}
