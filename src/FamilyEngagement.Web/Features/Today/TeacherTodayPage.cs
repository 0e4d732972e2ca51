namespace FamilyEngagement.Web.Features.Today;

/// <param name="Families">Of children in own classes.</param>
/// <param name="Weeks">The last weeks, this one first.</param>
public record TeacherTodayPage(
    int SchoolId, string? Term, int SchoolDaysLeft, IReadOnlyList<TeacherTodayPage.OwnClass> Classes,
    IReadOnlyList<TodayPage.Asked> Questions, int QuestionsOpen, IReadOnlyList<TodayPage.Promise> FollowUps, int FollowUpsDue,
    int Families, int Unreached, IReadOnlyList<TodayPage.ToCall> CallFirst, IReadOnlyList<TeacherTodayPage.Week> Weeks)
{
    public record OwnClass(string Title, int Children);

    public record Week(DateOnly Monday, int Contacts);
}
