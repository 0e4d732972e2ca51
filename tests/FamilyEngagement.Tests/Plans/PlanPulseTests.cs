using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Tests.Plans;

public class PlanPulseTests
{
    private static Task<PlanPulse?> Held(PlanStory story) => story.Portal.Ask(db => db.PlanPulses.AsNoTracking().FirstOrDefaultAsync(row => row.PlanId == story.Plan.Id));

    private static Task Refresh(PlanStory story) => story.Portal.With<PlanPulses>(pulses => pulses.Refresh(story.Plan.Id));

    /// <summary>From the plan, its reviews and the contacts, as plainly as the words of <see cref="PlanPulse"/> read.</summary>
    private static async Task<(int, int, int, int, int, DateOnly?, DateOnly?, PlanStanding?)> Expected(PlanStory story)
    {
        var plan = await story.Portal.Ask(db => db.Plans.AsNoTracking().Include(row => row.Sections).ThenInclude(row => row.Strategies).Include(row => row.Reviews).FirstAsync(row => row.Id == story.Plan.Id));
        var contacts = await story.Portal.Ask(db => db.Contacts.Where(contact => contact.SchoolId == story.School.Id && contact.IsReached && contact.VoidedAt == null).Select(contact => new { contact.Day, contact.Family.SpokenLanguage }).ToListAsync());
        var strategies = plan.Sections.SelectMany(section => section.Strategies).ToList();
        var begun = strategies.Where(strategy => (strategy.StartsOn ?? story.Portal.ThisYear.StartsOn) <= story.Portal.Today).ToList();
        var without = begun.Count(strategy => !contacts.Exists(contact => contact.Day >= (strategy.StartsOn ?? story.Portal.ThisYear.StartsOn) && (strategy.Aim.Languages == "" || strategy.Aim.Languages.Split(',').Contains(contact.SpokenLanguage))));
        var last = plan.Reviews.Where(review => !review.IsVoided).MaxBy(review => review.HeldOn);
        var next = PlanTemplate.NinetyDays(story.Portal.ThisYear).Where(day => last is null || last.HeldOn.DayNumber < day.DayNumber - 30).Cast<DateOnly?>().FirstOrDefault();
        return (plan.Sections.Count, plan.Sections.Count(section => !section.Gaps(hasBudget: false).Any()), strategies.Count, begun.Count, without, next, last?.HeldOn, last?.Standing);
    }

    private static async Task ShouldBeTrue(PlanStory story)
    {
        var row = (await Held(story))!;
        (row.Sections, row.SectionsReady, row.Strategies, row.StrategiesBegun, row.WithoutContact, row.NextReviewOn, row.LastReviewOn, row.LastStanding).ShouldBe(await Expected(story));
    }

    [Fact]
    public async Task It_follows_each_save_of_the_plan_and_of_a_review()
    {
        var story = await PlanStory.Begin(isComplete: false);
        await story.Portal.Have(A.Family(story.School.Id, "Diaz", "es", "es"));
        await story.Portal.Have(A.Contact(story.School.Id, await story.Portal.Have(A.Family(story.School.Id, "Warsame", "so", "so")), story.Principal));
        await story.Portal.With<ReachSummary>(reach => reach.Refresh(story.Portal.ThisTerm, [story.School.Id]));
        var principal = await story.AsPrincipal();

        await (await principal.Get($"{story.Url}/sections/{story.Plan.Sections[2].Id}")).Submit("Save", ("Text", "They meet each month."));
        await ShouldBeTrue(story);
        (await Held(story))!.SectionsReady.ShouldBe(3);

        await (await principal.Get($"{story.Goal}/strategies/{story.Plan.Sections[1].Strategies[0].Id}")).Submit("Save", ("Languages", "es"));
        await ShouldBeTrue(story);
        var pulse = (await Held(story))!;
        (pulse.WithoutContact, pulse.WithoutContactOutside).ShouldBe((1, 0));

        var shown = await (await principal.Get($"{story.Url}/reviews/new")).Submit("Save review", ("Standing", "Watch"), ("Text", "Slow."));
        await ShouldBeTrue(story);
        (await Held(story))!.LastStanding.ShouldBe(PlanStanding.Watch);
        await (await shown.Click("Void this review")).Submit("Void review", ("Reason", "Wrong plan."));
        await ShouldBeTrue(story);
        (await Held(story))!.LastReviewOn.ShouldBeNull();

        await (await principal.Get(story.Url)).Submit("Add a goal");
        await ShouldBeTrue(story);
        (await Held(story))!.Sections.ShouldBe(4);
    }

    [Fact]
    public async Task The_night_catches_up_with_the_log()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var family = await story.Portal.Have(A.Family(story.School.Id));
        await Refresh(story);
        (await Held(story))!.WithoutContact.ShouldBe(1);
        await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal));
        (await Held(story))!.WithoutContact.ShouldBe(1);
        await Task.WhenAll(Refresh(story), Refresh(story));
        await ShouldBeTrue(story);
        (await Held(story))!.WithoutContact.ShouldBe(0);
    }

    [Fact]
    public async Task Two_who_write_the_first_row_at_once_get_one()
    {
        var story = await PlanStory.Begin();
        await story.Portal.Have(A.Family(story.School.Id));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Refresh(story)));
        await ShouldBeTrue(story);
    }
}
