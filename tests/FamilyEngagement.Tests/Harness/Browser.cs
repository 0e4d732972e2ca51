using System.Net;
using FamilyEngagement.Tests.SqlServer;

namespace FamilyEngagement.Tests.Harness;

/// <summary>One person's browser without JavaScript: gets pages, follows redirects, keeps cookies.</summary>
public sealed class Browser(Portal portal, HttpClient client)
{
    public Portal Portal => portal;

    public HttpClient Client => client;

    public async Task<Page> Get(string path) => await Follow(await client.GetAsync(path));

    public async Task<Page> Post(string path, HttpContent content) => await Follow(await client.PostAsync(path, content));

    private async Task<Page> Follow(HttpResponseMessage response)
    {
        for (var hops = 0; response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently && hops < 5; hops++)
            response = await client.GetAsync(response.Headers.Location);
        SqlServerTwin.NextProblem().ShouldBeNull();
        return await Page.Of(this, response);
    }
}
