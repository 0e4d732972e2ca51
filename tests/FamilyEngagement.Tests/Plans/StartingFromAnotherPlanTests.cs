using System.Net;
using FamilyEngagement.Web.Features.PlanClosing;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Plans;

public class StartingFromAnotherPlanTests
{
    [Fact]
    public async Task Last_years_plan_is_carried_over_and_marked_until_someone_has_looked()
    {
        var (portal, school, before) = await LastYear();
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var page = (await (await browser.Get($"/schools/{school.Id}/plans")).Submit("Start the plan", ("From", $"{before.Id}"))).ShouldBeOk();
        page.ShouldSay("2 sections were carried over and wait for your look.").ShouldSay("carried over from 2025–26").ShouldSay("your look at what was carried over");
        var plan = await portal.Ask(db => db.Plans.Include(plan => plan.Sections).ThenInclude(section => section.Strategies).FirstAsync(plan => plan.SchoolId == school.Id && plan.SchoolYearId == portal.ThisYear.Id));
        var goal = plan.Sections.Single(section => section.Kind == SectionKind.Goal);
        (goal.Text, goal.Outcome, goal.Baseline, goal.Target).ShouldBe(("Every family talks with us.", "More children read on grade level.", null, 80));
        var strategy = goal.Strategies.Single();
        (strategy.What, strategy.Owner, strategy.StartsOn!.Value.DayOfWeek).ShouldBe(("Welcome calls", "Ana", new DateOnly(2026, 10, 1).DayOfWeek));
        strategy.StartsOn.Value.Year.ShouldBe(2027);

        var section = await browser.Get($"/schools/{school.Id}/plans/{plan.Id}/sections/{plan.Sections.First(section => section.Key == "our-families").Id}");
        section.ShouldSay("Carried over from 2025–26.");
        (await section.Submit("Save")).ShouldBeOk().ShouldNotSay("Carried over from");
        (await browser.Get($"/schools/{school.Id}/plans/{plan.Id}")).ShouldSay("1 section was carried over and waits for your look.");
    }

    [Fact]
    public async Task A_closed_plans_results_are_next_years_starts_and_what_was_stopped_stays_behind()
    {
        var (portal, school, before) = await LastYear();
        var goal = before.Sections[1];
        await portal.Edit(goal, goal => goal.Strategies.Add(new PlanStrategy { SchoolId = school.Id, Position = 2, What = "Paper flyers" }));
        var result = new GoalResult { PlanId = before.Id, SchoolId = school.Id, SectionId = goal.Id, Measure = GoalMeasure.TwoWay, Target = 80, Result = 71, Families = 40, On = new(2026, 6, 12) };
        result.Strategies.Add(new StrategyResult { SchoolId = school.Id, StrategyId = goal.Strategies[0].Id, NextYear = StrategyNextYear.Keep });
        result.Strategies.Add(new StrategyResult { SchoolId = school.Id, StrategyId = goal.Strategies[1].Id, NextYear = StrategyNextYear.Stop });
        await portal.Have(result);
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        (await (await browser.Get($"/schools/{school.Id}/plans")).Submit("Start the plan", ("From", $"{before.Id}"))).ShouldBeOk();
        var started = await portal.Ask(db => db.PlanSections.Include(section => section.Strategies).SingleAsync(section => section.SchoolId == school.Id && section.Kind == SectionKind.Goal && section.PlanId != before.Id));
        (started.Baseline, started.BaselineOn).ShouldBe((71, new DateOnly(2026, 6, 12)));
        started.Strategies.Select(strategy => strategy.What).ShouldBe(["Welcome calls"]);
    }

    [Fact]
    public async Task Another_schools_plan_only_with_its_permission_and_without_its_peoples_names()
    {
        var shared = await PlanStory.Begin(PlanStatus.Approved);
        var portal = shared.Portal;
        var school = await portal.Have(A.School());
        var browser = await portal.SignedInAs(PortalRole.Principal, school.Id);
        var start = await browser.Get($"/schools/{school.Id}/plans");
        start.ShouldNotSay(shared.School.Name);
        var (action, values) = start.Filled("Start the plan");
        values.RemoveAll(pair => pair.Key == "From");
        (await browser.Post($"{action}?From={shared.Plan.Id}", new FormUrlEncodedContent(values))).ShouldBe(HttpStatusCode.NotFound);

        (await (await (await shared.AsPrincipal()).Get(shared.Url)).Submit("Share the plan")).ShouldBeOk().ShouldSay("Stop sharing the plan");
        var page = await (await browser.Get($"/schools/{school.Id}/plans")).ShouldSay(shared.School.Name).Submit("Start the plan", ("From", $"{shared.Plan.Id}"));
        page.ShouldBeOk().ShouldSay($"carried over from {shared.School.Name}").ShouldNotSay("Ana");
        (await portal.Ask(db => db.PlanStrategies.Where(strategy => strategy.SchoolId == school.Id).Select(strategy => strategy.Owner).SingleAsync())).ShouldBe("");
    }

    [Fact]
    public async Task What_is_being_amended_is_not_given_away()
    {
        var shared = await PlanStory.Begin(PlanStatus.Amending);
        await shared.Portal.Edit(shared.Plan, plan =>
        {
            plan.IsShared = true;
            plan.Sections[0].Write(SectionContent.Of(plan.Sections[0]) with { Text = "Half a thought." }, shared.Principal.Id, DateTime.UtcNow);
        });
        var school = await shared.Portal.Have(A.School());
        var browser = await shared.Portal.SignedInAs(PortalRole.Principal, school.Id);
        await (await browser.Get($"/schools/{school.Id}/plans")).Submit("Start the plan", ("From", $"{shared.Plan.Id}"));
        (await shared.Portal.Ask(db => db.PlanSections.Where(section => section.SchoolId == school.Id && section.Key == "our-families").Select(section => section.Text).SingleAsync())).ShouldBe("Many families.");
    }

    private static async Task<(Portal, School, Plan)> LastYear()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = portal.YearBefore(portal.ThisYear).Id };
        plan.Sections.AddRange([PlanStory.Text(school.Id, 100, "our-families", "Our families today", "Many families."), PlanStory.AGoal(school.Id), PlanStory.Text(school.Id, 300, "no-longer-asked", "Old", "Gone.")]);
        return (portal, school, await portal.Have(plan));
    }
}
