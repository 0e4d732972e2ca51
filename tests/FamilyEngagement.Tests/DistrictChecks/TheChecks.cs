using System.Net;
using FamilyEngagement.Tests.Standards;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictChecks;

/// <summary>What waits for the district, oldest first. Today is Thursday, November 19; the district decides within 10 school days.</summary>
public class TheChecks
{
    private static async Task<(Portal Portal, Browser Browser, School Alder, School Birch)> Begin()
    {
        var portal = await new Portal().WithDistrict();
        var (alder, birch) = (A.School("Alder Elementary"), A.School("Birch High", "09", "12", SchoolLevel.High));
        birch.Region = "North";
        return (portal, await portal.SignedInAs(PortalRole.DistrictStaff), await portal.Have(alder), await portal.Have(birch));
    }

    /// <summary>Each step at ten in the morning of its day.</summary>
    private static async Task<SchoolStandard> Record(Portal portal, School school, int number, params (StandardStep Step, int Month, int Day)[] steps)
    {
        var (standard, user) = (await portal.Standard(number), await portal.Have(A.Principal(school.Id, $"Principal of {school.Name}")));
        var record = new SchoolStandard { SchoolId = school.Id, StandardId = standard.Id, SchoolYearId = portal.ThisYear.Id };
        record.Tick([standard.Items[0].Id], user.Id, At(9, 10));
        record.Evidence.Add(new Evidence { SchoolId = school.Id, ById = user.Id, At = At(9, 10), Note = "Room 104" });
        foreach (var (step, month, day) in steps) record.Take(step, StandardState.InProgress, user.Id, At(month, day), "Words");
        return await portal.Have(record);
    }

    private static DateTime At(int month, int day) => new(2026, month, day, 15, 0, 0, DateTimeKind.Utc);

