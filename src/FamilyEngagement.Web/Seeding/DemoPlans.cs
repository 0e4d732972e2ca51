using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Security;
using Microsoft.AspNetCore.Identity;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Plans of the demo schools in every state, some schools without one, and one of last year.</summary>
public class DemoPlans(AppDbContext db, DistrictCache district, DistrictClock clock, PlanTemplates templates, DemoPlanTexts texts, UserManager<PortalUser> users)
{
    /// <param name="Written">How many sections of a draft are written.</param>
    private sealed record Story(string School, PlanStatus Status, int SentDaysAgo = 0, int DecidedDaysAgo = 0, int Written = 99);

    private static readonly Story[] ThisYear =
    [
        new(DemoSchools.Kingsley, PlanStatus.Returned, 23, 2), new(DemoSchools.HarborPoint, PlanStatus.Sent, 3),
        new("BH-0005", PlanStatus.Approved, 33, 27), new("BH-0105", PlanStatus.Approved, 30, 20), new("BH-0110", PlanStatus.Sent, 17), new("BH-0120", PlanStatus.Draft, Written: 4),
        new("BH-0130", PlanStatus.Approved, 27, 16), new("BH-0205", PlanStatus.Returned, 20, 9), new("BH-0210", PlanStatus.Draft, Written: 6), new("BH-0220", PlanStatus.Approved, 24, 13),
        new("BH-0320", PlanStatus.Draft, Written: 1), new("BH-0405", PlanStatus.Sent, 1), new("BH-0505", PlanStatus.Approved, 19, 5),
    ];

    /// <summary>A second reader in the district office, without a password. What came last has nobody yet.</summary>
    private static readonly string[] ReadBySecond = ["BH-0005", "BH-0110", "BH-0205", "BH-0505"], ReadByNobody = ["BH-0405"];

    private sealed record Cast(School School, DemoPlanTexts.Voice Voice, int Principal, int Reviewer);

    public async Task Make()
    {
        var reviewer = await db.Users.Where(user => user.DistrictRole == PortalRole.DistrictStaff).Select(user => user.Id).FirstAsync();
        var second = await SecondReader();
        var schools = await db.Schools.Where(school => school.SourcedId != null).ToDictionaryAsync(school => school.SourcedId!);
        var year = district.YearOn(clock.Today)!;
        var template = await templates.InForce(year);
        template.ReviewDays = DemoReviews.Days(year);
        for (var at = 0; at < ThisYear.Length; at++)
        {
            var story = ThisYear[at];
            var cast = await CastOf(schools[story.School], at, year, ReadBySecond.Contains(story.School) ? second : reviewer);
            var plan = await Tell(story, cast, template, clock.Today);
            plan.ReviewerId = story.Status == PlanStatus.Draft || ReadByNobody.Contains(story.School) ? null : cast.Reviewer;
            if (plan.ReviewerId == second) db.Mail.Add(Invitation(plan, second, isRefused: story.School == "BH-0205"));
            if (at == 0 && district.YearBefore(year) is { } before)
                await Tell(new Story("", PlanStatus.Approved, 33, 24), cast with { Voice = cast.Voice with { School = "", Start = before.StartsOn } }, await templates.InForce(before), clock.Today.AddDays(-364));
        }

        template.PublishedAt = At(year.StartsOn.AddDays(-30), 10);
        template.DueOn = year.NextSchoolDay(year.StartsOn.AddDays(56));
        await db.SaveChangesAsync();
        await BeginNextVersion(year);
    }

    /// <summary>What the district learned from this year's plans, not published yet.</summary>
    private async Task BeginNextVersion(SchoolYear year)
    {
        var next = await templates.NextVersion(year);
        next.Note = "Shorter guidance on partners, and a section on how we welcome families who come during the year.";
        var partners = next.Sections.First(section => section.Key == "community-partners");
        (partners.WordLimit, partners.Guidance) = (200, "List the partners who help your families. Say what each one does, and how you check that a family you referred got the help.");
        var welcome = next.AddText("Families who come during the year");
        (welcome.WordLimit, welcome.Guidance) = (150, "Say who welcomes a new family, in which language, and what they hear in the first week.");
        await db.SaveChangesAsync();
    }

    /// <summary>What she was sent when she was named; one did not get through.</summary>
    private static OutgoingMail Invitation(Plan plan, int reader, bool isRefused)
    {
        var at = plan.SentAt!.Value.AddHours(2);
        var mail = OutgoingMail.To(reader, $"plan-reader-{plan.Id}-{plan.SentAt:yyyyMMddHHmmss}-{reader}", $"A plan to read: {plan.School.Name}",
            $"Good day,\n\nMarcus Oyelaran asks you to read the family engagement plan of {plan.School.Name}.\n\n{OutgoingMail.Portal}/district/plans/{plan.Id}\n", at);
        (mail.State, mail.Attempts, mail.SentAt, mail.Error) = isRefused ? (MailState.Failed, OutgoingMail.Waits.Count + 1, (DateTime?)null, "Mailbox full. The server response was: 4.2.2 Over quota") : (MailState.Sent, 1, at.AddMinutes(1), "");
        return mail;
    }

    private async Task<int> SecondReader()
    {
        var email = $"family.office@{DemoAccounts.Domain}";
        var user = new PortalUser { UserName = email, Email = email, Name = "Grace Nakamura", IsDemo = true, DistrictRole = PortalRole.DistrictStaff };
        await users.CreateAsync(user);
        return user.Id;
    }

