using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Questions;

public enum QuestionShow { Waiting, PastDue, Answered, Closed }

public class QuestionFilter
{
    public QuestionShow Show { get; set; }

    /// <summary>Whose: a person's id; none: everyone's.</summary>
    public int? Owner { get; set; }

    public string? Q { get; set; }

    public int? Page { get; set; }

    public bool IsSet => Show != QuestionShow.Waiting || Owner is not null || !string.IsNullOrWhiteSpace(Q);

    public IQueryable<Question> Apply(AppDbContext db, Reader reader, DateTime now)
    {
        var questions = db.QuestionsFor(reader);
        questions = Show switch
        {
            QuestionShow.PastDue => questions.Where(question => question.State == QuestionState.Open && question.DueAt < now),
            QuestionShow.Answered => questions.Where(question => question.State == QuestionState.Answered),
            QuestionShow.Closed => questions.Where(question => question.State == QuestionState.Closed),
            _ => questions.Where(question => question.State == QuestionState.Open),
        };
        if (Owner is { } owner) questions = questions.Where(question => question.OwnerId == owner);
        if (Folding.Terms(Q).Length == 0) return questions;
        var families = db.FamiliesMatching(reader, Q).Select(family => family.Id);
        return questions.Where(question => families.Contains(question.FamilyId));
    }

    /// <summary>What waits comes oldest first, what is over newest first.</summary>
    public IQueryable<Question> Sorted(IQueryable<Question> questions) => Show is QuestionShow.Waiting or QuestionShow.PastDue
        ? questions.OrderBy(question => question.OpenedAt).ThenBy(question => question.Id)
        : questions.OrderByDescending(question => question.OpenedAt).ThenByDescending(question => question.Id);

    public static string Label(QuestionShow show) => show switch
    {
        QuestionShow.Waiting => "Waiting",
        QuestionShow.PastDue => "Past due",
        QuestionShow.Answered => "Answered",
        QuestionShow.Closed => "Closed without an answer",
        _ => throw new ArgumentOutOfRangeException(nameof(show)),
    };
}