    private static List<string> Rows(Page page) => [.. page.Document.QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(Page.Words)))];

    [Fact]
    public async Task Oldest_first_with_school_days_waited_and_the_day_to_decide_by()
    {
        var (portal, browser, alder, birch) = await Begin();
        await using var _ = portal;
        await Record(portal, alder, 6, (StandardStep.Attest, 11, 12));
        await Record(portal, birch, 6, (StandardStep.Attest, 10, 20), (StandardStep.Return, 10, 21), (StandardStep.Appeal, 11, 3));
        await Record(portal, birch, 4, (StandardStep.AskForHelp, 11, 17));
        await Record(portal, alder, 1, (StandardStep.Attest, 11, 2));
        await Record(portal, birch, 7, (StandardStep.Ask, 11, 9), (StandardStep.Answer, 11, 18));
        var page = (await browser.Get("/district/checks")).ShouldBeOk();
        Rows(page).ShouldBe([
            "Birch High | 6. Data explained, Birch High | Asked to look again Principal of Birch High | 12 school days since Nov 3 | Nov 17 Past due",
            "Alder Elementary | 6. Data explained, Alder Elementary | Confirmed by the school Principal of Alder Elementary | 5 school days since Nov 12 | Nov 30",
            "Birch High | 4. Home language, Birch High | Help asked for Principal of Birch High | 2 school days since Nov 17 | Dec 3",
            "Birch High | 7. Help at home, Birch High | Question answered Principal of Birch High | 1 school day since Nov 18 | Dec 4",
        ]);
        page.ShouldSay("1 Past due").ShouldSay("We usually decide in 1 school day. 1 of 2 decisions came within 10 school days (50%).");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await portal.Find(alder.Id, 1))!.Claim.ShouldBe(StandardClaim.Attested);
    }

    [Fact]
    public async Task Filters_the_file_and_the_way_to_the_next()
    {
        var (portal, browser, alder, birch) = await Begin();
        await using var _ = portal;
        await Record(portal, alder, 6, (StandardStep.Attest, 11, 12));
        await Record(portal, birch, 6, (StandardStep.Attest, 11, 3));
        await Record(portal, birch, 4, (StandardStep.Ask, 11, 4), (StandardStep.Answer, 11, 5), (StandardStep.AskForHelp, 11, 17));
        foreach (var (query, count) in new[] { ("Kind=Confirmed", 2), ("Kind=Help", 1), ("Kind=Answered", 1), ("Standard=6", 2), ("Level=High", 2), ("Region=North", 2), ("PastDue=true", 1), ("Kind=Appeal", 0), ("Kind=99&Level=77", 3) })
            Rows(await browser.Get($"/district/checks?{query}")).Count.ShouldBe(count, query);
        (await browser.Get("/district/checks?Kind=Appeal")).ShouldSay("Nothing fits. Show all");
        var file = await browser.Get("/district/checks/csv?Kind=Help");
        file.Html.ShouldContain($"{birch.Code},Birch High,High,North,4. Home language,Help asked for,2026-11-17,2,2026-12-03,,Yes");
        (await browser.Get($"/district/checks/next?after={birch.Id}-6")).Url.ShouldBe($"/schools/{alder.Id}/standards/6");
        (await browser.Get($"/district/checks/next?after={birch.Id}-4")).Url.ShouldBe($"/schools/{birch.Id}/standards/6");
        (await browser.Get("/district/checks/next")).Url.ShouldBe($"/schools/{birch.Id}/standards/6");
    }

    [Fact]
    public async Task A_figure_that_slipped_waits_from_the_last_night_that_found_it_met()
    {
        var (portal, browser, alder, _) = await Begin();
        await using var __ = portal;
        await Record(portal, alder, 5, (StandardStep.Attest, 9, 14));
        await portal.Have(portal.Reach(alder.Id, "es", families: 100, twoWay: 70));
        await portal.Past(alder, 5, PastSetup.October, StandardState.Met);
        await portal.Past(alder, 5, PastSetup.November, StandardState.Met);
        await portal.Change(db => db.StandardSnapshots.Where(row => row.Month == PastSetup.November).ExecuteUpdateAsync(set => set.SetProperty(row => row.TakenAt, At(11, 18))));
        Rows(await browser.Get("/district/checks")).ShouldBe(["Alder Elementary | 5. Two-way, Alder Elementary | Confirmed by the school Principal of Alder Elementary | 1 school day since Nov 18 | Dec 4"]);
        (await browser.Get("/district/compliance")).ShouldNotSay("That is ours to mend");
        await (await browser.Get($"/schools/{alder.Id}/standards/5")).Submit("Mark as met");
        (await browser.Get("/district/checks")).ShouldSay("We usually decide in 1 school day. 1 of 1 decisions came within 10 school days (100%).");
        (await browser.Get("/district/board-report")).ShouldBeOk().ShouldSay("1 of 1 came within the limit of 10 school days.").SqlCommands.ShouldBeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task After_a_decision_the_next_one_is_offered()
    {
        var (portal, browser, alder, birch) = await Begin();
        await using var _ = portal;
        await Record(portal, alder, 6, (StandardStep.Attest, 11, 12));
        await Record(portal, birch, 6, (StandardStep.Attest, 11, 3));
        var page = await (await browser.Get($"/schools/{birch.Id}/standards/6")).Submit("Mark as met");
        page = (await page.ShouldSay("Checked. The school now sees it as met.").Click("Next to check")).ShouldBeOk();
        page.Url.ShouldBe($"/schools/{alder.Id}/standards/6");
        page = await page.Submit("Mark as met");
        (await page.Click("Next to check")).ShouldSay("Nothing else waits for you.").ShouldSay("Nothing waits for you.");
    }

    [Fact]
    public async Task Only_those_who_check_see_the_queue()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        foreach (var role in new[] { PortalRole.Principal, PortalRole.Liaison, PortalRole.Teacher, PortalRole.Administrator })
        {
            var browser = await portal.SignedInAs(role, role.IsDistrictWide() ? null : school.Id);
            foreach (var path in new[] { "", "/csv", "/next", "/samples" }) (await browser.Get($"/district/checks{path}")).ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
