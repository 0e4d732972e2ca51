using FamilyEngagement.Web.Features.Standards;
using static FamilyEngagement.Web.Features.Standards.StandardClaim;
using static FamilyEngagement.Web.Features.Standards.StandardState;

namespace FamilyEngagement.Tests.Standards;

public class StandardStateTests
{
    private static readonly MeasureRule TwoWay = new() { Measure = StandardMeasure.TwoWay, Position = 1, Target = 80, HelpBelow = 55, MinimumData = 10, From = new DateOnly(2024, 7, 1) };

    private static Standard Confirmed => new() { Number = 8, Title = "Syllabus", ShortTitle = "Syllabus", LowGrade = "06", HighGrade = "12" };

    private static MeasuredRule Counted(int part, int whole) => new(TwoWay, new StandardFigure(new Figure(part, whole), whole, DateTime.UnixEpoch));

    [Theory]
    [InlineData(None, false, false, NotStarted)]
    [InlineData(None, false, true, InProgress)]
    [InlineData(None, true, false, NeedsHelp)]
    [InlineData(Attested, false, true, ToCheck)]
    [InlineData(Attested, true, true, NeedsHelp)]
    [InlineData(Verified, false, true, Met)]
    [InlineData(Verified, true, true, NeedsHelp)]
    [InlineData(StandardClaim.Returned, false, true, StandardState.Returned)]
    [InlineData(StandardClaim.Returned, true, true, NeedsHelp)]
    [InlineData(Appealed, false, true, ToCheck)]
    public void What_school_and_district_said_makes_the_state(StandardClaim claim, bool helpAsked, bool hasWork, StandardState state) =>
        StandardStates.Of(CheckRule.Always, new StandingFacts(claim, helpAsked, hasWork), []).State.ShouldBe(state);

    [Theory]
    [InlineData(0, 0, false, NotStarted)]
    [InlineData(0, 0, true, InProgress)]
    [InlineData(0, 9, false, NotStarted)]
    [InlineData(1, 9, false, InProgress)]
    [InlineData(9, 9, false, InProgress)] // at the target, but on too little data
    [InlineData(0, 100, false, NeedsHelp)]
    [InlineData(54, 100, true, NeedsHelp)]
    [InlineData(55, 100, false, InProgress)]
    [InlineData(79, 100, false, InProgress)]
    [InlineData(80, 100, false, ToCheck)]
    [InlineData(8, 10, false, ToCheck)]
    public void A_figure_makes_at_most_to_check(int part, int whole, bool hasWork, StandardState state) =>
        StandardStates.Of(CheckRule.Always, new StandingFacts(HasWork: hasWork), [Counted(part, whole)]).State.ShouldBe(state);

    [Theory]
    [InlineData(Attested, ToCheck)]
    [InlineData(Verified, Met)]
    [InlineData(StandardClaim.Returned, StandardState.Returned)]
    public void What_was_said_counts_before_the_figure(StandardClaim claim, StandardState state) =>
        StandardStates.Of(CheckRule.Always, new StandingFacts(claim, HasWork: true), [Counted(1, 100)]).State.ShouldBe(state);

    [Theory]
    [InlineData(CheckRule.Always, 90, ToCheck, MetBy.Nobody)]
    [InlineData(CheckRule.Sampled, 60, Met, MetBy.Sample)]
    [InlineData(CheckRule.Sampled, 54, ToCheck, MetBy.Nobody)] // the word does not hide a figure far under its target
    [InlineData(CheckRule.OnFigure, 80, Met, MetBy.Figure)]
    [InlineData(CheckRule.OnFigure, 79, ToCheck, MetBy.Nobody)]
    public void The_rule_says_whether_the_districts_look_is_needed(CheckRule rule, int part, StandardState state, MetBy by) =>
        StandardStates.Of(rule, new StandingFacts(Attested, HasWork: true), [Counted(part, 100)]).ShouldBe((state, by));

    [Theory]
    [InlineData(CheckRule.Sampled, Attested)]
    [InlineData(CheckRule.OnFigure, Attested)]
    [InlineData(CheckRule.Always, Verified)]
    public void What_is_drawn_waits_for_the_district(CheckRule rule, StandardClaim claim) =>
        StandardStates.Of(rule, new StandingFacts(claim, HasWork: true, IsDrawn: true), [Counted(95, 100)]).ShouldBe((ToCheck, MetBy.Nobody));

