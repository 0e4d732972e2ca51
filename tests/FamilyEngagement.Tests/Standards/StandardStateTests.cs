using FamilyEngagement.Web.Features.Standards;
using static FamilyEngagement.Web.Features.Standards.StandardClaim;
using static FamilyEngagement.Web.Features.Standards.StandardState;

namespace FamilyEngagement.Tests.Standards;

public class StandardStateTests
{
    private static Standard Measured => new() { Number = 5, Title = "Two-way", ShortTitle = "Two-way", Measure = StandardMeasure.TwoWay, Target = 80, HelpBelow = 55, MinimumData = 10 };

    private static Standard Confirmed => new() { Number = 8, Title = "Syllabus", ShortTitle = "Syllabus", LowGrade = "06", HighGrade = "12", MinimumData = 10 };

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
    public void What_school_and_district_said_makes_the_state(StandardClaim claim, bool helpAsked, bool hasWork, StandardState state) =>
        StandardStates.Of(Confirmed, "06", "08", claim, helpAsked, hasWork, figure: null).ShouldBe(state);

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
        StandardStates.Of(Measured, "KG", "05", None, helpAsked: false, hasWork, new Figure(part, whole)).ShouldBe(state);

    [Theory]
    [InlineData(Attested, ToCheck)]
    [InlineData(Verified, Met)]
    [InlineData(StandardClaim.Returned, StandardState.Returned)]
    public void What_was_said_counts_before_the_figure(StandardClaim claim, StandardState state) =>
        StandardStates.Of(Measured, "KG", "05", claim, helpAsked: false, hasWork: true, new Figure(1, 100)).ShouldBe(state);

    [Theory]
    [InlineData("KG", "05", false)]
    [InlineData("PK", "KG", false)]
    [InlineData("KG", "06", true)]
    [InlineData("KG", "08", true)]
    [InlineData("06", "08", true)]
    [InlineData("12", "13", true)]
    [InlineData("13", "13", false)]
    public void A_standard_applies_where_a_grade_of_its_span_is_taught(string low, string high, bool applies) =>
        StandardStates.Of(Confirmed, low, high, None, helpAsked: true, hasWork: true, null).ShouldBe(applies ? NeedsHelp : DoesNotApply);

    [Fact]
    public void An_open_span_applies_everywhere() => StandardStates.AppliesTo(Measured, "PK", "PK").ShouldBeTrue();

    [Fact]
    public void The_home_language_share_leaves_out_english_and_unknown()
    {
        LanguageReach Row(string language, int inHome) => new(1, language, 20, 15, 10, 40, 30, inHome, DateTime.UnixEpoch);
        var figure = StandardFigure.Of(StandardMeasure.HomeLanguage, [Row("en", 30), Row("en-GB", 30), Row("und", 30), Row("es", 20), Row("yue", 10)])!;
        figure.Value.ShouldBe(new Figure(30, 60));
        figure.Families.ShouldBe(30);
        StandardFigure.Of(StandardMeasure.TwoWay, [Row("en", 30), Row("und", 0)])!.Value.ShouldBe(new Figure(20, 40));
        StandardFigure.Of(StandardMeasure.None, [Row("en", 30)]).ShouldBeNull();
    }
}
