using System.Text.RegularExpressions;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>One row of the program's real endpoint table.</summary>
public sealed partial record PortalEndpoint(RouteEndpoint Route, ControllerActionDescriptor Action, string Method)
{
    public string Template => Route.RoutePattern.RawText!.TrimStart('/');

    public string Controller => Action.ControllerName;

    /// <summary>Of the class and of the action; all of them count.</summary>
    public IReadOnlyList<IAccessRule> Rules => Route.Metadata.GetOrderedMetadata<IAccessRule>();

    public bool IsAnonymous => Route.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    public bool IsOfSchool => Parameters.Contains("schoolId");

    public IReadOnlyList<string> Parameters => Route.RoutePattern.Parameters.Select(parameter => parameter.Name).ToList();

    public static IReadOnlyList<PortalEndpoint> Of(Portal portal) =>
    [
        .. from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let action = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()
           where action is not null
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"]
           select new PortalEndpoint(endpoint, action, method)
    ];

    /// <summary>What <see cref="RolePermissions"/> says of it.</summary>
    public bool Admits(PortalRole role, bool atOwnSchool) => Rules.All(rule => rule switch
    {
        SchoolAccessAttribute => role.Has(rule.Permission!.Value) && (atOwnSchool || role.IsDistrictWide()),
        DistrictAccessAttribute => role.Has(rule.Permission!.Value) && role.IsDistrictWide(),
        _ => true,
    });

    public string Url(Func<string, string> value) => "/" + Parameter().Replace(Template, match => Uri.EscapeDataString(value(match.Groups[1].Value)));

    public override string ToString() => $"{Method} /{Template}";

    [GeneratedRegex(@"\{([^}:?=]+)[^}]*\}")]
    private static partial Regex Parameter();
}
