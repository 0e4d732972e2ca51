using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Questions;

namespace FamilyEngagement.Tests.Questions;

/// <summary>From the log form to the answer, as a liaison does it. It is Thursday, November 19, 10:42.</summary>
public class AskingAndAnswering
{
    private static async Task<(QuestionsSetup Given, Browser Liaison)> Given()
    {
        var given = await QuestionsSetup.In(await Portal.Shared);
        return (given, await given.Portal.SignedIn(given.Liaison));
    }

    private static Task<Page> Log(QuestionsSetup given, Browser liaison, string query = "") => liaison.Get($"/schools/{given.SchoolId}/contacts/log?familyId={given.Family.Id}{query}");

    private static Task<List<Question>> Questions(QuestionsSetup given) => given.Portal.Ask(db => db.Questions.Where(question => question.SchoolId == given.SchoolId).AsNoTracking().ToListAsync());

    [Fact]
    public async Task A_contact_opens_a_question_that_waits_on_every_page_until_it_is_answered()
    {
        var (given, liaison) = await Given();
        var page = await Log(given, liaison);
        page = await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Direction", "Inbound"), ("Waits", "true"), ("QuestionWhat", "Is the program open in December?"));
        page.ShouldBeOk().ShouldSay("Waiting for an answer").ShouldSay("Is the program open in December?");
        var question = (await Questions(given)).ShouldHaveSingleItem();
        (question.OwnerId, question.State, question.DueAt).ShouldBe((given.Liaison.Id, QuestionState.Open, given.Utc("2026-11-23 10:42")));

        (await liaison.Get(given.Url)).ShouldBeOk().ShouldSay("“Is the program open in December?”").ShouldSay("Asked today").ShouldSay("1 question");
        page = (await liaison.Get($"/schools/{given.SchoolId}/today")).ShouldSay("“Is the program open in December?”");
        page = (await page.Click("Answer the Fortes family")).ShouldSay("Does this answer them?");
        await page.Submit("Save contact", ("Outcome", "NoAnswer"));
        (await liaison.Get(given.Url)).ShouldSay("Tried Nov 19");
        page = await (await liaison.Get(given.Url)).Click("Answer the Fortes family");
        (await page.Submit("Save contact", ("Outcome", "MessageOnly"))).ShouldNotSay("Waiting for an answer");

        question = (await Questions(given)).ShouldHaveSingleItem();
        (question.State, question.AnsweredInMinutes).ShouldBe((QuestionState.Answered, 0));
        (await liaison.Get(given.Url)).ShouldSay("No family waits for an answer.");
        (await liaison.Get(given.Url + "?show=Answered")).ShouldSay("Answered in less than 1 school hour");
        (await liaison.Get($"{given.Url}/{question.Id}")).ShouldBeOk().ShouldSay("Ana Teixeira logged the question").ShouldSay("Ana Teixeira tried to answer").ShouldSay("Ana Teixeira answered");
    }

    [Fact]
    public async Task An_open_question_is_offered_with_any_contact_and_counts_only_when_ticked()
    {
        var (given, liaison) = await Given();
        var question = await given.Have("2026-11-18 09:00");
        var page = (await Log(given, liaison)).ShouldSay("“Is the after-school program open?”");
        await page.Submit("Save contact", ("Outcome", "TwoWay"));
        (await given.Now(question.Id)).State.ShouldBe(QuestionState.Open);
        await page.Submit("Save contact", ("Outcome", "TwoWay"), ("Answers", question.Id.ToString()), ("Note", "Told them: yes."));
        var answered = await given.Now(question.Id);
        (answered.State, answered.AnsweredInMinutes).ShouldBe((QuestionState.Answered, 522));
    }

    [Fact]
    public async Task Nobody_waits_who_was_not_reached()
    {
        var (given, liaison) = await Given();
        var page = await Log(given, liaison);
        page = await page.Submit("Save contact", ("Outcome", "NoAnswer"), ("Waits", "true"), ("QuestionWhat", "Keep me."));
        page.ShouldComplain("Nobody was reached, so nobody can be waiting for an answer. If the family wrote or called, say so under day and time.");
        page.Document.QuerySelector("#QuestionWhat")!.GetAttribute("value").ShouldBe("Keep me.");
        (await page.Submit("Save contact", ("Direction", "Inbound"))).ShouldBeOk().ShouldSay("Keep me.");
        (await page.Submit("Save contact", ("Direction", "Inbound"), ("QuestionWhat", new string('x', 301)))).ShouldComplain("At most 300 characters. Shorten it.");
    }

