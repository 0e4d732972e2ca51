using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Tests.Syllabi;

public class SyllabiForFamilies
{
    private static string Public(SyllabusStory story) => $"/public/schools/{story.School.Id}/syllabi";

    private static async Task TurnOn(SyllabusStory story, bool teachers = false)
    {
        var page = await (await story.AsPrincipal()).Get(story.Url + "/public");
        (await page.Submit("Save the page for families", ("IsOn", "true"), ("ShowsTeachers", teachers ? "true" : null), ("HasLooked", "true"))).ShouldBeOk().ShouldSay("Families can read the syllabi.");
    }

    [Fact]
    public async Task The_page_is_off_until_the_principal_turns_it_on()
    {
        var story = await SyllabusStory.Begin();
        var posted = await story.Posted(await story.Course("Algebra I", "08"), "Linear functions.", story.Portal.ThisYear.Id);
        var visitor = story.Portal.Browser();
        foreach (var path in new[] { "", "/es", $"/text/{posted.Id}", $"/file/{posted.Id}" })
            (await visitor.Get(Public(story) + path)).ShouldBe(HttpStatusCode.NotFound).ShouldSay("There is no syllabus to read here");
        (await (await story.AsLiaison()).Get(story.Url + "/public")).ShouldSay("Your principal turns it on and off.").ShouldNotSay("Save the page for families");
        var principal = await story.AsPrincipal();
        var page = await principal.Get(story.Url + "/public");
        (await page.Submit("Save the page for families", ("IsOn", "true"))).ShouldComplain("Look at the page as families will see it, then say so here.");
        page = (await page.Submit("Save the page for families", ("IsOn", "true"), ("HasLooked", "true"))).ShouldBeOk().ShouldSay("Turned on by Principal");
        (await visitor.Get(Public(story))).ShouldBeOk().ShouldSay("Algebra I").ShouldSay("Grade 8").ShouldSay("English");
        (await visitor.Get($"{Public(story)}/text/{posted.Id}")).ShouldBeOk().ShouldSay("Linear functions.");
        (await page.Submit("Save the page for families", ("IsOn", null))).ShouldBeOk().ShouldSay("Turned off by Principal");
        (await visitor.Get(Public(story))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Names_of_teachers_stay_away_unless_the_school_shows_them()
    {
        var story = await SyllabusStory.Begin();
        var posted = await story.Posted(await story.Course("Algebra I", "08"), "Linear functions.", story.Portal.ThisYear.Id, teacher: "Ms. Kim");
        await TurnOn(story);
        var visitor = story.Portal.Browser();
        foreach (var path in new[] { "", $"/text/{posted.Id}" }) (await visitor.Get(Public(story) + path)).ShouldBeOk().ShouldNotSay("Kim").ShouldNotSay(story.Liaison.Name);
        await TurnOn(story, teachers: true);
        foreach (var path in new[] { "", $"/text/{posted.Id}" }) (await visitor.Get(Public(story) + path)).ShouldBeOk().ShouldSay("Ms. Kim");
    }

    [Fact]
    public async Task A_text_that_names_staff_waits_for_a_word()
    {
        var story = await SyllabusStory.Begin();
        await story.Portal.Have(new StaffMember { SourcedId = $"staff-{Portal.Next()}", GivenName = "Luis", FamilyName = "Abernathy", Role = "teacher", SchoolId = story.School.Id });
        var course = await story.Course("Algebra I", "08");
        var page = await (await story.AsLiaison()).Get($"{story.Url}/new?course={course}");
        page = (await page.Submit("Post the syllabus", ("Text", "Write to Mr. Abernathy."))).ShouldComplain("Names of staff stand in the text. Take them out, or say that they may stay.").ShouldSay("Luis Abernathy");
        (await page.Submit("Post the syllabus", ("NamesMayStay", "true"))).ShouldBeOk().ShouldSay("The syllabus is posted.");
    }

    [Fact]
    public async Task A_file_opens_only_while_it_is_posted_and_the_page_is_on()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        var browser = await story.AsLiaison();
        await (await browser.Get($"{story.Url}/new?course={course}")).Submit(browser, "Post the syllabus", "File", "algebra.pdf", Uploads.Pdf);
        var posted = await story.Latest();
        await TurnOn(story);
        var visitor = story.Portal.Browser();
        var answer = await visitor.Client.GetAsync($"{Public(story)}/file/{posted.Id}");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(Uploads.Pdf);
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await visitor.Get($"/schools/{story.School.Id}/files/{posted.FileId}")).Url.ShouldStartWith("/account/sign-in");
        var other = await SyllabusStory.Begin();
        await TurnOn(other);
        (await visitor.Get($"{Public(other)}/file/{posted.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Get($"{Public(story)}/text/{posted.Id}")).ShouldBe(HttpStatusCode.NotFound);
        await (await browser.Get($"{story.Url}/{posted.Id}")).Submit("Take it away");
        (await visitor.Get($"{Public(story)}/file/{posted.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_sets_no_cookie_filters_by_language_and_a_kept_copy_holds_until_something_changes()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        await story.Posted(course, "Linear functions.", story.Portal.ThisYear.Id);
        await story.Posted(course, "الدوال", story.Portal.ThisYear.Id, "ar");
        await TurnOn(story);
        foreach (var browser in new[] { story.Portal.Browser(), await story.AsLiaison() })
            (await browser.Client.GetAsync(Public(story))).Headers.Contains("Set-Cookie").ShouldBeFalse();
        var visitor = story.Portal.Browser();
        var first = (await visitor.Get(Public(story))).ShouldBeOk();
        first.SqlCommands.ShouldBeLessThanOrEqualTo(4);
        first.Document.QuerySelectorAll("script, form").ShouldBeEmpty();
        (await visitor.Get(Public(story) + "/ar")).ShouldSay("العربية").Document.QuerySelectorAll("main li h3 + p a").Length.ShouldBe(1);
        (await visitor.Get(Public(story) + "/vi")).Url.ShouldBe(Public(story));
        (await Again(first)).ShouldBe(HttpStatusCode.NotModified);
        await story.Posted(await story.Course("Biology", "09"), "Cells.", story.Portal.ThisYear.Id);
        (await Again(first)).ShouldBe(HttpStatusCode.OK);

        async Task<HttpStatusCode> Again(Page kept)
        {
            var again = new HttpRequestMessage(HttpMethod.Get, Public(story));
            again.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
            return (await visitor.Client.SendAsync(again)).StatusCode;
        }
    }
}
