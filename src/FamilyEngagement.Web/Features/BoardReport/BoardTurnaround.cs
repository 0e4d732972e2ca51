using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.BoardReport;

/// <summary>How long the district takes to decide on what schools confirm: school days from the confirmation to the decision.</summary>
/// <param name="MedianDays">At least half of the decisions came within so many school days; none without a decision.</param>
/// <param name="Due">Decisions, and confirmations that still wait beyond the limit: they cannot come in time any more.</param>
public record BoardTurnaround(int Decisions, int? MedianDays, int InTime, int Due, int Limit)
{
    public record Step(int RecordId, int SchoolId, int StandardId, StandardStep What, DateTime At);

    /// <param name="steps">In the order in which they were taken.</param>
    public static BoardTurnaround Of(IEnumerable<Step> steps, SchoolHours hours, int limit, DateTime now)
    {
        var (days, late) = (new List<int>(), 0);
        foreach (var record in steps.GroupBy(step => step.RecordId))
        {
            DateTime? said = null;
            foreach (var step in record)
            {
                if (said is { } since && StandardWorkflow.Decisions.Contains(step.What)) days.Add(hours.DaysBetween(since, step.At));
                // Help, questions and answers do not stop the clock.
                said = step.What is StandardStep.Attest or StandardStep.Appeal ? step.At : StandardWorkflow.Decisions.Contains(step.What) || step.What == StandardStep.Withdraw ? null : said;
            }

            if (said is { } waiting && hours.DaysBetween(waiting, now) > limit) late++;
        }

        days.Sort();
        return new BoardTurnaround(days.Count, days.Count == 0 ? null : days[(days.Count - 1) / 2], days.Count(day => day <= limit), days.Count + late, limit);
    }
}
