using System.Net;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.FamilyPages;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.PublicPlans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.PublicPlans;

public class ThePlanForFamilies
{
    [Fact]
    public async Task Is_off_until_the_principal_has_read_and_confirmed_it()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var visitor = story.Portal.Browser();
        (await visitor.Get(Public(story))).ShouldBe(HttpStatusCode.NotFound).ShouldSay("There is no plan to read here");
        var principal = await story.AsPrincipal();
        var page = (await principal.Get($"{story.Url}/public")).ShouldBeOk().ShouldSay("Many families.");
        (await page.Submit("Let families read it")).ShouldComplain("Read the page as families will see it, then say so here.");
        (await principal.Get($"{story.Url}/public/preview")).ShouldBeOk().ShouldSay("Preview. This is how families see it.");
        page = (await page.Submit("Let families read it", ("HasRead", "true"))).ShouldBeOk().ShouldSay("Families can read it");
        var open = (await visitor.Get(Public(story))).ShouldBeOk();
        open.ShouldSay("Many families.").ShouldSay("Goal 1: Two-way talks").ShouldSay("Welcome calls (from October 1, 2026)").ShouldSay("Approved by Test Public Schools on November 4, 2026.");
        (await page.Submit("Take the page away")).ShouldBeOk();
        (await visitor.Get(Public(story))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Names_nobody_who_leads_a_strategy_shows_no_figure_and_sets_no_cookie()
    {
        var story = await On();
        var open = await story.Portal.Browser().Get(Public(story));
        open.ShouldNotSay("Ana").ShouldNotSay(story.Principal.Name).ShouldNotSay("reached since").ShouldNotSay("__RequestVerificationToken");
        foreach (var browser in new[] { story.Portal.Browser(), await story.AsPrincipal() })
            foreach (var path in new[] { Public(story), Public(story) + "/es", "/public/schools/999999/plan" })
                (await browser.Client.GetAsync(path)).Headers.Contains("Set-Cookie").ShouldBeFalse(path);
        open.Document.QuerySelectorAll("script, form").ShouldBeEmpty();
        open.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    [Fact]
    public async Task A_kept_copy_is_asked_for_again_and_costs_one_query()
    {
        var story = await On();
        var visitor = story.Portal.Browser();
        var first = await visitor.Get(Public(story));
        first.Headers.CacheControl!.ToString().ShouldBe("public, must-revalidate, max-age=0");
        (await visitor.Get(Public(story))).SqlCommands.ShouldBe(1);
        var again = new HttpRequestMessage(HttpMethod.Get, Public(story));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await visitor.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        // As another process would: this one's memory is not told.
        await story.Portal.Change(async db => (await db.Schools.FirstAsync(school => school.Id == story.School.Id)).Name = "Renamed School");
        await story.Portal.Change(async db =>
        {
            (await db.Schools.FirstAsync(school => school.Id == story.School.Id)).Name = "Renamed School";
            await db.SaveChangesAsync();
        });
        again = new HttpRequestMessage(HttpMethod.Get, Public(story));
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        (await visitor.Client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await visitor.Get(Public(story))).ShouldSay("Renamed School");
    }

    [Fact]
    public async Task Shows_what_was_approved_not_what_is_being_amended()
    {
        var story = await On();
        var visitor = story.Portal.Browser();
        await Amend(story, "Even more families.", approve: false);
        (await visitor.Get(Public(story))).ShouldSay("Many families.").ShouldNotSay("Even more families.");
        await story.Portal.Change(async db =>
        {
            var plan = await db.Plans.Include(plan => plan.Sections).FirstAsync(plan => plan.Id == story.Plan.Id);
            plan.Take(PlanStep.Approve, story.Reviewer.Id, story.Portal.Clock.Now.UtcDateTime);
            await db.SaveChangesAsync();
        });
        (await visitor.Get(Public(story))).ShouldBe(HttpStatusCode.NotFound);
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/public");
        await page.ShouldSay("approved anew since").Submit("Let families read it", ("HasRead", "true"));
        (await visitor.Get(Public(story))).ShouldBeOk().ShouldSay("Even more families.");
    }

    [Fact]
    public async Task A_version_approved_while_the_principal_was_reading_is_not_confirmed_unseen()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/public");
        await Amend(story, "Even more families.", approve: true);
        (await page.Submit("Let families read it", ("HasRead", "true"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Even more families.");
        (await story.Portal.Browser().Get(Public(story))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Names_of_staff_in_the_text_are_found_and_decided_on()
    {
        var story = await PlanStory.Begin(PlanStatus.Draft);
        await story.Portal.Have(new StaffMember { SourcedId = $"s-{Portal.Next()}", GivenName = "Rosa", FamilyName = "Silvestre", Role = "teacher", SchoolId = story.School.Id });
        var liaison = await story.Portal.Have(A.Liaison(story.School.Id, "Nadia Quill"));
        await Amend(story, "Call Ms. Silvestre or Nadia Quill. The quill is old.", approve: true);
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/public");
        page.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent).ShouldBe(["Silvestre", "Nadia", "Quill"]);
        (await page.Submit("Let families read it", ("HasRead", "true"), ("Names", liaison.Name))).ShouldComplain("Names of staff stand in the text. Say for each that it may stay, or amend the plan and take it out.");
        (await page.Submit("Let families read it", ("HasRead", "true"), ("Names", liaison.Name), ("Names", "Rosa Silvestre"))).ShouldBeOk().ShouldSay("Families can read it");
    }

    [Fact]
    public async Task Is_the_principals_to_put_there()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        (await (await story.AsReviewer()).Get($"{story.Url}/public")).ShouldBe(HttpStatusCode.Forbidden);
        (await (await story.Portal.SignedInAs(PortalRole.Liaison, story.School.Id)).Get($"{story.Url}/public")).ShouldBe(HttpStatusCode.Forbidden);
        var draft = await PlanStory.Begin();
        (await (await draft.AsPrincipal()).Get($"{draft.Url}/public")).ShouldBeOk().ShouldSay("Not approved yet");
        (await (await draft.AsPrincipal()).Get($"{draft.Url}/public/translation?language=es&section=our-families")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Call Rosa.", "Rosa")]
    [InlineData("ROSA knows", "ROSA")]
    [InlineData("Ask Núñez", "Núñez")]
    [InlineData("Ask Nunez", "Nunez")]
    [InlineData("李明老师", "李明")]
    [InlineData("rosa is a colour, Ro is short, Rosamund is another", null)]
    public void Finds_names_as_people_write_them(string text, string? found) =>
        new StaffNames(["Rosa Núñez", "李明"]).In(text).SelectMany(name => name.Words).FirstOrDefault().ShouldBe(found);

    internal static string Public(PlanStory story) => $"/public/schools/{story.School.Id}/plan";

    /// <summary>An approved plan that families can read.</summary>
    internal static async Task<PlanStory> On()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var page = await (await story.AsPrincipal()).Get($"{story.Url}/public");
        (await page.Submit("Let families read it", ("HasRead", "true"))).ShouldBeOk();
        return story;
    }

    /// <summary>Another first text, sent by the workflow's steps and, if asked, approved.</summary>
    internal static Task Amend(PlanStory story, string text, bool approve) => story.Portal.Change(async db =>
    {
        var plan = await db.Plans.Include(plan => plan.Sections).ThenInclude(section => section.Strategies).FirstAsync(plan => plan.Id == story.Plan.Id);
        var now = story.Portal.Clock.Now.UtcDateTime;
        if (plan.Status == PlanStatus.Approved) plan.Take(PlanStep.Amend, story.Principal.Id, now.AddMinutes(-9));
        var section = plan.Sections.OrderBy(section => section.Position).First();
        section.Write(SectionContent.Of(section) with { Text = text }, story.Principal.Id, now.AddMinutes(-8));
        plan.Take(PlanStep.Send, story.Principal.Id, now.AddMinutes(-7));
        if (approve) plan.Take(PlanStep.Approve, story.Reviewer.Id, now.AddMinutes(-6));
        await db.SaveChangesAsync();
    });
}
