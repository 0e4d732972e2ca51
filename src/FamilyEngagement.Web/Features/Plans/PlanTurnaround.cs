using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>How long the district takes to decide on plans: school days from each sending to the decision on it.</summary>
/// <param name="MedianDays">At least half of the decisions came within so many school days; none without a decision.</param>
/// <param name="Due">Decisions, and plans that still wait beyond the limit: they cannot come in time any more.</param>
public record PlanTurnaround(int Decisions, int? MedianDays, int InTime, int Due, int Limit)
{
    public record Step(int PlanId, PlanStep What, DateTime At);

    /// <param name="steps">In the order in which they were taken.</param>
    public static PlanTurnaround Of(IEnumerable<Step> steps, SchoolHours hours, int limit, DateTime now)
    {
        var (days, late) = (new List<int>(), 0);
        foreach (var plan in steps.GroupBy(step => step.PlanId))
        {
            DateTime? sent = null;
            foreach (var step in plan)
            {
                if (sent is { } since && step.What is (PlanStep.Return or PlanStep.Approve)) days.Add(hours.DaysBetween(since, step.At));
                sent = step.What == PlanStep.Send ? step.At : null;
            }

            if (sent is { } waiting && hours.DaysBetween(waiting, now) > limit) late++;
        }

        days.Sort();
        return new PlanTurnaround(days.Count, days.Count == 0 ? null : days[(days.Count - 1) / 2], days.Count(day => day <= limit), days.Count + late, limit);
    }
}
