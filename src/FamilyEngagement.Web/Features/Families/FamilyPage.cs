using FamilyEngagement.Web.Features.FollowUps;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Shared;

namespace FamilyEngagement.Web.Features.Families;

public record FamilyPage(
    int SchoolId, FamilyLine Family, IReadOnlyList<FamilyPage.Person> People, IReadOnlyList<FamilyPage.NoAccess> Barred,
    IReadOnlyList<ContactLine> Timeline, IReadOnlyList<FollowUpLine> FollowUps, IReadOnlyList<QuestionLine> Questions,
    bool ShowsAll, bool HasOlder, int TalksThisYear, DueDiligence Diligence)
{
    /// <summary>A number as a phone dials it.</summary>
    public static string Dial(string phone) => string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));

    /// <param name="DeadNumberOn">The day a call to this person met a wrong or dead number.</param>
    public record Person(int Id, string Name, string Relationship, string Phone, string Email, DateOnly? DeadNumberOn);

    /// <summary>A guardian who may not have contact: shown as a warning, with no way to reach them.</summary>
    public record NoAccess(string Name, string Relationship, string Child);
}
