using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Rosters of the councils at schools that have a plan, and what they decided: all that the approved plans rest on, and less where the story is not over.</summary>
public class DemoCouncils(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    /// <summary>Sent or returned plans that have fewer votes than they need.</summary>
    private static readonly Dictionary<string, CouncilKind[]> Unfinished = new()
    {
        [DemoSchools.HarborPoint] = [CouncilKind.Site],
        ["BH-0205"] = [CouncilKind.Site],
        ["BH-0405"] = [],
    };

    private static readonly string[] Parents =
    [
        "Lúcia Andrade", "Fadumo Warsame", "Minh Nguyễn", "Marisol Reyes", "Jean-Robert Pierre", "Aisha Haddad", "Grace Okoye", "Tomás Rivera", "Wei Chen", "Nadège Lafleur", "Kofi Mensah", "Elena Petrova", "Dulce Fortes",
    ];

    private IReadOnlyList<CouncilRule> _rules = [];

    public async Task Make()
    {
        _rules = await db.AllCouncilRules();
        var plans = await db.Plans.Include(plan => plan.School).Include(plan => plan.Template).Include(plan => plan.SchoolYear).Include(plan => plan.Events).OrderBy(plan => plan.Id).ToListAsync();
        foreach (var plan in plans)
        {
            var principal = plan.Events.OrderBy(step => step.At).Select(step => (int?)step.ById).FirstOrDefault();
            var site = await Roster(plan, CouncilKind.Site);
            var parents = await Roster(plan, CouncilKind.Parent);
            var by = principal ?? await db.Assignments.In(plan.SchoolId).Where(role => role.Role == Security.PortalRole.Principal).Select(role => role.UserId).FirstAsync();
            var byLaw = new CouncilByLaw
            {
                SchoolId = plan.SchoolId,
                Council = CouncilKind.Parent,
                Needed = 15,
                Source = $"By-laws of September {plan.SchoolYear.StartsOn.Year - 1}, section 4",
                From = plan.SchoolYear.StartsOn.AddDays(-300),
                ById = by,
                At = At(plan.SchoolYear.StartsOn.AddDays(5)),
            };
            db.CouncilByLaws.Add(byLaw);
            await db.SaveChangesAsync();
            if (plan.Status != PlanStatus.Draft) await Decide(plan, site, parents, byLaw, by);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task Decide(Plan plan, IReadOnlyList<CouncilMember> site, IReadOnlyList<CouncilMember> parents, CouncilByLaw byLaw, int by)
    {
        var isKingsley = plan.School.SourcedId == DemoSchools.Kingsley && plan.SchoolYearId == district.YearOn(clock.Today)!.Id;
        var needs = new CouncilNeeds(plan.Template!.SchoolSiteCouncil, plan.Template.SchoolParentCouncil, plan.School.IsTitleI);
        var isOver = plan.Status is not (PlanStatus.Sent or PlanStatus.Returned);
        var day = Evening(plan.SchoolYear.StartsOn.AddDays(28));
        foreach (var council in Enum.GetValues<CouncilKind>().Where(council => needs.Asks(council) && (isOver || !Unfinished.TryGetValue(plan.School.SourcedId!, out var held) || held.Contains(council))))
        {
            // Of an amended plan the round that is over.
            for (var round = 1; round <= (plan.Status == PlanStatus.Approved || plan.Status == PlanStatus.Closed ? plan.Round : Math.Max(1, plan.Round - 1)); round++)
            {
                var decision = council == CouncilKind.Site
                    ? Vote(plan, council, CouncilMatter.Plan, round, day.AddDays(7 * (round - 1)), [.. site.Where((member, at) => at != 3)], byLaw, 0, (7 - plan.Id / 2 % 2, plan.Id / 2 % 2, 1), by)
                    : Vote(plan, council, CouncilMatter.Plan, round, day.AddDays(1 + 7 * (round - 1)), [.. parents.Take(10)], byLaw, 27 - plan.Id % 5, (30 - plan.Id % 7, 1 + plan.Id % 2, plan.Id % 3), by);
                if (isKingsley && council == CouncilKind.Site) decision.SetMinutes(await Minutes(plan, by, decision.MetOn), "");
                else decision.SetMinutes(null, $"https://www.bayharbor.example/councils/{plan.School.SourcedId!.ToLowerInvariant()}/{decision.MetOn:yyyy-MM-dd}");
                db.CouncilDecisions.Add(decision);
            }
        }

        if (!isKingsley) return;
        var share = Vote(plan, CouncilKind.Site, CouncilMatter.FamilyShare, 1, day, [.. site.Where((member, at) => at != 3)], byLaw, 0, (8, 0, 0), by);
        share.SetMinutes(await Minutes(plan, by, day), "");
        db.CouncilDecisions.Add(share);
    }

    private CouncilDecision Vote(Plan plan, CouncilKind council, CouncilMatter matter, int round, DateOnly day, IReadOnlyList<CouncilMember> present, CouncilByLaw byLaw, int others, (int For, int Against, int Abstain) votes, int by)
    {
        var decision = new CouncilDecision { SchoolId = plan.SchoolId, PlanId = plan.Id, Round = round, Council = council, Matter = matter };
        var guests = council == CouncilKind.Site ? "Two people from the neighborhood library" : "The family liaison, an interpreter";
        decision.Record(new DecisionFacts(day, others, guests, votes.For, votes.Against, votes.Abstain, false, "", null, ""), _rules.On(council, day)!, byLaw, present, by, At(day.AddDays(1)));
        return decision;
    }

    private async Task<IReadOnlyList<CouncilMember>> Roster(Plan plan, CouncilKind council)
    {
        var (school, from) = (plan.School, plan.SchoolYear.StartsOn.AddDays(21));
        var staff = await db.Staff.Where(member => member.SchoolId == school.Id && (member.Role == "principal" || member.Role == "teacher")).OrderBy(member => member.Role).ThenBy(member => member.SourcedId).Take(5).ToListAsync();
        var parents = Enumerable.Range(0, Parents.Length).Select(at => Parents[school.SourcedId == DemoSchools.Kingsley ? at : (at + 3 * school.Id) % Parents.Length]).ToList();
        var members = council == CouncilKind.Parent
            ? parents.Select((name, at) => Member(name, CouncilSeat.Parent, at < 2, at switch { 2 => "Treasurer", 3 => "Secretary", _ => "" })).ToList()
            : [
                .. staff.Select(member => Member($"{member.GivenName} {member.FamilyName}", member.Role == "principal" ? CouncilSeat.Principal : CouncilSeat.Teacher)),
                .. parents.Take(4).Select((name, at) => Member(name, CouncilSeat.Parent, at == 0)),
                .. StudentsOf(school).Select(name => Member(name, CouncilSeat.Student)),
                Member("Deb Kowalski", CouncilSeat.Community, office: "Neighborhood library"),
            ];
        db.CouncilMembers.AddRange(members);
        await db.SaveChangesAsync();
        return members;

        CouncilMember Member(string name, CouncilSeat seat, bool isCoChair = false, string office = "") =>
            new() { SchoolId = school.Id, SchoolYearId = plan.SchoolYearId, Council = council, Name = name, Seat = seat, IsCoChair = isCoChair, Office = office, From = from };
    }

    private static string[] StudentsOf(School school) => Grades.Overlap(school.LowGrade, school.HighGrade, "09", null) ? ["Imani Brooks", "Rafael Duarte"] : [];

    private async Task<StoredFile> Minutes(Plan plan, int by, DateOnly day)
    {
        var content = DemoPdf.Of("School Site Council", $"Minutes of {day:MMMM d, yyyy}", "Present: the principal, 3 teachers, 4 parents, 1 guest.", "The council read the family engagement plan and the Title I budget.");
        return await db.KeepFile(new FormFile(new MemoryStream(content), 0, content.Length, "Minutes", $"SSC minutes {day:yyyy-MM-dd}.pdf"), plan.SchoolId, plan.Id, by, At(day.AddDays(1)));
    }

    private static DateOnly Evening(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(4), DayOfWeek.Sunday => day.AddDays(3), DayOfWeek.Monday => day.AddDays(2), _ => day };

    private DateTime At(DateOnly day) => clock.ToUtc(day.ToDateTime(new TimeOnly(9, 40)));
}
