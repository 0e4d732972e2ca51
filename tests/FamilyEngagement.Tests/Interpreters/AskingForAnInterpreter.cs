using System.Net;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Interpreters;

/// <summary>It is Thursday, November 19, 10:42. Two weeks on is December 3, three are December 10.</summary>
public class AskingForAnInterpreter
{
    private sealed record Setting(Portal Portal, int SchoolId, Family Family, PortalUser Liaison)
    {
        public string Url => $"/schools/{SchoolId}/interpreters";

        public Task<List<InterpreterRequest>> All() => Portal.Ask(db => db.InterpreterRequests.Where(row => row.SchoolId == SchoolId).Include(row => row.Rule).Include(row => row.Events).AsNoTracking().ToListAsync());
    }

    private static async Task<(Setting Given, Browser Liaison)> Given(Portal? own = null)
    {
        var portal = own ?? await Portal.Shared;
        var school = await portal.Have(A.School());
        var given = new Setting(portal, school.Id, await portal.Have(A.Family(school.Id)), await portal.Have(A.Liaison(school.Id, "Ana Teixeira")));
        return (given, await portal.SignedIn(given.Liaison));
    }

    private static (string, string?)[] Meeting(string day = "2026-12-10", string mode = "InPerson", params (string, string?)[] more) =>
        [("Form.Session", "Parent council meeting"), ("Form.Mode", mode), ("Form.Language", "ht"), ("Form.Day", day), ("Form.Time", "18:00"), ("Form.Minutes", "90"), .. more];

    [Fact]
    public async Task For_a_family_the_language_is_filled_in()
    {
        var (given, liaison) = await Given();
        var page = await (await liaison.Get($"/schools/{given.SchoolId}/families/{given.Family.Id}")).Click("Ask for an interpreter");
        page.ShouldSay("Fortes family").ShouldSay("ask 14 days before").ShouldSay("BPS circular FAM-08");
        page.Document.QuerySelector("select[name='Form.Language'] option[selected]")!.GetAttribute("value").ShouldBe("kea");
        page = await page.Submit("Ask for the interpreter", ("Form.Mode", "Phone"), ("Form.Day", "2026-12-03"), ("Form.Time", "14:00"));
        page.ShouldBeOk().ShouldSay("Interpreter asked for: Cabo Verdean Creole, Thursday, December 3.").ShouldSay("Fortes family").ShouldSay("Cancel by Wed, Dec 2, 2:00 PM");
        var request = (await given.All()).ShouldHaveSingleItem();
        (request.FamilyId, request.Language, request.Mode, request.IsLate, request.Status, request.RequesterId).ShouldBe((given.Family.Id, "kea", InterpreterMode.Phone, false, InterpreterStatus.Requested, given.Liaison.Id));
        request.Rule!.LeadDays.ShouldBe(14);
    }

