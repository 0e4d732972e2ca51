using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Jobs;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>
/// Tells principals by mail that a 90-day review is near, and once more when it is past due: each of the two once for each
/// review day. The mail names the school and the day, and nothing of the plan or of families.
/// </summary>
public class ReviewReminders(AppDbContext db, DistrictCache district, DistrictClock clock) : IPortalJob
{
    private sealed record Waiting(int PlanId, int SchoolId, string School, DateOnly Day);

    public Task<int> Run(JobFiring firing, CancellationToken stopping) => Remind(clock.Today);

    /// <returns>How many mails were put into the outbox.</returns>
    public async Task<int> Remind(DateOnly today)
    {
        if (district.YearOn(today) is not { } year || !year.Contains(today)) return 0;
        var (soon, late) = (today.AddDays(ReviewCalendar.SoonDays), today.AddDays(-ReviewCalendar.GraceDays));
        var waiting = await db.Plans
            .Where(plan => plan.SchoolYearId == year.Id && plan.Status != PlanStatus.Closed && plan.School.IsActive && plan.Pulse!.NextReviewOn != null)
            .Where(plan => plan.Pulse!.NextReviewOn < late || (plan.Pulse!.NextReviewOn >= today && plan.Pulse!.NextReviewOn <= soon))
            .Select(plan => new Waiting(plan.Id, plan.SchoolId, plan.School.Name, plan.Pulse!.NextReviewOn!.Value)).ToListAsync();
        var principals = (await db.Assignments.Where(role => role.Role == PortalRole.Principal && role.From <= today && (role.To == null || role.To >= today) && role.User.IsActive)
            .Select(role => new { role.SchoolId, role.UserId }).Distinct().ToListAsync()).ToLookup(role => role.SchoolId, role => role.UserId);
        var added = await db.Enqueue(waiting.SelectMany(plan => principals[plan.SchoolId].Select(principal => Mail(plan, principal, ReviewCalendar.IsPastDue(plan.Day, today)))));
        await db.SaveChangesAsync();
        return added;
    }

    private OutgoingMail Mail(Waiting plan, int principal, bool isPastDue) => OutgoingMail.To(
        principal, $"plan-review-{(isPastDue ? "late" : "soon")}-{plan.PlanId}-{plan.Day:yyyy-MM-dd}-{principal}",
        isPastDue ? $"The 90-day review of {plan.School} is past due" : $"The 90-day review of {plan.School} is due by {plan.Day:MMMM d}",
        $"""
        {(isPastDue ? $"The family engagement plan of {plan.School} was to be looked at by {plan.Day:dddd, MMMM d}." : $"Look at the family engagement plan of {plan.School} again by {plan.Day:dddd, MMMM d}.")}

        Write what happened, what you learned and what comes next. The portal keeps the figures of that day.

        {OutgoingMail.Portal}/schools/{plan.SchoolId}/plans/{plan.PlanId}/reviews
        """,
        clock.UtcNow);
}