    private async Task<Cast> CastOf(School school, int number, SchoolYear year, int reviewer)
    {
        var principal = await db.Assignments.In(school.Id).Where(role => role.Role == PortalRole.Principal).Select(role => role.User).FirstOrDefaultAsync() ?? await NewPrincipal(school, year.StartsOn.AddDays(-364));
        return new Cast(school, new DemoPlanTexts.Voice(school.SourcedId!, number, DemoSchools.Liaison(school.SourcedId!), principal.Name, year.StartsOn), principal.Id, reviewer);
    }

    /// <summary>The roster's principal, who signs what the school sent and has no password.</summary>
    private async Task<PortalUser> NewPrincipal(School school, DateOnly from)
    {
        var staff = await db.Staff.Where(member => member.SchoolId == school.Id && member.Role == "principal").OrderBy(member => member.Id).FirstOrDefaultAsync();
        var email = $"principal.{school.SourcedId!.ToLowerInvariant()}@{DemoAccounts.Domain}";
        var user = new PortalUser { UserName = email, Email = email, Name = staff is null ? "Principal" : $"{staff.GivenName} {staff.FamilyName}", IsDemo = true };
        user.Assignments.Add(new SchoolAssignment { SchoolId = school.Id, Role = PortalRole.Principal, From = from });
        await users.CreateAsync(user);
        return user;
    }

    private async Task<Plan> Tell(Story story, Cast cast, PlanTemplate template, DateOnly today)
    {
        var plan = template.Start(cast.School);
        Write(plan, story, cast, today);
        // Versions name the sections by their ids.
        db.Plans.Add(plan);
        await db.SaveChangesAsync();
        if (story.Status == PlanStatus.Draft) return plan;
        // Harbor Point was returned once before; what it changed since waits to be read again.
        if (story.School == DemoSchools.HarborPoint)
        {
            Send(plan, cast, At(today.AddDays(-24), 15));
            Return(plan, cast, At(today.AddDays(-17), 11));
            foreach (var goal in Asked(plan)) goal.Write(SectionContent.Of(goal) with { Text = goal.Text + " We look at it every month." }, cast.Principal, At(today.AddDays(-5), 16));
        }

        Send(plan, cast, At(today.AddDays(-story.SentDaysAgo), 14));
        if (story.Status == PlanStatus.Approved)
        {
            foreach (var section in plan.Sections) section.Review(SectionVerdict.LooksGood, "", cast.Reviewer, At(today.AddDays(-story.DecidedDaysAgo), 9));
            plan.Take(PlanStep.Approve, cast.Reviewer, At(today.AddDays(-story.DecidedDaysAgo), 10), "A clear plan. Thank you for the work with the councils.");
        }

        if (story.Status == PlanStatus.Returned) Return(plan, cast, At(today.AddDays(-story.DecidedDaysAgo), 13));
        if (story.School == DemoSchools.Kingsley) AddGoals(plan, cast, texts.Goals(cast.Voice).Skip(2), At(today.AddDays(-1), 16));
        return plan;
    }

    private void Write(Plan plan, Story story, Cast cast, DateOnly today)
    {
        var goals = texts.Goals(cast.Voice);
        // Kingsley began its third goal after the plan came back; it is not finished.
        AddGoals(plan, cast, story.School == DemoSchools.Kingsley ? goals.Take(2) : goals, At(today.AddDays(-40), 15));
        var written = 0;
        foreach (var section in plan.Sections.OrderBy(section => section.Position).ToList())
        {
            if (section.Kind == SectionKind.Goal || ++written > story.Written) continue;
            section.Write(SectionContent.Of(section) with { Text = texts.Text(section.Key, cast.Voice) }, cast.Principal, At(today.AddDays(-44 + written), 15));
        }

        if (story.Written == 1) plan.Sections.First(section => section.Kind == SectionKind.Goal).Strategies.Clear();
    }

    /// <summary>Into the empty goals first, then into new ones.</summary>
    private void AddGoals(Plan plan, Cast cast, IEnumerable<SectionContent> goals, DateTime at)
    {
        foreach (var content in goals)
        {
            var held = plan.Sections.Where(section => section.Kind == SectionKind.Goal).ToList();
            var goal = held.Find(section => section.Text.Length == 0);
            goal ??= plan.AddGoal();
            goal.Write(content, cast.Principal, at);
        }
    }

    private static void Send(Plan plan, Cast cast, DateTime at) => plan.Take(PlanStep.Send, cast.Principal, at);

    private void Return(Plan plan, Cast cast, DateTime at)
    {
        var goals = plan.Sections.Where(section => section.Kind == SectionKind.Goal).OrderBy(section => section.Position).ToList();
        foreach (var section in plan.Sections)
        {
            var comment = texts.Comment(cast.Voice.School, section.Kind == SectionKind.Goal ? $"goal-{goals.IndexOf(section) + 1}" : section.Key);
            section.Review(comment is null ? SectionVerdict.LooksGood : SectionVerdict.NeedsChange, comment ?? "", cast.Reviewer, at.AddMinutes(-20));
        }

        plan.Take(PlanStep.Return, cast.Reviewer, at);
    }

    private static IEnumerable<PlanSection> Asked(Plan plan) => plan.Sections.Where(section => section.Verdict == SectionVerdict.NeedsChange);

    /// <summary>That day, or the Friday before a weekend.</summary>
    private DateTime At(DateOnly day, int hour)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(-1);
        return clock.ToUtc(day.ToDateTime(new TimeOnly(hour, 12)));
    }
}