    [Theory]
    [InlineData(CheckRule.Sampled)]
    [InlineData(CheckRule.OnFigure)]
    public void Confirmed_again_after_a_return_waits_for_the_district(CheckRule rule) =>
        StandardStates.Of(rule, new StandingFacts(Attested, HasWork: true, WasReturned: true), [Counted(95, 100)]).ShouldBe((ToCheck, MetBy.Nobody));

    [Theory]
    [InlineData(Attested, OutOfDate)]
    [InlineData(Verified, OutOfDate)]
    [InlineData(None, ToCheck)]
    [InlineData(StandardClaim.Returned, StandardState.Returned)]
    public void A_word_that_rests_on_something_past_its_day_is_out_of_date(StandardClaim claim, StandardState state) =>
        StandardStates.Of(CheckRule.Always, new StandingFacts(claim, HasWork: true, IsStale: true), [Counted(95, 100)]).State.ShouldBe(state);

    [Fact]
    public void Too_little_data_is_not_at_the_target_and_a_second_figure_counts_too()
    {
        var few = Counted(9, 9);
        few.IsAtTarget.ShouldBeNull();
        StandardStates.Of(CheckRule.OnFigure, new StandingFacts(Attested), [few]).State.ShouldBe(ToCheck);
        StandardStates.IsAtTarget([Counted(90, 100), few]).ShouldBeTrue();
        StandardStates.IsAtTarget([Counted(90, 100), Counted(70, 100)]).ShouldBeFalse();
    }

    [Fact]
    public void A_count_says_something_from_none_on()
    {
        var rule = new MeasureRule { Measure = StandardMeasure.FamilyRooms, Position = 1, Target = 1, MinimumData = 0, From = new DateOnly(2024, 7, 1) };
        new MeasuredRule(rule, new StandardFigure(new Figure(0, 0), 0, DateTime.UnixEpoch)).IsAtTarget.ShouldBe(false);
        new MeasuredRule(rule, new StandardFigure(new Figure(1, 2), 0, DateTime.UnixEpoch)).IsAtTarget.ShouldBe(true);
        new MeasuredRule(rule, null).IsAtTarget.ShouldBeNull();
    }

    [Theory]
    [InlineData("KG", "05", false)]
    [InlineData("PK", "KG", false)]
    [InlineData("KG", "06", true)]
    [InlineData("KG", "08", true)]
    [InlineData("06", "08", true)]
    [InlineData("12", "13", true)]
    [InlineData("13", "13", false)]
    public void A_standard_applies_where_a_grade_of_its_span_is_taught(string low, string high, bool applies) =>
        StandardStates.AppliesTo(Confirmed, low, high, isTitleI: false).ShouldBe(applies);

    [Fact]
    public void An_open_span_applies_everywhere_and_Title_I_only_there()
    {
        var standard = new Standard { Number = 1, Title = "Compact", ShortTitle = "Compact" };
        StandardStates.AppliesTo(standard, "PK", "PK", isTitleI: false).ShouldBeTrue();
        standard.IsTitleIOnly = true;
        StandardStates.AppliesTo(standard, "PK", "PK", isTitleI: false).ShouldBeFalse();
        StandardStates.AppliesTo(standard, "PK", "PK", isTitleI: true).ShouldBeTrue();
    }

    [Fact]
    public void The_home_language_share_leaves_out_english_and_unknown()
    {
        LanguageReach Row(string language, int inHome) => new(1, language, 20, 15, 10, 40, 30, inHome, DateTime.UnixEpoch);
        var figure = StandardFigure.Of(StandardMeasure.HomeLanguage, [Row("en", 30), Row("en-GB", 30), Row("und", 30), Row("es", 20), Row("yue", 10)])!;
        figure.Value.ShouldBe(new Figure(30, 60));
        figure.Families.ShouldBe(30);
        StandardFigure.Of(StandardMeasure.TwoWay, [Row("en", 30), Row("und", 0)])!.Value.ShouldBe(new Figure(20, 40));
        StandardFigure.Of(StandardMeasure.FamilyRooms, [Row("en", 30)]).ShouldBeNull();
    }
}
