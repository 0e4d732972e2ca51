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
    public async Task A_plan_of_twelve_sections_and_thirty_strategies_asks_little_and_walks_nothing()
    {
        var plans = TestDatabase.Provider == "Sqlite" ? new QueryPlans("Contacts", "ContactStudents", "ContactRevisions", "Questions") : null;
        if (plans is null) return;
        await using var portal = new Portal { Plans = plans };
        await new SeedRun(portal.Services).Fill(schools: 3, students: 600, contacts: 4000);
        var plan = await portal.Ask(db => db.Plans.AsNoTracking().Include(plan => plan.Sections).ThenInclude(section => section.Strategies).SingleAsync());
        (plan.Sections.Count, plan.Sections.Sum(section => section.Strategies.Count)).ShouldBe((12, 30));
        var (school, goal) = ($"/schools/{plan.SchoolId}", plan.Sections.First(section => section.Strategies.Count > 0));
        var url = $"{school}/plans/{plan.Id}";
        var principal = await portal.SignedIn(await portal.Ask(db => db.Users.SingleAsync(user => user.Email == $"principal{plan.SchoolId}@big.example")));
        var review = (await (await principal.Get($"{url}/reviews/new")).Submit("Save review", ("Standing", "OnTrack"), ("Text", "It goes well."))).ShouldBeOk().Url;
        string[] read = [school, $"{school}/plans", url, $"{url}/print", $"{url}/sections/{goal.Id}", $"{url}/sections/{goal.Id}/strategies/{goal.Strategies[0].Id}", $"{url}/reviews", review, $"{url}/versions", $"{url}/comments"];
        await ShouldAskLittle(principal, [.. read, $"{url}/reviews/new", $"{review}/edit", $"{review}/void", $"{url}/close"]);
        await ShouldAskLittle(await portal.SignedIn(await portal.Ask(db => db.Users.SingleAsync(user => user.Email == $"liaison{plan.SchoolId}@big.example"))), read[1..]);
        await ShouldAskLittle(await portal.SignedIn(await portal.Ask(db => db.Users.SingleAsync(user => user.Email == "district@big.example"))), [.. read, "/district/plans", $"/district/plans/{plan.Id}", $"/district/plans/{plan.Id}/sections/{goal.Id}"]);
        plans.Scans.ShouldBeEmpty();

        static async Task ShouldAskLittle(Browser browser, IEnumerable<string> urls)
        {
            foreach (var url in urls)
            {
                var first = (await browser.Get(url)).ShouldBeOk();
                var commands = Math.Min(first.SqlCommands, (await browser.Get(url)).SqlCommands);
                commands.ShouldBeLessThanOrEqualTo(10, url);
            }
        }
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
