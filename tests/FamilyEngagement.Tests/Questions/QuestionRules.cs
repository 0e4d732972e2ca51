using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Tests.Questions;

/// <summary>The life of a question, without pages or a database. Times are UTC in November: a school day is from 13:00 to 20:00.</summary>
public class QuestionRules
{
    private static readonly SchoolHours Hours = new([A.SchoolYear(2026)], TimeZoneInfo.FindSystemTimeZoneById("America/New_York"), new TimeOnly(8, 0), new TimeOnly(15, 0));

    private static Contact Contact(int day, int hour, string outcome = ContactOutcome.TwoWay, string channel = ContactChannel.Phone)
    {
        var at = new DateTime(2026, 11, day, hour, 0, 0, DateTimeKind.Utc);
        var contact = new Contact { SchoolId = 1, FamilyId = 2, AuthorId = 3, LoggedAt = at };
        contact.Record(new ContactFacts(at, DateOnly.FromDateTime(at), ContactDirection.Outbound, channel, outcome, "en", ContactMode.StaffSpeaks, [ContactTopic.Event], "", null), A.Family(1), A.Words);
        return contact;
    }

    private static Question Asked(int day = 17, int hour = 15) => Question.Ask(Contact(day, hour), "When is the meeting?", Hours, 2);

    private static DateTime At(int day, int hour) => new(2026, 11, day, hour, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void It_begins_with_whom_the_family_asked_and_is_due_after_two_school_days()
    {
        var question = Asked();
        (question.State, question.OwnerId, question.OpenedOn, question.Topic).ShouldBe((QuestionState.Open, 3, new DateOnly(2026, 11, 17), ContactTopic.Event));
        question.DueAt.ShouldBe(At(19, 15));
        question.SeenAt.ShouldNotBeNull("who logged it has seen it");
        Asked(day: 13).DueAt.ShouldBe(At(17, 15), "the weekend does not count");
    }

    [Fact]
    public void The_first_contact_that_gets_through_answers_it()
    {
        var question = Asked();
        question.Try(Contact(17, 18, ContactOutcome.NoAnswer), Hours);
        question.State.ShouldBe(QuestionState.Open);
        question.Try(Contact(18, 16, ContactOutcome.MessageOnly), Hours);
        (question.State, question.AnsweredAt, question.AnsweredInMinutes).ShouldBe((QuestionState.Answered, At(18, 16), 480));
        Should.Throw<InvalidOperationException>(() => question.Try(Contact(19, 16), Hours));
    }

    [Theory]
    [InlineData(ContactOutcome.Voicemail, ContactChannel.Phone)]
    [InlineData(ContactOutcome.WrongNumber, ContactChannel.Phone)]
    [InlineData(ContactOutcome.TwoWay, ContactChannel.Broadcast)]
    public void A_contact_that_reaches_nobody_does_not(string outcome, string channel)
    {
        var question = Asked();
        question.Try(Contact(18, 16, outcome, channel), Hours);
        (question.State, question.AnsweredInMinutes).ShouldBe((QuestionState.Open, null));
    }

    [Fact]
    public void A_contact_from_before_it_was_asked_does_not()
    {
        var question = Asked();
        question.Try(Contact(17, 14), Hours);
        question.State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public void It_is_open_again_when_its_answer_is_voided_and_takes_the_next_one()
    {
        var (question, first) = (Asked(), Contact(17, 18));
        question.Try(first, Hours);
        first.MarkVoid(3, At(18, 14), "Wrong family.");
        question.Settle(Hours);
        (question.State, question.AnswerContact, question.AnsweredAt, question.SeenAt).ShouldBe((QuestionState.Open, null, null, null));
        question.Try(Contact(19, 14), Hours);
        (question.State, question.AnsweredInMinutes).ShouldBe((QuestionState.Answered, 780));
    }

    [Fact]
    public void A_correction_of_the_contact_counts_either_way()
    {
        var (question, contact, family) = (Asked(), Contact(18, 15, ContactOutcome.Voicemail), A.Family(1));
        question.Try(contact, Hours);
        ContactFacts Facts(string outcome, int hour) => new(At(18, hour), new(2026, 11, 18), ContactDirection.Outbound, ContactChannel.Phone, outcome, "en", ContactMode.StaffSpeaks, [], "", null);
        contact.Correct(Facts(ContactOutcome.TwoWay, 15), family, A.Words, 3, At(18, 18), "They picked up.");
        question.Settle(Hours);
        (question.State, question.AnsweredInMinutes).ShouldBe((QuestionState.Answered, 420));
        contact.Correct(Facts(ContactOutcome.TwoWay, 17), family, A.Words, 3, At(18, 19), "It was later.");
        question.Settle(Hours);
        question.AnsweredInMinutes.ShouldBe(540);
        contact.Correct(Facts(ContactOutcome.NoAnswer, 17), family, A.Words, 3, At(18, 20), "No.");
        question.Settle(Hours);
        question.State.ShouldBe(QuestionState.Open);
    }

    [Fact]
    public void Reopened_it_needs_a_new_answer_and_its_clock_has_run_on()
    {
        var question = Asked();
        question.Try(Contact(17, 16), Hours);
        question.Reopen(4, At(18, 14), "They meant the other meeting.", Hours, 2);
        (question.State, question.DueAt, question.AnsweredInMinutes).ShouldBe((QuestionState.Open, At(19, 15), null));
        question.Settle(Hours);
        question.State.ShouldBe(QuestionState.Open, "what was no answer does not become one again");
        question.Try(Contact(19, 17), Hours);
        (question.State, question.AnsweredInMinutes).ShouldBe((QuestionState.Answered, 960));
    }

    [Fact]
    public void Handed_over_it_is_new_for_the_receiver_and_the_way_stays_on_record()
    {
        var question = Asked();
        question.Route(7, 3, At(18, 14), "You know the program.");
        (question.OwnerId, question.SeenAt).ShouldBe((7, null));
        var step = question.Events[^1];
        (step.Step, step.FromId, step.ToId, step.ById, step.Text).ShouldBe((QuestionStep.Route, 3, 7, 3, "You know the program."));
        Should.Throw<InvalidOperationException>(() => question.Route(7, 3, At(18, 15), ""));
        question.Route(3, 3, At(18, 16), "");
        question.SeenAt.ShouldBe(At(18, 16), "who takes it has seen it");
    }

    [Fact]
    public void Closed_it_takes_no_step_but_to_be_reopened()
    {
        var question = Asked();
        question.Close(ClosedWithout.FamilyWithdrew, 3, At(18, 14), "");
        Should.Throw<InvalidOperationException>(() => question.Route(7, 3, At(18, 15), ""));
        Should.Throw<InvalidOperationException>(() => question.Try(Contact(18, 16), Hours));
        question.Reopen(3, At(18, 17), "", Hours, 2);
        (question.State, question.ClosedAs, question.ClosedAt).ShouldBe((QuestionState.Open, null, null));
    }

    [Fact]
    public void A_new_limit_moves_what_is_open_and_nothing_else()
    {
        var (open, answered) = (Asked(), Asked());
        answered.Try(Contact(17, 18), Hours);
        foreach (var question in new[] { open, answered }) question.Reckon(Hours, 1);
        (open.DueAt, answered.DueAt).ShouldBe((At(18, 15), At(19, 15)));
    }

    [Fact]
    public void Every_step_of_the_table_is_allowed_and_no_other()
    {
        foreach (var state in Enum.GetValues<QuestionState>())
            foreach (var step in Enum.GetValues<QuestionStep>())
                QuestionWorkflow.Allows(state, step).ShouldBe(state == QuestionState.Open ? step is QuestionStep.Route or QuestionStep.Try or QuestionStep.Close : step == QuestionStep.Reopen, $"{state} {step}");
    }

    [Fact]
    public void The_median_is_the_time_within_which_half_were_answered()
    {
        QuestionFigure.Median([]).ShouldBeNull();
        QuestionFigure.Median([(4, 1)]).ShouldBe(120);
        QuestionFigure.Median([(2, 1), (10, 1)]).ShouldBe(60);
        QuestionFigure.Median([(10, 2), (2, 1)]).ShouldBe(300);
        QuestionFigure.Median([(1, 5), (40, 4)]).ShouldBe(30);
        new[] { 0, 1, 30, 31, 420 }.Select(QuestionFigure.Steps).ShouldBe([0, 1, 1, 2, 14]);
    }
}
