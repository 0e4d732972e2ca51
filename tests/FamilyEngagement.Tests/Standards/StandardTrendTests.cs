using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Tests.Standards;

public class StandardTrendTests
{
    private static MeasureRule Rule(int id, int target, DateOnly from, StandardMeasure measure = StandardMeasure.TwoWay) => new() { Id = id, Measure = measure, Position = 1, Target = target, HelpBelow = 55, MinimumData = 10, From = from };

    private static readonly MeasureRule Old = Rule(1, 75, new(2024, 7, 1)), New = Rule(2, 80, new(2026, 10, 1));

    private static PastStanding Month(int month, int percent, MeasureRule rule, int formula = 1, int families = 40) =>
        new(1, 5, new DateOnly(2026, month, 1), StandardState.InProgress, MetBy.Nobody, new MeasuredRule(rule, new StandardFigure(new Figure(percent, 100), families, default)), formula, default);

    private static async Task<string> Say(RuleChange change)
    {
        var portal = await Portal.Shared;
        await using var scope = portal.Services.CreateAsyncScope();
        return TrendWords.Of(change, scope.ServiceProvider.GetRequiredService<IStringLocalizer<Words>>());
    }

    [Fact]
    public async Task A_new_target_is_marked_and_said_and_does_not_part_the_figures()
    {
        var change = RuleChange.Of([Month(9, 40, Old), Month(10, 60, New), Month(11, 50, New)]).ShouldHaveSingleItem();
        (await Say(change)).ShouldBe("From October 1, 2026: a target of 80% instead of 75%.");
        Month(11, 50, New).FallSince(Month(9, 60, Old), 10).ShouldBe(10);
    }

    [Fact]
    public async Task Another_way_of_counting_is_marked_and_makes_figures_not_comparable()
    {
        var change = RuleChange.Of([Month(9, 40, Old), Month(10, 60, Old, formula: 2)]).ShouldHaveSingleItem();
        (await Say(change)).ShouldBe("From October 2026: counted in a new way (version 2 instead of 1). Figures before and after cannot be compared.");
        Month(10, 20, Old, formula: 2).FallSince(Month(9, 60, Old), 10).ShouldBeNull();
    }

    [Fact]
    public async Task Another_measure_is_said_by_its_name()
    {
        var change = RuleChange.Of([Month(9, 40, Old), Month(10, 60, Rule(3, 90, new(2026, 10, 1), StandardMeasure.HomeLanguage))]).ShouldHaveSingleItem();
        (await Say(change)).ShouldStartWith("From October 1, 2026: “Home language” is counted instead of “Two-way”.");
    }

    [Fact]
    public void The_same_rule_in_another_row_is_no_change() => RuleChange.Of([Month(9, 40, Old), Month(10, 60, Rule(9, 75, new(2026, 10, 1)))]).ShouldBeEmpty();

    [Fact]
    public void Too_few_families_never_fall() => Month(11, 20, New, families: 4).FallSince(Month(10, 90, New), 10).ShouldBeNull();

    [Theory]
    [InlineData("2026-09-07", "2025-09-08", 9)]
    [InlineData("2026-09-01", "2025-08-31", 8)]
    [InlineData("2026-08-31", "2025-09-01", 8)]
    public void Both_years_begin_in_the_same_month(string begins, string before, int month) => StandardTrend.FirstOf(DateOnly.Parse(begins), DateOnly.Parse(before)).ShouldBe(month);

    [Fact]
    public async Task The_page_of_a_standard_shows_its_months_up_to_today()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        await portal.Have(portal.Reach(school.Id, "es", families: 40, twoWay: 30));
        await portal.Past(school, 5, PastSetup.October, StandardState.NotStarted, 20, 40);
        await portal.Past(school, 5, PastSetup.OctoberBefore, StandardState.Met, 36, 40);
        var principal = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var page = (await principal.Get($"/schools/{school.Id}/standards/5")).ShouldBeOk();
        page.ShouldSay("By month").Rows("#trend ~ details table").ShouldBe(["October | Not started 50% | 80% | Met 90%", "November | In progress 75% | 80% |"]);
        page.Document.QuerySelector("svg[aria-labelledby='trend-5-t trend-5-d'] desc")!.TextContent.ShouldBe("This school year: October 50%, November 75%. Last school year: October 90%.");
        (await principal.Get($"/schools/{school.Id}/standards/6")).ShouldBeOk().ShouldSay("By month");
    }
}
