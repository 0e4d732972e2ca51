using System.Net;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Standards;

/// <summary>Questions and answers, appeals, and the mails that go with them.</summary>
public class TalkWithTheDistrictTests
{
    private static async Task<(Portal Portal, School School, PortalUser Principal, PortalUser Marcus)> Begin()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        return (portal, school, await portal.Have(A.Principal(school.Id)), await portal.Have(A.DistrictStaff("Marcus Oyelaran")));
    }

    private static Task<List<OutgoingMail>> MailsTo(Portal portal, PortalUser user) => portal.Ask(db => db.Mail.AsNoTracking().Where(mail => mail.ToUserId == user.Id).ToListAsync());

    [Fact]
    public async Task The_district_asks_the_school_answers_and_the_state_stays()
    {
        var (portal, school, principal, marcus) = await Begin();
        var liaison = await portal.Have(A.Liaison(school.Id));
        await portal.Record(school, 6, principal.Id, StandardStep.Attest);
        var (theirs, ours) = (await portal.SignedIn(marcus), await portal.SignedIn(liaison));
        var page = await theirs.Get($"/schools/{school.Id}/standards/6");
        (await page.Submit("Ask")).ShouldComplain("Write your question to the school.");
        page = await page.Submit("Ask", ("Ask.Note", "Which evening was it?"));
        page.ShouldBeOk().ShouldSay("To check").ShouldSay("The school has not answered yet.").ShouldSay("Next to check");
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Ask");
        foreach (var reader in new[] { principal, liaison })
        {
            var mail = (await MailsTo(portal, reader)).ShouldHaveSingleItem();
            mail.Body.ShouldContain($"{OutgoingMail.Portal}/schools/{school.Id}/standards/6");
            (mail.Subject + mail.Body).ShouldNotContain("evening");
        }

        page = (await ours.Get($"/schools/{school.Id}/standards/6")).ShouldSay("The district asks").ShouldSay("Which evening was it?");
        (await page.Submit("Send the answer")).ShouldComplain("Write your answer to the district.");
        page = await page.Submit("Send the answer", ("Answer.Note", "November 5."));
        page.ShouldBeOk().ShouldSay("Question and answer").ShouldSay("November 5.").ShouldSay("To check");
        (await MailsTo(portal, marcus)).ShouldHaveSingleItem().Subject.ShouldStartWith("Answered: 6.");
        var record = (await portal.Find(school.Id, 6))!;
        (record.IsAsked, record.Claim).ShouldBe((false, StandardClaim.Attested));
    }

    [Fact]
    public async Task An_answer_without_a_question_is_refused()
    {
        var (portal, school, principal, marcus) = await Begin();
        await portal.Record(school, 6, principal.Id, StandardStep.Attest, StandardStep.Ask);
        var browser = await portal.SignedIn(principal);
        var (first, second) = (await browser.Get($"/schools/{school.Id}/standards/6"), await browser.Get($"/schools/{school.Id}/standards/6"));
        await first.Submit("Send the answer", ("Answer.Note", "Yes."));
        (await second.Submit("Send the answer", ("Answer.Note", "No."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Yes.");
        (await (await portal.SignedIn(marcus)).Get($"/schools/{school.Id}/standards/6")).Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Send the answer");
    }

    [Theory]
    [InlineData("It is met after all", null, StandardClaim.Verified, "Met: Grace Lin of the district checked it")]
    [InlineData("It stays returned", "Uphold.Note", StandardClaim.Returned, "“Still no hours.”")]
    public async Task An_appeal_is_looked_at_again(string button, string? note, StandardClaim claim, string says)
    {
        var (portal, school, principal, marcus) = await Begin();
        await portal.Record(school, 6, principal.Id, StandardStep.Attest);
        var page = await (await portal.SignedIn(marcus)).Get($"/schools/{school.Id}/standards/6");
        await page.Submit("Return for changes", ("Return.Note", "Add the hours."));
        (await MailsTo(portal, principal)).ShouldHaveSingleItem().Subject.ShouldStartWith("Returned for changes: 6.");

        var ours = await portal.SignedIn(principal);
        page = await ours.Get($"/schools/{school.Id}/standards/6");
        (await page.Submit("Ask the district to look again")).ShouldComplain("Say why you think that the standard is met.");
        page = await page.Submit("Ask the district to look again", ("Appeal.Note", "The hours are on the door."));
        page.ShouldBeOk().ShouldSay("To check").ShouldSay("The school asked the district to look again.").ShouldSay("Take the appeal back");
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("Confirm this standard");

        page = await (await portal.SignedIn(await portal.Have(A.DistrictStaff("Grace Lin")))).Get($"/schools/{school.Id}/standards/6");
        page.ShouldSay("Marcus Oyelaran returned this on November 19, and the school asked to look again. A colleague who did not return it should decide.").ShouldSay("The hours are on the door.");
        if (note is not null) (await page.Submit(button)).ShouldComplain("Say what is still missing, so that the school knows what to do.");
        page = await page.Submit(button, note is null ? [] : [(note, "Still no hours.")]);
        page.ShouldBeOk().ShouldSay(says);
        (await portal.Find(school.Id, 6))!.Claim.ShouldBe(claim);
        (await MailsTo(portal, principal)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_appeal_taken_back_is_returned_again()
    {
        var (portal, school, principal, _) = await Begin();
        await portal.Record(school, 6, principal.Id, StandardStep.Attest, StandardStep.Return, StandardStep.Appeal);
        var page = await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards/6");
        (await page.Submit("Take the appeal back")).ShouldBeOk().ShouldSay("Returned for changes").ShouldSay("Confirm this standard");
    }

    [Fact]
    public async Task What_was_returned_is_not_met_by_confirming_it_again()
    {
        var (portal, school, principal, marcus) = await Begin();
        await portal.Record(school, 1, principal.Id, StandardStep.Attest);
        var theirs = await portal.SignedIn(marcus);
        await (await theirs.Get($"/schools/{school.Id}/standards/1")).Submit("Return for changes", ("Return.Note", "Add the hours."));
        var page = await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards/1");
        page = (await page.Submit("Confirm this standard")).ShouldBeOk();
        page.ShouldSay("Confirmed. The district checks it next.").ShouldSay("It was returned, and the school confirmed it again. The district looks first.");
        (await theirs.Get($"/schools/{school.Id}/standards/1")).ShouldSay("To check").ShouldSay("Mark as met");
        (await page.Submit("Take the confirmation back")).ShouldBeOk().ShouldSay("Returned for changes").ShouldSay("Add the hours.");
    }

    [Fact]
    public async Task An_appeal_rests_on_nothing_that_is_past_its_day()
    {
        var (portal, school, principal, marcus) = await Begin();
        await portal.Record(school, 6, principal.Id, StandardStep.Attest, StandardStep.Return);
        Task Until(DateOnly day) => portal.Change(db => db.Evidence.Where(piece => piece.SchoolId == school.Id).ExecuteUpdateAsync(set => set.SetProperty(piece => piece.ValidUntil, day)));
        await Until(new(2026, 11, 18));
        var page = await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards/6");
        (await page.Submit("Ask the district to look again", ("Appeal.Note", "It is on the door."))).ShouldComplain("Something is past its day. Give the item a new day, or put new evidence in place of the old. Then ask again.");
        await Until(new(2026, 11, 19));
        (await page.Submit("Ask the district to look again", ("Appeal.Note", "It is on the door."))).ShouldBeOk();
        await Until(new(2026, 11, 18));
        page = await (await portal.SignedIn(marcus)).Get($"/schools/{school.Id}/standards/6");
        (await page.Submit("It is met after all")).ShouldComplain("Something is past its day. The school takes the appeal back and renews it first. Say under “What is still missing?” what to renew.");
        (await portal.Find(school.Id, 6))!.Claim.ShouldBe(StandardClaim.Appealed);
    }

    [Fact]
    public async Task An_answer_goes_to_a_colleague_where_who_asked_checks_no_more()
    {
        await using var portal = await new Portal().WithDistrict();
        var school = await portal.Have(A.School());
        var (principal, marcus, grace) = (await portal.Have(A.Principal(school.Id)), await portal.Have(A.DistrictStaff("Marcus Oyelaran")), await portal.Have(A.DistrictStaff("Grace Lin")));
        await portal.Record(school, 6, marcus.Id, StandardStep.Attest, StandardStep.Ask);
        await portal.Edit(marcus, user => user.DistrictRole = null);
        await (await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards/6")).Submit("Send the answer", ("Answer.Note", "November 5."));
        (await MailsTo(portal, marcus)).ShouldBeEmpty();
        (await MailsTo(portal, grace)).ShouldHaveSingleItem().Subject.ShouldStartWith("Answered: 6.");
    }

    [Fact]
    public async Task The_same_step_sent_twice_is_taken_once()
    {
        var (portal, school, principal, marcus) = await Begin();
        await portal.Record(school, 6, principal.Id, StandardStep.Attest);
        var page = await (await portal.SignedIn(marcus)).Get($"/schools/{school.Id}/standards/6");
        await Task.WhenAll(page.Submit("Ask", ("Ask.Note", "When?")), page.Submit("Ask", ("Ask.Note", "When?")));
        (await portal.Find(school.Id, 6))!.Events.Count(line => line.Step == StandardStep.Ask).ShouldBe(1);
        (await MailsTo(portal, principal)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_figure_stands_beside_what_the_school_says_in_its_own_unit()
    {
        var (portal, school, principal, _) = await Begin();
        await portal.Record(school, 2, principal.Id, StandardStep.Attest);
        await portal.Counted(school.Id, StandardMeasure.ContactTime, 9, 20);
        await portal.Counted(school.Id, StandardMeasure.TeacherWeekContacts, 33, 20);
        var page = await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards/2");
        page.ShouldSay("45% of teachers have a weekly time to contact families (9 of 20). Target: 90%.").ShouldSay("Far under the target").ShouldSay("1.7 contacts by teachers in a week of one teacher").ShouldSay("No target")
            .ShouldSay("The school confirmed it, and a figure is far under its target. The district looks first.");
        page.Document.QuerySelectorAll($"a[href='/schools/{school.Id}/measures/ContactTime']").ShouldHaveSingleItem();
        (await (await portal.SignedIn(principal)).Get($"/schools/{school.Id}/standards")).ShouldSay("45% of teachers have a weekly time");
    }
}
