using FamilyEngagement.Web.Features.Measures;

namespace FamilyEngagement.Tests.Measures;

public class LateEntryTests
{
    private static readonly DateOnly Day = new(2026, 9, 10);

    [Fact]
    public void A_week_is_not_late_and_the_busiest_day_is_of_late_ones_only()
    {
        var late = LateEntry.Of([(Day, Day), (Day, Day), (Day, Day), (Day, Day.AddDays(7)), (Day, Day.AddDays(8)), (Day, Day.AddDays(23)), (Day.AddDays(1), Day.AddDays(23))]);
        late.ShouldBe(new LateEntry(3, 7, 4, Day.AddDays(23), 2));
    }

    [Fact]
    public void Nothing_entered_is_nothing_late() => LateEntry.Of([]).ShouldBe(LateEntry.None);

    [Fact]
    public void A_session_put_on_record_before_its_day_is_not_late() => LateEntry.Of([(Day, Day.AddDays(-30))]).Late.ShouldBe(0);
}
