using FamilyEngagement.Web.Data;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>After a form that was saved below a plan, or that touched one: its pulse is counted again.</summary>
public class PlanPulseFilter(AppDbContext db, IServiceScopeFactory scopes) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var done = await next();
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || done.Exception is not null || done.Result is not IKeepTempDataResult) return;
        var tracker = db.ChangeTracker;
        var plans = tracker.Entries<Plan>().Select(plan => plan.Entity.Id).Concat(tracker.Entries<PlanSection>().Select(section => section.Entity.PlanId))
            .Append(int.TryParse(context.RouteData.Values["planId"]?.ToString(), out var planId) ? planId : 0).Where(id => id > 0).Distinct().ToList();
        if (plans.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<PlanPulses>().Refresh(plans);
    }
}
