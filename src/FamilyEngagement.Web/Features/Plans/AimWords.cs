using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Says in words whom a strategy is for and how: "Grades 3–5 · Spanish and Somali · by phone call · serves standard 5 · target 80%".</summary>
public class AimWords(IStringLocalizer<Words> words, Languages languages, DistrictCache district)
{
    /// <param name="withSensitive">Whether the reader may know that it is for families of children in special education.</param>
    public string Of(StrategyAim aim, bool withSensitive) =>
        string.Join(" · ", new[] { Whom(aim, withSensitive), Ways(aim), Serves(aim), Target(aim) }.Where(part => part.Length > 0));

    public string Whom(StrategyAim aim, bool withSensitive)
    {
        var parts = new[] { GradesOf(aim), LanguagesOf(aim), GroupsOf(aim, withSensitive) }.Where(part => part.Length > 0).ToList();
        return parts.Count == 0 ? words["All families"] : string.Join(" · ", parts);
    }

    public string GradesOf(StrategyAim aim)
    {
        var spans = Spans([.. StrategyAim.Split(aim.Grades).OrderBy(Grades.Rank)]).ToList();
        if (spans.Count == 0) return "";
        return aim.Grades.Contains(',') ? words["Grades {0}", List(spans)] : words["Grade {0}", spans[0]];
    }

    public string LanguagesOf(StrategyAim aim) => List([.. StrategyAim.Split(aim.Languages).Select(languages.Name).Order(StringComparer.InvariantCulture)]);

    public string GroupsOf(StrategyAim aim, bool withSensitive) =>
        List([.. aim.GroupsAsked.Select(group => group.IsSensitive() && !withSensitive ? words["families that your principal has chosen"].Value : words[Label(group)].Value)]);

    public string Ways(StrategyAim aim) => StrategyAim.Split(aim.Channels) is { Length: > 0 } channels
        ? words["by {0}", List([.. district.Words.Offered(WordKind.Channel, channels).Where(word => channels.Contains(word.Code)).Select(word => words[word.Label].Value.ToLowerInvariant())])]
        : "";

    public string Serves(StrategyAim aim) => StrategyAim.Split(aim.Standards) switch
    {
        [] => "",
        [var one] => words["serves standard {0}", one],
        var many => words["serves standards {0}", List([.. many.OrderBy(number => number.Length).ThenBy(number => number, StringComparer.Ordinal)])],
    };

    public string Target(StrategyAim aim) => aim.TargetPercent is { } percent ? words["target {0}%", percent] : "";

    public static string Label(ReachDimension group) => group == ReachDimension.EnglishLearner ? "English learners" : "children in special education";

    /// <summary>"1", "1 and 2", "1, 2 and 3".</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => words["{0} and {1}", string.Join(", ", items.Take(items.Count - 1)), items[^1]],
    };

    /// <summary>Three or more grades in a row become a span.</summary>
    private static IEnumerable<string> Spans(IReadOnlyList<string> grades)
    {
        for (var at = 0; at < grades.Count; at++)
        {
            var end = at;
            while (end + 1 < grades.Count && Grades.Rank(grades[end + 1]) == Grades.Rank(grades[end]) + 1) end++;
            yield return end > at + 1 ? $"{Grades.Short(grades[at])}–{Grades.Short(grades[end])}" : Grades.Short(grades[at]);
            if (end > at + 1) at = end;
        }
    }
}
