using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Security;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyEngagement.Tests.Architecture;

/// <summary>On a small district of the benchmarks' generator, whose plans SQLite chooses as it does for a large one.</summary>
public class QueryPlanTests
{
    [Fact]
    public async Task No_page_walks_the_whole_contact_table()
    {
        if (TestDatabase.Provider != "Sqlite") return;
        var plans = new QueryPlans("Contacts", "ContactStudents", "ContactRevisions");
        await using var portal = new Portal { Plans = plans };
        await new SeedRun(portal.Services).Fill(schools: 3, students: 200, contacts: 2000);
        var full = await FullSchool.In(portal);
        var district = await portal.Have(A.DistrictStaff());
        foreach (var visitor in new[] { await Visitor.Of(full, PortalRole.Liaison, full.Liaison), await Visitor.Of(full, PortalRole.Principal, full.Principal), await Visitor.Of(full, PortalRole.Teacher, full.Teacher), await Visitor.Of(full, PortalRole.DistrictStaff, district) })
        {
            await Tour.Everything(visitor, full);
            if (visitor.Role is not (PortalRole.Liaison or PortalRole.Teacher)) continue;
            foreach (var query in new[] { "q=reading", "topic=Learning&outcome=Voicemail", "order=Family", "order=Oldest", "when=30", "marked=true", "language=es&channel=Phone" })
                await visitor.Browser.Get($"/schools/{full.Id}/contacts?{query}");
        }

        plans.Queries.ShouldBeGreaterThan(80);
        plans.Scans.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_reader_of_plans_knows_a_walk_when_it_sees_one()
    {
        if (TestDatabase.Provider != "Sqlite") return;
        var plans = new QueryPlans("Contacts");
        await using var portal = await new Portal { Plans = plans }.WithDistrict();
        await portal.Ask(db => db.Contacts.Where(contact => contact.Note.Contains("x")).Select(contact => contact.Id).ToListAsync());
        plans.Scans.ShouldNotBeEmpty();
    }
}
