using FamilyEngagement.Web.Features.PlanReviews;

namespace FamilyEngagement.Tests.PlanReviews;

public class ReviewCalendarTests
{
    private static readonly DateOnly[] Days = [new(2026, 11, 30), new(2027, 3, 1), new(2027, 5, 31)];

    [Theory]
    [InlineData(null, "2026-11-30")]
    [InlineData("2026-10-30", "2026-11-30")]
    [InlineData("2026-10-31", "2027-03-01")]
    [InlineData("2027-01-29", "2027-03-01")]
    [InlineData("2027-04-01", "2027-05-31")]
    [InlineData("2027-05-15", null)]
    public void The_next_day_is_the_first_without_a_review(string? last, string? next) => ReviewCalendar.Next(Days, Day(last)).ShouldBe(Day(next));

    [Theory]
    [InlineData("2026-11-22", ReviewDayState.Later)]
    [InlineData("2026-11-23", ReviewDayState.Soon)]
    [InlineData("2026-11-30", ReviewDayState.Due)]
    [InlineData("2026-12-14", ReviewDayState.Due)]
    [InlineData("2026-12-15", ReviewDayState.PastDue)]
    public void A_day_comes_near_is_due_and_past_due(string today, ReviewDayState state)
    {
        ReviewCalendar.StateOf(Days[0], null, Day(today)!.Value).ShouldBe(state);
        ReviewCalendar.StateOf(Days[0], new(2026, 11, 20), Day(today)!.Value).ShouldBe(ReviewDayState.Done);
        ReviewCalendar.IsPastDue(Days[0], Day(today)!.Value).ShouldBe(state == ReviewDayState.PastDue);
    }

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
