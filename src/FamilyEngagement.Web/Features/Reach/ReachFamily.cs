using FamilyEngagement.Web.Features.Families;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.Reach;

/// <summary>A family that counts at a school in a term: its children there and what the log has of it.</summary>
public class ReachFamily(string language, IReadOnlyList<EnrolledChild> children, FamilyContacts? contacts, DateOnly? lastTalk)
{
    private static readonly string[] Everyone = [""];

    public bool WasAttempted => contacts?.Contacts > 0;

    public bool WasReached => contacts?.Reached > 0;

    public bool HasTalked => contacts?.TwoWay > 0;

    /// <summary>The newest two-way talk of this and the last school year.</summary>
    public DateOnly? LastTalk => contacts?.LastTalk ?? lastTalk;

    /// <summary>Whether it had talked since the beginning of the term.</summary>
    public bool HadTalkedBy(DateOnly day) => contacts?.FirstTalk <= day;

    /// <summary>A family counts once one of its children has been at the school long enough.</summary>
    public bool CountsOn(DateOnly day, int minDays) => children.Any(child => child.Begin <= day.AddDays(-minDays));

    /// <summary>The groups that the family counts in, once in each: its language, and each of its children's grades.</summary>
    public IEnumerable<string> GroupsOf(ReachDimension dimension) => dimension switch
    {
        ReachDimension.Everyone => Everyone,
        ReachDimension.HomeLanguage => [language],
        ReachDimension.Grade => children.Select(child => child.Grade).Distinct(),
        ReachDimension.EnglishLearner => [children.Any(child => child.IsEnglishLearner) ? ReachDimensions.Yes : ReachDimensions.No],
        ReachDimension.SpecialEducation => [children.Any(child => child.HasSpecialEducation) ? ReachDimensions.Yes : ReachDimensions.No],
        ReachDimension.RaceEthnicity => children.Select(child => OneRace(child.RaceEthnicity)).Distinct(),
        ReachDimension.Neighborhood => children.Select(child => child.Neighborhood.Trim()).Distinct(),
        _ => throw new ArgumentOutOfRangeException(nameof(dimension)),
    };

    public void AddTo(ReachCounts counts)
    {
        counts.Families++;
        if (contacts is null) return;
        counts.Attempted += WasAttempted ? 1 : 0;
        counts.Reached += WasReached ? 1 : 0;
        counts.TwoWay += HasTalked ? 1 : 0;
        counts.Contacts += contacts.Contacts;
        counts.ContactsReached += contacts.Reached;
        counts.Positive += contacts.Positive;
        counts.Concern += contacts.Concern;
        if (!IsOther(language)) return;
        counts.ReachedOtherLanguage += WasReached ? 1 : 0;
        counts.ContactsOtherLanguage += contacts.Reached;
        counts.ContactsInHomeLanguage += contacts.InHomeLanguage;
        counts.Qualified += contacts.Qualified;
        counts.Unqualified += contacts.Unqualified;
        counts.Machine += contacts.Machine;
        counts.AdHocAdult += contacts.AdHocAdult;
        counts.Child += contacts.Child;
    }

    /// <summary>Shares of language are about families who speak another language than English, and whose language is known.</summary>
    public static bool IsOther(string language) => Languages.Primary(language) is not ("en" or Languages.NotKnown);

    /// <summary>As schools report it: Hispanic or Latino of any race, else two or more races, else the one.</summary>
    public static string OneRace(string asInRoster)
    {
        var races = asInRoster.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (races.Contains("Hispanic or Latino")) return "Hispanic or Latino";
        return races.Length > 1 ? "Two or more races" : races.FirstOrDefault(ReachDimensions.NotKnown);
    }
}
