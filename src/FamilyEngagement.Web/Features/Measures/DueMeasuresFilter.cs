using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>After a form that saved what a measure counts: just that is counted again, at that school.</summary>
public class DueMeasuresFilter(AppDbContext db, CurrentUser me, IServiceScopeFactory scopes) : IAsyncActionFilter
{
    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await next();
            return;
        }

        var due = new DueMeasures(me);
        void Note(object? sender, SavedChangesEventArgs saved) => due.Note(db.ChangeTracker);
        db.SavedChanges += Note;
        await next();
        db.SavedChanges -= Note;
        if (due.All.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        var measures = scope.ServiceProvider.GetRequiredService<SchoolMeasures>();
        foreach (var (schoolId, sources) in due.All) await measures.Refresh(schoolId, sources);
    }
}
