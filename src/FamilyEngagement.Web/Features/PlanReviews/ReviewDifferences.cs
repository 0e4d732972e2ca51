using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.PlanReviews;

public static class ReviewDifferences
{
    /// <summary>Where my words are not those that stand there now, with the number of the strategy.</summary>
    public static IReadOnlyList<Difference> Between(PlanReading plan, PlanReview current, ReviewContent mine)
    {
        var fields = new List<(string, object?, object?)> { ("How is the plan going?", current.Standing.Label(), mine.Standing.Label()), ("In a few sentences", current.Text, mine.Text) };
        foreach (var (at, strategy) in plan.Sections.SelectMany(section => section.Strategies).Index())
        {
            var theirs = current.Strategies.Find(row => row.StrategyId == strategy.Id);
            var yours = mine.Strategies.FirstOrDefault(note => note.StrategyId == strategy.Id);
            fields.Add(($"Strategy {at + 1}: progress", theirs?.Progress?.Label(), yours?.Progress?.Label()));
            fields.Add(($"Strategy {at + 1}: what happened", theirs?.Happened, yours?.Happened));
            fields.Add(($"Strategy {at + 1}: what we learned", theirs?.Learned, yours?.Learned));
            fields.Add(($"Strategy {at + 1}: next step", theirs?.Next, yours?.Next));
        }

        return Difference.Between(fields);
    }
}
