using System.Net;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>Every endpoint, every role, own and other school: the answer is what RolePermissions says.</summary>
public class AccessMatrixTests
{
    [Fact]
    public async Task Every_endpoint_admits_whom_the_table_admits()
    {
        var portal = await Portal.Shared;
        var (own, other) = (await FullSchool.In(portal), await FullSchool.In(portal));
        var wrong = new List<string>();
        // Signing out comes last: it ends the visitor's session.
        var endpoints = PortalEndpoint.Of(portal).Where(endpoint => endpoint.Controller != "Errors").OrderBy(endpoint => endpoint.Template == "account/sign-out").ToList();
        foreach (var visitor in await Visitor.AllOf(own))
            foreach (var endpoint in endpoints)
                foreach (var school in endpoint.IsOfSchool ? new[] { own, other } : [own])
                    if (await Complaint(visitor, endpoint, school.Url(endpoint, visitor.Role), visitor.May(endpoint, atOwnSchool: school == own)) is { } complaint) wrong.Add(complaint);
        wrong.ShouldBeEmpty();
    }

    private static async Task<string?> Complaint(Visitor visitor, PortalEndpoint endpoint, string url, bool may)
    {
        var answer = await visitor.Send(endpoint, url);
        var isTurnedAway = visitor.Role is null
            ? answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/account/sign-in?ReturnUrl=")
            : answer.StatusCode == HttpStatusCode.Forbidden;
        var isBroken = answer.StatusCode == HttpStatusCode.InternalServerError;
        return isTurnedAway == !may && !isBroken ? null : $"{visitor} {endpoint} ({url}): {(int)answer.StatusCode}, though the table says {(may ? "yes" : "no")}";
    }
}
