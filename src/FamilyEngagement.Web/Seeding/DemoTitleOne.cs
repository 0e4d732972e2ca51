using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Files;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.PlanRecords;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.TitleOne;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What stands beside the sections of the demo plans: whom the schools asked, the compact, the Title I money, and two families who are not satisfied.</summary>
public class DemoTitleOne(AppDbContext db, DistrictClock clock)
{
    private static readonly (string Title, int People, string Languages, string Said, string Changed)[] Asked =
    [
        ("Families at the welcome breakfast", 64, "en,es,ht,kea,so", "Messages are long, and many come at once. Two fathers asked for meetings after 6.", "One short message a week. The second math evening begins at 6:30."),
        ("Grandparents who pick up children", 23, "en,es,vi", "They want to hear of homework on paper, not only in the app.", "A printed list goes home each Monday."),
        ("Families at the fall open house", 118, "en,pt,es", "They praised the after-school program. New families did not know whom to call.", "A card with names and numbers is in every backpack."),
    ];

    private static readonly (string What, string Purpose, decimal Planned, decimal Spent, int Day)[] Lines =
    [
        ("Interpreters at council meetings and workshops", "Families take part in their own language.", 1600, 640, 52),
        ("Childcare on family evenings", "Parents of small children can come.", 980, 310, 45),
        ("Two math workshops for families", "Families learn how to help at home.", 1120, 1140, 61),
        ("Printing the compact in seven languages", "Every family has it on paper.", 600, 412.50m, 38),
    ];

    public async Task Make()
    {
        var plans = await db.Plans.Include(plan => plan.School).Include(plan => plan.SchoolYear).Include(plan => plan.Sections).Include(plan => plan.Events).OrderBy(plan => plan.Id).ToListAsync();
        var votes = await db.CouncilDecisions.Where(one => one.Matter == CouncilMatter.FamilyShare).ToDictionaryAsync(one => one.PlanId, one => one.Id);
        foreach (var plan in plans)
        {
            foreach (var section in plan.Sections.Where(section => section.Text.Length > 0 && section.ChangedById is not null)) await Records(plan, section);
            if (plan.School.IsTitleI && plan.Sections.Any(section => section.Parts.HasFlag(SectionParts.Budget) && section.Text.Length > 0)) Money(plan, votes);
            if (plan.Status != PlanStatus.Draft && plan.SchoolYear.Contains(clock.Today)) Comments(plan);
        }

        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private async Task Records(Plan plan, PlanSection section)
    {
        var by = section.ChangedById!.Value;
        // Before the plan was sent: what changes later is to be read again.
        var at = plan.Events.Count == 0 ? section.ChangedAt!.Value : plan.Events.Min(step => step.At).AddDays(-12);
        if (section.Parts.HasFlag(SectionParts.Consultation))
        {
            var asked = Asked[plan.School.SourcedId == DemoSchools.Kingsley ? 0 : plan.SchoolId % Asked.Length];
            db.PlanRecords.Add(new PlanRecord
            {
                SchoolId = plan.SchoolId,
                SectionId = section.Id,
                Kind = RecordKind.Consultation,
                Title = asked.Title,
                HeldOn = plan.SchoolYear.StartsOn.AddDays(18),
                People = asked.People,
                Languages = asked.Languages,
                Said = asked.Said,
                Changed = asked.Changed,
                ById = by,
                At = at,
            });
        }

        if (!section.Parts.HasFlag(SectionParts.Attachments)) return;
        var compact = new PlanRecord { SchoolId = plan.SchoolId, SectionId = section.Id, Kind = RecordKind.Attachment, Title = $"Home-School Compact {plan.SchoolYear.Name}", ById = by, At = at };
        if (plan.School.SourcedId == DemoSchools.Kingsley)
        {
            var content = DemoPdf.Of("Kingsley Elementary School", "Home-School Compact", "We read together every day, at school and at home.");
            compact.File = await db.KeepFile(new FormFile(new MemoryStream(content), 0, content.Length, "File", "Home-School Compact.pdf"), plan.SchoolId, plan.Id, by, at);
        }
        else compact.Url = $"https://www.bayharbor.example/compacts/{plan.School.SourcedId!.ToLowerInvariant()}";

        db.PlanRecords.Add(compact);
    }

    private void Money(Plan plan, Dictionary<int, int> votes)
    {
        var isWhole = plan.School.SourcedId == DemoSchools.Kingsley;
        db.TitleOneBudgets.Add(new TitleOneBudget
        {
            SchoolId = plan.SchoolId,
            PlanId = plan.Id,
            Allocation = isWhole ? 214_350 : 120_000 + 1_250 * (plan.SchoolId % 40),
            Share = isWhole ? 4_300 : 2_720,
            DecisionId = votes.TryGetValue(plan.Id, out var vote) ? vote : null,
        });
        foreach (var line in isWhole ? Lines : [Lines[0], Lines[2]])
        {
            var day = plan.SchoolYear.StartsOn.AddDays(line.Day);
            var isSpent = day <= clock.Today;
            db.BudgetLines.Add(new BudgetLine { SchoolId = plan.SchoolId, PlanId = plan.Id, What = line.What, Purpose = line.Purpose, Planned = line.Planned, Spent = isSpent ? line.Spent : 0, SpentOn = isSpent ? day : null });
        }
    }

    private void Comments(Plan plan)
    {
        var by = plan.Sections.Select(section => section.ChangedById).First(id => id is not null)!.Value;
        var day = plan.SchoolYear.StartsOn.AddDays(57);
        if (plan.School.SourcedId == DemoSchools.Kingsley)
        {
            var comment = Comment("The math evenings begin at 5. Many of us work until 6 and come when it is over. Nobody asked us.", CommentWay.Meeting, "es");
            comment.Reply("You are right. The evening in the second term begins at 6:30, and we ask at the door which hour is best.", day.AddDays(6));
        }

        if (plan.School.SourcedId == DemoSchools.HarborPoint) Comment("The plan talks of messages in our language. My son still brings the papers home in English.", CommentWay.Phone, "ar");

        FamilyComment Comment(string text, CommentWay way, string language)
        {
            var comment = new FamilyComment { SchoolId = plan.SchoolId, PlanId = plan.Id, Text = text, Way = way, On = day, Language = language, ById = by, At = clock.ToUtc(day.ToDateTime(new TimeOnly(18, 5))) };
            db.FamilyComments.Add(comment);
            return comment;
        }
    }
}
