using System.Net;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Standards;

/// <summary>The school's side: checklist, evidence, confirming, asking for help.</summary>
public class SchoolStandardsTests
{
    private static async Task<(Portal, int School, Browser)> Begin(PortalRole role = PortalRole.Principal)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, school.Id, await portal.SignedInAs(role, school.Id));
    }

    [Fact]
    public async Task The_overview_shows_eight_panels_with_state_and_figure()
    {
        var (portal, school, browser) = await Begin();
        await portal.Have(portal.Reach(school, "es", families: 40, twoWay: 30, contactsReached: 50, inHomeLanguage: 32));
        await portal.Have(portal.Reach(school, "en", families: 20, twoWay: 18));
        var page = (await browser.Get($"/schools/{school}/standards")).ShouldBeOk();
        page.Document.QuerySelectorAll("section.fe-std").Length.ShouldBe(8);
        page.ShouldSay("0 of 7 met").ShouldSay("64% of contacts that got through were in the family’s language (32 of 50). Target: 90%. As of 8:05 AM");
        page.ShouldSay("80% of families had a two-way talk this term (48 of 60)").ShouldSay("Only for schools with grades 6 to 12");
        page.ShouldSay("This school teaches grades K to 5.");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        page.Html.Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public async Task Within_the_school_a_small_group_keeps_its_count_but_has_no_percentage()
    {
        var (portal, school, browser) = await Begin();
        await portal.Have(portal.Reach(school, "es", families: 6, twoWay: 3, reached: 4, contactsReached: 5, inHomeLanguage: 2));
        var page = await browser.Get($"/schools/{school}/standards/5");
        page.ShouldBeOk().ShouldSay("3 of 6 Too little to say: 6 of 10 needed. Target: 80%");
        page.Document.QuerySelector(".fe-std__figure")!.TextContent.ShouldNotContain("%)");
        page.Document.QuerySelector(".fe-bars tbody")!.TextContent.ShouldNotContain("50%");
    }

    [Fact]
    public async Task A_liaison_ticks_and_unticks_and_the_page_says_who_and_when()
    {
        var (portal, school, browser) = await Begin(PortalRole.Liaison);
        var items = (await portal.Standard(1)).Items.OrderBy(item => item.Position).ToList();
        var page = await (await browser.Get($"/schools/{school}/standards/1")).Submit("Save checklist", ("Checklist.Items", $"{items[0].Id}"), ("Checklist.Items", $"{items[2].Id}"));
        page.ShouldBeOk().ShouldSay("The checklist is saved.").ShouldSay("Ticked by Liaison").ShouldSay("In progress");
        (await portal.Find(school, 1))!.Ticks.Select(tick => tick.ItemId).Order().ShouldBe(new[] { items[0].Id, items[2].Id }.Order());
        page = await page.Submit("Save checklist", ("Checklist.Items", null));
        page.ShouldBeOk().ShouldSay("Not started");
        (await portal.Find(school, 1))!.Ticks.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_item_of_another_standard_is_refused()
    {
        var (portal, school, browser) = await Begin();
        var foreign = (await portal.Standard(2)).Items[0].Id;
        var page = await (await browser.Get($"/schools/{school}/standards/1")).Submit("Save checklist", ("Checklist.Items", $"{foreign}"));
        page.ShouldComplain("Choose items of this checklist.");
        (await portal.Find(school, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Evidence_is_a_note_or_a_web_address()
    {
        var (portal, school, browser) = await Begin(PortalRole.Liaison);
        var page = await browser.Get($"/schools/{school}/standards/1");
        (await page.Submit("Add evidence")).ShouldComplain("Write a note, add a link or choose from the library.");
        var again = (await page.Submit("Add evidence", ("Evidence.Note", "Typed with care"), ("Evidence.Url", "javascript:alert(1)"))).ShouldComplain("Copy the whole web address. It starts with https:// or http://.");
        again.Document.QuerySelector("#Evidence_Note")!.TextContent.Trim().ShouldBe("Typed with care");
        page = await again.Submit("Add evidence", ("Evidence.Url", "https://docs.example.org/room"));
        page.ShouldBeOk().ShouldSay("The evidence is added.").ShouldSay("Typed with care");
        page.Document.QuerySelector("a[href='https://docs.example.org/room']")!.GetAttribute("rel").ShouldBe("noopener noreferrer");

        page = await page.Submit(page.Document.QuerySelectorAll("button").Select(Page.Words).Single(text => text.StartsWith("Take back the evidence of Liaison")));
        page.ShouldBeOk().ShouldSay("No evidence yet.").ShouldNotSay("Typed with care");
        (await portal.Find(school, 1))!.Evidence.Single().RemovedAt.ShouldBe(portal.Clock.Now.UtcDateTime);
    }

    [Fact]
    public async Task Evidence_of_another_standard_or_school_is_not_found()
    {
        var (portal, school, browser) = await Begin();
        var other = await portal.Have(A.School());
        var user = await portal.Have(A.Principal(other.Id));
        var piece = (await portal.Record(other, 1, user.Id)).Evidence[0].Id;
        await (await browser.Get($"/schools/{school}/standards/1")).Submit("Add evidence", ("Evidence.Note", "Mine"));
        var page = await browser.Get($"/schools/{school}/standards/1");
        var (action, values) = page.Filled(page.Document.QuerySelectorAll("button").Select(Page.Words).First(text => text.StartsWith("Take back")), []);
        (await browser.Post(action[..(action.IndexOf("evidence/") + 9)] + piece + "/take-back", new FormUrlEncodedContent(values))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Confirming_needs_a_tick_and_evidence_and_says_so()
    {
        var (portal, school, browser) = await Begin();
        var page = await browser.Get($"/schools/{school}/standards/6");
        page.ShouldSay("There is nothing for the district to check yet.");
        page = (await page.Submit("Confirm this standard", ("Attest.Note", "All done"))).ShouldComplain("Tick at least one item and add one piece of evidence first. The district has nothing to check yet.");
        page.Document.QuerySelector("#Attest_Note")!.TextContent.Trim().ShouldBe("All done");

        page = await page.Submit("Save checklist", ("Checklist.Items", $"{(await portal.Standard(6)).Items[0].Id}"));
        page = await page.Submit("Add evidence", ("Evidence.Note", "Room 104"));
        page = await page.Submit("Confirm this standard", ("Attest.Note", "Parents chose the hours."));
        page.ShouldBeOk().ShouldSay("Confirmed. The district checks it next.").ShouldSay("To check").ShouldSay("Parents chose the hours.");
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Confirm this standard");

        page = await page.Submit("Take the confirmation back");
        page.ShouldBeOk().ShouldSay("The confirmation is taken back.").ShouldSay("In progress");
        (await portal.Find(school, 6))!.Events.Select(line => line.Step).ShouldBe([StandardStep.Attest, StandardStep.Withdraw]);
    }

    [Fact]
    public async Task Asking_for_help_needs_a_sentence()
    {
        var (portal, school, browser) = await Begin();
        var page = await browser.Get($"/schools/{school}/standards/4");
        (await page.Submit("Ask for help", ("AskForHelp.Note", "  "))).ShouldComplain("Say in a sentence what you need help with.");
        page = await page.Submit("Ask for help", ("AskForHelp.Note", "We cannot find a Somali interpreter."));
        page.ShouldBeOk().ShouldSay("Needs help").ShouldSay("We cannot find a Somali interpreter.");
        (await portal.Find(school, 4))!.HelpAsked.ShouldBeTrue();
    }

    [Fact]
    public async Task A_standard_for_other_grades_says_why_and_takes_nothing()
    {
        var (_, school, browser) = await Begin();
        var page = (await browser.Get($"/schools/{school}/standards/8")).ShouldBeOk();
        page.ShouldSay("This standard does not apply here. It is for schools with grades 6 to 12, and this school teaches grades K to 5.");
        page.Document.QuerySelectorAll("main form").ShouldBeEmpty();
        var token = (await browser.Get($"/schools/{school}/standards/1")).Filled("Ask for help", ("AskForHelp.Note", "Help")).Values;
        (await browser.Post($"/schools/{school}/standards/8/ask-for-help", new FormUrlEncodedContent(token))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_people_at_once_the_second_is_told_and_loses_nothing()
    {
        var (portal, school, browser) = await Begin();
        var liaison = await portal.SignedInAs(PortalRole.Liaison, school);
        var (mine, theirs) = (await browser.Get($"/schools/{school}/standards/1"), await liaison.Get($"/schools/{school}/standards/1"));
        await theirs.Submit("Add evidence", ("Evidence.Note", "Theirs, first word"));
        var page = (await mine.Submit("Ask for help", ("AskForHelp.Note", "My sentence"))).ShouldBe(HttpStatusCode.Conflict);
        page.ShouldSay("This changed while you had it open").ShouldSay("Theirs, first word");
        page.Document.QuerySelector("#AskForHelp_Note")!.TextContent.Trim().ShouldBe("My sentence");

        theirs = await liaison.Get($"/schools/{school}/standards/1");
        page = await page.Submit("Ask for help");
        page.ShouldBeOk().ShouldSay("Needs help");
        (await theirs.Submit("Save checklist", ("Checklist.Items", $"{(await portal.Standard(1)).Items[0].Id}"))).ShouldBe(HttpStatusCode.Conflict);
        (await portal.Find(school, 1))!.Ticks.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_liaison_neither_confirms_nor_checks()
    {
        var (portal, school, browser) = await Begin(PortalRole.Liaison);
        var page = await browser.Get($"/schools/{school}/standards/1");
        page.ShouldSay("Your principal confirms the standard");
        var values = page.Filled("Save checklist", []).Values;
        foreach (var step in new[] { "attest", "withdraw", "ask-for-help", "verify", "return", "help-given", "ask", "appeal", "uphold", "grant" })
            (await browser.Post($"/schools/{school}/standards/1/{step}", new FormUrlEncodedContent(values))).ShouldBe(HttpStatusCode.Forbidden);
        var other = await portal.Have(A.School());
        (await browser.Get($"/schools/{other.Id}/standards")).ShouldBe(HttpStatusCode.Forbidden);
        (await browser.Get($"/schools/{school}/standards/99")).ShouldBe(HttpStatusCode.NotFound);
    }
}
