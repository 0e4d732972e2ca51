using System.Net;
using System.Text.Json;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace FamilyEngagement.Tests.Drafts;

public class KeepingWhatIsTyped
{
    [Fact]
    public async Task The_draft_is_offered_where_it_was_begun_and_gone_on_with()
    {
        var story = await DraftStory.Begin();
        var answer = await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        (await answer.Content.ReadAsStringAsync()).Replace('\u202F', ' ').ShouldBe("Draft saved at 10:42 AM");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();

        var log = (await story.Browser.Get(story.LogUrl)).ShouldBeOk().ShouldSay("What you began here is kept, from 10:42 AM.").ShouldNotSay(DraftStory.Secret);
        log.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await log.Click("Go on with it from 10:42 AM");
        story.ShouldBeHalfFilled(page);
        (await page.Submit("Save contact", ("Outcome", "TwoWay"))).ShouldSay("Contact saved.").ShouldSay(DraftStory.Secret);
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Typing_on_rewrites_the_same_draft()
    {
        var story = await DraftStory.Begin();
        var (_, values) = await story.HalfFilled();
        await DraftStory.Keep(story.Browser, values);
        values.RemoveAll(field => field.Key == "Note");
        await DraftStory.Keep(story.Browser, [.. values, new("Note", "شكرا 谢谢 Cảm ơn \"<b>\"")]);
        var draft = (await story.Kept()).ShouldHaveSingleItem();
        draft.Content.ShouldContain("شكرا 谢谢 Cảm ơn");
        draft.Content.ShouldNotContain("__");
        DraftStory.Note(await story.Browser.Get(DraftAddress.With(draft.Page, draft.Id))).ShouldBe("شكرا 谢谢 Cảm ơn \"<b>\"");
    }

    [Fact]
    public async Task It_is_on_the_start_page_and_under_the_account_and_nowhere_for_others()
    {
        var story = await DraftStory.Begin();
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var today = (await story.Browser.Get($"/schools/{story.SchoolId}/today")).ShouldSay("1 unfinished: Log a contact, from 10:42 AM.");
        story.ShouldBeHalfFilled(await today.Click("Log a contact, from 10:42 AM"));
        var account = (await story.Browser.Get("/account")).ShouldSay("Begun and not saved.").ShouldNotSay("Fortes");
        story.ShouldBeHalfFilled(await story.Browser.Get(account.Document.QuerySelector("main h3 a[href*=draft]")!.GetAttribute("href")!));

        var url = (await story.Kept()).Single() is var draft ? DraftAddress.With(draft.Page, draft.Id) : "";
        var principal = await story.Portal.SignedInAs(PortalRole.Principal, story.SchoolId);
        (await principal.Get(url)).ShouldBeOk().ShouldNotSay(DraftStory.Secret).ShouldNotSay("kept");
        (await principal.Get($"/schools/{story.SchoolId}")).ShouldNotSay("unfinished:");
        (await principal.Get("/account")).ShouldSay("Nothing is unfinished.");
        var administrator = await story.Portal.SignedInAs(PortalRole.Administrator);
        (await administrator.Get(url)).ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.Get("/admin/audit")).ShouldNotSay(draft.Id.ToString()).ShouldNotSay(DraftStory.Secret);
    }

    [Fact]
    public async Task It_counts_as_nothing()
    {
        var story = await DraftStory.Begin();
        string[] pages = ["today", "contacts", "contacts/export", "families", $"families/{story.Family.Id}", "families/call-list", $"contacts?q={Uri.EscapeDataString("Grandmother answers")}"];
        var before = new List<string>();
        foreach (var page in pages) before.Add(Bare(await story.Browser.Get($"/schools/{story.SchoolId}/{page}")));
        await DraftStory.Keep(story.Browser, [.. (await story.HalfFilled()).Values, new("Outcome", "TwoWay")]);
        for (var at = 0; at < pages.Length; at++)
        {
            var page = await story.Browser.Get($"/schools/{story.SchoolId}/{pages[at]}");
            page.ShouldNotSay(DraftStory.Secret);
            Bare(page).ShouldBe(before[at], pages[at]);
        }

        (await story.Contacts()).ShouldBe(0);
        (await story.Portal.Ask(db => db.AuditEntries.CountAsync(entry => entry.UserId == story.Liaison.Id))).ShouldBe(0);

        static string Bare(Page page) => page.ContentType == "text/html" ? page.Text.Replace("1 unfinished: Log a contact, from 10:42 AM. ", "") : page.Html;
    }

