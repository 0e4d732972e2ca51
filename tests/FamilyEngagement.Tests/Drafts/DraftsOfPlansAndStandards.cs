using System.Net;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Drafts;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Drafts;

public class DraftsOfPlansAndStandards
{
    private static Task<List<Draft>> Kept(PlanStory story, PortalUser? user = null)
    {
        var id = (user ?? story.Principal).Id;
        return story.Portal.Ask(db => db.Drafts.AsNoTracking().Where(draft => draft.UserId == id).ToListAsync());
    }

    private static async Task<Page> Reopen(Browser browser, PlanStory story, PortalUser? user = null)
    {
        var draft = (await Kept(story, user)).ShouldHaveSingleItem();
        return await browser.Get(DraftAddress.With(draft.Page, draft.Id).Split('#')[0]);
    }

    [Fact]
    public async Task A_section_on_an_older_version_meets_both_texts_and_is_finished_by_the_choice()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        await DraftStory.Keep(browser, (await browser.Get(story.Goal)).Filled("Save", ("Text", "Every family, each month."), ("Strategies[0].Owner", "Denise Whitcomb")).Values);
        var colleague = await story.Portal.SignedIn(await story.Portal.Have(A.Principal(story.School.Id, "Ana Teixeira")));
        await (await colleague.Get(story.Goal)).Submit("Save", ("Text", "Every family, each term."));

        var page = (await Reopen(browser, story)).ShouldBeOk().ShouldSay("It is not saved yet.").ShouldSay("Every family, each month.");
        page.Document.QuerySelector("[name='Strategies[0].Owner']")!.GetAttribute("value").ShouldBe("Denise Whitcomb");
        var conflict = (await page.Submit("Save")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("each term.").ShouldSay("each month.");

        // The session ends while they choose: back in the editor with their text, and Save asks for the choice again.
        var (action, values) = conflict.Filled("Save my choices");
        var signIn = await story.Portal.Browser().Post(action, new FormUrlEncodedContent(values));
        var again = (await DraftStory.SignIn(signIn, story.Principal)).ShouldBeOk().ShouldSay("Every family, each month.");
        again.Url.ShouldStartWith(story.Goal);
        (await again.Submit("Save")).ShouldBe(HttpStatusCode.Conflict).ShouldSay("each term.");

        (await conflict.Submit("Save my choices")).ShouldBeOk().ShouldSay("Saved.");
        (await story.Saved(1)).Text.ShouldBe("Every family, each month.");
        (await Kept(story)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_strategy_that_was_only_typed_is_still_there()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        var page = await browser.Get(story.Goal + "?rows=1");
        await DraftStory.Keep(browser, page.Filled("Save", ("Strategies[1].What", "Data night"), ("Target", "many")).Values);
        page = (await Reopen(browser, story)).ShouldBeOk();
        page.Document.QuerySelector("[name='Strategies[1].What']")!.TextContent.Trim().ShouldBe("Data night");
        page.Document.QuerySelector("[name=Target]")!.GetAttribute("value").ShouldBe("many", "also what cannot be saved");
        page.Document.QuerySelector("[name='Strategies[2].What']").ShouldBeNull();
        (await browser.Get($"/schools/{story.School.Id}")).ShouldSay("1 unfinished: Goal 1: Two-way talks, from 10:42 AM.");
    }

    [Fact]
    public async Task Saving_what_stands_there_already_finishes_the_draft_too()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        await DraftStory.Keep(browser, (await browser.Get(story.Families)).Filled("Save", ("Text", "Other words.")).Values);
        await (await Reopen(browser, story)).Submit("Save", ("Text", "Many families."));
        (await Kept(story)).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_the_plan_was_sent_meanwhile_the_text_is_shown_to_copy()
    {
        var story = await PlanStory.Begin();
        var browser = await story.AsPrincipal();
        await DraftStory.Keep(browser, (await browser.Get(story.Families)).Filled("Save", ("Text", "Too late, but not lost.")).Values);
        await (await browser.Get(story.Url)).Submit("Send for review");
        (await Reopen(browser, story)).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Too late, but not lost.");

        var reader = await story.Portal.Have(A.Liaison(story.School.Id));
        await story.Portal.Change(db => db.Drafts.Where(draft => draft.UserId == story.Principal.Id).ExecuteUpdateAsync(set => set.SetProperty(draft => draft.UserId, reader.Id)));
        (await Reopen(await story.Portal.SignedIn(reader), story, reader)).ShouldBeOk().ShouldNotSay("Too late, but not lost.");
    }

    [Fact]
    public async Task A_review_and_a_decision_are_two_drafts_of_one_page()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var browser = await story.AsReviewer();
        var page = await browser.Get(story.ReviewUrl);
        await DraftStory.Keep(browser, page.Filled("Save and read the next section", ("Verdict", "NeedsChange"), ("Comment", "Say who will call.")).Values);
        page = (await Reopen(browser, story, story.Reviewer)).ShouldBeOk();
        page.Document.QuerySelector("[name=Comment]")!.TextContent.Trim().ShouldBe("Say who will call.");
        page.Document.QuerySelector("[name=Verdict][value=NeedsChange]")!.HasAttribute("checked").ShouldBeTrue();
        page.Document.QuerySelector("[name=Message]")!.TextContent.Trim().ShouldBe("");
        page.Document.Title.ShouldStartWith("Review:");

        await DraftStory.Keep(browser, page.Filled("Return for changes", ("Message", "Nearly there.")).Values);
        (await Kept(story, story.Reviewer)).Select(draft => draft.Title).ShouldBe(["Decision on a plan", "Review of a plan section"], ignoreOrder: true);
        (await browser.Get("/district")).ShouldSay("2 unfinished:");
        (await page.Submit("Save and read the next section")).ShouldBeOk();
        (await Kept(story, story.Reviewer)).ShouldHaveSingleItem().Title.ShouldBe("Decision on a plan");
        page = (await Reopen(browser, story, story.Reviewer)).ShouldBeOk();
        page.Document.QuerySelector("[name=Message]")!.TextContent.Trim().ShouldBe("Nearly there.");
    }

    [Fact]
    public async Task A_refused_word_about_a_standard_is_opened_on_the_standards_own_page()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var user = await portal.Have(A.Principal(school.Id));
        var browser = await portal.SignedIn(user);
        var page = await browser.Get($"/schools/{school.Id}/standards/2");
        (await page.Submit("Add evidence", ("Evidence.Url", "no address"), ("Evidence.Note", "Thursdays at 2:30."))).ShouldBe(HttpStatusCode.BadRequest);
        var draft = (await portal.Ask(db => db.Drafts.AsNoTracking().Where(draft => draft.UserId == user.Id).ToListAsync())).ShouldHaveSingleItem();
        draft.Page.ShouldBe($"/schools/{school.Id}/standards/2#evidence");
        page = await browser.Get(page.Url);
        page = await page.Click("Go on with it from 10:42 AM");
        page.Document.QuerySelector("[name='Evidence.Note']")!.TextContent.Trim().ShouldBe("Thursdays at 2:30.");
        page.Document.QuerySelector("[name='AskForHelp.Note']")!.TextContent.Trim().ShouldBe("");
        (await page.Submit("Add evidence", ("Evidence.Url", ""))).ShouldBeOk().ShouldSay("Thursdays at 2:30.");
        (await portal.Ask(db => db.Drafts.CountAsync(draft => draft.UserId == user.Id))).ShouldBe(0);
    }
}
