using System.Net;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Sessions;

public class PlanningASession
{
    private static (string, string?)[] Evening(params (string, string?)[] more) =>
        [.. new (string, string?)[] { ("Kind", "MathNight"), ("Day", "2026-12-03"), ("StartsAt", "17:30"), ("EndsAt", "19:00"), ("Place", "Cafeteria") }.Where(field => more.All(other => other.Item1 != field.Item1)), .. more];

    [Fact]
    public async Task Kind_day_times_and_place_are_enough()
    {
        var story = await SessionStory.Begin(day: "2026-12-15");
        var page = await (await (await story.AsLiaison()).Get(story.Url)).Click("New session");
        page = (await page.Submit("Save the session", Evening())).ShouldBeOk().ShouldSay("The session is saved.").ShouldSay("Thursday, December 3, 2026, 5:30 PM to 7:00 PM").ShouldSay("Cafeteria");
        page.Heading.ShouldBe("Math night");
        var session = (await story.All())[0];
        (session.Title, session.Means, session.IsPublic, session.Sequence).ShouldBe(("Math night", SessionMeaning.HomeLearning, true, 1));
        session.Topics.ShouldBe(["Learning"]);
        page = await page.Click("Sessions");
        page.Document.QuerySelector("#next")!.TextContent.ShouldContain("Math night");
        page.ShouldSay("No notice yet").ShouldSay("To come (2)");
    }

    [Fact]
    public async Task A_committee_stays_out_of_the_calendar_for_families_unless_the_school_says_so()
    {
        var story = await SessionStory.Begin();
        var form = await (await story.AsLiaison()).Get(story.Url + "/new?kind=Committee");
        (await form.Submit("Save the session", Evening(("Kind", "Committee"), ("Title", "Hiring committee"), ("Languages", "es"), ("HasFood", "true")))).ShouldBeOk().ShouldSay("Families do not see it");
        var session = (await story.All()).Single(row => row.Title == "Hiring committee");
        (session.IsPublic, session.HasFood, string.Join(',', session.Languages)).ShouldBe((false, true, "es"));
    }

    [Theory]
    [InlineData("Kind", "", "Choose what kind of session it is.")]
    [InlineData("Kind", "Circus", "Choose from the list.")]
    [InlineData("Day", "", "Choose the day.")]
    [InlineData("Day", "2028-12-03", "This day is more than a year away. Check the year.")]
    [InlineData("Day", "2024-12-03", "This day is more than a year ago. Check the year.")]
    [InlineData("StartsAt", "", "Type when it starts.")]
    [InlineData("EndsAt", "17:00", "It ends before it starts. Check the times.")]
    [InlineData("Place", "", "Say where it is.")]
    [InlineData("Languages", "xx", "Choose from the list.")]
    [InlineData("Topics", "xx", "Choose from the list.")]
    public async Task Mistakes_are_named(string field, string value, string sentence)
    {
        var story = await SessionStory.Begin();
        var form = await (await story.AsLiaison()).Get(story.Url + "/new");
        (await form.Submit("Save the session", Evening((field, value)))).ShouldComplain(sentence);
        (await story.All()).Count.ShouldBe(1);
    }

    [Theory, InlineData("2026-11-12", true), InlineData("2026-11-11", false)]
    public async Task A_week_after_its_day_a_session_proves_nothing_new(string day, bool isInTime)
    {
        var story = await SessionStory.Begin("OpenHouse", day, session => session.Plan(session.Facts with { HasChildcare = false }, new SessionKind { Code = "OpenHouse", Label = "", Means = session.Means }, new DateTime(2026, 11, 2, 15, 0, 0, DateTimeKind.Utc)));
        var browser = await story.AsLiaison();
        var page = await (await browser.Get(story.SessionUrl + "/edit")).Submit("Save the session", ("Kind", "DataNight"), ("HasChildcare", "true"), ("Place", "Gym"));
        if (!isInTime) page.ShouldComplain("It was more than 7 days ago, so its kind stays. Put what took place on record as a new session: that one says that it was entered late.").ShouldComplain("It was more than 7 days ago, so child care cannot be added any more. If there was some, write it into the notes of the session.").Document.QuerySelector("[name=Place]")!.GetAttribute("value").ShouldBe("Gym");
        var now = await story.Now();
        (now.Means == SessionMeaning.Data, now.HasChildcare, now.Place == "Gym").ShouldBe((isInTime, isInTime, isInTime));
        (await (await browser.Get(story.SessionUrl + "/edit")).Submit("Save the session", ("Place", "Library"))).ShouldBeOk();
    }

