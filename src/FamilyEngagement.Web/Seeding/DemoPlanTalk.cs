using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What people of Kingsley say about their plan, and a figure that it quotes. After the summary of reach.</summary>
public class DemoPlanTalk(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private DateTime At(int daysAgo) => clock.ToUtc(clock.Today.AddDays(-daysAgo).ToDateTime(new TimeOnly(14, 40)));

    public async Task Make()
    {
        var plan = await db.Plans.Include(plan => plan.Sections).FirstAsync(plan => plan.School.SourcedId == DemoSchools.Kingsley && plan.SchoolYearId == district.YearOn(clock.Today)!.Id);
        var people = await db.Users.Where(user => user.IsDemo).Select(user => new { user.Email, user.Id }).ToDictionaryAsync(user => user.Email!.Split('@')[0], user => user.Id);
        var goals = plan.Sections.Where(section => section.Kind == SectionKind.Goal).OrderBy(section => section.Position).ToList();
        var families = plan.Sections.First(section => section.Key == "our-families");
        var asked = Say(goals[0], people["liaison"], 5, "I can take the Tuesday calls. For Somali we need the phone interpreter: shall I book one for the whole term?", forSchoolOnly: true);
        Say(families, people["district"], 8, "The part about grandparents is strong. Could other schools read it?", forSchoolOnly: false);
        var resolved = Say(goals[1], people["liaison"], 12, "The data night moved to December.", forSchoolOnly: true);
        resolved.Resolve(people["principal"], At(11));
        await db.SaveChangesAsync();
        Say(goals[0], people["principal"], 4, "Yes, please. Put yourself down as the leader of that strategy.", forSchoolOnly: true, asked.Id);
        var term = district.TermOn(clock.Today)!.Id;
        var reach = await db.Reach.In(plan.SchoolId).By(ReachDimension.HomeLanguage).Where(row => row.TermId == term).ToListAsync();
        families.Cite(new CitedFigure(GoalMeasure.TwoWay, clock.Today.AddDays(-1), reach.Sum(row => row.TwoWay), reach.Sum(row => row.Families)), people["principal"], At(1));
        await db.SaveChangesAsync();

        PlanComment Say(PlanSection section, int by, int daysAgo, string text, bool forSchoolOnly, int? thread = null)
        {
            var comment = new PlanComment { PlanId = plan.Id, SchoolId = plan.SchoolId, SectionId = section.Id, ThreadId = thread, IsForSchoolOnly = forSchoolOnly, ById = by, At = At(daysAgo), Text = text };
            db.PlanComments.Add(comment);
            return comment;
        }
    }
}
