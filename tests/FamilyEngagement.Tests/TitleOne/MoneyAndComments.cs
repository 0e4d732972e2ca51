using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.TitleOne;

public class MoneyAndComments
{
    [Fact]
    public async Task The_share_is_held_against_the_rule_and_names_the_vote()
    {
        var story = await CouncilStory.Begin();
        var vote = await story.Have(CouncilKind.Site);
        var browser = await story.AsPrincipal();
        var page = (await browser.Get(story.TitleOne + "/budget")).ShouldBeOk();
        (await page.Submit("Save the share", ("Allocation", "100.001"), ("Share", "5"))).ShouldComplain("Type dollars and cents: two digits after the point at most.");
        (await page.Submit("Save the share", ("Allocation", "100"), ("Share", "500"))).ShouldComplain("The share is more than the whole allocation. Check both.");
        (await page.Submit("Save the share", ("Allocation", "a lot"), ("Share", "-1"))).ShouldBe(HttpStatusCode.BadRequest);
        (await page.Submit("Save the share", ("Allocation", "214,350.50"), ("Share", "2,143.50"))).ShouldBeOk().ShouldSay("Less than 1%: $0.01 are missing").ShouldSay("0.99% of the allocation");
        page = await browser.Get(story.TitleOne + "/budget");
        (await page.Submit("Save the share", ("Share", "2143.51"), ("DecisionId", vote.Id.ToString()))).ShouldBeOk().ShouldSay("$2,143.51").ShouldSay("School Site Council, November 12, 2026").ShouldNotSay("are missing");
        (await page.Submit("Save the share", ("Share", "2200"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this").ShouldSay("The share");
        (await browser.Get(story.TitleOne)).ShouldSay("BPS circular FAM-05").ShouldSay("20 U.S.C. 6318");
    }

    [Fact]
    public async Task Lines_are_planned_and_spent_and_too_much_is_said_in_words()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.TitleOne + "/budget")).Submit("Save the share", ("Allocation", "100000"), ("Share", "1000"));
        var form = await browser.Get(story.TitleOne + "/lines/new");
        (await form.Submit("Save the line", ("What", "Childcare"), ("Planned", "600"), ("Spent", "10"))).ShouldComplain("Choose the day of the last payment.");
        (await form.Submit("Save the line", ("What", "Childcare"), ("Planned", "600.25"), ("Spent", "650"), ("SpentOn", "2026-11-02"))).ShouldBeOk().ShouldSay("$49.75 over the plan").ShouldSay("$399.75 of the share is not planned yet.");
        (await form.Submit("Save the line", ("What", "Interpreters"), ("Planned", "399.75"))).ShouldBeOk().ShouldSay("The lines plan the whole share.").ShouldSay("$350.00");
        var line = await story.Portal.Ask(db => db.BudgetLines.FirstAsync(line => line.PlanId == story.Plan.Id && line.What == "Interpreters"));
        (await (await browser.Get($"{story.TitleOne}/lines/{line.Id}")).Submit("Remove the line")).ShouldBeOk().ShouldSay("The line is removed.");
    }

    [Fact]
    public async Task Once_sent_only_what_is_spent_changes()
    {
        var story = await CouncilStory.Begin();
        var browser = await story.AsPrincipal();
        await (await browser.Get(story.TitleOne + "/lines/new")).Submit("Save the line", ("What", "Childcare"), ("Planned", "600"));
        await (await browser.Get(story.PlanUrl)).Submit("Send for review");
        var line = await story.Portal.Ask(db => db.BudgetLines.SingleAsync(line => line.PlanId == story.Plan.Id));
        var page = (await browser.Get($"{story.TitleOne}/lines/{line.Id}")).ShouldBeOk().ShouldSay("Planned: $600.00. It changes only with the plan.");
        (await page.Submit("Save the line", ("Spent", "120.50"), ("SpentOn", "2026-11-10"))).ShouldBeOk().ShouldSay("$120.50").ShouldSay("$479.50");
        (await browser.Get(story.TitleOne + "/lines/new")).ShouldBe(HttpStatusCode.Conflict);
        (await browser.Get(story.TitleOne + "/budget")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task A_familys_words_stay_go_to_the_district_and_are_answered()
    {
        var story = await CouncilStory.Begin();
        var liaison = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        var form = (await liaison.Get(story.TitleOne + "/comments/new")).ShouldBeOk();
        (await form.Submit("Keep the comment")).ShouldComplain("Write what the family said.").ShouldComplain("Choose how it came.").ShouldComplain("Choose the language.");
        (await form.Submit("Keep the comment", ("Text", "No evening meetings."), ("Way", "Meeting"), ("Language", "es"), ("Name", "Reyes"))).ShouldComplain("A name is kept only if the family asked for it. Tick that they did, or clear the name.");
        (await form.Submit("Keep the comment", ("Text", "No evening meetings."), ("Way", "Meeting"), ("Language", "es"))).ShouldBeOk().ShouldSay("“No evening meetings.”").ShouldSay("At a meeting, November 19, 2026 · Spanish").ShouldSay("Not answered yet");
        var comment = await story.Portal.Ask(db => db.FamilyComments.SingleAsync(comment => comment.PlanId == story.Plan.Id));
        (await liaison.Get($"{story.TitleOne}/comments/{comment.Id}")).ShouldBeOk().ShouldNotSay("Keep the answer");

        var browser = await story.AsPrincipal();
        var page = await browser.Get($"{story.TitleOne}/comments/{comment.Id}");
        (await page.Submit("Keep the answer", ("Reply.Answer", "Yes."), ("Reply.AnsweredOn", "2026-12-24"))).ShouldComplain("This day is to come. Check the day.");
        (await page.Submit("Keep the answer", ("Reply.Answer", "Two meetings move to the evening."), ("Reply.AnsweredOn", "2026-11-19"))).ShouldBeOk().ShouldSay("Answered November 19: Two meetings move to the evening.");
        (await page.Submit("Keep the answer", ("Reply.Answer", "Other words."))).ShouldBe(HttpStatusCode.Conflict);
        await (await browser.Get(story.PlanUrl)).Submit("Send for review");
        (await (await story.AsReviewer()).Get($"/district/plans/{story.Plan.Id}")).ShouldSay("1 comment of a family that is not satisfied").ShouldSay("“No evening meetings.”");

        page = await browser.Get($"{story.TitleOne}/comments/{comment.Id}");
        (await page.Submit("Void the comment")).ShouldComplain("Say why you void it.");
        (await page.Submit("Void the comment", ("Void.Reason", "Written down twice."))).ShouldBeOk().ShouldSay("Written down twice.");
        (await (await story.AsReviewer()).Get($"/district/plans/{story.Plan.Id}")).ShouldNotSay("not satisfied");
    }

    [Fact]
    public async Task A_school_that_is_not_in_title_one_has_none_of_it()
    {
        var story = await CouncilStory.Begin(titleI: false);
        var browser = await story.AsPrincipal();
        (await browser.Get(story.TitleOne)).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get(story.PlanUrl)).ShouldBeOk().ShouldNotSay("title-one");
    }
}
