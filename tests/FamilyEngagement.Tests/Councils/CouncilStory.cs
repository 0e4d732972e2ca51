using System.Net.Http.Headers;
using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Councils;

/// <summary>A Title I school with a council of nine, its principal, a reviewer and a plan that both councils must approve.</summary>
public sealed class CouncilStory
{
    public required Portal Portal { get; init; }
    public required School School { get; init; }
    public required PortalUser Principal { get; init; }
    public required Plan Plan { get; init; }
    public required List<CouncilMember> Site { get; init; }
    public required List<CouncilMember> Parents { get; init; }

    public string PlanUrl => $"/schools/{School.Id}/plans/{Plan.Id}";

    public string Url => $"{PlanUrl}/councils";

    public string TitleOne => $"{PlanUrl}/title-one";

    public static async Task<CouncilStory> Begin(PlanStatus status = PlanStatus.Draft, bool titleI = true, CouncilNeed site = CouncilNeed.AllSchools, CouncilNeed parent = CouncilNeed.TitleISchools, SectionParts parts = SectionParts.None, int others = 0)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School(titleI: titleI));
        var principal = await portal.Have(A.Principal(school.Id));
        var template = new PlanTemplate { SchoolYearId = portal.ThisYear.Id, Number = 1000 + Portal.Next(), SchoolSiteCouncil = site, SchoolParentCouncil = parent };
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = portal.ThisYear.Id, Template = template };
        plan.Sections.Add(new PlanSection { SchoolId = school.Id, Position = 100, Key = "our-families", Kind = SectionKind.Text, Title = "Our families today", Text = "Many families.", IsRequired = true, Parts = parts });
        plan.Sections.Add(PlanStory.AGoal(school.Id));
        var at = new DateTime(2026, 11, 2, 14, 0, 0, DateTimeKind.Utc);
        if (status != PlanStatus.Draft) plan.Take(PlanStep.Send, principal.Id, at);
        if (status is PlanStatus.Sent or PlanStatus.Approved) foreach (var section in plan.Sections) section.Review(SectionVerdict.LooksGood, "", principal.Id, at.AddDays(1));
        if (status == PlanStatus.Approved) plan.Take(PlanStep.Approve, principal.Id, at.AddDays(2));
        await portal.Have(plan);
        return new CouncilStory
        {
            Portal = portal,
            School = school,
            Principal = principal,
            Plan = plan,
            Site = await Roster(portal, school.Id, CouncilKind.Site, [CouncilSeat.Principal, .. Enumerable.Repeat(CouncilSeat.Teacher, 4), .. Enumerable.Repeat(CouncilSeat.Parent, 4 + others), CouncilSeat.Community]),
            Parents = await Roster(portal, school.Id, CouncilKind.Parent, [CouncilSeat.Parent, CouncilSeat.Parent, CouncilSeat.Parent]),
        };
    }

    public static async Task<List<CouncilMember>> Roster(Portal portal, int schoolId, CouncilKind council, IEnumerable<CouncilSeat> seats)
    {
        var members = seats.Select((seat, at) => new CouncilMember { SchoolId = schoolId, SchoolYearId = portal.ThisYear.Id, Council = council, Name = $"{council} {seat} {at}", Seat = seat, From = portal.ThisYear.StartsOn }).ToList();
        await portal.Change(async db =>
        {
            db.AddRange(members);
            await db.SaveChangesAsync();
        });
        return members;
    }

    public Task<Browser> AsPrincipal() => Portal.SignedIn(Principal);

    public Task<Browser> AsReviewer() => Portal.SignedInAs(PortalRole.DistrictStaff);

    /// <summary>So many of a seat, as ticks of the form.</summary>
    public (string, string?)[] Ticks(params (CouncilSeat Seat, int Count)[] present) =>
        [.. present.SelectMany(one => Site.Where(member => member.Seat == one.Seat).Take(one.Count)).Select(member => ("Present", (string?)member.Id.ToString()))];

    public (string, string?)[] Vote(int @for, int against, params (string, string?)[] more) =>
        [("MetOn", "2026-11-12"), ("For", @for.ToString()), ("Against", against.ToString()), .. more];

    public async Task<Page> New(CouncilKind council = CouncilKind.Site) => (await (await AsPrincipal()).Get($"{Url}/new?council={council}")).ShouldBeOk();

    public Task<CouncilDecision> Saved() => Portal.Ask(db => db.CouncilDecisions.Include(one => one.Presences).Include(one => one.Changes).Include(one => one.MinutesFile).SingleAsync(one => one.PlanId == Plan.Id));

    public Task<int> Count() => Portal.Ask(db => db.CouncilDecisions.CountAsync(one => one.PlanId == Plan.Id));

    /// <summary>A vote that counts, put there without the page.</summary>
    public async Task<CouncilDecision> Have(CouncilKind council, int @for = 6, int against = 1, bool minutes = true)
    {
        var rule = (await Portal.Ask(db => db.AllCouncilRules())).On(council, Portal.Today)!;
        var decision = new CouncilDecision { SchoolId = School.Id, PlanId = Plan.Id, Round = 1, Council = council, Matter = CouncilMatter.Plan };
        decision.Record(new DecisionFacts(new(2026, 11, 12), 0, "", @for, against, 0, false, "", null, ""), rule, null, council == CouncilKind.Site ? Site : Parents, Principal.Id, Portal.Clock.Now.UtcDateTime);
        if (minutes) decision.SetMinutes(null, "https://example.org/minutes");
        return await Portal.Have(decision);
    }
}

public static class Uploads
{
    public static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[100]];

    /// <summary>Presses the button of a form with a file in one of its fields.</summary>
    public static Task<Page> Submit(this Page page, Browser browser, string button, string field, string fileName, byte[] content, params (string Name, string? Value)[] fields)
    {
        var (action, values) = page.Filled(button, fields);
        var form = new MultipartFormDataContent();
        foreach (var (name, value) in values) form.Add(new StringContent(value), name);
        var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file, field, fileName);
        return browser.Post(action, form);
    }
}
