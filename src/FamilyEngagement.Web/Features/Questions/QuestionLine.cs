using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>A question as one person may read it, in any list or on its own page.</summary>
/// <param name="IsHere">Whether the person still sees the family at this school.</param>
/// <param name="What">None: it came with a restricted contact that this person may not read, or the family is no longer here.</param>
/// <param name="IsNew">Its owner has not looked yet.</param>
/// <param name="From">Who handed it over last; none while it is with whom it came to.</param>
/// <param name="Tries">Contacts made to answer it, voided ones aside.</param>
public record QuestionLine(
    int Id, int FamilyId, bool IsHere, string? What, string Topic, DateTime OpenedAt, DateTime? DueAt, int OwnerId, string Owner, bool IsNew, string? From, QuestionState State,
    DateTime? AnsweredAt, int? AnsweredInMinutes, DateTime? ClosedAt, ClosedWithout? ClosedAs, int Tries, DateOnly? LastTry)
{
    public bool IsLate => State == QuestionState.Answered && AnsweredAt > DueAt;
}

public static class QuestionLines
{
    /// <summary>The questions of the school that the person may know of: a teacher those about children of own classes, and those handed to them.</summary>
    public static IQueryable<Question> QuestionsFor(this AppDbContext db, Reader reader)
    {
        var questions = db.Questions.In(reader.SchoolId);
        if (!reader.OwnClassesOnly) return questions;
        return questions.Where(question => question.OwnerId == reader.UserId || db.ContactsIn(reader).Any(contact => contact.Id == question.ContactId));
    }

    /// <summary>The only projection of what a question says, so what came with a restricted contact is redacted here and nowhere else.</summary>
    public static IQueryable<QuestionLine> LinesFor(this IQueryable<Question> questions, AppDbContext db, Reader reader) =>
        from q in questions
        let isHere = db.FamiliesIn(reader).Any(family => family.Id == q.FamilyId)
        let isReadable = isHere && (q.OwnerId == reader.UserId || db.ContactsIn(reader).ReadableBy(reader).Any(contact => contact.Id == q.ContactId))
        select new QuestionLine(
            q.Id, q.FamilyId, isHere, isReadable ? q.What : null, isReadable ? q.Topic : "", q.OpenedAt, q.DueAt, q.OwnerId, q.Owner.Name, q.SeenAt == null,
            q.Events.Where(step => step.Step == QuestionStep.Route).OrderByDescending(step => step.Id).Select(step => step.By.Name).FirstOrDefault(),
            q.State, q.AnsweredAt, q.AnsweredInMinutes, q.ClosedAt, q.ClosedAs,
            q.Events.Count(step => step.ContactId != null && step.Contact!.VoidedAt == null),
            q.Events.Where(step => step.ContactId != null && step.Contact!.VoidedAt == null).Max(step => (DateOnly?)step.Contact!.Day));
}