    [Fact]
    public async Task Two_people_at_once_see_both_texts()
    {
        var story = await SessionStory.Begin();
        var browser = await story.AsLiaison();
        var (mine, theirs) = (await browser.Get(story.SessionUrl + "/edit"), await browser.Get(story.SessionUrl + "/edit"));
        (await theirs.Submit("Save the session", ("Place", "Gym"))).ShouldBeOk().ShouldSay("Gym");
        var page = (await mine.Submit("Save the session", ("Place", "Library"))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("Gym").ShouldSay("Library");
        (await page.Submit("Save the session")).ShouldBeOk();
        var now = await story.Now();
        (now.Place, now.Sequence).ShouldBe(("Library", 3));
    }

    [Fact]
    public async Task A_copy_brings_everything_but_the_day()
    {
        var story = await SessionStory.Begin(more: session => session.KeepAgenda("Dinner, then data.", null));
        var form = await (await (await story.AsLiaison()).Get(story.SessionUrl)).Click("Copy it to another day");
        form.ShouldSay("Filled in as the last time.");
        (await form.Submit("Save the session", ("Day", "2027-03-04"))).ShouldBeOk().ShouldSay("Dinner, then data.");
        var copy = (await story.All())[1];
        (copy.Kind, copy.Place, copy.HasChildcare, copy.SeriesKey).ShouldBe(("DataNight", "Cafeteria", true, null));
    }

    [Fact]
    public async Task Every_week_again_leaves_out_holidays_and_can_be_canceled_from_one_on()
    {
        var story = await SessionStory.Begin("ParentUniversity", "2026-11-19");
        var browser = await story.AsLiaison();
        var form = await (await browser.Get(story.SessionUrl)).Click("Repeat it every week");
        (await form.Submit("Repeat it")).ShouldComplain("Type how many weeks, or choose the last day.");
        (await form.Submit("Repeat it", ("Weeks", "21"))).ShouldComplain("Type a number from 1 to 20.");
        (await form.Submit("Repeat it", ("Until", "2026-11-19"))).ShouldComplain("Choose a day after this session.");
        (await form.Submit("Repeat it", ("Weeks", "3"))).ShouldBeOk().ShouldSay("3 sessions more, the last on December 17. Left out for holidays: November 26.");
        var all = await story.All();
        all.Select(row => row.Day).ShouldBe([new(2026, 11, 19), new(2026, 12, 3), new(2026, 12, 10), new(2026, 12, 17)]);
        var key = all.Select(row => row.SeriesKey).Distinct().ShouldHaveSingleItem()!.Value;
        (await story.Portal.Ask(db => db.Sessions.CountAsync(row => row.SeriesKey == key))).ShouldBe(4, "these and no others");
        var cancel = await (await browser.Get($"{story.Url}/{all[2].Id}")).Click("Cancel it");
        (await cancel.Submit("Cancel the session", ("Reason", ""))).ShouldComplain("Say why.");
        (await cancel.Submit("Cancel the session", ("Reason", "No room."), ("Told", "All by text, Monday."), ("AndLater", "true"))).ShouldBeOk().ShouldSay("Canceled, and 1 later ones too.").ShouldSay("All by text, Monday.");
        (await story.All()).Select(row => row.IsCancelled).ShouldBe([false, false, true, true]);
    }

    [Fact]
    public async Task Repeated_again_it_makes_only_the_weeks_that_are_not_there()
    {
        var story = await SessionStory.Begin("ParentUniversity", "2026-11-19");
        var browser = await story.AsLiaison();
        await (await browser.Get(story.SessionUrl + "/repeat")).Submit("Repeat it", ("Weeks", "2"));
        (await (await browser.Get(story.SessionUrl + "/repeat")).Submit("Repeat it", ("Weeks", "2"))).ShouldComplain("There is one on each of these days already. Type more weeks, or choose a later day.");
        (await (await browser.Get(story.SessionUrl + "/repeat")).Submit("Repeat it", ("Weeks", "3"))).ShouldBeOk().ShouldSay("1 session more, on December 17. Left out for holidays: November 26. There already: December 3, December 10.");
        (await story.All()).Select(row => row.Day).ShouldBe([new(2026, 11, 19), new(2026, 12, 3), new(2026, 12, 10), new(2026, 12, 17)]);
    }

    [Fact]
    public async Task A_canceled_session_says_who_was_told_and_can_take_place_after_all()
    {
        var story = await SessionStory.Begin();
        var browser = await story.AsLiaison();
        var page = await (await browser.Get(story.SessionUrl + "/cancel")).Submit("Cancel the session", ("Reason", "Snow."), ("Told", "All families by text, 9 am."));
        page.ShouldBeOk().ShouldSay("Canceled on November 19").ShouldSay("Snow.").ShouldSay("All families by text, 9 am.");
        (await browser.Get(story.Url + "?state=Canceled")).ShouldSay("Data night");
        (await page.Submit("It takes place after all")).ShouldBeOk().ShouldSay("It takes place after all.");
        var now = await story.Now();
        (now.IsCancelled, now.Sequence).ShouldBe((false, 3));
        (await page.Submit("It takes place after all")).Status.ShouldBe(HttpStatusCode.OK, "the same form twice is one");
    }

    [Fact]
    public async Task A_mistake_is_removed_and_put_back_but_not_once_something_hangs_on_it()
    {
        var story = await SessionStory.Begin();
        var browser = await story.AsLiaison();
        var page = (await (await browser.Get(story.SessionUrl)).Submit("Remove it: it was a mistake")).ShouldBeOk().ShouldSay("Removed.");
        page.ShouldNotSay("/sessions/" + story.Session.Id + "\"><bdi>");
        (await (await story.As(PortalRole.Teacher)).Get(story.SessionUrl)).ShouldBe(HttpStatusCode.NotFound);
        page = (await browser.Get(story.SessionUrl)).ShouldBeOk().ShouldSay("This session is removed");
        (await browser.Get(story.SessionUrl + "/edit")).ShouldBe(HttpStatusCode.NotFound);
        page = (await page.Submit("Put it back")).ShouldBeOk().ShouldSay("It is back.");
        await (await browser.Get(story.SessionUrl + "/notices/new")).Submit("Save the notice", ("Way", "Text"));
        (await (await browser.Get(story.SessionUrl)).Submit("Remove it: it was a mistake")).ShouldComplain("Something hangs on this session: a notice, a sign-in, notes, an interpreter. Cancel it instead, so that the record stays.");
        (await story.Now()).RemovedAt.ShouldBeNull();
    }

    [Fact]
    public async Task The_list_is_filtered_downloaded_and_says_what_is_not_planned()
    {
        var story = await SessionStory.Begin(titleI: true);
        await story.Portal.Have(SessionStory.Of(story.School.Id, story.Liaison.Id, "MathNight", new(2026, 10, 8), "=Math & more"));
        var browser = await story.AsLiaison();
        var page = (await browser.Get(story.Url)).ShouldBeOk().ShouldSay("Held and past (1)").ShouldSay("Notes missing").ShouldSay("Not planned yet this school year: Title I annual meeting, by October 31.");
        page.SqlCommands.ShouldBeLessThanOrEqualTo(8);
        (await browser.Get(story.Url + "?when=coming")).ShouldSay("Data night").ShouldNotSay("Math &amp; more");
        (await browser.Get(story.Url + "?when=past&kind=MathNight&state=NoNotes")).ShouldSay("=Math & more");
        (await browser.Get(story.Url + "?kind=Volunteering")).ShouldSay("No sessions fit.");
        foreach (var term in story.Portal.ThisYear.Terms) (await browser.Get($"{story.Url}?when=t{term.Id}")).ShouldBeOk();
        (await browser.Get($"{story.Url}?when=y{story.Portal.YearBefore(story.Portal.ThisYear).Id}")).ShouldSay("No sessions fit.");
        var csv = await (await browser.Client.GetAsync(story.Url + "/csv")).Content.ReadAsStringAsync();
        csv.ShouldContain("2026-10-08,17:30,19:00,Math night,'=Math & more,Cafeteria");
        csv.Split("\r\n").Length.ShouldBe(4);
    }

    [Fact]
    public async Task Teachers_and_the_district_read_and_change_nothing()
    {
        var story = await SessionStory.Begin();
        foreach (var role in new[] { PortalRole.Teacher, PortalRole.DistrictStaff })
        {
            var browser = await story.As(role);
            (await browser.Get(story.Url)).ShouldBeOk().ShouldSay("Data night").ShouldNotSay("New session");
            (await browser.Get(story.SessionUrl)).ShouldBeOk().ShouldNotSay("Cancel it").ShouldNotSay("Write the notes");
            (await browser.Get(story.SessionUrl + "/edit")).ShouldBe(HttpStatusCode.Forbidden);
        }
    }
}
