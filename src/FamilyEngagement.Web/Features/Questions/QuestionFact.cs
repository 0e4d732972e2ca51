namespace FamilyEngagement.Web.Features.Questions;

/// <summary>
/// What one question counts as, at one moment: the one place that says so, worked out by the database. Lists, medians,
/// shares and the standard all count these.
/// </summary>
public sealed class QuestionFact
{
    public int SchoolId { get; init; }
    public int FamilyId { get; init; }
    public int OwnerId { get; init; }
    /// <summary>The family's spoken language, BCP 47.</summary>
    public required string Language { get; init; }
    public DateOnly OpenedOn { get; init; }
    public DateTime? AnsweredAt { get; init; }
    /// <summary>Asked in the days that are counted; the other ones are here only because they are still open.</summary>
    public bool IsAsked { get; init; }
    public bool IsOpen { get; init; }
    public bool IsPastDue { get; init; }
    public bool IsDueToday { get; init; }
    /// <summary>
    /// In the share that was answered in time: answered, past due, or withdrawn by the family. A question closed as no
    /// question is left out only if that was said before it was past due.
    /// </summary>
    public bool IsCounted { get; init; }
    public bool IsInTime { get; init; }
    public bool IsNoQuestion { get; init; }
    public bool IsWithdrawn { get; init; }
    public int? AnsweredInMinutes { get; init; }
}

public static class QuestionFacts
{
    /// <summary>Those asked from one day to the other, and all that are open.</summary>
    public static IQueryable<QuestionFact> Facts(this IQueryable<Question> questions, DateOnly from, DateOnly to, DateTime now, DateTime tomorrow) =>
        from question in questions
        let isAsked = question.OpenedOn >= @from && question.OpenedOn <= to
        let isOpen = question.State == QuestionState.Open
        let isPastDue = isOpen && question.DueAt < now
        let isNoQuestion = question.State == QuestionState.Closed && question.ClosedAs == ClosedWithout.NotAQuestion
        let isWithdrawn = question.State == QuestionState.Closed && question.ClosedAs == ClosedWithout.FamilyWithdrew
        where isAsked || isOpen
        select new QuestionFact
        {
            SchoolId = question.SchoolId,
            FamilyId = question.FamilyId,
            OwnerId = question.OwnerId,
            Language = question.Family.SpokenLanguage,
            OpenedOn = question.OpenedOn,
            AnsweredAt = question.State == QuestionState.Answered ? question.AnsweredAt : null,
            IsAsked = isAsked,
            IsOpen = isOpen,
            IsPastDue = isPastDue,
            IsDueToday = isOpen && question.DueAt >= now && question.DueAt < tomorrow,
            IsCounted = isAsked && (question.State == QuestionState.Answered || isPastDue || isWithdrawn || isNoQuestion && question.ClosedAt > question.DueAt),
            IsInTime = isAsked && question.State == QuestionState.Answered && (question.DueAt == null || question.AnsweredAt <= question.DueAt),
            IsNoQuestion = isAsked && isNoQuestion,
            IsWithdrawn = isAsked && isWithdrawn,
            AnsweredInMinutes = isAsked && question.State == QuestionState.Answered ? question.AnsweredInMinutes : null,
        };
}
