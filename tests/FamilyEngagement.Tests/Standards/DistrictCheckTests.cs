using System.Net;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Standards;

/// <summary>The district's side: checking, returning, helping.</summary>
public class DistrictCheckTests
{
    private static async Task<(Portal Portal, School School, int Principal, Browser Browser)> Begin()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var principal = await portal.Have(A.Principal(school.Id));
        return (portal, school, principal.Id, await portal.SignedInAs(PortalRole.DistrictStaff));
    }

    [Fact]
    public async Task Only_the_check_makes_met()
    {
        var (portal, school, principal, browser) = await Begin();
        await portal.Record(school, 6, principal, StandardStep.Attest);
        var page = (await browser.Get($"/schools/{school.Id}/standards/6")).ShouldBeOk().ShouldSay("Words of Attest").ShouldSay("To check");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Save checklist");
        page = await page.Submit("Mark as met", ("Verify.Note", "Well done"));
        page.ShouldBeOk().ShouldSay("Met").ShouldSay("Well done").ShouldSay("Checked by");
        (await portal.Find(school.Id, 6))!.Claim.ShouldBe(StandardClaim.Verified);
    }

    [Fact]
    public async Task Returning_needs_a_reason_and_the_school_sees_it()
    {
        var (portal, school, principal, browser) = await Begin();
        await portal.Record(school, 6, principal, StandardStep.Attest);
        var page = await browser.Get($"/schools/{school.Id}/standards/6");
        page = (await page.Submit("Return for changes")).ShouldComplain("Say what the school should change, so that it knows what to do.");
        page = await page.Submit("Return for changes", ("Return.Note", "Add the hours."));
        page.ShouldBeOk().ShouldSay("Returned for changes");
        var theirs = await (await portal.SignedInAs(PortalRole.Principal, school.Id)).Get($"/schools/{school.Id}/standards/6");
        theirs.ShouldSay("What the district asks for").ShouldSay("Add the hours.");
        (await theirs.Submit("Confirm this standard")).ShouldSay("To check");
    }

    [Fact]
    public async Task Help_is_answered_before_anything_is_checked()
    {
        var (portal, school, principal, browser) = await Begin();
        await portal.Record(school, 4, principal, StandardStep.Attest, StandardStep.AskForHelp);
        var page = await browser.Get($"/schools/{school.Id}/standards/4");
        page.ShouldSay("The school asks for help").ShouldSay("Words of AskForHelp").ShouldSay("Answer that first.");
        page = (await page.Submit("Mark help as given")).ShouldComplain("Say what help was given, and by whom.");
        page = await page.Submit("Mark help as given", ("HelpGiven.Note", "Two interpreters on Wednesdays."));
        page.ShouldBeOk().ShouldSay("To check").ShouldSay("Two interpreters on Wednesdays.");
    }

    [Fact]
    public async Task A_figure_at_its_target_can_be_checked_without_the_school()
    {
        var (portal, school, _, browser) = await Begin();
        await portal.Counted(school.Id, StandardMeasure.DataAttendance, 60, 100, families: 100);
        var page = await browser.Get($"/schools/{school.Id}/standards/6");
        page.ShouldSay("The figure reached its target. The school has not confirmed the checklist.").ShouldSay("60% of families came to a conference").ShouldSay("At the target");
        (await page.Submit("Mark as met")).ShouldBeOk().ShouldSay("Checked by");
        (await portal.Find(school.Id, 6))!.Claim.ShouldBe(StandardClaim.Verified);
    }

    [Fact]
    public async Task A_step_that_is_no_longer_open_is_refused()
    {
        var (portal, school, principal, browser) = await Begin();
        var record = await portal.Record(school, 6, principal, StandardStep.Attest);
        var (first, second) = (await browser.Get($"/schools/{school.Id}/standards/6"), await browser.Get($"/schools/{school.Id}/standards/6"));
        await first.Submit("Mark as met");
        var page = (await second.Submit("Return for changes", ("Return.Note", "Too late"))).ShouldBe(HttpStatusCode.Conflict);
        page.Document.QuerySelector("#Return_Note")!.TextContent.Trim().ShouldBe("Too late");
        record.Version.ShouldNotBe((await portal.Find(school.Id, 6))!.Version);
    }

    [Fact]
    public async Task Outside_the_school_small_groups_are_hidden_and_do_not_follow_from_the_rest()
    {
        await using var portal = await new Portal().WithDistrict();
        var (school, browser) = (await portal.Have(A.School()), await portal.SignedInAs(PortalRole.DistrictStaff));
        foreach (var (language, families) in new[] { ("es", 60), ("ht", 37), ("so", 4) })
            await portal.Have(portal.Reach(school.Id, language, families, families / 2, reached: families));
        var page = await browser.Get($"/schools/{school.Id}/standards/5");
        page.ShouldSay("Spanish").ShouldSay("2 more languages have too few families to show.").ShouldNotSay("Somali").ShouldNotSay("Haitian Creole");
        var theirs = await (await portal.SignedInAs(PortalRole.Principal, school.Id)).Get($"/schools/{school.Id}/standards/5");
        theirs.ShouldSay("Somali").ShouldSay("2 of 4").ShouldSay("Haitian Creole");

        var tiny = await portal.Have(A.School());
        await portal.Have(portal.Reach(tiny.Id, "so", families: 4, twoWay: 3, reached: 4));
        (await browser.Get($"/schools/{tiny.Id}/standards/5")).ShouldSay("Too few families to show.").ShouldNotSay("3 of 4");
    }

    [Fact]
    public async Task A_school_that_does_it_well_is_shown_with_its_words()
    {
        var portal = new Portal();
        await portal.WithDistrict();
        await using var _ = portal;
        var (school, good) = (await portal.Have(A.School()), await portal.Have(A.School("Union Wharf Elementary")));
        var principal = await portal.Have(A.Principal(good.Id));
        await portal.Record(good, 6, principal.Id, StandardStep.Attest, StandardStep.Verify);
        var page = await (await portal.SignedInAs(PortalRole.DistrictStaff)).Get($"/schools/{school.Id}/standards/6");
        page.ShouldSay("A school doing well here Union Wharf Elementary: “Words of Attest”");
    }

    [Fact]
    public async Task An_unknown_school_is_not_found() =>
        (await (await Begin()).Browser.Get("/schools/999999/standards")).ShouldBe(HttpStatusCode.NotFound);
}
