using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>How a school, or all of them, answer families. No names.</summary>
/// <param name="Asked">In the days that are counted, whatever became of them.</param>
/// <param name="Open">Now, whenever they were asked.</param>
/// <param name="InTime">Answered within the district's limit, of all that had to be by now.</param>
/// <param name="Families">The families behind that share.</param>
/// <param name="FamiliesAsking">The families behind all of these numbers.</param>
/// <param name="MedianMinutes">Of school time: half of the answers came within it; to the next half hour.</param>
public record QuestionFigure(int Asked, int Open, int PastDue, int DueToday, Figure InTime, int Families, int Answered, int? MedianMinutes, int NoQuestion, int Withdrawn, int FamiliesAsking)
{
    /// <summary>How exact the median is.</summary>
    public const int Step = 30;

    /// <summary>How many each person has; only where one school was asked for.</summary>
    public IReadOnlyDictionary<int, int> OpenByOwner { get; init; } = new Dictionary<int, int>();

    public static readonly QuestionFigure None = new(0, 0, 0, 0, default, 0, 0, null, 0, 0, 0);

    public static QuestionFigure Of(IReadOnlyCollection<QuestionFact> facts)
    {
        var counted = facts.Where(fact => fact.IsCounted).ToList();
        var steps = facts.Where(fact => fact.AnsweredInMinutes is not null).GroupBy(fact => Steps(fact.AnsweredInMinutes!.Value)).Select(group => (group.Key, group.Count())).ToList();
        return new QuestionFigure(
            facts.Count(fact => fact.IsAsked), facts.Count(fact => fact.IsOpen), facts.Count(fact => fact.IsPastDue), facts.Count(fact => fact.IsDueToday),
            new Figure(counted.Count(fact => fact.IsInTime), counted.Count), counted.Select(fact => fact.FamilyId).Distinct().Count(),
            steps.Sum(step => step.Item2), Median(steps), facts.Count(fact => fact.IsNoQuestion), facts.Count(fact => fact.IsWithdrawn),
            facts.Select(fact => fact.FamilyId).Distinct().Count())
        {
            OpenByOwner = facts.Where(fact => fact.IsOpen).GroupBy(fact => fact.OwnerId).ToDictionary(group => group.Key, group => group.Count()),
        };
    }

    public static int Steps(int minutes) => (minutes + Step - 1) / Step;

    /// <summary>The shortest time within which at least half of the answers came.</summary>
    public static int? Median(IReadOnlyCollection<(int Steps, int Count)> answers)
    {
        var left = (answers.Sum(answer => answer.Count) + 1) / 2;
        foreach (var (steps, count) in answers.OrderBy(answer => answer.Steps))
            if ((left -= count) <= 0) return steps * Step;
        return null;
    }
}
