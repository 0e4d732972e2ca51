using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>Whatever stands behind the question mark, no page breaks.</summary>
public class HostileAddressTests
{
    private const int RoundsAPage = 5, LongestInAnAddress = 1500;

    [Fact]
    public async Task No_page_breaks_on_its_own_parameters()
    {
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        var visitors = await Visitor.AllOf(school);
        var metadata = portal.Services.GetRequiredService<IModelMetadataProvider>();
        var wrong = new List<string>();
        var (parameters, next) = (0, 0);
        foreach (var endpoint in PortalEndpoint.Of(portal).Where(endpoint => endpoint.Method == "GET" && endpoint.Controller != "Errors"))
        {
            var names = Names(endpoint, metadata).ToList();
            parameters += names.Count;
            var visitor = visitors.First(visitor => visitor.May(endpoint));
            for (var round = 0; round < (names.Count == 0 ? 0 : RoundsAPage); round++)
            {
                var url = $"{school.Url(endpoint)}?{string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(Hostile(next++))}"))}";
                var page = await visitor.Browser.Get(url);
                if (page.Status == HttpStatusCode.InternalServerError) wrong.Add($"{visitor} {url}");
                if (page.Document.QuerySelectorAll("script:not([src]), [onerror], [onfocus]").Length > 0) wrong.Add($"{visitor} {url} lets markup through");
            }
        }

        parameters.ShouldBeGreaterThan(10);
        wrong.ShouldBeEmpty();
    }

    private static string Hostile(int number) =>
        number % 20 == 0 ? HostileStrings.Nul
        : HostileStrings.At(number) is { Length: > LongestInAnAddress } tooLong ? string.Concat(tooLong.EnumerateRunes().Take(LongestInAnAddress / 4))
        : HostileStrings.At(number);

    /// <summary>Simple parameters and, of filters, each property.</summary>
    private static IEnumerable<string> Names(PortalEndpoint endpoint, IModelMetadataProvider metadata) =>
        from parameter in endpoint.Action.Parameters
        where parameter.BindingInfo?.BindingSource != BindingSource.Services && !endpoint.Parameters.Contains(parameter.Name)
        let type = metadata.GetMetadataForType(parameter.ParameterType)
        from name in type.IsComplexType ? type.Properties.Where(property => !property.IsReadOnly).Select(property => property.Name!) : [parameter.Name]
        select name;
}