    [Fact]
    public async Task It_is_discarded_with_one_button_and_only_by_its_owner()
    {
        var story = await DraftStory.Begin();
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var id = (await story.Kept()).Single().Id;
        var other = await story.Portal.SignedIn(await story.Portal.Have(A.Liaison(story.SchoolId)));
        var token = Page.Values((AngleSharp.Html.Dom.IHtmlFormElement)(await other.Get("/account")).Document.QuerySelector("form[method=post]")!);
        (await other.Post($"/drafts/{id}/discard", new FormUrlEncodedContent(token))).ShouldBeOk();
        (await story.Kept()).Count.ShouldBe(1);

        var page = await story.Browser.Get(story.LogUrl);
        page = (await page.Submit("Discard what was kept from 10:42 AM")).ShouldBeOk().ShouldSay("Discarded.");
        page.Heading.ShouldBe("Log a contact");
        page.ShouldNotSay("Go on with it");
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_that_comes_back_with_errors_is_kept_even_if_the_tab_is_closed_then()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        var wrong = await story.Browser.Post(action, new FormUrlEncodedContent(values));
        wrong.ShouldComplain("Choose what happened.");
        story.ShouldBeHalfFilled(await (await story.Browser.Get(story.LogUrl)).Click("Go on with it from 10:42 AM"));
        (await wrong.Submit("Save contact", ("Outcome", "TwoWay"))).ShouldSay("Contact saved.");
        (await story.Kept()).ShouldBeEmpty("the form that came back was the same draft");
    }

    [Fact]
    public async Task Looking_for_a_family_keeps_what_was_typed_and_no_mere_search()
    {
        var story = await DraftStory.Begin();
        var page = await story.Browser.Get(story.LogUrl);
        page = await page.Submit("Find", ("Q", "fortes"));
        (await story.Kept()).ShouldBeEmpty();
        page = await page.Submit("Find", ("Note", DraftStory.Secret), (DraftTickets.TypedName, "1"));
        (await story.Kept()).Single().Content.ShouldContain(DraftStory.Secret);
        (await page.Submit("Save contact", ("FamilyId", story.Family.Id.ToString()), ("Outcome", "TwoWay"))).ShouldSay("Contact saved.");
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_double_click_on_an_opened_draft_is_one_contact()
    {
        var story = await DraftStory.Begin();
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var page = await (await story.Browser.Get(story.LogUrl)).Click("Go on with it from 10:42 AM");
        var (action, values) = page.Filled("Save contact", ("Outcome", "TwoWay"));
        var both = await Task.WhenAll(story.Browser.Post(action, new FormUrlEncodedContent(values)), story.Browser.Post(action, new FormUrlEncodedContent(values)));
        both.ShouldAllBe(answer => answer.Status == HttpStatusCode.OK && answer.Url == $"/schools/{story.SchoolId}/families/{story.Family.Id}");
        (await story.Contacts()).ShouldBe(1);
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_copy_that_arrives_after_the_save_makes_no_draft_and_typing_on_gets_a_new_one()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        await story.Browser.Post(action, new FormUrlEncodedContent([.. values, new("Outcome", "TwoWay")]));
        var late = await DraftStory.Keep(story.Browser, values);
        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await story.Kept()).ShouldBeEmpty();

        var next = JsonDocument.Parse(await late.Content.ReadAsStringAsync()).RootElement;
        values.RemoveAll(field => field.Key == DraftTickets.FieldName);
        (await DraftStory.Keep(story.Browser, [.. values, new(DraftTickets.FieldName, next.GetProperty("ticket").GetString()!)])).StatusCode.ShouldBe(HttpStatusCode.OK);
        story.ShouldBeHalfFilled(await story.Browser.Get(next.GetProperty("page").GetString()!));
    }

    [Fact]
    public async Task Without_script_a_page_that_Back_brought_again_is_kept_as_a_new_draft()
    {
        var story = await DraftStory.Begin();
        var (action, values) = await story.HalfFilled();
        await story.Browser.Post(action, new FormUrlEncodedContent([.. values, new("Outcome", "TwoWay")]));
        (await story.Browser.Post(action, new FormUrlEncodedContent(values))).ShouldComplain("Choose what happened.");
        story.ShouldBeHalfFilled(await (await story.Browser.Get(story.LogUrl)).Click("Go on with it from 10:42 AM"));
    }

