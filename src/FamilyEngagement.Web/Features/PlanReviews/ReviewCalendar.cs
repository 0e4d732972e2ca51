namespace FamilyEngagement.Web.Features.PlanReviews;

public enum ReviewDayState { Done, Later, Soon, Due, PastDue }

/// <summary>Which of a plan's review days are still open, and how late.</summary>
public static class ReviewCalendar
{
    /// <summary>A review counts for a day from so many days before it; a day is past due after so many days of grace; and it is soon so many days before.</summary>
    public const int EarlyDays = 30, GraceDays = 14, SoonDays = 7;

    /// <summary>The first day that no review was held for; none when the year's are all done.</summary>
    /// <param name="last">The day of the newest review.</param>
    public static DateOnly? Next(IEnumerable<DateOnly> days, DateOnly? last) => days.Order().Where(day => IsOpen(day, last)).Select(day => (DateOnly?)day).FirstOrDefault();

    public static bool IsPastDue(DateOnly? next, DateOnly today) => next?.AddDays(GraceDays) < today;

    public static ReviewDayState StateOf(DateOnly day, DateOnly? last, DateOnly today)
    {
        if (!IsOpen(day, last)) return ReviewDayState.Done;
        if (IsPastDue(day, today)) return ReviewDayState.PastDue;
        if (day <= today) return ReviewDayState.Due;
        return day <= today.AddDays(SoonDays) ? ReviewDayState.Soon : ReviewDayState.Later;
    }

    private static bool IsOpen(DateOnly day, DateOnly? last) => last is null || last < day.AddDays(-EarlyDays);
}
