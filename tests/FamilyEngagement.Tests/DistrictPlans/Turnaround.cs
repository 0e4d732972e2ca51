using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.DistrictPlans;

public class Turnaround
{
    private static readonly SchoolHours Hours = new([A.SchoolYear(2026)], TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), new(8, 0), new(15, 0));

    private static PlanTurnaround.Step Step(int plan, PlanStep step, int month, int day) => new(plan, step, AQueue.On(month, day));

    private static PlanTurnaround Of(params PlanTurnaround.Step[] steps) => PlanTurnaround.Of(steps, Hours, 10, AQueue.On(11, 19));

    [Fact]
    public void Each_sending_counts_with_its_decision()
    {
        // 2, 12 and 5 school days; the second plan came twice.
        var turnaround = Of(
            Step(1, PlanStep.Send, 10, 5), Step(2, PlanStep.Send, 10, 6), Step(1, PlanStep.Approve, 10, 7), Step(2, PlanStep.Return, 10, 22),
            Step(2, PlanStep.Send, 10, 26), Step(2, PlanStep.Approve, 11, 2));
        turnaround.ShouldBe(new PlanTurnaround(3, 5, 2, 3, 10));
    }

    [Fact]
    public void What_waits_beyond_the_limit_is_not_in_time_and_what_waits_within_it_does_not_count_yet() =>
        Of(Step(1, PlanStep.Send, 11, 2), Step(2, PlanStep.Send, 11, 16)).ShouldBe(new PlanTurnaround(0, null, 0, 1, 10));

    [Fact]
    public void An_amendment_that_was_begun_waits_for_nobody() =>
        Of(Step(1, PlanStep.Send, 10, 5), Step(1, PlanStep.Approve, 10, 5), Step(1, PlanStep.Amend, 10, 6)).ShouldBe(new PlanTurnaround(1, 0, 1, 1, 10));

    [Theory]
    [InlineData(11, 9, 10, "2026-11-23")]
    [InlineData(11, 16, 10, "2026-12-02")]
    [InlineData(11, 20, 1, "2026-11-23")]
    [InlineData(11, 25, 1, "2026-11-30")]
    public void The_day_it_is_due_leaves_out_days_without_school(int month, int day, int days, string due)
    {
        var on = Hours.DayAfter(AQueue.On(month, day), days);
        on.ShouldBe(DateOnly.Parse(due));
        Hours.DaysBetween(AQueue.On(month, day), on!.Value.ToDateTime(new(20, 0), DateTimeKind.Utc)).ShouldBe(days);
    }

    [Fact]
    public void Beyond_the_last_school_year_nothing_is_due() => Hours.DayAfter(new DateTime(2027, 6, 24, 15, 0, 0, DateTimeKind.Utc), 10).ShouldBeNull();

    [Fact]
    public async Task The_district_and_the_schools_see_the_same()
    {
        await using var queue = await AQueue.Begin();
        await queue.Add("Birch Middle", sent: [AQueue.On(10, 5), AQueue.On(10, 13)]);
        var plan = await queue.Add("Alder Elementary", sent: AQueue.On(11, 9));
        (await (await queue.AsMarcus()).Get("/district/plans")).ShouldSay("We usually answer in 6 school days.").ShouldSay("1 of 1 answers this year came within 10 school days.");
        var school = await queue.Portal.SignedIn(queue.Principal);
        (await school.Get($"/schools/{plan.SchoolId}/plans/{plan.Id}")).ShouldSay("The district decides by November 23.").ShouldSay("It usually answers in 6 school days.");
        queue.Portal.Clock.Now += TimeSpan.FromDays(7);
        queue.Portal.Services.GetRequiredService<DistrictCache>().Forget();
        (await (await queue.Portal.SignedIn(queue.Principal)).Get($"/schools/{plan.SchoolId}/plans/{plan.Id}")).ShouldSay("The district should have decided by November 23. It is late; ask there.");
    }

    [Fact]
    public async Task Before_the_first_decision_a_school_sees_the_limit()
    {
        await using var queue = await AQueue.Begin();
        var plan = await queue.Add("Alder Elementary");
        var page = await (await queue.Portal.SignedIn(queue.Principal)).Get($"/schools/{plan.SchoolId}/plans/{plan.Id}");
        page.ShouldSay("The district decides within 10 school days.").ShouldNotSay("It usually answers");
    }
}
