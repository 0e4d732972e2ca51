using System.Net;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictTrends;

public class DistrictTrendsTests
{
    private static async Task<(Portal Portal, School One, School Two)> Months()
    {
        var portal = await new Portal().WithDistrict();
        var (one, two) = (await portal.Have(A.School("One")), await portal.Have(A.School("Two")));
        var standard = await portal.Ask(db => db.Standards.Include(row => row.Rules).AsNoTracking().SingleAsync(row => row.Number == 5));
        var old = new MeasureRule { StandardId = standard.Id, Measure = StandardMeasure.TwoWay, Position = 1, Target = 75, HelpBelow = 55, MinimumData = 10, From = new(2025, 9, 1) };
        await portal.Have(old);
        await portal.Have(new MeasureRule { StandardId = standard.Id, Measure = StandardMeasure.TwoWay, Position = 1, Target = 80, HelpBelow = 55, MinimumData = 10, From = new(2026, 10, 1) });
        var cache = portal.Services.GetService(typeof(FamilyEngagement.Web.Features.District.DistrictCache)) as FamilyEngagement.Web.Features.District.DistrictCache;
        cache!.Forget();
        await cache.Load();
        await portal.Past(one, 5, new(2026, 9, 1), StandardState.NotStarted, 30, rule: old);
        await portal.Past(two, 5, new(2026, 9, 1), StandardState.InProgress, 50, rule: old);
        await portal.Past(one, 5, PastSetup.October, StandardState.InProgress, 60);
        await portal.Past(two, 5, PastSetup.October, StandardState.Met, 4, 5, families: 5);
        await portal.Past(two, 5, PastSetup.OctoberBefore, StandardState.Met, 90, rule: old);
        return (portal, one, two);
    }

    [Fact]
    public async Task Schools_are_counted_by_state_and_month_and_a_changed_rule_is_said()
    {
        var (portal, _, _) = await Months();
        await using var _ = portal;
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get("/district/trends?Standard=5")).ShouldBeOk();
        page.Rows(".fe-states").ShouldBe(["Sep 2026 | 0 | 0 | 1 | 1 | 0 | 0 | 0 | –", "Oct 2026 | 1 | 0 | 1 | 0 | 0 | 0 | 0 | 1 of 1", "Oct 2025 | 1 | 0 | 0 | 0 | 0 | 0 | 0"]);
        page.ShouldSay("From October 1, 2026: a target of 80% instead of 75%.");
        // Two has too few families in October: the figure is that of One.
        page.Rows(".fe-table").ShouldBe(["September | 40% | 75% |", "October | 60% | 80% | 90%"]);
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await browser.Get("/district/trends")).ShouldBeOk().Document.QuerySelectorAll("section.fe-panel").Length.ShouldBe(8);
        (await browser.Get("/district/trends?Standard=99")).ShouldBeOk().ShouldSay("There is no such standard.");
        (await browser.Get("/district/trends/csv?Standard=5")).Html.ShouldContain("5. Two-way,2026-10,1,0,1,0,0,0,0,Two-way,60%,,80,1");
    }

    [Fact]
    public async Task One_school_shows_each_standard_with_the_target_of_its_time()
    {
        var (portal, one, two) = await Months();
        await using var _ = portal;
        var browser = await portal.SignedInAs(PortalRole.DistrictStaff);
        var page = (await browser.Get($"/district/trends?School={one.Id}")).ShouldBeOk();
        page.Document.QuerySelectorAll("section.fe-panel").Length.ShouldBe(8);
        page = await browser.Get($"/district/trends?School={one.Id}&Standard=5");
        page.ShouldSay("a target of 80% instead of 75%").Rows().ShouldBe(["September | Not started 30% | 75% |", "October | In progress 60% | 80% |"]);
        (await browser.Get($"/district/trends?School={two.Id}&Standard=5")).Rows()[1].ShouldBe("October | Met Too few | 80% | Met 90%");
        (await browser.Get($"/district/trends/csv?School={two.Id}&Standard=5")).Html.ShouldContain("Two,5. Two-way,2026-10,Met,Checked by the district,Two-way,Too few,,80,1");
        (await browser.Get("/district/trends?School=999999")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/district/trends/csv?School=999999")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get("/district/trends?School=x&Standard=%00")).ShouldBeOk();
    }
}
