using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyEngagement.Web.Security;

/// <summary>What an endpoint needs; the endpoint tests read it from the endpoint table.</summary>
public interface IAccessRule
{
    /// <summary>None: any signed-in person.</summary>
    Permission? Permission { get; }
}

/// <summary>Needs the permission at the school in the route. An endpoint without a school in its route is a mistake and throws.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SchoolAccessAttribute(Permission permission) : Attribute, IAuthorizationFilter, IAccessRule
{
    public Permission? Permission => permission;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!int.TryParse(context.RouteData.Values["schoolId"]?.ToString(), out var schoolId))
            throw new InvalidOperationException($"{context.ActionDescriptor.DisplayName} asks for {permission} at a school, but its route has no schoolId.");
        Access.Check(context, user => user.May(permission, schoolId));
    }
}

/// <summary>Needs the permission for the whole district.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DistrictAccessAttribute(Permission permission) : Attribute, IAuthorizationFilter, IAccessRule
{
    public Permission? Permission => permission;

    public void OnAuthorization(AuthorizationFilterContext context) => Access.Check(context, user => user.MayInDistrict(permission));
}

/// <summary>For every signed-in person: the start page, one's own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute, IAuthorizationFilter, IAccessRule
{
    public Permission? Permission => null;

    public void OnAuthorization(AuthorizationFilterContext context) => Access.Check(context, _ => true);
}

internal static class Access
{
    public static void Check(AuthorizationFilterContext context, Func<CurrentUser, bool> may)
    {
        var user = context.HttpContext.RequestServices.GetRequiredService<CurrentUser>();
        if (!user.IsSignedIn) context.Result = new ChallengeResult();
        else if (!may(user)) context.Result = new ForbidResult();
    }
}
