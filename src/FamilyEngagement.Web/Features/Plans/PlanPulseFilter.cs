using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.PlanReviews;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>After a form that changed a plan or a review, whichever it was: its pulse is counted again.</summary>
public class PlanPulseFilter(AppDbContext db, IServiceScopeFactory scopes) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || done.Exception is not null || done.Result is not IKeepTempDataResult) return;
        var tracker = db.ChangeTracker;
        var plans = tracker.Entries<Plan>().Select(plan => plan.Entity.Id)
            .Concat(tracker.Entries<PlanSection>().Select(section => section.Entity.PlanId)).Concat(tracker.Entries<PlanReview>().Select(review => review.Entity.PlanId)).Where(id => id > 0).Distinct().ToList();
        if (plans.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanPulses>().Refresh(plans);
    }
}
