using System.Net;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Drafts;

public class TheSessionIsOver
{
    [Fact]
    public async Task The_form_comes_back_filled_after_signing_in_and_saves_one_contact()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        values.Add(new("Outcome", "TwoWay"));

        var elsewhere = story.Portal.Browser();
        var signIn = await elsewhere.Post(action, new FormUrlEncodedContent(values));
        signIn.ShouldSay("What you typed is kept. Sign in, and the form comes back filled.");
        (await story.Contacts()).ShouldBe(0);
        var page = await DraftStory.SignIn(signIn, story.Liaison);

        story.ShouldBeHalfFilled(page);
        page.ShouldSay("We kept what you typed on Nov 19 at 10:42 AM. It is not saved yet.");
        (await story.Contacts()).ShouldBe(0, "it is shown, not saved");
        (await story.Kept()).Count.ShouldBe(1);

        (await page.Submit("Save contact")).ShouldBeOk().ShouldSay("Contact saved.");
        (await story.Contacts()).ShouldBe(1);
        (await story.Kept()).ShouldBeEmpty();
        (await elsewhere.Get(page.Url)).ShouldBeOk().ShouldNotSay(DraftStory.Secret);
    }

    [Fact]
    public async Task Somebody_else_who_signs_in_there_sees_the_page_and_not_the_draft()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        var colleague = await story.Portal.Have(A.Liaison(story.SchoolId));
        var signIn = await story.Portal.Browser().Post(action, new FormUrlEncodedContent(values));
        var page = (await DraftStory.SignIn(signIn, colleague)).ShouldBeOk();
        page.Heading.ShouldBe("Log a contact");
        page.ShouldNotSay(DraftStory.Secret).ShouldNotSay("We kept");
        (await story.Kept(colleague)).ShouldBeEmpty();
        (await story.Kept()).Count.ShouldBe(1, "it waits for whom it belongs to");
    }

    [Fact]
    public async Task Who_lost_the_permission_meanwhile_does_not_see_it()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        var signIn = await story.Portal.Browser().Post(action, new FormUrlEncodedContent(values));
        await story.Portal.Change(db => db.Assignments.Where(role => role.UserId == story.Liaison.Id).ExecuteDeleteAsync());
        (await DraftStory.SignIn(signIn, story.Liaison)).ShouldBe(HttpStatusCode.Forbidden).ShouldNotSay(DraftStory.Secret);
    }

    [Fact]
    public async Task A_family_that_left_the_school_is_not_in_the_draft_any_more()
    {
        var story = await DraftStory.Begin();
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var ids = story.Family.Students.Select(link => link.StudentId).ToList();
        await story.Portal.Change(db => db.Enrollments.Where(row => ids.Contains(row.StudentId)).ExecuteDeleteAsync());
        var page = (await story.Browser.Get((await story.Kept()).Single() is var draft ? DraftAddress.With(draft.Page, draft.Id) : "")).ShouldBeOk();
        page.ShouldNotSay("Fortes");
        DraftStory.Note(page).ShouldBe(DraftStory.Secret, "what was typed is not lost");
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_forged_ticket_keeps_nothing(string ticket)
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        values.RemoveAll(field => field.Key == DraftTickets.FieldName);
        values.Add(new(DraftTickets.FieldName, ticket));
        var page = await story.Portal.Browser().Post(action, new FormUrlEncodedContent(values));
        page.Url.ShouldStartWith("/account/sign-in");
        (await story.Kept()).ShouldBeEmpty();
        (await DraftStory.Keep(story.Browser, values)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_form_older_than_a_day_keeps_nothing_for_who_is_not_signed_in()
    {
        await using var portal = await new Portal().WithDistrict();
        var story = await DraftStory.Begin(portal);
        var (action, values) = await story.HalfFilled();
        portal.Clock.Now += TimeSpan.FromHours(25);
        var page = await portal.Browser().Post(action, new FormUrlEncodedContent(values));
        page.Url.ShouldStartWith("/account/sign-in");
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_too_long_to_keep_leads_to_sign_in_as_before()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled(note: new string('x', 70_000));
        (await story.Portal.Browser().Post(action, new FormUrlEncodedContent(values))).Url.ShouldStartWith("/account/sign-in");
        var (_, huge) = await story.HalfFilled(note: new string('x', 1_100_000));
        (await story.Portal.Browser().Post(action, new FormUrlEncodedContent(huge))).Url.ShouldStartWith("/account/sign-in");
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_leads_to_sign_in()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled(note: "before\0after");
        (await story.Portal.Browser().Post(action, new FormUrlEncodedContent(values))).Url.ShouldStartWith("/account/sign-in");
    }

    [Fact]
    public async Task In_another_tab_the_same_person_signed_in_again_and_Save_in_the_old_one_works()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        values.Add(new("Outcome", "TwoWay"));
        await (await story.Browser.Get("/account")).Submit("Sign out");
        await DraftStory.SignIn(await story.Browser.Get("/account"), story.Liaison);
        (await story.Browser.Post(action, new FormUrlEncodedContent(values))).ShouldBeOk().ShouldSay("Contact saved.");
    }

    [Fact]
    public async Task Protection_that_no_longer_fits_shows_the_form_again_and_no_bare_refusal()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        var page = await (await story.Portal.SignedIn(story.Liaison)).Post(action, new FormUrlEncodedContent(values));
        story.ShouldBeHalfFilled(page);
        page.ShouldSay("It is not saved yet.");
        (await story.Contacts()).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_left_open_by_another_person_is_kept_for_them()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        var colleague = await story.Portal.Have(A.Liaison(story.SchoolId));
        await (await story.Browser.Get("/account")).Submit("Sign out");
        await DraftStory.SignIn(await story.Browser.Get("/account"), colleague);
        var page = (await story.Browser.Post(action, new FormUrlEncodedContent(values))).ShouldBeOk();
        page.Heading.ShouldBe("Log a contact");
        page.ShouldSay("That form was opened by somebody else. Nothing was saved. What was typed is kept for them.").ShouldNotSay(DraftStory.Secret);
        (await story.Kept()).Single().Content.ShouldContain(DraftStory.Secret);
        (await story.Kept(colleague)).ShouldBeEmpty();
        (await story.Contacts()).ShouldBe(0);
    }

    [Fact]
    public async Task The_script_is_told_and_the_text_is_kept()
    {
        var story = await DraftStory.Begin();
        var (_, values) = await story.HalfFilled();
        var answer = await DraftStory.Keep(story.Portal.Browser(), values);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await story.Kept()).Count.ShouldBe(1);
    }
}
