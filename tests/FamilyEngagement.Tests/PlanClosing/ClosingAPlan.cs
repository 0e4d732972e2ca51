using System.Net;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.PlanClosing;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.PlanClosing;

public class ClosingAPlan
{
    private static async Task<PlanStory> Given()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved, isLastYear: true);
        var families = new List<FamilyEngagement.Web.Features.Families.Family>();
        for (var at = 0; at < 10; at++)
        {
            var family = A.Family(story.School.Id, $"Family {at}");
            family.Since = new(2025, 9, 1);
            families.Add(await story.Portal.Have(family));
        }

        foreach (var family in families.Take(9)) await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal, day: new(2026, 5, 4)));
        var term = story.Portal.YearBefore(story.Portal.ThisYear).Terms.MaxBy(term => term.StartsOn)!;
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(term, [story.School.Id]));
        return story;
    }

    private static (string, string?)[] Filled(PlanStory story, string worked = "Calls in the evening.") =>
    [
        ($"Goals[{story.Plan.Sections[1].Id}].Worked", worked), ($"Strategies[{story.Plan.Sections[1].Strategies[0].Id}].NextYear", "Change"), ($"Strategies[{story.Plan.Sections[1].Strategies[0].Id}].Note", "Fewer, longer calls."),
    ];

    [Fact]
    public async Task Results_are_kept_and_shown_and_the_plan_is_closed()
    {
        var story = await Given();
        var principal = await story.AsPrincipal();
        var form = await (await principal.Get(story.Url)).Click("Close the plan");
        form.ShouldSay("Now 90%; this figure is kept.");
        var closed = await form.Submit("Close the plan", Filled(story));
        closed.ShouldBeOk().ShouldSay("The plan is closed.").ShouldSay("How the year went").ShouldSay("Result 90%, target 80%.").ShouldSay("Target reached").ShouldSay("Calls in the evening.").ShouldSay("Change it").ShouldSay("Fewer, longer calls.");
        (await story.Status()).ShouldBe(PlanStatus.Closed);
        // A contact that is corrected later changes the log and not the result.
        await story.Portal.Change(db => db.Contacts.Where(contact => contact.SchoolId == story.School.Id).ExecuteUpdateAsync(set => set.SetProperty(contact => contact.IsTwoWay, false)));
        (await principal.Get(story.Url)).ShouldSay("Result 90%, target 80%.");
        (await principal.Get($"{story.Url}/print")).ShouldSay("Calls in the evening.");
        (await (await story.AsReviewer()).Get(story.Url)).ShouldSay("Result 90%, target 80%.");
        (await principal.Get($"{story.Url}/close")).Url.ShouldBe(story.Url);
        (await principal.Get($"{story.Url}/reviews/new")).ShouldBe(HttpStatusCode.Conflict);
        var plan = await story.Portal.Ask(db => db.Plans.AsNoTracking().Include(row => row.Results).ThenInclude(row => row.Strategies).FirstAsync(row => row.Id == story.Plan.Id));
        var result = plan.Results.Single();
        (result.Result, result.Part, result.Whole, result.Strategies.Single().NextYear).ShouldBe((90, 9, 10, StrategyNextYear.Change));
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        var story = await Given();
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/close");
        var answer = await page.Submit("Close the plan", ($"Strategies[{story.Plan.Sections[1].Strategies[0].Id}].Note", "Fewer calls."));
        answer.ShouldComplain("Say in a sentence what worked and what did not.").ShouldComplain("Choose what becomes of this strategy.");
        answer.Html.ShouldContain("Fewer calls.");
        (await story.Status()).ShouldBe(PlanStatus.Approved);
    }

    [Fact]
    public async Task This_years_plan_waits_for_the_end_of_the_year()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var principal = await story.AsPrincipal();
        (await principal.Get(story.Url)).ShouldNotSay("Close the plan");
        (await principal.Get($"{story.Url}/close")).ShouldBeOk().ShouldSay("The plan can be closed from Tuesday, May 11, 2027 on.").Document.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task Of_two_people_the_second_finds_it_closed_and_loses_nothing()
    {
        var story = await Given();
        var (first, second) = (await (await story.AsPrincipal()).Get($"{story.Url}/close"), await (await story.AsPrincipal()).Get($"{story.Url}/close"));
        await first.Submit("Close the plan", Filled(story));
        (await second.Submit("Close the plan", Filled(story, "Nothing worked."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("This step was already taken").ShouldSay("Nothing worked.");
        (await story.Portal.Ask(db => db.GoalResults.CountAsync(row => row.PlanId == story.Plan.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task A_plan_that_changed_meanwhile_is_looked_at_again()
    {
        var story = await Given();
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/close");
        await story.Portal.Change(async db =>
        {
            (await db.Plans.FirstAsync(row => row.Id == story.Plan.Id)).IsShared = true;
            await db.SaveChangesAsync();
        });
        var conflict = (await page.Submit("Close the plan", Filled(story))).ShouldBe(HttpStatusCode.Conflict);
        conflict.ShouldSay("Someone else changed this plan meanwhile").Html.ShouldContain("Calls in the evening.");
        (await conflict.Submit("Close the plan")).ShouldBeOk().ShouldSay("The plan is closed.");
    }
}