    [Theory]
    [InlineData("2026-12-02", "InPerson", "December 3")]
    [InlineData("2026-11-20", "Video", "December 3")]
    [InlineData("2026-12-09", "Asl", "December 10")]
    public async Task A_late_request_is_made_only_when_it_is_wanted_all_the_same(string day, string mode, string firstDay)
    {
        var (given, liaison) = await Given();
        var page = await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting(day, mode));
        page.ShouldBeOk().ShouldSay("This is late. Nothing is asked for yet.").ShouldSay(firstDay).ShouldSay("use the phone interpreter line");
        page.Document.QuerySelector("[name='Form.Session']")!.GetAttribute("value").ShouldBe("Parent council meeting");
        (await given.All()).ShouldBeEmpty();
        page = await page.Submit("Ask anyway, use the phone line if nobody is found");
        page.ShouldBeOk().ShouldSay("Asked late").ShouldSay("Parent council meeting");
        (await given.All()).ShouldHaveSingleItem().IsLate.ShouldBeTrue();
    }

    [Fact]
    public async Task Sign_language_has_its_own_rule_and_its_own_language()
    {
        var (given, liaison) = await Given();
        (await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting("2026-12-10", "Asl"))).ShouldSay("American Sign Language");
        var request = (await given.All()).ShouldHaveSingleItem();
        (request.Language, request.Rule!.Kind, request.IsLate).ShouldBe(("ase", InterpreterKind.SignLanguage, false));
        request.CancelBy.ShouldBe(request.StartsAt.AddHours(-48));
    }

    [Theory]
    [InlineData("Form.Session", "", "Say what it is for. For one family, begin on the family’s page.")]
    [InlineData("Form.Mode", null, "Choose how.")]
    [InlineData("Form.Language", "", "Choose the language.")]
    [InlineData("Form.Language", "xx", "Choose the language.")]
    [InlineData("Form.Day", "", "Choose the day.")]
    [InlineData("Form.Day", "2026-11-18", "This day is over. Choose a day to come.")]
    [InlineData("Form.Day", "2028-11-18", "This day is more than a year away. Check the year.")]
    [InlineData("Form.Time", "", "Type the time.")]
    [InlineData("Form.Minutes", "0", "Type minutes between 5 and 480.")]
    public async Task Mistakes_are_named(string field, string? value, string message)
    {
        var (given, liaison) = await Given();
        var fields = Meeting().Where(pair => pair.Item1 != field).ToList();
        if (value is not null) fields.Add((field, value));
        var page = await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", [.. fields]);
        page.ShouldComplain(message);
        (await given.All()).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_confirmed_canceled_and_taken_back()
    {
        var (given, liaison) = await Given();
        await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting());
        var url = $"{given.Url}/{(await given.All())[0].Id}";
        var page = await (await liaison.Get(url)).Submit("Confirm", ("Confirm.Text", "Marie from the office."));
        page.ShouldSay("Confirmed.").ShouldSay("Ana Teixeira confirmed it").ShouldSay("Marie from the office.");
        page = await page.Submit("Cancel the interpreter", ("Cancel.Text", "The meeting is off."));
        page.ShouldSay("Canceled here. Tell the office too.").ShouldSay("The meeting is off.").ShouldNotSay("may be charged");
        (await liaison.Get(given.Url)).ShouldSay("No interpreter is asked for.");
        (await liaison.Get(given.Url + "?show=Past")).ShouldSay("Canceled").ShouldSay("Parent council meeting");
        page = await page.Submit("Take the last step back");
        page.ShouldSay("Taken back.").ShouldSay("took the last step back");
        (await given.All())[0].Status.ShouldBe(InterpreterStatus.Requested);
        page.Document.QuerySelectorAll("button").Select(Page.Words).ShouldNotContain("It took place", "it is still to come");
    }

    [Fact]
    public async Task After_the_deadline_the_page_says_so_and_after_the_time_it_asks_what_came_of_it()
    {
        await using var portal = await new Portal().WithDistrict();
        var (given, liaison) = await Given(portal);
        await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting());
        var url = $"{given.Url}/{(await given.All())[0].Id}";
        portal.Clock.Now = new DateTimeOffset(2026, 12, 10, 15, 0, 0, TimeSpan.Zero);
        liaison = await portal.SignedIn(given.Liaison);
        (await liaison.Get(given.Url)).ShouldSay("The time to cancel is over");
        var late = (await liaison.Get(url)).ShouldSay("The time to cancel ended Wednesday, December 9, 6:00 PM. The school may be charged.");
        (await late.Submit("Cancel the interpreter")).ShouldSay("It was canceled later, and the school may be charged.");
        (await liaison.Get(given.Url + "?show=Past")).ShouldSay("after the deadline");
        await (await liaison.Get(url)).Submit("Take the last step back");

        portal.Clock.Now = new DateTimeOffset(2026, 12, 11, 15, 0, 0, TimeSpan.Zero);
        liaison = await portal.SignedIn(given.Liaison);
        (await liaison.Get(given.Url)).ShouldSay("Say what came of it");
        (await (await liaison.Get(url)).Submit("It took place", ("TookPlace.Text", "Forty parents understood everything."))).ShouldSay("Took place").ShouldSay("Forty parents understood everything.");
        var csv = (await liaison.Get(given.Url + "/csv?show=Past")).Html;
        csv.ShouldContain("2026-12-10,18:00,90,Haitian Creole,In person,Parent council meeting,Ana Teixeira,2026-11-19,no,Took place,2026-12-09 18:00,no,Forty parents understood everything.");
    }

    [Fact]
    public async Task A_step_on_what_changed_meanwhile_is_refused()
    {
        var (given, liaison) = await Given();
        await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting());
        var url = $"{given.Url}/{(await given.All())[0].Id}";
        var mine = await liaison.Get(url);
        var principal = await given.Portal.SignedInAs(PortalRole.Principal, given.SchoolId);
        await (await principal.Get(url)).Submit("Cancel the interpreter");
        (await mine.Submit("Confirm", ("Confirm.Text", "Keep me."))).ShouldBe(HttpStatusCode.Conflict).ShouldSay("This changed while you had it open");
        (await mine.Submit("Confirm", ("Confirm.Text", new string('x', 501)))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Others_have_no_part_in_it()
    {
        var (given, liaison) = await Given();
        await (await liaison.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting());
        var id = (await given.All())[0].Id;
        var teacher = await given.Portal.SignedIn(await given.Portal.Have(A.Teacher(given.SchoolId)));
        (await teacher.Get($"{given.Url}/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await teacher.Get($"{given.Url}/new?familyId={given.Family.Id}")).ShouldBe(HttpStatusCode.NotFound);
        await (await teacher.Get(given.Url + "/new")).Submit("Ask for the interpreter", Meeting(more: ("Form.Note", "My own meeting.")));
        (await teacher.Get(given.Url)).ShouldBeOk().ShouldSay("Upcoming (1)");
        var elsewhere = await given.Portal.Have(A.School());
        var stranger = await given.Portal.SignedIn(await given.Portal.Have(A.Liaison(elsewhere.Id)));
        (await stranger.Get(given.Url)).ShouldBe(HttpStatusCode.Forbidden);
        (await stranger.Get($"/schools/{elsewhere.Id}/interpreters/{id}")).ShouldBe(HttpStatusCode.NotFound);
        (await liaison.Get(given.Url + "?language=so")).ShouldSay("No requests fit. Show what is upcoming");
    }
}

public class InterpreterWorkflowTests
{
    [Fact]
    public void The_table_says_which_steps_are_open()
    {
        InterpreterStep[] Open(InterpreterStatus status, bool hasBegun) => [.. Enum.GetValues<InterpreterStep>().Where(step => InterpreterWorkflow.Find(status, step, hasBegun) is not null)];
        Open(InterpreterStatus.Requested, false).ShouldBe([InterpreterStep.Confirm, InterpreterStep.Cancel]);
        Open(InterpreterStatus.Confirmed, false).ShouldBe([InterpreterStep.Cancel, InterpreterStep.Undo]);
        Open(InterpreterStatus.Confirmed, true).ShouldBe([InterpreterStep.Cancel, InterpreterStep.TookPlace, InterpreterStep.NobodyCame, InterpreterStep.Undo]);
        foreach (var status in new[] { InterpreterStatus.TookPlace, InterpreterStatus.Cancelled, InterpreterStatus.NobodyCame }) Open(status, true).ShouldBe([InterpreterStep.Undo]);
    }

    [Fact]
    public void A_rule_counts_days_to_ask_and_hours_to_cancel()
    {
        var rule = new InterpreterRule { Code = "x", Edition = "1", Kind = InterpreterKind.Spoken, LeadDays = 14, CancelHours = 24, Citation = "", EffectiveFrom = new(2026, 1, 1) };
        rule.FirstDay(new(2026, 11, 19)).ShouldBe(new DateOnly(2026, 12, 3));
        rule.CancelBy(new DateTime(2026, 12, 3, 19, 0, 0, DateTimeKind.Utc)).ShouldBe(new DateTime(2026, 12, 2, 19, 0, 0, DateTimeKind.Utc));
    }
}
