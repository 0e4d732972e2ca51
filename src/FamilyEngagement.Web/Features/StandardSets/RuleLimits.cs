using FamilyEngagement.Web.Features.Measures;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>Which numbers a rule may have: what a target is a number of, the measure says.</summary>
public static class RuleLimits
{
    public const int MostData = 1000;

    public static (int Least, int Most) Of(MeasureInfo info) => info.Unit switch
    {
        MeasureUnit.Share => (1, 100),
        MeasureUnit.Minutes => (1, 10_000),
        _ => (0, 1000),
    };

    /// <summary>Who is at the target would need help.</summary>
    public static bool IsUpsideDown(MeasureInfo info, int? target, int? helpBelow) => info.IsLessBetter ? helpBelow < target : helpBelow > target;
}
