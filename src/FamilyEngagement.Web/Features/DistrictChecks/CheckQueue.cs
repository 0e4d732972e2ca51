using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.DistrictChecks;

/// <summary>Standards that wait for the district, and how soon it decides. Six queries.</summary>
public class CheckQueue(AppDbContext db, ComplianceSummary summary, DistrictCache district, DistrictClock clock)
{
    private Task<List<CheckEvent>>? _events;
    private Task<List<DrawnLine>>? _drawn;

    /// <summary>Past due and the longest waiting first; where nobody waits, by school and standard.</summary>
    public async Task<IReadOnlyList<CheckInQueue>> All()
    {
        var events = (await Events()).ToLookup(line => line.RowId);
        return [.. (await summary.ForDistrict())
            .Where(standing => standing.State != StandardState.DoesNotApply)
            .Select(standing => Of(standing, [.. events[standing.Row?.Id ?? 0]])).OfType<CheckInQueue>()
            .OrderBy(check => check.Since is null).ThenBy(check => check.Since).ThenBy(check => check.Kind)];
    }

    /// <summary>Decisions of the school year so far, and of the current term.</summary>
    public async Task<(CheckTurnaround Term, CheckTurnaround Year)> Turnaround(IReadOnlyList<CheckInQueue> waiting)
    {
        var (events, drawn, limit) = (await Events(), await Drawn(), district.Settings.CheckDays);
        var late = waiting.Where(check => check.IsPastDue && CheckTurnaround.IsDecision(check.Kind)).Select(check => check.Since!.Value).ToList();
        CheckTurnaround Since(DateOnly day) => CheckTurnaround.Of(events, drawn, late, clock.Hours, limit, clock.ToUtc(day.ToDateTime(default)));
        var year = district.YearOn(clock.Today)?.StartsOn ?? clock.Today;
        return (Since(district.TermOn(clock.Today)?.StartsOn ?? year), Since(year));
    }

    private Task<List<CheckEvent>> Events()
    {
        var yearId = district.YearOn(clock.Today)?.Id;
        return _events ??= db.StandardEvents.Where(line => db.SchoolStandards.Any(row => row.Id == line.SchoolStandardId && row.SchoolYearId == yearId))
            .OrderBy(line => line.At).ThenBy(line => line.Id).Select(line => new CheckEvent(line.SchoolStandardId, line.Step, line.At, line.By.Name)
            {
                MetAt = db.StandardSnapshots.Where(shot => shot.State == StandardState.Met && shot.TakenAt < line.At && shot.SchoolYearId == yearId
                    && db.SchoolStandards.Any(row => row.Id == line.SchoolStandardId && row.SchoolId == shot.SchoolId && row.StandardId == shot.StandardId)).Max(shot => (DateTime?)shot.TakenAt),
            }).ToListAsync();
    }

    private Task<List<DrawnLine>> Drawn()
    {
        var yearId = district.YearOn(clock.Today)?.Id;
        return _drawn ??= db.StandardSamples.Where(sample => sample.Record.SchoolYearId == yearId)
            .OrderBy(sample => sample.DrawnAt).Select(sample => new DrawnLine(sample.SchoolStandardId, sample.DrawnAt, sample.ClosedAt)).ToListAsync();
    }

    private CheckInQueue? Of(StandardStanding standing, IReadOnlyList<CheckEvent> events)
    {
        CheckEvent? Last(StandardStep step) => events.LastOrDefault(line => line.Step == step);
        var answer = Last(StandardStep.Answer) is { } said && !standing.IsAsked && events.SkipWhile(line => line != said).Skip(1).All(line => !StandardWorkflow.IsOfDistrict(line.Step)) ? said : null;
        return standing switch
        {
            { HelpAsked: true } => Waits(CheckKind.Help, Last(StandardStep.AskForHelp)?.At, Last(StandardStep.AskForHelp)?.By),
            { Claim: StandardClaim.Appealed } => Waits(CheckKind.Appeal, standing.WaitsSince, Last(StandardStep.Appeal)?.By),
            { State: StandardState.ToCheck, Row.IsDrawn: true } => Waits(CheckKind.Sample, standing.WaitsSince),
            { State: StandardState.ToCheck, Claim: StandardClaim.Attested } => Waits(CheckKind.Confirmed, standing.WaitsSince, Last(StandardStep.Attest)?.By),
            { State: StandardState.ToCheck } => Waits(CheckKind.Figure, since: null),
            // An answer to no other work is read or it is not; nobody waits for a decision on it for longer than for others.
            _ when answer is not null && clock.Hours.DaysBetween(answer.At, clock.UtcNow) <= district.Settings.CheckDays => Waits(CheckKind.Answered, answer.At, answer.By),
            _ => null,
        };

        CheckInQueue Waits(CheckKind kind, DateTime? since, string? by = null)
        {
            var wait = StandardWait.Of(since, clock.Hours, district.Settings.CheckDays, clock.Today);
            return new CheckInQueue(kind, standing, since, wait is null ? null : clock.Hours.DaysBetween(wait.Since, clock.UtcNow), wait?.DecideBy, wait is { IsPastDue: true }, by ?? "") { HasAnswer = answer is not null };
        }
    }
}

/// <summary>A step that school or district took, oldest first.</summary>
public record CheckEvent(int RowId, StandardStep Step, DateTime At, string By)
{
    /// <summary>The last night before it that found the standard met.</summary>
    public DateTime? MetAt { get; init; }
}

public record DrawnLine(int RowId, DateTime DrawnAt, DateTime? ClosedAt);
