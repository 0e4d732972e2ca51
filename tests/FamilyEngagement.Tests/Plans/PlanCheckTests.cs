using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Tests.Plans;

public class PlanCheckTests
{
    private static readonly SchoolYear Year = new() { Name = "2026–27", StartsOn = new(2026, 9, 8), EndsOn = new(2027, 6, 25) };

    [Fact]
    public void A_goal_that_can_be_measured_raises_no_doubt() => Doubts(Goal(_ => { })).ShouldBeEmpty();

    [Fact]
    public void Each_thing_that_a_reader_would_ask_is_named()
    {
        Doubts(Goal(goal => goal.Baseline = null)).ShouldBe([PlanDoubt.NoBaseline]);
        Doubts(Goal(goal => goal.BaselineOn = null)).ShouldBe([PlanDoubt.NoBaselineDay]);
        Doubts(Goal(goal => goal.Target = 58)).ShouldBe([PlanDoubt.TargetNotAbove]);
        Doubts(Goal(goal => goal.TargetOn = null)).ShouldBe([PlanDoubt.NoTargetDay]);
        Doubts(Goal(goal => goal.TargetOn = new(2028, 1, 1))).ShouldBe([PlanDoubt.TargetOutsideYear]);
        Doubts(Goal(goal => goal.Text = "Every family, TBD")).ShouldBe([PlanDoubt.Placeholder]);
        Doubts(Goal(goal => goal.Strategies[0].Owner = "")).ShouldBe([PlanDoubt.NoLeader]);
        Doubts(Goal(goal => goal.Strategies[0].EndsOn = null)).ShouldBe([PlanDoubt.NoDates]);
        Doubts(Goal(goal => (goal.Strategies[0].StartsOn, goal.Strategies[0].EndsOn) = (new(2025, 9, 8), new(2026, 6, 1)))).ShouldBe([PlanDoubt.DatesOutsideYear]);
    }

    [Fact]
    public void Texts_are_counted_in_words()
    {
        var text = PlanStory.Text(1, 1, "a", "A", "Two words.");
        Doubts(text).ShouldBe([PlanDoubt.VeryShort]);
        text.Text = string.Join(' ', Enumerable.Repeat("word", 21));
        Doubts(text).ShouldBe([PlanDoubt.TooLong]);
        text.Text = "";
        Doubts(text).ShouldBeEmpty("what is missing is said elsewhere");
    }

    private static IEnumerable<PlanDoubt> Doubts(PlanSection section) => PlanCheck.Of([section], Year).Select(finding => finding.Doubt);

    private static PlanSection Goal(Action<PlanSection> change)
    {
        var goal = PlanStory.AGoal(1);
        (goal.BaselineOn, goal.TargetOn, goal.Strategies[0].EndsOn) = (new(2026, 9, 30), new(2027, 6, 1), new(2027, 5, 1));
        change(goal);
        return goal;
    }
}
