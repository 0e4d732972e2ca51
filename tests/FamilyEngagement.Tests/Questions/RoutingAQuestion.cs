using System.Net;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Questions;

public class RoutingAQuestion
{
    private static async Task<(QuestionsSetup Given, Question Question, Browser Liaison)> Given()
    {
        var given = await QuestionsSetup.In(await Portal.Shared);
        return (given, await given.Have("2026-11-18 09:00"), await given.Portal.SignedIn(given.Liaison));
    }

    [Fact]
    public async Task The_receiver_sees_it_as_new_until_looked_at()
    {
        var (given, question, liaison) = await Given();
        var page = await liaison.Get($"{given.Url}/{question.Id}");
        page = await page.Submit("Hand over", ("Route.To", given.Principal.Id.ToString()), ("Route.Note", "You signed the contract."));
        page.ShouldBeOk().ShouldSay("Denise Whitcomb has it now").ShouldSay("handed it to Denise Whitcomb").ShouldSay("You signed the contract.");
        (await liaison.Get($"/schools/{given.SchoolId}/today")).ShouldSay("No family waits for you. A colleague has 1 question.");

        var principal = await given.Portal.SignedIn(given.Principal);
        (await principal.Get($"/schools/{given.SchoolId}")).ShouldSay("1 question waits for you");
        (await principal.Get(given.Url)).ShouldSay("New, from Ana Teixeira");
        (await principal.Get($"{given.Url}/{question.Id}")).ShouldSay("New, from Ana Teixeira");
        (await principal.Get(given.Url)).ShouldNotSay("New, from").ShouldSay("With you");
    }

    [Fact]
    public async Task Looking_at_anothers_question_does_not_make_it_seen()
    {
        var (given, question, liaison) = await Given();
        await (await liaison.Get($"{given.Url}/{question.Id}")).Submit("Hand over", ("Route.To", given.Principal.Id.ToString()));
        await liaison.Get($"{given.Url}/{question.Id}");
        (await given.Now(question.Id)).SeenAt.ShouldBeNull();
    }

