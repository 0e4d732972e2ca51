using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictPlans;

public class NamingAReader
{
    private static Task<int?> Reader(AQueue queue, int planId) => queue.Portal.Ask(db => db.Plans.Where(plan => plan.Id == planId).Select(plan => plan.ReviewerId).SingleAsync());

    [Fact]
    public async Task I_take_it_and_no_mail_goes_out()
    {
        await using var queue = await AQueue.Begin();
        var plan = await queue.Add("Alder Elementary", sent: AQueue.On(11, 9));
        var page = await (await queue.AsMarcus()).Get($"/district/plans/{plan.Id}");
        page.ShouldSay("Nobody is named yet.").ShouldSay("Decide by Nov 23");
        page = (await page.Submit("I read it")).ShouldBeOk().ShouldSay("read by Marcus");
        page.Document.QuerySelectorAll("button").ShouldNotContain(button => Page.Words(button) == "I read it");
        (await Reader(queue, plan.Id)).ShouldBe(queue.Marcus.Id);
        (await queue.Portal.Ask(db => db.Mail.CountAsync())).ShouldBe(0);
        (await queue.Portal.Ask(db => db.AuditEntries.OrderByDescending(entry => entry.Id).FirstAsync(entry => entry.Entity == "Plan"))).Fields.ShouldBe("ReviewerId");
    }

    [Fact]
    public async Task A_colleague_gets_one_mail_for_each_sending()
    {
        await using var queue = await AQueue.Begin();
        var plan = await queue.Add("Alder Elementary", sent: AQueue.On(11, 9));
        var browser = await queue.AsMarcus();
        var page = await (await browser.Get($"/district/plans/{plan.Id}")).Submit("Save the reader", ("Reviewer", queue.Grace.Id.ToString()));
        page.ShouldBeOk().ShouldSay("read by Grace");
        page = await page.Submit("Save the reader", ("Reviewer", ""));
        (await Reader(queue, plan.Id)).ShouldBeNull();
        await page.Submit("Save the reader", ("Reviewer", queue.Grace.Id.ToString()));
        var mail = await queue.Portal.Ask(db => db.Mail.SingleAsync());
        mail.ToUserId.ShouldBe(queue.Grace.Id);
        mail.Body.ShouldContain("Marcus asks you to read the family engagement plan of Alder Elementary. The district decides by November 23.");
        mail.Body.ShouldContain($"{{portal}}/district/plans/{plan.Id}");
    }

    [Fact]
    public async Task Only_district_staff_can_be_named()
    {
        await using var queue = await AQueue.Begin();
        var plan = await queue.Add("Alder Elementary", sent: AQueue.On(11, 9));
        var page = await (await queue.AsMarcus()).Get($"/district/plans/{plan.Id}");
        (await page.Submit("Save the reader", ("Reviewer", queue.Principal.Id.ToString()))).ShouldComplain("Choose someone from the list.");
        (await page.Submit("Save the reader", ("Reviewer", "999999"))).ShouldComplain("Choose someone from the list.");
        (await Reader(queue, plan.Id)).ShouldBeNull();
    }

    [Fact]
    public async Task Who_was_named_meanwhile_is_shown()
    {
        await using var queue = await AQueue.Begin();
        var plan = await queue.Add("Alder Elementary", sent: AQueue.On(11, 9));
        var mine = await (await queue.AsMarcus()).Get($"/district/plans/{plan.Id}");
        await (await (await queue.Portal.SignedIn(queue.Grace)).Get($"/district/plans/{plan.Id}")).Submit("I read it");
        var page = (await mine.Submit("I read it")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("read by Grace");
        page.ShouldSay("Somebody changed this plan meanwhile.");
        (await Reader(queue, plan.Id)).ShouldBe(queue.Grace.Id);
    }

    [Fact]
    public async Task What_was_not_sent_has_nobody_to_read_it()
    {
        await using var queue = await AQueue.Begin();
        var (sent, draft) = (await queue.Add("Alder Elementary", sent: AQueue.On(11, 9)), await queue.Add("Birch Middle"));
        var browser = await queue.AsMarcus();
        var (_, values) = (await browser.Get($"/district/plans/{sent.Id}")).Filled("I read it", []);
        (await browser.Post($"/district/plans/{draft.Id}/reviewer", new FormUrlEncodedContent(values))).ShouldBe(HttpStatusCode.NotFound);
        (await (await queue.Portal.SignedInAs(PortalRole.Administrator)).Get($"/district/plans/{sent.Id}")).ShouldBe(HttpStatusCode.Forbidden);
    }
}