    [Fact]
    public async Task Another_familys_question_is_not_answered_by_the_way()
    {
        var (given, liaison) = await Given();
        var other = await given.Have("2026-11-18 09:00", family: await given.Portal.Have(A.Family(given.SchoolId, "Silva")));
        var page = await Log(given, liaison, $"&answers={other.Id}");
        page.ShouldNotSay("Does this answer them?");
        var (action, values) = page.Filled("Save contact", ("Outcome", "TwoWay"));
        values.Add(new("Answers", other.Id.ToString()));
        (await liaison.Post(action, new FormUrlEncodedContent(values))).ShouldBeOk();
        (await given.Now(other.Id)).State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public async Task A_voided_answer_brings_the_question_back_as_new()
    {
        var (given, liaison) = await Given();
        var question = await given.Have("2026-11-18 09:00", answered: "2026-11-18 11:00");
        var page = await liaison.Get($"/schools/{given.SchoolId}/contacts/{question.AnswerContactId}/void");
        await page.Submit("Void contact", ("Reason", "It was the other Fortes family."));
        var now = await given.Now(question.Id);
        (now.State, now.AnsweredInMinutes, now.AnswerContactId, now.SeenAt).ShouldBe((QuestionState.Open, null, null, null));
        (await liaison.Get($"/schools/{given.SchoolId}/today")).ShouldSay("New for you");
        (await liaison.Get($"{given.Url}/{question.Id}")).ShouldSay("logged a contact that was voided");
        (await liaison.Get($"/schools/{given.SchoolId}/today")).ShouldNotSay("New for you");
    }

    [Fact]
    public async Task A_contact_corrected_to_one_that_reached_nobody_answers_nothing_and_a_new_topic_changes_nothing()
    {
        var (given, liaison) = await Given();
        var question = await given.Have("2026-11-18 09:00", answered: "2026-11-18 11:00");
        var correct = $"/schools/{given.SchoolId}/contacts/{question.AnswerContactId}/correct";
        await (await liaison.Get(correct)).Submit("Save correction", ("Topics", "Concern"), ("Reason", "It was a concern."));
        (await given.Now(question.Id)).AnsweredInMinutes.ShouldBe(120);
        await (await liaison.Get(correct)).Submit("Save correction", ("Outcome", "Voicemail"), ("Reason", "Nobody picked up."));
        (await given.Now(question.Id)).State.ShouldBe(QuestionState.Open);
        await (await liaison.Get(correct)).Submit("Save correction", ("Outcome", "TwoWay"), ("Time", "12:00"), ("Reason", "They called back."));
        (await given.Now(question.Id)).AnsweredInMinutes.ShouldBe(180);
    }

    [Fact]
    public async Task A_question_that_came_with_a_voided_contact_closes_as_no_question()
    {
        var (given, liaison) = await Given();
        var question = await given.Have("2026-11-18 09:00");
        await (await liaison.Get($"/schools/{given.SchoolId}/contacts/{question.ContactId}/void")).Submit("Void contact", ("Reason", "Logged twice."));
        var now = await given.Now(question.Id);
        (now.State, now.ClosedAs).ShouldBe((QuestionState.Closed, ClosedWithout.NotAQuestion));
    }

    [Fact]
    public async Task Two_answers_at_once_are_both_on_record_and_the_first_counts()
    {
        var (given, liaison) = await Given();
        var question = await given.Have("2026-11-18 09:00");
        var principal = await given.Portal.SignedIn(given.Principal);
        var pages = new[] { await Log(given, liaison, $"&answers={question.Id}"), await Log(given, principal, $"&answers={question.Id}") };
        var answers = await Task.WhenAll(pages[0].Submit("Save contact", ("Outcome", "TwoWay"), ("Time", "10:30")), pages[1].Submit("Save contact", ("Outcome", "TwoWay"), ("Time", "09:30")));
        answers.ShouldAllBe(page => page.Status == System.Net.HttpStatusCode.OK);
        (await given.Portal.Ask(db => db.Contacts.CountAsync(contact => contact.SchoolId == given.SchoolId && contact.Direction == ContactDirection.Outbound))).ShouldBe(2);
        (await given.Now(question.Id)).State.ShouldBe(QuestionState.Answered);
    }
}
