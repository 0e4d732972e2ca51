using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.PlanSections;

namespace FamilyEngagement.Tests.Plans;

public class SectionConflictTests
{
    private static readonly SectionContent Base = new("Talks", "Goal", GoalMeasure.TwoWay, "", 58, 80, null, [Strategy(1, "Call"), Strategy(2, "Visit")]);

    private static StrategyContent Strategy(int? id, string what, string owner = "") => new(id, what, owner, null, null);

    [Fact]
    public void Fields_that_agree_are_not_asked_about() =>
        new SectionConflict(Base, Base with { Text = "Other goal" }, []).Differences().Select(field => field.Key).ShouldBe(["text"]);

    [Fact]
    public void Each_field_is_taken_from_the_chosen_side()
    {
        var theirs = Base with { Text = "Theirs", Target = 90, Strategies = [Strategy(1, "Call on Tuesday", "Ana"), Strategy(2, "Visit")] };
        var mine = Base with { Text = "Mine", Strategies = [Strategy(1, "Call on Friday", "Denise"), Strategy(2, "Visit")] };
        var conflict = new SectionConflict(theirs, mine, []);
        conflict.Differences().Select(field => field.Key).ShouldBe(["text", "target", "s1-what", "s1-who"]);
        var merged = conflict.Merge(key => key is "target" or "s1-who");
        (merged.Text, merged.Target).ShouldBe(("Mine", 90));
        merged.Strategies[0].ShouldBe(Strategy(1, "Call on Friday", "Ana"));
    }

    [Fact]
    public void What_only_one_of_us_added_stays()
    {
        var theirs = Base with { Strategies = [.. Base.Strategies, Strategy(3, "Theirs")] };
        var mine = Base with { Strategies = [.. Base.Strategies, Strategy(null, "Mine")] };
        var conflict = new SectionConflict(theirs, mine, []);
        conflict.Differences().ShouldBeEmpty();
        conflict.Merge(_ => false).Strategies.Select(strategy => strategy.What).ShouldBe(["Call", "Visit", "Theirs", "Mine"]);
    }

    [Theory]
    [InlineData(false, new[] { "Call" })]
    [InlineData(true, new[] { "Call", "Visit" })]
    public void A_strategy_that_I_removed_stays_removed_unless_I_take_theirs(bool keepsTheirs, string[] expected)
    {
        var conflict = new SectionConflict(Base with { Text = "Theirs" }, Base with { Strategies = [Strategy(1, "Call")] }, [2]);
        conflict.Differences().ShouldContain(field => field.Key == "s2" && field.IsWhole && field.New == "");
        conflict.Merge(key => key == "s2" && keepsTheirs).Strategies.Select(strategy => strategy.What).ShouldBe(expected);
    }

    [Theory]
    [InlineData(true, new[] { "Call" })]
    [InlineData(false, new[] { "Call", "Visit twice" })]
    public void A_strategy_that_they_removed_comes_back_when_I_keep_mine(bool keepsTheirs, string[] expected)
    {
        var conflict = new SectionConflict(Base with { Strategies = [Strategy(1, "Call")] }, Base with { Strategies = [Strategy(1, "Call"), Strategy(2, "Visit twice")] }, []);
        conflict.Differences().ShouldContain(field => field.Key == "s2" && field.IsWhole && field.Old == "");
        conflict.Merge(_ => keepsTheirs).Strategies.Select(strategy => strategy.What).ShouldBe(expected);
    }

    [Fact]
    public void Marks_the_words_that_differ()
    {
        Marked("Book an interpreter every Tuesday", "Book two phone interpreters every Tuesday").ShouldBe(("Book [an interpreter] every Tuesday", "Book [two phone interpreters] every Tuesday"));
        Marked("Call", "Call").ShouldBe(("Call", "Call"));
        Marked("Call Ana", "Call").Old.ShouldBe("Call[ Ana]");
        Marked("اتصل بكل عائلة", "اتصل بعائلة").New.ShouldBe("اتصل [بعائلة]");
        Marked("", "New").ShouldBe(("", "[New]"));

        static (string Old, string New) Marked(string old, string now)
        {
            var words = WordDifference.Of(old, now);
            return (Text(words.Old), Text(words.New));
        }

        static string Text(IEnumerable<MarkedWords> words) => string.Concat(words.Select(run => run.IsMarked ? $"[{run.Text}]" : run.Text));
    }
}
