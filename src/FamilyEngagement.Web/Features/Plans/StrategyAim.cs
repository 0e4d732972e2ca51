using System.Text.Json.Serialization;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Whom a strategy is for, in which ways it reaches them, what it serves and how many it should reach. Lists are codes with commas between; an empty one means all.</summary>
/// <param name="Grades">As in the roster: "KG,01".</param>
/// <param name="Languages">BCP 47 codes of spoken home languages.</param>
/// <param name="Groups">Names of <see cref="ReachDimension"/>s that ask yes or no: "EnglishLearner".</param>
/// <param name="Channels">Codes of the contact log's ways; only contacts in these count.</param>
/// <param name="Standards">Numbers of the standards that it serves.</param>
/// <param name="TargetPercent">Share of the families in scope that should be reached.</param>
public record StrategyAim(string Grades, string Languages, string Groups, string Channels, string Standards, int? TargetPercent)
{
    public const int ListLength = 400;

    public static readonly StrategyAim Everyone = new("", "", "", "", "", null);

    [JsonIgnore]
    public bool IsForAll => Grades.Length + Languages.Length + Groups.Length == 0;

    /// <summary>Asks for a group whose figures only principals and the district see.</summary>
    [JsonIgnore]
    public bool IsSensitive => GroupsAsked.Any(group => group.IsSensitive());

    /// <summary>The groups of yes or no that a strategy can be for.</summary>
    public static readonly IReadOnlyList<ReachDimension> OfferedGroups = [ReachDimension.EnglishLearner, ReachDimension.SpecialEducation];

    [JsonIgnore]
    public IEnumerable<ReachDimension> GroupsAsked => OfferedGroups.Where(group => Split(Groups).Contains(group.ToString()));

    /// <summary>A family is in scope when one of its children here fits grade and group, and the family speaks one of the languages.</summary>
    public Func<EnrolledChild, bool> Matcher()
    {
        var (grades, languages, groups) = (Split(Grades).ToHashSet(), Split(Languages).ToHashSet(), GroupsAsked.ToHashSet());
        return child => (languages.Count == 0 || languages.Contains(child.Language)) && (grades.Count == 0 || grades.Contains(child.Grade))
            && (groups.Count == 0 || (child.IsEnglishLearner && groups.Contains(ReachDimension.EnglishLearner)) || (child.HasSpecialEducation && groups.Contains(ReachDimension.SpecialEducation)));
    }

    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal));

    public static string[] Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
