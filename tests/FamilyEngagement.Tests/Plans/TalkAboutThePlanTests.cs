using System.Net;
using FamilyEngagement.Web.Features.PlanComments;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Plans;

public class TalkAboutThePlanTests
{
    [Fact]
    public async Task A_thread_is_begun_answered_resolved_and_found_again()
    {
        var story = await PlanStory.Begin();
        var liaison = await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id);
        var page = await liaison.Get($"{story.Url}/comments?section={story.Plan.Sections[1].Id}");
        (await page.Submit("Save the comment", ("Text", ""))).ShouldComplain("Write the comment first.");
        (await page.Submit("Save the comment", ("Text", "Who calls on Fridays?"))).ShouldBeOk().ShouldSay("Who calls on Fridays?").ShouldNotSay("new Who");

        var principal = await story.AsPrincipal();
        (await principal.Get(story.Url)).ShouldSay("1 open comment 1 new");
        (await principal.Get(story.Goal)).ShouldSay("1 open comment 1 new");
        var thread = (await principal.Get($"{story.Url}/comments")).ShouldBeOk();
        thread.Document.QuerySelectorAll("article mark").Length.ShouldBe(1);
        (await principal.Get($"{story.Url}/comments")).Document.QuerySelectorAll("article mark").ShouldBeEmpty();
        var answering = await thread.Click("Answer");
        (await answering.Submit("Save the answer", ("Text", ""))).ShouldComplain("Write the comment first.");
        (await answering.Submit("Save the answer", ("Text", "Ben does."))).ShouldBeOk().ShouldSay("Ben does.");
        (await liaison.Get(story.Url)).ShouldSay("1 open comment 1 new");
        (await (await liaison.Get($"{story.Url}/comments")).Submit("Mark as resolved")).ShouldBeOk().ShouldSay("No open comments.");
        (await liaison.Get(story.Url)).ShouldSay("comments, all resolved");
        (await liaison.Get($"{story.Url}/comments?resolved=true")).ShouldSay("Who calls on Fridays?").ShouldSay("Resolved by");
    }

    [Fact]
    public async Task The_district_reads_only_what_is_meant_for_it()
    {
        var story = await PlanStory.Begin(PlanStatus.Sent);
        var principal = await story.AsPrincipal();
        var page = await principal.Get($"{story.Url}/comments");
        await page.Submit("Save the comment", ("Text", "Among ourselves: weak."), ("Readers", nameof(CommentReaders.School)));
        await (await principal.Get($"{story.Url}/comments")).Submit("Save the comment", ("Text", "Could you look at this first?"), ("Readers", nameof(CommentReaders.SchoolAndDistrict)));
        var reviewer = await story.AsReviewer();
        var read = (await reviewer.Get($"{story.Url}/comments")).ShouldBeOk().ShouldSay("Could you look at this first?").ShouldNotSay("Among ourselves");
        (await read.Submit("Save the comment", ("Text", "I will."))).ShouldBeOk();
        (await principal.Get($"{story.Url}/comments")).ShouldSay("I will.").ShouldSay("Among ourselves");
        var inner = await story.Portal.Ask(db => db.PlanComments.Where(comment => comment.PlanId == story.Plan.Id && comment.IsForSchoolOnly).Select(comment => comment.Id).SingleAsync());
        var (_, values) = read.Filled("Save the comment", ("Text", "?"));
        (await reviewer.Post($"{story.Url}/comments/{inner}/reply", new FormUrlEncodedContent(values))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_ones_own_words_are_taken_back()
    {
        var story = await PlanStory.Begin();
        var principal = await story.AsPrincipal();
        var saved = await (await principal.Get($"{story.Url}/comments")).Submit("Save the comment", ("Text", "Typed by mistake."));
        (await (await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id)).Get($"{story.Url}/comments")).ShouldSay("Typed by mistake.").ShouldNotSay("Take back");
        (await saved.Submit("Take back")).ShouldBeOk().ShouldNotSay("Typed by mistake.").ShouldSay("Taken back.");
        (await story.Portal.Ask(db => db.PlanComments.Where(comment => comment.PlanId == story.Plan.Id).Select(comment => comment.Text).SingleAsync())).ShouldBe("");
    }
}