    [Fact]
    public async Task More_than_64_KB_is_not_kept_and_says_so()
    {
        var story = await DraftStory.Begin();
        var answer = await DraftStory.Keep(story.Browser, (await story.HalfFilled(note: new string('x', Draft.ContentLength))).Values);
        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await story.Kept()).ShouldBeEmpty();
        (await DraftStory.Keep(story.Browser, (await story.HalfFilled(note: new string('é', 60_000))).Values)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await DraftStory.Keep(story.Browser, [new("Note", "No ticket.")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_oldest_goes_when_there_are_more_than_fifty()
    {
        var story = await DraftStory.Begin();
        var now = story.Portal.Clock.Now.UtcDateTime;
        await story.Portal.Change(async db =>
        {
            db.Drafts.AddRange(Enumerable.Range(1, Draft.MostOfOnePerson).Select(at => new Draft { Id = Guid.NewGuid(), UserId = story.Liaison.Id, Page = "/account", Title = $"Number {at}", Content = "{}", At = now.AddMinutes(-at) }));
            await db.SaveChangesAsync();
        });
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var kept = await story.Kept();
        kept.Count.ShouldBe(Draft.MostOfOnePerson);
        kept.ShouldNotContain(draft => draft.Title == "Number 50");
        (await story.Browser.Get("/")).ShouldSay("50 unfinished:").ShouldSay("See all 50");
    }

    [Fact]
    public async Task It_goes_after_14_days()
    {
        await using var portal = await new Portal().WithDistrict();
        var story = await DraftStory.Begin(portal);
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var url = DraftAddress.With((await story.Kept()).Single().Page, (await story.Kept()).Single().Id);
        portal.Clock.Now += TimeSpan.FromDays(13.9);
        await portal.With<Upkeep>(upkeep => upkeep.Once(isStart: false, CancellationToken.None));
        (await story.Kept()).Count.ShouldBe(1);
        portal.Clock.Now += TimeSpan.FromDays(0.2);
        (await (await portal.SignedIn(story.Liaison)).Get(url)).ShouldBeOk().ShouldNotSay(DraftStory.Secret);
        await portal.With<Upkeep>(upkeep => upkeep.Once(isStart: false, CancellationToken.None));
        (await story.Kept()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_opens_only_the_page_it_was_begun_on()
    {
        var story = await DraftStory.Begin();
        await DraftStory.Keep(story.Browser, (await story.HalfFilled()).Values);
        var id = (await story.Kept()).Single().Id;
        var contact = await story.Portal.Have(A.Contact(story.SchoolId, story.Family, story.Liaison, note: "Another note."));
        var page = (await story.Browser.Get($"/schools/{story.SchoolId}/contacts/{contact.Id}/correct?draft={id}")).ShouldBeOk();
        DraftStory.Note(page).ShouldBe("Another note.");
        (await story.Browser.Get($"{story.LogUrl}?draft=nonsense&draft={id}")).ShouldBeOk().ShouldNotSay(DraftStory.Secret);
    }

    [Fact]
    public async Task A_correction_is_kept_and_meets_a_change_made_meanwhile()
    {
        var story = await DraftStory.Begin();
        var contact = await story.Portal.Have(A.Contact(story.SchoolId, story.Family, story.Liaison, note: "First."));
        var url = $"/schools/{story.SchoolId}/contacts/{contact.Id}/correct";
        var (_, values) = (await story.Browser.Get(url)).Filled("Save correction", ("Note", "Mine."), ("Reason", "Wrong child."));
        await DraftStory.Keep(story.Browser, values);
        var principal = await story.Portal.SignedInAs(PortalRole.Principal, story.SchoolId);
        (await (await principal.Get(url)).Submit("Save correction", ("Note", "Theirs."), ("Reason", "A word."))).ShouldBeOk();

        var page = await (await story.Browser.Get(url)).Click("Go on with it from 10:42 AM");
        DraftStory.Note(page).ShouldBe("Mine.");
        page.ShouldSay("It is not saved yet.");
        var conflict = (await page.Submit("Save correction")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Theirs.");
        DraftStory.Note(conflict).ShouldBe("Mine.");
        (await conflict.Submit("Save correction")).ShouldBeOk().ShouldSay("Contact corrected.");
        (await story.Kept()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(nameof(AppDbContext.FollowUps), 0, 1)]
    [InlineData(nameof(AppDbContext.Reach), 1, 0)]
    public async Task A_failure_on_our_side_keeps_what_was_not_saved_and_only_that(string rows, int contacts, int drafts)
    {
        if (TestDatabase.Provider != "Sqlite") return;
        await using var portal = await new Portal().WithDistrict();
        var story = await DraftStory.Begin(portal);
        var (action, values) = await story.HalfFilled();
        values.RemoveAll(field => field.Key is "FollowUp");
        await portal.Change(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"ALTER TABLE {(rows == nameof(AppDbContext.Reach) ? db.Reach.EntityType : db.FollowUps.EntityType).GetTableName()} RENAME TO Elsewhere";
            await command.ExecuteNonQueryAsync();
        });
        await story.Browser.Client.PostAsync(action, new FormUrlEncodedContent([.. values, new("Outcome", "TwoWay"), new("FollowUp", "Tomorrow")]));
        (await story.Contacts()).ShouldBe(contacts);
        (await story.Kept()).Count.ShouldBe(drafts);
    }
}
