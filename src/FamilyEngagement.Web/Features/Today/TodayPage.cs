using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Today;

public record TodayPage(
    int SchoolId, string? Term, int SchoolDaysLeft, TodayPage.Waiting Questions, IReadOnlyList<TodayPage.Promise> FollowUps, int FollowUpsDue,
    int Unreached, int NeverTried, IReadOnlyList<TodayPage.ToCall> CallFirst, ReachFigures Reach, TodayPage.Week MyWeek, TodayPage.NextSession? Session)
{
    /// <summary>Questions that this person has, oldest first, and how the school answers.</summary>
    /// <param name="Mine">All of them, also those not shown here.</param>
    public record Waiting(IReadOnlyList<Asked> First, int Mine, QuestionFigure Figure);

    public record Asked(QuestionLine Question, FamilyLine? Family);

    public record Promise(FollowUpLine FollowUp, FamilyLine Family);

    public record ToCall(FamilyLine Family, string Why);

    /// <summary>The next one within a week.</summary>
    public record NextSession(int Id, string Title, DateOnly Day, TimeOnly StartsAt, TimeOnly EndsAt, string Place);

    /// <param name="Campaigns">Under way at the school.</param>
    public record Week(int Contacts, int Families, int TwoWay, int Campaigns);
}
