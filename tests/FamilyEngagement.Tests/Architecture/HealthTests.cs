using System.Net;

namespace FamilyEngagement.Tests.Architecture;

public class HealthTests
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/help")]
    [InlineData("/privacy")]
    [InlineData("/accessibility")]
    [InlineData("/account/sign-in")]
    public async Task Answers_without_signing_in(string path)
    {
        var portal = await Portal.Shared;
        (await portal.Browser().Get(path)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_asks_to_sign_in_first()
    {
        var portal = await Portal.Shared;
        var page = await portal.Browser().Get("/schools/1/contacts");
        page.Url.ShouldStartWith("/account/sign-in?ReturnUrl=");
    }
}
