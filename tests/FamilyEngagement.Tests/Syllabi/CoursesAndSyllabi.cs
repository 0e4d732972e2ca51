using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Syllabi;

public class CoursesAndSyllabi
{
    [Fact]
    public async Task A_syllabus_posted_changes_the_coverage()
    {
        var story = await SyllabusStory.Begin();
        await story.Course("Algebra I", "08");
        await story.Course("Biology", "09");
        var browser = await story.AsLiaison();
        var list = (await browser.Get(story.Url)).ShouldBeOk().ShouldSay("0 of 2 courses have a syllabus. 2 are missing.").ShouldSay("Missing");
        Shares(list).ShouldBe(["Grade 8 | 0% | 0 of 1", "Grade 9 | 0% | 0 of 1"]);
        list.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var form = await list.Click("Post it Algebra I");
        form.Document.QuerySelector("#CourseId option[selected]")!.TextContent.ShouldBe("Algebra I (Grade 8)");
        list = (await form.Submit("Post the syllabus", ("Text", "Linear functions.\nHomework twice a week."))).ShouldBeOk().ShouldSay("The syllabus is posted.").ShouldSay("1 of 2 courses have a syllabus. 1 is missing.");
        Shares(list).ShouldBe(["Grade 8 | 100% | 1 of 1", "Grade 9 | 0% | 0 of 1"]);
        (await browser.Get(story.Url + "?show=Missing")).ShouldSay("1 course").ShouldSay("Biology");
        (await browser.Get(story.Url + "?grade=08")).ShouldNotSay("Biology</bdi>");
        (await browser.Get(story.Url + "/csv")).Html.ShouldContain("Algebra I,,Grade 8,yes,,yes,English,no,Text,,2026-11-19");
    }

