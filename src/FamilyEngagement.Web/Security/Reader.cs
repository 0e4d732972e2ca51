using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FamilyEngagement.Web.Security;

/// <summary>
/// Who reads at a school, and how far: every page about families and contacts starts from one. An action that takes one
/// gets it for the signed-in person and the school in the route; elsewhere it comes from <see cref="CurrentUser.At"/>.
/// </summary>
/// <param name="OwnClassesOnly">A teacher: children of own classes, their families, and contacts about them.</param>
/// <param name="ReadsRestricted">May read restricted contacts that were logged at this school.</param>
[ModelBinder<ReaderBinder>]
public record Reader(int SchoolId, int UserId, bool OwnClassesOnly, bool ReadsRestricted);

public class ReaderBinder(CurrentUser user) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var schoolId = int.Parse(context.HttpContext.GetRouteValue("schoolId")?.ToString() ?? throw new InvalidOperationException("A reader reads at a school: the route has no schoolId."), System.Globalization.CultureInfo.InvariantCulture);
        context.Result = ModelBindingResult.Success(user.At(schoolId));
        return Task.CompletedTask;
    }
}
