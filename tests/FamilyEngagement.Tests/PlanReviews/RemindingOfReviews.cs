using FamilyEngagement.Tests.Plans;
using FamilyEngagement.Web.Features.Mail;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Tests.PlanReviews;

public class RemindingOfReviews
{
    private static async Task<List<OutgoingMail>> Remind(PlanStory story, DateOnly today)
    {
        await story.Portal.With<ReviewReminders>(reminders => reminders.Remind(today));
        return await story.Portal.Ask(db => db.Mail.AsNoTracking().Where(mail => mail.ToUserId == story.Principal.Id).OrderBy(mail => mail.Id).ToListAsync());
    }

    [Fact]
    public async Task A_principal_hears_once_before_the_day_and_once_when_it_is_past_due()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        var family = await story.Portal.Have(A.Family(story.School.Id, "Zzyzx"));
        await story.Portal.Have(A.Contact(story.School.Id, family, story.Principal, note: "A note."));
        await story.Portal.With<PlanPulses>(pulses => pulses.Refresh(story.Plan.Id));
        var day = PlanTemplate.NinetyDays(story.Portal.ThisYear)[0];
        (await Remind(story, day.AddDays(-8))).ShouldBeEmpty();
        (await Remind(story, day.AddDays(-7))).Count.ShouldBe(1);
        (await Remind(story, day.AddDays(-6))).Count.ShouldBe(1);
        (await Remind(story, day.AddDays(14))).Count.ShouldBe(1);
        var mails = await Remind(story, day.AddDays(15));
        (await Remind(story, day.AddDays(16))).Count.ShouldBe(2);
        mails.Select(mail => mail.Subject).ShouldBe([$"The 90-day review of {story.School.Name} is due by {day:MMMM d}", $"The 90-day review of {story.School.Name} is past due"]);
        foreach (var mail in mails)
        {
            mail.Body.ShouldContain($"{{portal}}{story.Url}/reviews");
            foreach (var word in new[] { "Zzyzx", "A note.", "Welcome calls", "Nilton" }) (mail.Subject + mail.Body).ShouldNotContain(word);
        }
    }

    [Fact]
    public async Task Who_has_held_the_review_hears_nothing()
    {
        var story = await PlanStory.Begin(PlanStatus.Approved);
        await (await (await story.AsPrincipal()).Get($"{story.Url}/reviews/new")).Submit("Save review", ("Standing", "OnTrack"), ("Text", "Calls work."));
        (await Remind(story, PlanTemplate.NinetyDays(story.Portal.ThisYear)[0].AddDays(-7))).ShouldBeEmpty();
    }
}
