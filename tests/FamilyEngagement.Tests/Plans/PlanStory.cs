using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Tests.Plans;

/// <summary>A school of its own with a principal, a reviewer and this year's plan: a text, a goal with a strategy, another text.</summary>
public sealed class PlanStory
{
    public required Portal Portal { get; init; }
    public required School School { get; init; }
    public required PortalUser Principal { get; init; }
    public required PortalUser Reviewer { get; init; }
    public required Plan Plan { get; init; }

    public string Url => $"/schools/{School.Id}/plans/{Plan.Id}";

    public string ReviewUrl => $"/district/plans/{Plan.Id}";

    public string Families => $"{Url}/sections/{Plan.Sections[0].Id}";

    public string Goal => $"{Url}/sections/{Plan.Sections[1].Id}";

    public static async Task<PlanStory> Begin(PlanStatus status = PlanStatus.Draft, bool isComplete = true, bool isLastYear = false)
    {
        var portal = await Portal.Shared;
        var school = await portal.Have(A.School());
        var principal = await portal.Have(A.Principal(school.Id));
        var reviewer = await portal.Have(A.DistrictStaff());
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = (isLastYear ? portal.YearBefore(portal.ThisYear) : portal.ThisYear).Id };
        plan.Sections.AddRange([Text(school.Id, 100, "our-families", "Our families today", "Many families."), AGoal(school.Id), Text(school.Id, 300, "councils-and-decisions", "Councils and decisions", isComplete ? "They meet." : "")]);
        var sent = new DateTime(2026, 11, 2, 14, 0, 0, DateTimeKind.Utc);
        await portal.Have(plan);
        if (status != PlanStatus.Draft) await portal.Edit(plan, written => Tell(written, status, sent, principal.Id, reviewer.Id));
        return new PlanStory { Portal = portal, School = school, Principal = principal, Reviewer = reviewer, Plan = plan };
    }

    private static void Tell(Plan plan, PlanStatus status, DateTime sent, int principal, int reviewer)
    {
        plan.Take(PlanStep.Send, principal, sent);
        if (status == PlanStatus.Sent) return;
        foreach (var section in plan.Sections) section.Review(SectionVerdict.LooksGood, "", reviewer, sent.AddDays(1));
        if (status == PlanStatus.Returned) plan.Sections[1].Review(SectionVerdict.NeedsChange, "Say who will call.", reviewer, sent.AddDays(1));
        plan.Take(status == PlanStatus.Returned ? PlanStep.Return : PlanStep.Approve, reviewer, sent.AddDays(2));
        if (status == PlanStatus.Amending) plan.Take(PlanStep.Amend, principal, sent.AddDays(3), "A new strategy.");
        if (status == PlanStatus.Closed) plan.Take(PlanStep.Close, principal, sent.AddDays(3));
    }

    public Task<Browser> AsPrincipal() => Portal.SignedIn(Principal);

    public Task<Browser> AsReviewer() => Portal.SignedIn(Reviewer);

    public Task<PlanSection> Saved(int at) => Portal.Ask(db => db.PlanSections.Include(section => section.Strategies.OrderBy(strategy => strategy.Position)).FirstAsync(section => section.Id == Plan.Sections[at].Id));

    public Task<PlanStatus> Status() => Portal.Ask(db => db.Plans.Where(plan => plan.Id == Plan.Id).Select(plan => plan.Status).FirstAsync());

    public static PlanSection Text(int schoolId, int position, string key, string title, string text) =>
        new() { SchoolId = schoolId, Position = position, Key = key, Kind = SectionKind.Text, Title = title, Text = text, IsRequired = true, WordLimit = 20, Guidance = "Tell who your families are.", Example = "We have 412 families." };

    public static PlanSection AGoal(int schoolId, int position = 200)
    {
        var goal = new PlanSection { SchoolId = schoolId, Position = position, Key = PlanTemplate.GoalKey, Kind = SectionKind.Goal, Title = "Two-way talks", Text = "Every family talks with us.", Outcome = "More children read on grade level.", Target = 80, Baseline = 58, IsRequired = true };
        goal.Strategies.Add(new PlanStrategy { SchoolId = schoolId, Position = 1, What = "Welcome calls", Owner = "Ana", StartsOn = new(2026, 10, 1) });
        return goal;
    }
}