    [Fact]
    public async Task One_of_text_file_and_link_is_asked_for()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        var browser = await story.AsLiaison();
        var page = await browser.Get($"{story.Url}/new?course={course}");
        (await page.Submit("Post the syllabus")).ShouldComplain("Write the syllabus, or choose a file, or add a link.");
        (await page.Submit("Post the syllabus", ("Text", "A"), ("Url", "https://school.example/a"))).ShouldComplain("Give one of the three: the text, a file or a link. For two, post two.");
        (await page.Submit(browser, "Post the syllabus", "File", "../../x.html", "<script>"u8.ToArray())).ShouldComplain("This is not a PDF, a Word or Excel file (without macros) or a picture. Save it as a PDF and choose that.");
        (await page.Submit("Post the syllabus", ("Text", "A"), ("PostedOn", "2026-11-20"))).ShouldComplain("This day is to come. Add the syllabus when families can read it.");
        (await page.Submit("Post the syllabus", ("Text", "A"), ("CourseId", ""))).ShouldComplain("Choose the course.");
        (await page.Submit(browser, "Post the syllabus", "File", "algebra.pdf", Uploads.Pdf)).ShouldBeOk().ShouldSay("1 of 1 courses");
        (await page.Submit("Post the syllabus", ("Text", "A"), ("__once", Guid.NewGuid().ToString()))).ShouldComplain("One is posted in this language already. Open it and replace it.");
        (await page.Submit("Post the syllabus", ("Text", "Funciones."), ("Language", "es"), ("IsTranslation", "true"), ("__once", Guid.NewGuid().ToString()))).ShouldBeOk().ShouldSay("Spanish");
    }

    [Fact]
    public async Task A_newer_one_takes_its_place_and_a_removed_one_comes_back()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        var browser = await story.AsLiaison();
        await (await browser.Get($"{story.Url}/new?course={course}")).Submit(browser, "Post the syllabus", "File", "algebra.pdf", Uploads.Pdf);
        var first = await story.Latest();
        var (mine, theirs) = (await browser.Get($"{story.Url}/{first.Id}/replace"), await browser.Get($"{story.Url}/{first.Id}/replace"));
        (await browser.Get($"/schools/{story.School.Id}/files/{first.FileId}")).ShouldBe(HttpStatusCode.OK);
        (await mine.Submit(browser, "Post the syllabus", "File", "x.zip", "PK"u8.ToArray())).ShouldComplain("This is not a PDF, a Word or Excel file (without macros) or a picture. Save it as a PDF and choose that.");
        (await theirs.Submit("Post the syllabus", ("Text", "The newer text."))).ShouldBeOk().ShouldSay("The newer text.").ShouldSay("Others in this language").ShouldSay(", replaced");
        (await mine.Submit("Post the syllabus", ("Text", "Another newer text."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Someone else changed this meanwhile.");
        (await browser.Get($"/schools/{story.School.Id}/files/{first.FileId}")).ShouldBe(HttpStatusCode.NotFound);
        var second = await story.Latest();
        var gone = (await (await browser.Get($"{story.Url}/{second.Id}")).Submit("Take it away")).ShouldBeOk().ShouldSay("You can bring it back here.");
        (await browser.Get(story.Url)).ShouldSay("0 of 1 courses");
        (await browser.Get($"{story.Url}/courses/{course}")).ShouldSay("Removed (1)");
        (await gone.Submit("Bring it back")).ShouldBeOk().ShouldSay("The syllabus is back.");
        (await browser.Get(story.Url)).ShouldSay("1 of 1 courses");
    }

    [Fact]
    public async Task A_homeroom_needs_none_by_rule_and_the_school_can_say_otherwise()
    {
        var story = await SyllabusStory.Begin();
        var homeroom = await story.Course("Grade 8 homeroom", "08", "homeroom");
        var algebra = await story.Course("Algebra I", "08");
        var browser = await story.AsLiaison();
        (await browser.Get(story.Url)).ShouldSay("0 of 1 courses have a syllabus. 1 is missing.").ShouldSay("Needs none");
        (await (await browser.Get($"{story.Url}/courses/{homeroom}")).Submit("It needs a syllabus")).ShouldBeOk().ShouldSay("It counts as a course that needs a syllabus.");
        (await browser.Get(story.Url)).ShouldSay("0 of 2 courses have a syllabus. 2 are missing.");
        var page = await browser.Get($"{story.Url}/courses/{algebra}");
        (await page.Submit("Save: needs no syllabus")).ShouldComplain("Say why, so that others understand.");
        (await page.Submit("Save: needs no syllabus", ("Need.Reason", "Study hall, no work is graded"))).ShouldBeOk().ShouldSay("Study hall, no work is graded");
        (await browser.Get(story.Url + "?show=NotNeeded")).ShouldSay("Study hall, no work is graded").ShouldSay("1 course");
    }

    [Fact]
    public async Task A_course_is_typed_in_changed_and_taken_off()
    {
        var story = await SyllabusStory.Begin();
        var browser = await story.AsLiaison();
        (await browser.Get(story.Url)).ShouldSay("No courses yet");
        var page = await browser.Get(story.Url + "/courses/new");
        (await page.Submit("Save the course")).ShouldComplain("Type the name of the course.");
        (await page.Submit("Save the course", ("Title", "Ceramics"))).ShouldComplain("Choose at least one grade.");
        page = (await page.Submit("Save the course", ("Title", "Ceramics"), ("Grades", "07"), ("Grades", "08"))).ShouldBeOk().ShouldSay("Grades 7 to 8 · Typed in by the school");
        var change = await page.Click("Change the course");
        await (await page.Click("Change the course")).Submit("Save the course", ("Title", "Clay"));
        (await change.Submit("Save the course", ("Title", "Pots"))).ShouldBe(HttpStatusCode.Conflict);
        page = (await (await browser.Get(page.Url)).Submit("Take it off the list")).ShouldBeOk().ShouldSay("Not offered this year");
        (await browser.Get(story.Url)).ShouldSay("No courses yet");
        (await page.Submit("Put it back on the list")).ShouldBeOk();
        (await browser.Get(story.Url)).ShouldSay("Clay");
    }

    [Fact]
    public async Task Syllabi_of_last_year_are_copied_after_a_look()
    {
        var story = await SyllabusStory.Begin();
        var (algebra, biology) = (await story.Course("Algebra I", "08"), await story.Course("Biology", "09"));
        var old = await story.Posted(algebra, "The text of last year.", story.Portal.YearBefore(story.Portal.ThisYear).Id);
        await story.Posted(biology, "Cells.", story.Portal.ThisYear.Id);
        var browser = await story.AsLiaison();
        var page = await (await browser.Get(story.Url)).Click("Copy syllabi from last year");
        page.ShouldSay("Algebra I, English").ShouldNotSay("Biology");
        (await page.Submit("Copy to this year")).ShouldComplain("Choose at least one.");
        (await page.Submit("Copy to this year", ("chosen", old.Id.ToString()))).ShouldBeOk().ShouldSay("1 syllabus is copied to this year.").ShouldSay("2 of 2 courses have a syllabus. Nothing is missing.");
        (await story.Latest()).CopiedFromId.ShouldBe(old.Id);
        (await browser.Get(story.Url + "/copy")).ShouldSay("Nothing to copy");
    }

    [Fact]
    public async Task Languages_that_families_read_show_what_is_missing_and_outside_no_small_group()
    {
        var story = await SyllabusStory.Begin();
        await story.Posted(await story.Course("Algebra I", "08"), "A", story.Portal.ThisYear.Id);
        for (var at = 0; at < 11; at++) await story.Portal.Have(A.Family(story.School.Id, written: "es"));
        await story.Portal.Have(A.Family(story.School.Id, written: "so"));
        Shares(await (await story.AsLiaison()).Get(story.Url), 1).ShouldBe(["Spanish11 families | 0% | 0 of 1", "Somali1 family | 0% | 0 of 1"]);
        foreach (var role in new[] { PortalRole.DistrictStaff, PortalRole.Teacher })
        {
            var outside = await (await story.Portal.SignedInAs(role, role == PortalRole.Teacher ? story.School.Id : null)).Get(story.Url);
            outside.ShouldNotSay("Somali").ShouldNotSay("Post a syllabus");
            Shares(outside, 1).ShouldBe(["Spanish | 0% | 0 of 1"]);
        }
    }

    /// <summary>The rows of a table of bars.</summary>
    private static IEnumerable<string> Shares(Page page, int table = 0) =>
        page.Document.QuerySelectorAll("table.fe-bars")[table].QuerySelectorAll("tbody tr").Select(row => string.Join(" | ", row.Children.Select(Page.Words)));
}

/// <summary>A school of grades 7 to 9 with its people.</summary>
public sealed class SyllabusStory
{
    public required Portal Portal { get; init; }
    public required FamilyEngagement.Web.Features.Schools.School School { get; init; }
    public required PortalUser Liaison { get; init; }

    public string Url => $"/schools/{School.Id}/syllabi";

    public static async Task<SyllabusStory> Begin()
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School(low: "07", high: "09"));
        return new SyllabusStory { Portal = portal, School = school, Liaison = await portal.Have(A.Liaison(school.Id)) };
    }

    public Task<Browser> AsLiaison() => Portal.SignedIn(Liaison);

    public Task<Browser> AsPrincipal() => Portal.SignedInAs(PortalRole.Principal, School.Id);

    /// <summary>A course of the roster with one class here.</summary>
    public async Task<int> Course(string title, string grades, string type = "scheduled")
    {
        var course = new Course { SourcedId = $"course-{Portal.Next()}", Title = title, Grades = grades };
        course.Classes.Add(new SchoolClass { SourcedId = $"class-{Portal.Next()}", SchoolId = School.Id, Title = title, Type = type });
        return (await Portal.Have(course)).Id;
    }

    public Task<Syllabus> Posted(int course, string text, int year, string language = "en", string teacher = "") => Portal.Have(new Syllabus
    {
        SchoolId = School.Id,
        CourseId = course,
        SchoolYearId = year,
        Language = language,
        Kind = SyllabusKind.Text,
        Text = text,
        Teacher = teacher,
        PostedOn = new(2026, 9, 14),
        ById = Liaison.Id,
        At = Portal.Clock.Now.UtcDateTime,
    });

    public Task<Syllabus> Latest() => Portal.Ask(db => db.Syllabi.Where(row => row.SchoolId == School.Id).OrderByDescending(row => row.Id).FirstAsync());
}
