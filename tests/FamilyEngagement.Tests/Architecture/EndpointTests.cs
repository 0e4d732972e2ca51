using System.Net;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Architecture;

public class EndpointTests
{
    /// <summary>The only pages that nobody has to sign in for. Error pages answer any method, as what failed may have been a post.</summary>
    private static readonly string[] Public =
    [
        "GET /account/new-password", "GET /account/sign-in", "POST /account/new-password", "POST /account/sign-in",
        "GET /accessibility", "GET /help", "GET /privacy", "GET /error/{code:int}", "POST /error/{code:int}", "GET /setup", "POST /setup",
        "GET /public/schools/{id:int}/plan/{language?}",
        "GET /public/schools/{id:int}/sessions.ics",
        "GET /public/schools/{id:int}/syllabi/{language?}", "GET /public/schools/{id:int}/syllabi/text/{syllabusId:int}", "GET /public/schools/{id:int}/syllabi/file/{syllabusId:int}",
    ];

    [Fact]
    public async Task Each_says_who_may_use_it()
    {
        var endpoints = PortalEndpoint.Of(await Portal.Shared);
        endpoints.Count.ShouldBeGreaterThan(20);
        endpoints.Where(endpoint => endpoint.IsAnonymous).Select(endpoint => endpoint.ToString()).ShouldBeSubsetOf(Public);
        endpoints.Where(endpoint => endpoint.IsAnonymous == endpoint.Rules.Count > 0).ShouldBeEmpty("these declare neither or both of an access rule and AllowAnonymous");
    }

    [Fact]
    public async Task A_school_stands_in_the_route_of_each_that_asks_for_one()
    {
        var endpoints = PortalEndpoint.Of(await Portal.Shared);
        endpoints.Where(endpoint => endpoint.Rules.OfType<SchoolAccessAttribute>().Any() && !endpoint.IsOfSchool).ShouldBeEmpty();
        endpoints.Where(endpoint => endpoint.IsOfSchool && !endpoint.Rules.OfType<SchoolAccessAttribute>().Any()).ShouldBeEmpty();
        endpoints.Where(endpoint => endpoint.Template.StartsWith("schools") != endpoint.IsOfSchool).ShouldBeEmpty();
        endpoints.Where(endpoint => endpoint.IsOfSchool).ShouldAllBe(endpoint => endpoint.Template.StartsWith("schools/{schoolId:int}"));
    }

    [Fact]
    public async Task None_takes_a_change_without_an_antiforgery_token()
    {
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        var visitors = await Visitor.AllOf(school);
        var wrong = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal).Where(endpoint => endpoint.Method != "GET" && endpoint.Controller != "Errors"))
        {
            var visitor = visitors.First(visitor => visitor.May(endpoint));
            var answer = await visitor.Send(endpoint, school.Url(endpoint), withToken: false);
            if (answer.StatusCode != HttpStatusCode.BadRequest) wrong.Add($"{endpoint} as {visitor}: {(int)answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
    }
}
