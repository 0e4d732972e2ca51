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
    public async Task A_teacher_of_a_class_here_is_found_wherever_at_home()
    {
        var story = await SyllabusStory.Begin();
        var list = A.Class(story.School.Id, null);
        list.Teachers[0].Staff.FamilyName = "Abernathy";
        list.Teachers[0].Staff.SchoolId = (await SyllabusStory.Begin()).School.Id;
        await story.Portal.Have(list);
        var page = await (await story.AsLiaison()).Get($"{story.Url}/new?course={await story.Course("Algebra I", "08")}");
        (await page.Submit("Post the syllabus", ("Text", "Write to Mr. Abernathy."))).ShouldComplain("Names of staff stand in the text. Take them out, or say that they may stay.");
    }

    [Fact]
    public async Task No_name_of_staff_comes_onto_the_page_by_a_copy_or_a_way_back()
    {
        var story = await SyllabusStory.Begin();
        await story.Portal.Have(new StaffMember { SourcedId = $"staff-{Portal.Next()}", GivenName = "Luis", FamilyName = "Abernathy", Role = "teacher", SchoolId = story.School.Id });
        var (algebra, biology) = (await story.Course("Algebra I", "08"), await story.Course("Biology", "09"));
        var old = await story.Posted(algebra, "Write to Mr. Abernathy.", story.Portal.YearBefore(story.Portal.ThisYear).Id);
        var away = await story.Posted(biology, "Mr. Abernathy grades it.", story.Portal.ThisYear.Id);
        var browser = await story.AsLiaison();
        var removed = await (await browser.Get($"{story.Url}/{away.Id}")).Submit("Take it away");
        await TurnOn(story);
        var copy = (await (await browser.Get(story.Url + "/copy")).Submit("Copy to this year", ("chosen", old.Id.ToString())))
            .ShouldComplain("Names of staff stand in these, and families can read the page: Algebra I. Leave them out here and post them anew: there you take the names out, or say that they may stay.");
        (await removed.Submit("Bring it back")).ShouldComplain("Names of staff stand in the text, and families can read the page. Post the text anew: there you take them out, or say that they may stay.");
        (await story.Portal.Browser().Get(Public(story))).ShouldBeOk().ShouldNotSay("Algebra I").ShouldNotSay("Biology");
        await TurnOn(story, teachers: true);
        (await copy.Submit("Copy to this year")).ShouldBeOk().ShouldSay("1 syllabus is copied to this year.");
        (await (await browser.Get($"{story.Url}/{away.Id}")).Submit("Bring it back")).ShouldBeOk().ShouldSay("The syllabus is back.");
    }

    [Fact]
    public async Task A_file_leaves_the_name_it_was_uploaded_with_at_home()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        var browser = await story.AsLiaison();
        await (await browser.Get($"{story.Url}/new?course={course}")).Submit(browser, "Post the syllabus", "File", "Abernathy period 3.pdf", Uploads.Pdf);
        await TurnOn(story);
        var answer = await story.Portal.Browser().Client.GetAsync($"{Public(story)}/file/{(await story.Latest()).Id}");
        var disposition = answer.Content.Headers.ContentDisposition!;
        disposition.FileNameStar.ShouldBe("Algebra I, English.pdf");
        disposition.ToString().ShouldNotContain("Abernathy");
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
