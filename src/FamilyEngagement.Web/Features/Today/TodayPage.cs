using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Today;

public record TodayPage(
    int SchoolId, string? Term, int SchoolDaysLeft, IReadOnlyList<TodayPage.Promise> FollowUps, int FollowUpsDue,
    int Unreached, int NeverTried, IReadOnlyList<TodayPage.ToCall> CallFirst, ReachFigures Reach, TodayPage.Week MyWeek)
{
    public record Promise(int Id, DateOnly DueOn, string What, FamilyLine Family, Guid Version);

    public record ToCall(FamilyLine Family, string Why);

    public record Week(int Contacts, int Families, int TwoWay);
}
