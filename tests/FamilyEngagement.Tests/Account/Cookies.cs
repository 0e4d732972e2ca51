using System.Net;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Mvc.Testing;

namespace FamilyEngagement.Tests.Account;

public class Cookies
{
    private static HttpClient Client(Portal portal, string address) =>
        portal.CreateClient(new WebApplicationFactoryClientOptions { BaseAddress = new Uri(address), AllowAutoRedirect = false });

    private static async Task<List<string>> CookiesOfSigningIn(Portal portal, string address)
    {
        var user = await portal.Have(A.Administrator());
        var browser = new Browser(portal, Client(portal, address));
        var form = await browser.Get("/account/sign-in");
        var (action, values) = form.Filled("Sign in", ("Email", user.Email!), ("Password", Portal.Password));
        var response = await browser.Client.PostAsync(action, new FormUrlEncodedContent(values));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return [.. form.Headers.GetValues("Set-Cookie"), .. response.Headers.GetValues("Set-Cookie")];
    }

    [Fact]
    public async Task Are_plain_in_development_so_that_http_works()
    {
        var cookies = await CookiesOfSigningIn(await Portal.Shared, "http://localhost");
        cookies.Select(cookie => cookie.Split('=')[0]).ShouldBe(["form", "flash", "portal"], ignoreOrder: true);
        cookies.ShouldAllBe(cookie => cookie.Contains("httponly") && cookie.Contains("samesite=lax") && cookie.Contains("path=/") && !cookie.Contains("secure"));
    }

    [Fact]
    public async Task Are_bound_to_host_and_https_elsewhere()
    {
        await using var portal = await Production();
        var cookies = await CookiesOfSigningIn(portal, "https://portal.district.example");
        cookies.Select(cookie => cookie.Split('=')[0]).ShouldBe(["__Host-form", "__Host-flash", "__Host-portal"], ignoreOrder: true);
        cookies.ShouldAllBe(cookie => cookie.Contains("httponly") && cookie.Contains("samesite=lax") && cookie.Contains("path=/") && cookie.Contains("secure") && !cookie.Contains("domain"));
    }

    [Fact]
    public async Task Production_insists_on_https()
    {
        await using var portal = await Production();
        var plain = await Client(portal, "http://portal.district.example").GetAsync("/help");
        plain.StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
        plain.Headers.Location!.ToString().ShouldBe("https://portal.district.example/help");
        var safe = await Client(portal, "https://portal.district.example").GetAsync("/help");
        safe.Headers.GetValues("Strict-Transport-Security").Single().ShouldBe("max-age=31536000");
    }

    [Fact]
    public async Task Development_does_not_redirect()
    {
        var portal = await Portal.Shared;
        var response = await Client(portal, "http://portal.district.example").GetAsync("/help");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Production_does_not_believe_a_proxy_nobody_named()
    {
        await using var portal = await Production();
        var request = new HttpRequestMessage(HttpMethod.Get, "/help");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        (await Client(portal, "http://portal.district.example").SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.TemporaryRedirect);
    }

    [Fact]
    public async Task Production_does_not_start_on_a_database_with_demo_accounts()
    {
        await using var practice = await new Portal().WithDistrict();
        var user = A.Administrator();
        user.IsDemo = true;
        await practice.Have(user);
        var connection = await practice.Ask(db => Task.FromResult(db.Database.GetConnectionString()!));

        await using var portal = new Portal { EnvironmentName = "Production", Settings = { ["Database:ConnectionString"] = connection } };
        Should.Throw<InvalidOperationException>(() => portal.Services).Message.ShouldStartWith("The demo accounts have a password that everyone knows.");
    }

    private static Task<Portal> Production() =>
        new Portal { EnvironmentName = "Production", Settings = { ["https_port"] = "443" } }.WithDistrict();
}
