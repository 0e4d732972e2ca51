using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>
/// Something that a family waits to hear, with one owner and a clock that runs in school hours. A contact opened it; the
/// first later contact that gets through to the family answers it. What it is called and how it is closed never makes its
/// time shorter.
/// </summary>
public class Question : ISchoolOwned, IVersioned
{
    public const int WhatLength = 300, NoteLength = 300;

    public int Id { get; set; }
    public required int SchoolId { get; init; }
    public required int FamilyId { get; init; }
    public Family Family { get; set; } = null!;
    public int ContactId { get; private set; }
    public Contact Contact { get; init; } = null!;
    public string What { get; init; } = "";
    /// <summary>Code of a <see cref="ContactWord"/>: what the contact was first about when it was asked. A later change of the contact does not follow.</summary>
    public string Topic { get; init; } = "";
    public int OwnerId { get; private set; }
    public PortalUser Owner { get; set; } = null!;
    /// <summary>UTC; when the family asked, which may be before it was logged.</summary>
    public DateTime OpenedAt { get; private init; }
    /// <summary>The day in the district's time zone: what terms count by.</summary>
    public DateOnly OpenedOn { get; private init; }
    /// <summary>None while no school year is on file that goes so far.</summary>
    public DateTime? DueAt { get; private set; }
    /// <summary>When the owner first looked; none while it is new for them.</summary>
    public DateTime? SeenAt { get; private set; }
    public QuestionState State { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public int? AnswerContactId { get; private set; }
    public Contact? AnswerContact { get; private set; }
    /// <summary>Of school time, as the calendar was when it was answered.</summary>
    public int? AnsweredInMinutes { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public ClosedWithout? ClosedAs { get; private set; }
    public Guid Version { get; set; }
    public List<QuestionEvent> Events { get; } = [];

    public static Question Ask(Contact contact, string what, SchoolHours hours, int answerDays)
    {
        var question = new Question
        {
            SchoolId = contact.SchoolId,
            FamilyId = contact.FamilyId,
            Contact = contact,
            What = what,
            Topic = contact.Topics.FirstOrDefault() ?? "",
            OwnerId = contact.AuthorId,
            OpenedAt = contact.OccurredAt,
            OpenedOn = contact.Day,
            SeenAt = contact.LoggedAt,
        };
        question.Reckon(hours, answerDays);
        question.Note(QuestionStep.Ask, contact.AuthorId, contact.LoggedAt);
        return question;
    }

    /// <summary>Says anew when it is due: the calendar or the district's limit has changed. What is over keeps its moment.</summary>
    public void Reckon(SchoolHours hours, int answerDays)
    {
        if (State == QuestionState.Open) DueAt = hours.After(OpenedAt, answerDays * hours.MinutesADay);
    }

    public void Route(int toId, int byId, DateTime now, string note)
    {
        QuestionWorkflow.Require(State, QuestionStep.Route);
        if (toId == OwnerId) throw new InvalidOperationException("This person has the question already.");
        Note(QuestionStep.Route, byId, now, note, (OwnerId, toId));
        OwnerId = toId;
        SeenAt = toId == byId ? now : null;
    }

    /// <summary>A contact that was made to answer it. Whether it did is for <see cref="Settle"/> to say, now and after each correction of the contact.</summary>
    public void Try(Contact contact, SchoolHours hours)
    {
        QuestionWorkflow.Require(State, QuestionStep.Try);
        Events.Add(new QuestionEvent { SchoolId = SchoolId, Step = QuestionStep.Try, ById = contact.AuthorId, At = contact.LoggedAt, Contact = contact });
        Settle(hours);
    }

    /// <summary>
    /// Answered by the first contact of those made for it that got through, after it was asked and since it was last reopened;
    /// open again when that contact is voided or corrected to one that did not.
    /// </summary>
    public void Settle(SchoolHours hours)
    {
        if (State == QuestionState.Closed) return;
        var history = Events.OrderBy(step => step.Id == 0).ThenBy(step => step.Id).ToList();
        var answer = history.Skip(history.FindLastIndex(step => step.Step == QuestionStep.Reopen) + 1)
            .Select(step => step.Contact).OfType<Contact>().Where(contact => contact is { IsReached: true, IsVoided: false } && contact.OccurredAt >= OpenedAt)
            .OrderBy(contact => contact.OccurredAt).FirstOrDefault();
        if (answer == AnswerContact && answer?.OccurredAt == AnsweredAt) return;
        // It comes back to its owner as new.
        if (answer is null) SeenAt = null;
        (State, AnswerContact, AnsweredAt) = (answer is null ? QuestionState.Open : QuestionState.Answered, answer, answer?.OccurredAt);
        AnswerContactId = answer is { Id: > 0 } ? answer.Id : null;
        AnsweredInMinutes = AnsweredAt is { } moment ? hours.MinutesBetween(OpenedAt, moment) : null;
    }

    public void Close(ClosedWithout reason, int byId, DateTime now, string note)
    {
        QuestionWorkflow.Require(State, QuestionStep.Close);
        Note(QuestionStep.Close, byId, now, note);
        (State, ClosedAs, ClosedAt) = (QuestionState.Closed, reason, now);
    }

    /// <summary>The family did not get what it asked for, or the closing was a mistake. The clock has run on since the question was asked.</summary>
    public void Reopen(int byId, DateTime now, string note, SchoolHours hours, int answerDays)
    {
        QuestionWorkflow.Require(State, QuestionStep.Reopen);
        Note(QuestionStep.Reopen, byId, now, note);
        (State, ClosedAs, ClosedAt, AnsweredAt, AnswerContact, AnswerContactId, AnsweredInMinutes) = (QuestionState.Open, null, null, null, null, null, null);
        if (byId != OwnerId) SeenAt = null;
        Reckon(hours, answerDays);
    }

    private void Note(QuestionStep step, int byId, DateTime now, string note = "", (int From, int To)? owners = null) =>
        Events.Add(new QuestionEvent { SchoolId = SchoolId, Step = step, ById = byId, At = now, Text = note, FromId = owners?.From, ToId = owners?.To });
}

public enum QuestionState { Open, Answered, Closed }

/// <summary>Why a question was closed though nobody answered it.</summary>
public enum ClosedWithout { NotAQuestion, FamilyWithdrew }
