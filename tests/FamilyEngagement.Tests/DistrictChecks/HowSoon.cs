using FamilyEngagement.Web.Features.DistrictChecks;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Tests.DistrictChecks;

/// <summary>The district's own turnaround, in school days.</summary>
public class HowSoon
{
    private static readonly SchoolHours Hours = new([A.SchoolYear(2026)], TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), new(8, 0), new(15, 0));

    private static DateTime On(int month, int day) => new(2026, month, day, 15, 0, 0, DateTimeKind.Utc);

    private static CheckEvent Step(int row, StandardStep step, int month, int day) => new(row, step, On(month, day), "");

    private static CheckTurnaround Of(IEnumerable<DrawnLine> drawn, IEnumerable<DateTime> late, params CheckEvent[] events) => CheckTurnaround.Of(events, drawn, late, Hours, 10, On(9, 1));

    [Fact]
    public void From_the_schools_word_to_the_decision_appeals_as_well()
    {
        // 2, 12 and 5 school days.
        var turnaround = Of([], [],
            Step(1, StandardStep.Attest, 10, 5), Step(1, StandardStep.Verify, 10, 7),
            Step(2, StandardStep.Attest, 10, 6), Step(2, StandardStep.Return, 10, 22), Step(2, StandardStep.Appeal, 10, 26), Step(2, StandardStep.Uphold, 11, 2));
        turnaround.ShouldBe(new CheckTurnaround(3, 5, 2, 3, 10));
        turnaround.PercentInTime.ShouldBe(67);
    }

    [Fact]
    public void From_the_draw_where_the_schools_word_was_enough() =>
        Of([new DrawnLine(1, On(11, 2), On(11, 4))], [], Step(1, StandardStep.Attest, 9, 10), Step(1, StandardStep.Verify, 11, 4)).ShouldBe(new CheckTurnaround(1, 2, 1, 1, 10));

    [Fact]
    public void From_the_last_night_that_found_it_met_where_its_figure_slipped() =>
        Of([], [], Step(1, StandardStep.Attest, 9, 10), Step(1, StandardStep.Verify, 11, 4) with { MetAt = On(11, 2) }).ShouldBe(new CheckTurnaround(1, 2, 1, 1, 10));

    [Fact]
    public void What_waits_beyond_its_day_counts_as_not_in_time() =>
        Of([], [On(10, 1)], Step(1, StandardStep.Attest, 10, 5), Step(1, StandardStep.Verify, 10, 5)).ShouldBe(new CheckTurnaround(1, 0, 1, 2, 10));

    [Fact]
    public void What_was_taken_back_or_decided_unasked_is_no_wait() =>
        Of([], [], Step(1, StandardStep.Attest, 10, 5), Step(1, StandardStep.Withdraw, 10, 6), Step(1, StandardStep.Return, 10, 20), Step(1, StandardStep.Verify, 10, 21)).ShouldBe(new CheckTurnaround(0, null, 0, 0, 10));

    [Fact]
    public void Decisions_before_the_day_are_left_out() =>
        CheckTurnaround.Of([Step(1, StandardStep.Attest, 10, 5), Step(1, StandardStep.Verify, 10, 7)], [], [], Hours, 10, On(11, 1)).ShouldBe(new CheckTurnaround(0, null, 0, 0, 10));
}
