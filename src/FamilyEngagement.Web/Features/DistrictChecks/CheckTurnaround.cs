using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>How long the district takes to decide on standards: school days from the school's word, or from the draw, to the decision.</summary>
/// <param name="MedianDays">At least half of the decisions came within so many school days; none without a decision.</param>
/// <param name="Due">Decisions, and what still waits beyond the limit: it cannot come in time any more.</param>
public record CheckTurnaround(int Decisions, int? MedianDays, int InTime, int Due, int Limit)
{
    public int? PercentInTime => Due == 0 ? null : new Figure(InTime, Due).Percent;

    /// <summary>Whether it ends with the district's word on the standard. Help is given, and an answer is read.</summary>
    public static bool IsDecision(CheckKind kind) => kind is CheckKind.Appeal or CheckKind.Sample or CheckKind.Confirmed;

    /// <param name="events">In the order in which the steps were taken.</param>
    /// <param name="late">Since when each has waited that is past its day.</param>
    /// <param name="from">Decisions from here on count.</param>
    public static CheckTurnaround Of(IEnumerable<CheckEvent> events, IEnumerable<DrawnLine> drawn, IEnumerable<DateTime> late, SchoolHours hours, int limit, DateTime from)
    {
        var (days, draws) = (new List<int>(), drawn.ToLookup(line => line.RowId));
        foreach (var record in events.GroupBy(line => line.RowId))
        {
            DateTime? since = null;
            foreach (var line in record)
            {
                if (StandardWorkflow.Decisions.Contains(line.Step))
                {
                    // Where the school's word was enough, the wait began with the draw, or when its figure slipped.
                    var begun = draws[record.Key].Where(draw => draw.ClosedAt == line.At).Select(draw => (DateTime?)draw.DrawnAt).FirstOrDefault() ?? StandardWait.Begin(since, since is null ? null : line.MetAt);
                    if (begun is { } at && line.At >= from) days.Add(hours.DaysBetween(at, line.At));
                    since = null;
                }
                else if (line.Step is StandardStep.Attest or StandardStep.Appeal) since = line.At;
                else if (line.Step == StandardStep.Withdraw) since = null;
            }
        }

        days.Sort();
        return new CheckTurnaround(days.Count, days.Count == 0 ? null : days[(days.Count - 1) / 2], days.Count(day => day <= limit), days.Count + late.Count(at => at >= from), limit);
    }
}
