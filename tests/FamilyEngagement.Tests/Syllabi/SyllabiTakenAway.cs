using System.Net;
using FamilyEngagement.Tests.Councils;
using FamilyEngagement.Web.Features.Syllabi;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Syllabi;

public class SyllabiTakenAway
{
    [Fact]
    public async Task Only_those_who_can_bring_it_back_read_it()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        var posted = await story.Posted(course, "Linear functions.", story.Portal.ThisYear.Id);
        var other = await story.Posted(course, "Linear functions again.", story.Portal.ThisYear.Id);
        var browser = await story.AsLiaison();
        await (await browser.Get($"{story.Url}/{posted.Id}")).Submit("Take it away");
        foreach (var reader in new[] { await story.Portal.SignedInAs(PortalRole.DistrictStaff), await story.Portal.SignedInAs(PortalRole.Teacher, story.School.Id) })
        {
            (await reader.Get($"{story.Url}/{posted.Id}")).ShouldBe(HttpStatusCode.NotFound);
            (await reader.Get($"{story.Url}/{other.Id}")).ShouldBeOk().ShouldNotSay(", removed");
            (await reader.Get($"{story.Url}/courses/{course}")).ShouldBeOk().ShouldNotSay("Removed (1)");
        }

        (await browser.Get($"{story.Url}/{posted.Id}")).ShouldBeOk().ShouldSay("Linear functions.");
        (await browser.Get($"{story.Url}/courses/{course}")).ShouldSay("Removed (1)");
    }

    [Fact]
    public async Task Its_file_opens_as_long_as_another_year_has_it()
    {
        var story = await SyllabusStory.Begin();
        var course = await story.Course("Algebra I", "08");
        var browser = await story.AsLiaison();
        await (await browser.Get($"{story.Url}/new?course={course}")).Submit(browser, "Post the syllabus", "File", "algebra.pdf", Uploads.Pdf);
        var posted = await story.Latest();
        await story.Portal.Have(new Syllabus
        {
            SchoolId = story.School.Id,
            CourseId = course,
            SchoolYearId = story.Portal.YearBefore(story.Portal.ThisYear).Id,
            Language = "en",
            Kind = SyllabusKind.File,
            FileId = posted.FileId,
            PostedOn = new(2025, 9, 14),
            ById = story.Liaison.Id,
            At = story.Portal.Clock.Now.UtcDateTime,
        });
        var file = $"/schools/{story.School.Id}/files/{posted.FileId}";
        (await browser.Get(file)).ShouldBe(HttpStatusCode.OK);
        var page = await (await browser.Get($"{story.Url}/{posted.Id}")).Submit("Take it away");
        (await browser.Get(file)).ShouldBe(HttpStatusCode.OK);
        var before = await story.Portal.Ask(db => db.Syllabi.Where(row => row.CourseId == course && row.Id != posted.Id).Select(row => row.Id).SingleAsync());
        await (await browser.Get($"{story.Url}/{before}")).Submit("Take it away");
        (await browser.Get(file)).ShouldBe(HttpStatusCode.NotFound);
        await page.Submit("Bring it back");
        (await browser.Get(file)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData(50, true, "A course has at most 50 syllabi a year here, removed ones among them. Replace one, or bring one back.")]
    [InlineData(2000, false, "A school has at most 2,000 syllabi a year here, removed ones among them. Replace one, or bring one back.")]
    public async Task What_is_full_says_so(int rows, bool isSameCourse, string sentence)
    {
        var story = await SyllabusStory.Begin();
        var (algebra, biology) = (await story.Course("Algebra I", "08"), await story.Course("Biology", "09"));
        await story.Portal.Change(async db =>
        {
            db.AddRange(Enumerable.Range(1, rows).Select(at => new Syllabus
            {
                SchoolId = story.School.Id,
                CourseId = algebra,
                SchoolYearId = story.Portal.ThisYear.Id,
                Language = "en",
                Kind = SyllabusKind.Text,
                Text = "A",
                Teacher = $"Teacher {at}",
                PostedOn = new(2026, 9, 14),
                ById = story.Liaison.Id,
                At = story.Portal.Clock.Now.UtcDateTime,
            }));
            await db.SaveChangesAsync();
        });
        var page = await (await story.AsLiaison()).Get($"{story.Url}/new?course={(isSameCourse ? algebra : biology)}");
        (await page.Submit("Post the syllabus", ("Text", "B"))).ShouldComplain(sentence);
    }
}
