using System.Net;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>Under a school's address another school's row is not there, whoever asks.</summary>
public class CrossSchoolTests
{
    /// <summary>They name nothing that belongs to one school: a standard's number, a measure and a set are the district's.</summary>
    private static readonly string[] SharedByAllSchools = ["schoolId", "number", "measure", "setId"];

    [Fact]
    public async Task Another_schools_row_is_not_found()
    {
        var portal = await Portal.Shared;
        var (mine, theirs) = (await FullSchool.In(portal), await FullSchool.In(portal));
        var visitors = await Visitor.AllOf(mine);
        var wrong = new List<string>();
        foreach (var endpoint in PortalEndpoint.Of(portal).Where(endpoint => endpoint.IsOfSchool))
        {
            var named = endpoint.Parameters.Except(SharedByAllSchools).ToList();
            named.ShouldAllBe(parameter => theirs.Find(endpoint, parameter) != null, $"tell FullSchool which row the parameters of {endpoint} name");
            foreach (var visitor in visitors.Where(visitor => visitor.May(endpoint)))
                foreach (var foreign in named.Select(parameter => new[] { parameter }).Append([.. named]).Where(foreign => foreign.Length > 0))
                {
                    var url = endpoint.Url(parameter => ((foreign.Contains(parameter) ? theirs : mine).Find(endpoint, parameter) ?? 0).ToString());
                    var answer = await visitor.Send(endpoint, url);
                    if (answer.StatusCode != HttpStatusCode.NotFound) wrong.Add($"{visitor} {endpoint} ({url}): {(int)answer.StatusCode}");
                }
        }

        wrong.ShouldBeEmpty();
    }
}
