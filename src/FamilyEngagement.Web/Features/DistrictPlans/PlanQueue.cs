using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.Caching.Memory;

namespace FamilyEngagement.Web.Features.DistrictPlans;

/// <summary>A school's plan of the year, as the district sees it.</summary>
/// <param name="PlanId">None while nothing was sent; then nothing of the draft is known here.</param>
/// <param name="WaitingDays">School days since it came, while it is the district's turn; since it was returned, while it is the school's.</param>
/// <param name="DueOn">The day by which the district decides.</param>
public record PlanInQueue(
    string Code, string School, string FoldedName, SchoolLevel Level, int? PlanId, PlanStatus Status, DateTime? SentAt, DateTime? DecidedAt,
    int? ReviewerId, string? Reviewer, int Read, int? WaitingDays, DateOnly? DueOn, bool IsOverdue)
{
    /// <summary>From the plan's maintained pulse; none while nothing was sent.</summary>
    public QueuePulse? Pulse { get; init; }

    /// <summary>Whether the 90-day review that is open is past due.</summary>
    public bool IsReviewPastDue { get; init; }

    /// <summary>A decision on what was sent last; the one before it is history.</summary>
    public DateTime? DecidedOn => Status == PlanStatus.Sent ? null : DecidedAt;

    public string Label => Status == PlanStatus.Draft ? "Not sent yet" : Status.Label();
}

/// <param name="WithoutContact">Strategies that have begun and reached nobody yet, as far as the district may know.</param>
public record QueuePulse(int Sections, int Ready, DateOnly? NextReviewOn, DateOnly? LastReviewOn, int Begun, int WithoutContact);

public record PlanReviewer(int Id, string Name);

/// <summary>The plans that wait for the district, and who may read them.</summary>
public class PlanQueue(AppDbContext db, PlanQueries plans, PlanTurnarounds turnarounds, DistrictCache district, DistrictClock clock, IMemoryCache cache)
{
    private const string ReviewersKey = "plan-reviewers";

    private static readonly PlanStatus[] Order = [PlanStatus.Sent, PlanStatus.Returned, PlanStatus.Draft, PlanStatus.Amending, PlanStatus.Approved, PlanStatus.Closed];

    /// <summary>All schools in use, those that wait first: past due, then the longest waiting. One query.</summary>
    public async Task<IReadOnlyList<PlanInQueue>> All()
    {
        var yearId = plans.ThisYear?.Id;
        var rows = await (
            from school in db.Schools
            where school.IsActive
            join plan in plans.Sent.Where(plan => plan.SchoolYearId == yearId) on school.Id equals plan.SchoolId into sent
            from plan in sent.DefaultIfEmpty()
            select new PlanInQueue(
                school.Code, school.Name, school.FoldedName, school.Level, (int?)plan.Id, (PlanStatus?)plan.Status ?? PlanStatus.Draft, plan.SentAt, plan.DecidedAt,
                plan.ReviewerId, plan.Reviewer!.Name, plan.Sections.Count(section => section.Verdict != SectionVerdict.NotRead),
                null, null, false)
            {
                Pulse = plan.Pulse == null ? null : new QueuePulse(plan.Pulse.Sections, plan.Pulse.SectionsReady, plan.Pulse.NextReviewOn, plan.Pulse.LastReviewOn, plan.Pulse.StrategiesBegun, plan.Pulse.WithoutContactOutside),
            }).ToListAsync();
        return [.. rows.Select(Clocked)
            .OrderBy(row => Array.IndexOf(Order, row.Status)).ThenByDescending(row => row.WaitingDays ?? 0).ThenBy(row => row.Status == PlanStatus.Sent ? row.SentAt : null).ThenBy(row => row.FoldedName, StringComparer.Ordinal)];
    }

    public async Task<PlanTurnaround?> Turnaround() => plans.ThisYear is { } year ? await turnarounds.Of(year) : null;

    public DateOnly? DueOn(DateTime sentAt) => clock.Hours.DayAfter(sentAt, district.Settings.PlanReviewDays);

    /// <summary>District staff by name, up to a minute old.</summary>
    public async Task<IReadOnlyList<PlanReviewer>> Reviewers()
    {
        if (cache.TryGetValue(ReviewersKey, out IReadOnlyList<PlanReviewer>? known)) return known!;
        return cache.Set<IReadOnlyList<PlanReviewer>>(ReviewersKey, await MayReview.OrderBy(user => user.SearchText).Select(user => new PlanReviewer(user.Id, user.Name)).ToListAsync(), TimeSpan.FromMinutes(1));
    }

    public IQueryable<PortalUser> MayReview => db.Users.Where(user => user.IsActive && user.DistrictRole == PortalRole.DistrictStaff);

    private PlanInQueue Clocked(PlanInQueue row)
    {
        var since = row.Status switch { PlanStatus.Sent => row.SentAt, PlanStatus.Returned => row.DecidedAt, _ => null };
        var due = row.Status == PlanStatus.Sent && row.SentAt is { } sent ? DueOn(sent) : null;
        return row with { WaitingDays = since is { } moment ? clock.Hours.DaysBetween(moment, clock.UtcNow) : null, DueOn = due, IsOverdue = due < clock.Today, IsReviewPastDue = ReviewCalendar.IsPastDue(row.Pulse?.NextReviewOn, clock.Today) };
    }
}