    [Fact]
    public async Task Mistakes_are_named_and_what_was_typed_stays()
    {
        var (given, question, liaison) = await Given();
        var page = await liaison.Get($"{given.Url}/{question.Id}");
        page = (await page.Submit("Hand over", ("Route.Note", "Keep me."))).ShouldComplain("Choose who takes it.");
        page.Document.QuerySelector("textarea[name='Route.Note']")!.TextContent.ShouldContain("Keep me.");
        var elsewhere = await given.Portal.Have(A.Liaison((await given.Portal.Have(A.School())).Id));
        (await page.Submit("Hand over", ("Route.To", elsewhere.Id.ToString()))).ShouldComplain("Choose who takes it.");
        (await page.Submit("Hand over", ("Route.To", given.Liaison.Id.ToString()))).ShouldComplain("Choose who takes it.");
        (await page.Submit("Hand over", ("Route.To", given.Principal.Id.ToString()), ("Route.Note", new string('x', 301)))).ShouldComplain("At most 300 characters. Shorten it.");
        (await page.Submit("Close without an answer")).ShouldComplain("Choose why it needs no answer.");
        (await given.Now(question.Id)).Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_is_closed_without_an_answer_and_reopened()
    {
        var (given, question, liaison) = await Given();
        var page = await liaison.Get($"{given.Url}/{question.Id}");
        page = await page.Submit("Close without an answer", ("Close.Reason", "FamilyWithdrew"), ("Close.Note", "They moved."));
        page.ShouldSay("Closed without an answer. You can reopen it here.").ShouldSay("The family gave it up or left").ShouldSay("They moved.");
        (await liaison.Get(given.Url + "?show=Closed")).ShouldSay("The family gave it up or left");
        page = await page.Submit("Reopen", ("Reopen.Note", "They are back."));
        page.ShouldSay("Open again.").ShouldSay("They are back.").ShouldSay("Waiting 1 school day");
        (await given.Now(question.Id)).State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public async Task A_step_on_what_changed_meanwhile_is_refused_and_shows_how_it_stands()
    {
        var (given, question, liaison) = await Given();
        var principal = await given.Portal.SignedIn(given.Principal);
        var mine = await liaison.Get($"{given.Url}/{question.Id}");
        await (await principal.Get($"{given.Url}/{question.Id}")).Submit("Close without an answer", ("Close.Reason", "NotAQuestion"));
        var answer = await mine.Submit("Hand over", ("Route.To", given.Principal.Id.ToString()));
        answer.ShouldBe(HttpStatusCode.Conflict).ShouldSay("This changed while you had it open").ShouldSay("It was not a question");
        (await given.Now(question.Id)).OwnerId.ShouldBe(given.Liaison.Id);
    }

    [Fact]
    public async Task A_colleague_without_the_schools_work_changes_only_own_ones()
    {
        var (given, question, _) = await Given();
        var (teacher, classOf) = await TeacherOf(given);
        var browser = await given.Portal.SignedIn(teacher);
        (await browser.Get($"{given.Url}/{question.Id}")).ShouldBeOk().ShouldSay("Ana Teixeira has this question").ShouldNotSay("Hand over<");
        var page = await (await given.Portal.SignedIn(given.Liaison)).Get($"{given.Url}/{question.Id}");
        page.ShouldSay($"{teacher.Name}, teacher");
        await page.Submit("Hand over", ("Route.To", teacher.Id.ToString()));
        (await browser.Get($"/schools/{given.SchoolId}/today")).ShouldSay("New, from Ana Teixeira");
        (await (await browser.Get($"{given.Url}/{question.Id}")).Submit("Hand over", ("Route.To", given.Liaison.Id.ToString()))).ShouldSay("Ana Teixeira has it now");
        classOf.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_teacher_neither_sees_nor_takes_what_is_about_other_classes()
    {
        var (given, question, liaison) = await Given();
        var teacher = await given.Portal.Have(A.Teacher(given.SchoolId, "Other Teacher"));
        var browser = await given.Portal.SignedIn(teacher);
        (await browser.Get($"{given.Url}/{question.Id}")).ShouldBe(HttpStatusCode.NotFound);
        (await browser.Get(given.Url)).ShouldBeOk().ShouldSay("No family waits for an answer.");
        (await liaison.Get($"{given.Url}/{question.Id}")).ShouldNotSay("Other Teacher");
    }

    [Fact]
    public async Task Nobody_reads_what_came_with_a_restricted_contact_but_its_readers_and_its_owner()
    {
        var (given, _, _) = await Given();
        var question = await given.Have("2026-11-18 10:00", what: "Secret about health", restricted: true, by: given.Principal);
        var colleague = await given.Portal.SignedIn(given.Liaison);
        foreach (var path in new[] { given.Url, $"{given.Url}/{question.Id}", $"/schools/{given.SchoolId}/families/{given.Family.Id}", $"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}" })
            (await colleague.Get(path)).ShouldBeOk().ShouldSay("Restricted question").ShouldNotSay("Secret about health");
        var principal = await given.Portal.SignedIn(given.Principal);
        await (await principal.Get($"{given.Url}/{question.Id}")).Submit("Hand over", ("Route.To", given.Liaison.Id.ToString()));
        (await colleague.Get($"{given.Url}/{question.Id}")).ShouldSay("Secret about health");
    }

    /// <summary>A teacher with an account who teaches the family's child.</summary>
    private static async Task<(PortalUser Teacher, int ClassId)> TeacherOf(QuestionsSetup given)
    {
        var teacher = await given.Portal.Have(A.Teacher(given.SchoolId, "Tim Teacher"));
        var number = Portal.Next();
        var staff = new Web.Features.Schools.StaffMember { SourcedId = $"staff-{number}", GivenName = "Tim", FamilyName = "Teacher", Role = "teacher", SchoolId = given.SchoolId, UserId = teacher.Id };
        var room = new Web.Features.Classes.SchoolClass { SourcedId = $"class-{number}", SchoolId = given.SchoolId, Title = "Grade 4" };
        room.Teachers.Add(new Web.Features.Classes.ClassTeacher { Staff = staff });
        room.Students.Add(new Web.Features.Classes.ClassStudent { StudentId = given.Family.Students[0].StudentId });
        await given.Portal.Have(room);
        return (teacher, room.Id);
    }
}
