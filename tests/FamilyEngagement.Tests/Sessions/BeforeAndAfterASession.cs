using System.Net;
using System.Net.Http.Headers;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Sessions;

public class BeforeAndAfterASession
{
    private static async Task<Page> SubmitWithFile(Browser browser, Page page, string button, string file, params (string, string?)[] fields)
    {
        var (action, values) = page.Filled(button, fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in values) content.Add(new StringContent(value), name);
        var bytes = new ByteArrayContent([.. "%PDF-1.7\n"u8]);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(bytes, "File", file);
        return await browser.Post(action, content);
    }

    [Fact]
    public async Task What_is_missing_for_the_languages_of_the_families_stands_out_until_it_is_told()
    {
        var story = await SessionStory.Begin();
        var browser = await story.AsLiaison();
        var page = (await browser.Get(story.SessionUrl)).ShouldSay("Nobody is told yet.").ShouldSay("No notice yet in:").ShouldSay("Portuguese, 1 family").ShouldSay("Spanish, 1 family");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        var form = await page.Click("Add a notice");
        (await form.Submit("Save the notice")).ShouldComplain("Choose how families were told.");
        (await form.Submit("Save the notice", ("Way", "Letter"), ("Languages", null))).ShouldComplain("Choose at least one language.");
        (await form.Submit("Save the notice", ("Way", "Letter"), ("Day", "2026-11-20"))).ShouldComplain("This is still to come. Write it down when families are told.");
        page = (await SubmitWithFile(browser, form, "Save the notice", "flyer.pdf", ("Way", "Letter"), ("Languages", "en"), ("Languages", "es"), ("Families", "380"))).ShouldBeOk();
        page.ShouldSay("Letter or flyer home").ShouldSay("English, Spanish · to 380 families").ShouldSay("Portuguese, 1 family");
        page.Document.QuerySelectorAll(".usa-alert--warning li").Select(Page.Words).ShouldBe(["Portuguese, 1 family"]);
        var link = page.Document.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "flyer.pdf").GetAttribute("href")!;
        (await (await story.As(PortalRole.DistrictStaff)).Get(link)).ShouldBe(HttpStatusCode.OK);
        page = await (await (await page.Click("Change the notice of November 19")).Submit("Save the notice", ("Languages", "es"), ("Languages", "pt"))).Click("Change the notice of November 19");
        page = (await page.Submit("Remove the notice")).ShouldBeOk().ShouldSay("Nobody is told yet.");
        (await browser.Get(link)).ShouldBe(HttpStatusCode.NotFound);
        page = (await (await page.Click("Put it back")).Submit("Put it back")).ShouldBeOk().ShouldSay("In every language of our families");
        (await browser.Get(link)).ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("2026-11-30", "Notice is due by Saturday, November 28, 5:30 PM")]
    [InlineData("2026-11-20", "No such notice by Wednesday, November 18, 5:30 PM")]
    public async Task A_council_meeting_shows_the_rule_and_whether_it_was_kept(string day, string sentence)
    {
        var story = await SessionStory.Begin("SiteCouncil", day);
        var browser = await story.AsLiaison();
        (await browser.Get(story.SessionUrl)).ShouldSay("The date and the agenda are public at least 48 hours before.").ShouldSay("BPS circular FAM-02").ShouldSay(sentence);
        await story.Portal.Have(new SessionNotice { SchoolId = story.School.Id, SessionId = story.Session.Id, Way = NoticeWay.Text, SentAt = new(2026, 11, 16, 15, 0, 0, DateTimeKind.Utc), Languages = ["en"], HasAgenda = true, ById = story.Liaison.Id });
        (await browser.Get(story.SessionUrl)).ShouldSay(sentence);
        await story.Portal.Have(new SessionNotice { SchoolId = story.School.Id, SessionId = story.Session.Id, Way = NoticeWay.Door, SentAt = new(2026, 11, 16, 15, 0, 0, DateTimeKind.Utc), Languages = ["en"], HasAgenda = true, ById = story.Liaison.Id });
        (await browser.Get(story.SessionUrl)).ShouldSay("Notice was given in time");
    }

    [Theory]
    [InlineData("2026-10-29", "In time: by October 31")]
    [InlineData("2026-11-05", "Later than October 31")]
    public async Task The_Title_I_meeting_shows_its_day_and_source(string day, string sentence) =>
        (await (await SessionStory.Begin("TitleOneMeeting", day)).AsAndGet()).ShouldSay(sentence).ShouldSay("ESEA section 1116");

    [Fact]
    public async Task An_interpreter_is_asked_for_from_the_session_and_shows_there()
    {
        var story = await SessionStory.Begin();
        var browser = await story.AsLiaison();
        var page = (await browser.Get(story.SessionUrl)).ShouldSay("No interpreter asked for yet:").ShouldSay("Cabo Verdean Creole, 1 family").ShouldSay("Ask by Thursday, November 26: 14 days before.");
        page = await page.Click("Ask for an interpreter for Cabo Verdean Creole");
        page.Document.QuerySelector("[name='Form.Session']")!.GetAttribute("value").ShouldBe("Data night");
        page = (await page.Submit("Ask for the interpreter")).ShouldBeOk().ShouldSay("Requested");
        page.Heading.ShouldBe("Data night");
        var request = await story.Portal.Ask(db => db.InterpreterRequests.SingleAsync(row => row.SessionId == story.Session.Id));
        (request.Language, request.Day, request.Minutes, request.Session, request.Mode).ShouldBe(("kea", new DateOnly(2026, 12, 10), 90, "Data night", InterpreterMode.InPerson));
        await story.Portal.Change(async db =>
        {
            (await db.InterpreterRequests.SingleAsync(row => row.Id == request.Id)).Take(InterpreterStep.Confirm, story.Liaison.Id, story.Portal.Clock.Now.UtcDateTime, "");
            await db.SaveChangesAsync();
        });
        (await browser.Get(story.SessionUrl)).ShouldSay("Confirmed").ShouldNotSay("Cabo Verdean Creole, 1 family");
        var other = await SessionStory.Begin();
        (await browser.Get($"/schools/{story.School.Id}/interpreters/new?sessionId={other.Session.Id}")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Notes_and_what_families_said_stay_at_the_school()
    {
        var story = await SessionStory.Begin(day: "2026-11-12");
        var browser = await story.AsLiaison();
        var page = await SubmitWithFile(browser, await browser.Get(story.SessionUrl + "/notes"), "Save the notes", "notes.pdf", ("Text", "Mrs. Fortes asked about the bus."));
        var link = page.ShouldBeOk().ShouldSay("Mrs. Fortes asked about the bus.").Document.QuerySelectorAll("a").Single(a => a.TextContent.Trim() == "notes.pdf").GetAttribute("href")!;
        await (await browser.Get(story.SessionUrl + "/agenda")).Submit("Save the agenda", ("Text", "Dinner, then data."));
        var form = await (await browser.Get(story.SessionUrl)).Click("Write down what families said");
        (await form.Submit("Save", ("AnsweredOn", "2026-11-18"))).ShouldComplain("Write what families said.");
        page = (await form.Submit("Save", ("Said", "Start later."))).ShouldBeOk().ShouldSay("“Start later.”").ShouldSay("Not answered yet");
        page = await page.Click("Answer Start later.");
        (await page.Submit("Save", ("AnsweredOn", "2026-11-18"))).ShouldComplain("Write what the school did, then when families were told.");
        page = (await page.Submit("Save", ("Did", "We start at six."), ("AnsweredOn", "2026-11-18"))).ShouldBeOk().ShouldSay("We did: We start at six.").ShouldSay("Families were told on November 18");
        (await browser.Get(link)).ShouldBe(HttpStatusCode.OK);
        (await (await story.As(PortalRole.Teacher)).Get(story.SessionUrl)).ShouldSay("Mrs. Fortes");
        var district = await story.As(PortalRole.DistrictStaff);
        (await district.Get(story.SessionUrl)).ShouldBeOk().ShouldSay("Dinner, then data.").ShouldSay("1 of 1 things that families said are answered.").ShouldNotSay("Mrs. Fortes").ShouldNotSay("Start later").ShouldNotSay("notes.pdf").ShouldNotSay("1 family");
        (await district.Get(link)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Notes_written_by_two_are_not_lost()
    {
        var story = await SessionStory.Begin(day: "2026-11-12");
        var browser = await story.AsLiaison();
        var (mine, theirs) = (await browser.Get(story.SessionUrl + "/notes"), await browser.Get(story.SessionUrl + "/notes"));
        await theirs.Submit("Save the notes", ("Text", "Forty families."));
        var page = (await mine.Submit("Save the notes", ("Text", "Many families."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Forty families.").ShouldSay("Many families.");
        (await page.Submit("Save the notes", ("Text", "Forty families. Many questions."))).ShouldBeOk().ShouldSay("Forty families. Many questions.");
    }

    [Fact]
    public async Task What_is_left_to_do_has_an_owner_who_says_when_it_is_done()
    {
        var story = await SessionStory.Begin();
        var browser = await story.AsLiaison();
        var teacher = await story.Portal.Have(A.Teacher(story.School.Id, "Luis Ferreira"));
        var form = await (await browser.Get(story.SessionUrl)).Click("Add something to do");
        (await form.Submit("Save", ("OwnerId", "999999"))).ShouldComplain("Write what is to do.").ShouldComplain("Choose who does it.");
        (await form.Submit("Save", ("Text", "Bring the charts"), ("OwnerId", teacher.Id.ToString()), ("DueOn", "2026-11-18"))).ShouldBeOk().ShouldSay("Past due: November 18").ShouldSay("Luis Ferreira");
        (await browser.Get(story.Url + "?state=OpenTasks")).ShouldSay("1 thing left to do");
        var page = await (await (await story.Portal.SignedIn(teacher)).Get(story.SessionUrl)).Submit("Done: Bring the charts");
        page.ShouldBeOk().ShouldSay("Done November 19");
        (await (await browser.Get(story.SessionUrl)).Submit("Not done: Bring the charts")).ShouldSay("Past due: November 18");
        (await (await story.As(PortalRole.Teacher)).Get(story.SessionUrl)).ShouldSay("Bring the charts").ShouldNotSay("tasks/");
    }
}

internal static class Reading
{
    public static async Task<Page> AsAndGet(this SessionStory story) => await (await story.AsLiaison()).Get(story.SessionUrl);
}
