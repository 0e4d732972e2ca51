namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Whom a strategy is for, in which ways it reaches them, what it serves and how many it should reach. Lists are codes with commas between; an empty one means all.</summary>
/// <param name="Grades">As in the roster: "KG,01".</param>
/// <param name="Languages">BCP 47 codes of spoken home languages.</param>
/// <param name="Groups">Names of <see cref="Reach.ReachDimension"/>s that ask yes or no: "EnglishLearner".</param>
/// <param name="Channels">Codes of the contact log's ways; only contacts in these count.</param>
/// <param name="Standards">Numbers of the standards that it serves.</param>
/// <param name="TargetPercent">Share of the families in scope that should be reached.</param>
public record StrategyAim(string Grades, string Languages, string Groups, string Channels, string Standards, int? TargetPercent)
{
    public const int ListLength = 400;

    public static readonly StrategyAim Everyone = new("", "", "", "", "", null);

    public bool IsForAll => Grades.Length + Languages.Length + Groups.Length == 0;

    public static string Join(IEnumerable<string> codes) => string.Join(',', codes.Where(code => code.Length > 0).Distinct().Order(StringComparer.Ordinal));

    public static string[] Split(string codes) => codes.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
