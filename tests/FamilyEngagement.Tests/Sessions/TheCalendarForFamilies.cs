using System.Net;
using System.Text;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Sessions;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Tests.Sessions;

public class TheCalendarForFamilies
{
    private static string Feed(SessionStory story) => $"/public/schools/{story.School.Id}/sessions.ics";

    [Fact]
    public async Task Has_title_time_place_and_help_and_no_one_s_name()
    {
        var story = await SessionStory.Begin();
        await story.Portal.Have(SessionStory.Of(story.School.Id, story.Liaison.Id, "MathNight", new(2027, 5, 6), "Math, games; and more"));
        await story.Portal.Have(SessionStory.Of(story.School.Id, story.Liaison.Id, "Committee", new(2026, 12, 8), "Hiring committee", isPublic: false));
        var answer = await story.Portal.Browser().Client.GetAsync(Feed(story));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldStartWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
        text.ShouldEndWith("END:VCALENDAR\r\n");
        // Standard time is five hours behind, summer time four.
        text.ShouldContain("DTSTART:20261210T223000Z\r\nDTEND:20261211T000000Z\r\nSUMMARY:Data night\r\n");
        text.ShouldContain($"LOCATION:Cafeteria\\, {story.School.Name}");
        text.ShouldContain("There is child care.");
        text.ShouldContain("DTSTART:20270506T213000Z\r\nDTEND:20270506T230000Z\r\nSUMMARY:Math\\, games\\; and more\r\n");
        text.ShouldNotContain("Hiring");
        text.ShouldNotContain("Ana Teixeira");
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
    }

    [Fact]
    public async Task A_canceled_session_says_so_under_the_same_id_and_a_removed_one_is_gone()
    {
        var story = await SessionStory.Begin();
        var before = await Text(story);
        await story.Portal.Edit(await story.Now(), session => session.Cancel("Snow.", "All by text.", story.Portal.Clock.Now.UtcDateTime));
        var after = await Text(story);
        after.ShouldContain("STATUS:CANCELLED");
        after.ShouldContain("SUMMARY:Canceled: Data night");
        after.ShouldNotContain("Snow");
        (Line(before, "UID"), Line(before, "SEQUENCE"), Line(after, "SEQUENCE")).ShouldBe((Line(after, "UID"), "SEQUENCE:1", "SEQUENCE:2"));
        await story.Portal.Edit(await story.Now(), session => session.Remove(story.Portal.Clock.Now.UtcDateTime));
        (await Text(story)).ShouldNotContain("BEGIN:VEVENT");
    }

    [Fact]
    public async Task A_kept_copy_holds_until_something_changes_and_an_unknown_school_has_none()
    {
        var story = await SessionStory.Begin();
        var client = story.Portal.Browser().Client;
        var first = await client.GetAsync(Feed(story));
        (await Again(first.Headers.ETag!)).ShouldBe(HttpStatusCode.NotModified);
        await story.Portal.Edit(await story.Now(), session => session.Cancel("Snow.", "All by text.", story.Portal.Clock.Now.UtcDateTime.AddMinutes(1)));
        (await Again(first.Headers.ETag!)).ShouldBe(HttpStatusCode.OK);
        (await client.GetAsync("/public/schools/999999/sessions.ics")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        async Task<HttpStatusCode> Again(System.Net.Http.Headers.EntityTagHeaderValue tag)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, Feed(story));
            request.Headers.IfNoneMatch.Add(tag);
            return (await client.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task One_session_goes_into_a_persons_own_calendar()
    {
        var story = await SessionStory.Begin();
        var answer = await (await story.AsLiaison()).Client.GetAsync(story.SessionUrl + "/calendar.ics");
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("session-2026-12-10.ics");
        (await answer.Content.ReadAsStringAsync()).ShouldContain("SUMMARY:Data night");
    }

    [Theory]
    [InlineData("a, b; c\\d", "a\\, b\\; c\\\\d")]
    [InlineData("one\r\ntwo\nthree", "one\\ntwo\\nthree")]
    [InlineData("BEGIN:VEVENT\u0007\u0000", "BEGIN:VEVENT")]
    [InlineData("Família “Ñandú” 家长会", "Família “Ñandú” 家长会")]
    public void Text_is_escaped(string text, string escaped) => CalendarFile.Escape(text).ShouldBe(escaped);

    [Theory]
    [InlineData('x', 300)]
    [InlineData('é', 200)]
    [InlineData('家', 100)]
    public void Long_lines_are_folded_at_75_octets_without_tearing_a_character(char character, int times)
    {
        var line = "DESCRIPTION:" + new string(character, times);
        var parts = CalendarFile.Fold(line).ToList();
        parts.ShouldAllBe(part => Encoding.UTF8.GetByteCount(part) <= 75);
        parts.Skip(1).ShouldAllBe(part => part[0] == ' ');
        (parts[0] + string.Concat(parts.Skip(1).Select(part => part[1..]))).ShouldBe(line);
        string.Concat(CalendarFile.Fold(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 40))).Select((part, at) => at == 0 ? part : part[1..])).ShouldBe(string.Concat(Enumerable.Repeat("👨‍👩‍👧", 40)));
    }

    [Theory]
    [InlineData("2027-03-13", "20270313T223000Z")]
    [InlineData("2027-03-14", "20270314T213000Z")]
    [InlineData("2026-10-31", "20261031T213000Z")]
    [InlineData("2026-11-01", "20261101T223000Z")]
    public void The_hour_follows_the_clocks(string day, string expected)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
        var at = DistrictClock.ToUtc(zone, DateOnly.Parse(day).ToDateTime(new TimeOnly(17, 30)));
        CalendarFile.Of("x", [new CalendarEvent("1", 0, at, at, at.AddHours(1), "t", "p", "", false)]).ShouldContain("DTSTART:" + expected);
    }

    [Fact]
    public void Weeks_end_with_the_school_year_and_step_over_holidays()
    {
        var holiday = new FamilyEngagement.Web.Features.SchoolYears.Holiday { Name = "Break", StartsOn = new(2027, 6, 7), EndsOn = new(2027, 6, 11) };
        var (days, skipped) = new RepeatForm { Weeks = 20 }.Days(new(2027, 6, 3), new(2027, 6, 25), [holiday]);
        days.ShouldBe([new(2027, 6, 17), new(2027, 6, 24)]);
        skipped.ShouldBe([new(2027, 6, 10)]);
    }

    private static async Task<string> Text(SessionStory story) => await (await story.Portal.Browser().Client.GetAsync(Feed(story))).Content.ReadAsStringAsync();

    private static string Line(string text, string name) => text.Split("\r\n").First(line => line.StartsWith(name + ":"));
}
