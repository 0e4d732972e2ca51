using FamilyEngagement.Tests.Architecture;

namespace FamilyEngagement.Tests.SqlServer;

/// <summary>Every page and, through the tests of every form, every save: what the SQL Server provider would send is sound T-SQL on tables that are there.</summary>
public class EveryCommandTests
{
    [Fact]
    public async Task Is_sound_on_every_page()
    {
        if (TestDatabase.Provider != "Sqlite") return;
        var portal = await Portal.Shared;
        var school = await FullSchool.In(portal);
        foreach (var visitor in await Visitor.AllOf(school)) await Tour.Of(visitor, school);
        var log = await (await portal.SignedIn(school.Liaison)).Get($"/schools/{school.Id}/contacts/log?familyId={school.FamilyId}");
        (await log.Submit("Save contact", ("Outcome", "TwoWay"), ("FollowUp", "Tomorrow"))).ShouldBeOk();
        SqlServerTwin.NextProblem().ShouldBeNull();

        SqlServerTwin.Commands.Count.ShouldBeGreaterThan(100);
        foreach (var kind in new[] { "INSERT INTO AuditEntries", "INSERT INTO [Contacts]", "MERGE [", "UPDATE [f]", "SELECT TOP", "OFFSET @", "LEFT JOIN" })
            SqlServerTwin.Commands.ShouldContain(command => command.Contains(kind), $"no command of the kind {kind} was recorded");
    }
}
