using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictPlans;

public class TheQueue
{
    private static async Task<AQueue> Filled()
    {
        var queue = await AQueue.Begin();
        await queue.Add("Alder Elementary", SchoolLevel.Elementary, queue.Grace, AQueue.On(11, 16));
        await queue.Add("Birch Middle", SchoolLevel.Middle, queue.Marcus, AQueue.On(11, 2));
        await queue.Add("Cédar High", SchoolLevel.High, null, AQueue.On(11, 9));
        await queue.Add("Dogwood High", SchoolLevel.High, queue.Marcus, AQueue.On(10, 5), AQueue.On(10, 13));
        await queue.Add("Elm Elementary", SchoolLevel.Elementary, null);
        await queue.Pulse("Birch Middle", next: new(2026, 10, 30), last: null, begun: 3, silent: 1);
        await queue.Pulse("Cédar High", next: new(2027, 2, 1), last: new(2026, 11, 2), begun: 2, silent: 0);
        await queue.Pulse("Elm Elementary", next: new(2026, 10, 30), last: null, begun: 1, silent: 1);
        return queue;
    }

    [Fact]
    public async Task What_is_past_due_and_waits_longest_comes_first()
    {
        await using var queue = await Filled();
        var page = (await (await queue.AsMarcus()).Get("/district/plans")).ShouldBeOk();
        AQueue.Schools(page).ShouldBe(["Birch Middle", "Cédar High", "Alder Elementary", "Dogwood High", "Elm Elementary"]);
        page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Skip(1).Select(Page.Words))).ShouldBe(
        [
            "Sent for review | 13 school days Past due sent Nov 2, decide by Nov 16 | 2 of 3 | Marcus |  | Past due due Oct 30 | 1 of 3",
            "Sent for review | 8 school days sent Nov 9, decide by Nov 23 | 2 of 3 | Nobody yet |  | due Feb 1 last Nov 2 | none",
            "Sent for review | 3 school days sent Nov 16, decide by Dec 2 | 2 of 3 | Grace |  |  | ",
            "Returned for changes | 27 school days with the school | 2 of 3 | Marcus | Oct 13 |  | ",
            "Not sent yet |  |  |  |  |  | ",
        ]);
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }

    [Theory]
    [InlineData("?Reviewer=mine", "Birch Middle, Dogwood High")]
    [InlineData("?Reviewer=nobody", "Cédar High")]
    [InlineData("?Reviewer={grace}", "Alder Elementary")]
    [InlineData("?Overdue=true", "Birch Middle")]
    [InlineData("?Behind=true", "Birch Middle")]
    [InlineData("?Silent=true", "Birch Middle")]
    [InlineData("?Level=High", "Cédar High, Dogwood High")]
    [InlineData("?Q=cedar", "Cédar High")]
    [InlineData("?Status=Returned", "Dogwood High")]
    [InlineData("?Status=Draft&Level=Elementary", "Elm Elementary")]
    [InlineData("?Status=99&Level=%27&Reviewer=%3Cx", "")]
    public async Task Filters_stand_in_the_address(string query, string schools)
    {
        await using var queue = await Filled();
        var browser = await queue.AsMarcus();
        var page = (await browser.Get("/district/plans" + query.Replace("{grace}", queue.Grace.Id.ToString()))).ShouldBeOk();
        string.Join(", ", AQueue.Schools(page)).ShouldBe(schools);
        if (schools.Length == 0) page.ShouldSay("No school’s plan fits.");
        var csv = (await browser.Get("/district/plans/csv" + query.Replace("{grace}", queue.Grace.Id.ToString()))).ShouldBeOk();
        csv.Html.Trim().Split('\n').Length.ShouldBe(1 + schools.Split(", ", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_file_holds_what_the_page_shows()
    {
        await using var queue = await Filled();
        var csv = await (await queue.AsMarcus()).Get("/district/plans/csv");
        csv.Html.ShouldContain("Birch Middle,Middle,Sent for review,2026-11-02,13,2026-11-16,Yes,2,3,0,Marcus,,2026-10-30,Yes,,3,1", Case.Sensitive, csv.Html);
        csv.Html.ShouldContain("Elm Elementary,Elementary,Not sent yet,,,,,,,,,,,,,,");
    }

    [Fact]
    public async Task Drafts_say_nothing_but_that_they_were_not_sent()
    {
        await using var queue = await Filled();
        (await (await queue.AsMarcus()).Get("/district/plans?Status=Draft")).ShouldNotSay($"/district/plans/{queue.Plans["Elm Elementary"].Id}");
    }

    [Fact]
    public async Task It_is_small_and_cheap_with_125_schools()
    {
        await using var portal = await new Portal().WithDistrict();
        var schools = Enumerable.Range(0, 125).Select(at => A.School($"School number {at}")).ToList();
        await portal.Change(async db =>
        {
            db.Schools.AddRange(schools);
            await db.SaveChangesAsync();
        });
        var principal = await portal.Have(A.Principal(schools[0].Id));
        await portal.Change(async db =>
        {
            foreach (var school in schools)
            {
                var plan = new Plan { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id };
                plan.Sections.AddRange([Plans.PlanStory.Text(school.Id, 100, "our-families", "Our families today", "Many families."), Plans.PlanStory.AGoal(school.Id)]);
                plan.Take(PlanStep.Send, principal.Id, AQueue.On(11, 2));
                plan.Pulse = new PlanPulse { SchoolId = school.Id, Sections = 2, SectionsReady = 2 };
                db.Plans.Add(plan);
            }

            await db.SaveChangesAsync();
        });
        var page = (await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get("/district/plans")).ShouldBeOk().ShouldSay("125 schools");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.Html.Length.ShouldBeLessThan(60_000);
    }
}
