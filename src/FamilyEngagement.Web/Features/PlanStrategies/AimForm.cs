using System.ComponentModel.DataAnnotations;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Reach;

namespace FamilyEngagement.Web.Features.PlanStrategies;

/// <summary>Whom a strategy is for, as it is ticked.</summary>
public class AimForm
{
    /// <summary>Of the section.</summary>
    public Guid Version { get; set; }

    public List<string> Grades { get; set; } = [];

    public List<string> Languages { get; set; } = [];

    public List<string> Groups { get; set; } = [];

    public List<string> Channels { get; set; } = [];

    public List<string> Standards { get; set; } = [];

    [Range(1, 100, ErrorMessage = "Type a number from 1 to 100, or leave it empty.")]
    public int? TargetPercent { get; set; }

    public static AimForm Of(StrategyAim aim, Guid version) => new()
    {
        Version = version,
        Grades = [.. StrategyAim.Split(aim.Grades)],
        Languages = [.. StrategyAim.Split(aim.Languages)],
        Groups = [.. StrategyAim.Split(aim.Groups)],
        Channels = [.. StrategyAim.Split(aim.Channels)],
        Standards = [.. StrategyAim.Split(aim.Standards)],
        TargetPercent = aim.TargetPercent,
    };

    /// <param name="held">Groups that the writer may not see stay as they are.</param>
    public StrategyAim ToAim(StrategyAim held, bool withSensitive) => new(
        StrategyAim.Join(Grades), StrategyAim.Join(Languages),
        StrategyAim.Join(withSensitive ? Groups : Groups.Where(group => !IsSensitive(group)).Concat(StrategyAim.Split(held.Groups).Where(IsSensitive))),
        StrategyAim.Join(Channels), StrategyAim.Join(Standards), TargetPercent);

    private static bool IsSensitive(string group) => Enum.TryParse<ReachDimension>(group, out var dimension) && dimension.IsSensitive();
}
