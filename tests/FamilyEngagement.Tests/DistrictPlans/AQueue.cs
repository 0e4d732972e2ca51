using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.DistrictPlans;

/// <summary>A district of its own with two readers and plans at several steps. Today is Thursday, November 19.</summary>
public sealed class AQueue : IAsyncDisposable
{
    public required Portal Portal { get; init; }
    public required PortalUser Marcus { get; init; }
    public required PortalUser Grace { get; init; }
    public required PortalUser Principal { get; init; }

    public Dictionary<string, Plan> Plans { get; } = [];

    public static async Task<AQueue> Begin()
    {
        var portal = await new Portal().WithDistrict();
        var first = await portal.Have(A.School("Alder Elementary"));
        return new AQueue { Portal = portal, Marcus = await portal.Have(A.DistrictStaff("Marcus")), Grace = await portal.Have(A.DistrictStaff("Grace")), Principal = await portal.Have(A.Principal(first.Id)) };
    }

    public Task<Browser> AsMarcus() => Portal.SignedIn(Marcus);

    /// <param name="sent">Days of 2026; what was sent is returned on the day that follows in the list, sent again on the next, and so on.</param>
    public async Task<Plan> Add(string school, SchoolLevel level = SchoolLevel.Elementary, PortalUser? reader = null, params DateTime[] sent)
    {
        var held = await Portal.Ask(db => db.Schools.FirstOrDefaultAsync(row => row.Name == school)) ?? await Portal.Have(A.School(school, level: level));
        var plan = new Plan { SchoolId = held.Id, SchoolYearId = Portal.ThisYear.Id, ReviewerId = reader?.Id };
        plan.Sections.AddRange([PlanStory.Text(held.Id, 100, "our-families", "Our families today", "Many families."), PlanStory.AGoal(held.Id), PlanStory.Text(held.Id, 300, "councils-and-decisions", "Councils and decisions", "")]);
        for (var at = 0; at < sent.Length; at++) plan.Take(at % 2 == 0 ? PlanStep.Send : PlanStep.Return, at % 2 == 0 ? Principal.Id : Marcus.Id, sent[at]);
        Plans[school] = await Portal.Have(plan);
        await Portal.Have(new PlanPulse { PlanId = plan.Id, SchoolId = plan.SchoolId, Sections = 3, SectionsReady = 2 });
        return plan;
    }

    /// <summary>Where the plan stands besides its two sections of three that are ready.</summary>
    public Task Pulse(string school, DateOnly next, DateOnly? last, int begun, int silent) => Portal.Change(db => db.PlanPulses.Where(row => row.PlanId == Plans[school].Id).ExecuteUpdateAsync(set => set
        .SetProperty(row => row.NextReviewOn, next).SetProperty(row => row.LastReviewOn, last).SetProperty(row => row.Strategies, begun)
        .SetProperty(row => row.StrategiesBegun, begun).SetProperty(row => row.WithoutContact, silent).SetProperty(row => row.WithoutContactOutside, silent)));

    /// <summary>Ten in the morning.</summary>
    public static DateTime On(int month, int day) => new(2026, month, day, 15, 0, 0, DateTimeKind.Utc);

    public static List<string> Schools(Page page) => [.. page.Document.QuerySelectorAll("tbody th").Select(Page.Words)];

    public ValueTask DisposeAsync() => Portal.DisposeAsync();
}
