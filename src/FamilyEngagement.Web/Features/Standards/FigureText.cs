using FamilyEngagement.Web.Features.Measures;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A figure in as few letters as a cell has room for.</summary>
public static class FigureText
{
    /// <summary>None: nothing is counted yet, or a person confirms it.</summary>
    public static string? Short(this MeasuredRule? rule, int smallGroup, IStringLocalizer words) => rule?.Figure is not { } figure ? null
        : rule.ScoreFrom(smallGroup) is { } score ? Amount(rule.Info, score, words)
        : figure.HasData ? words["Too few"].Value : null;

    /// <summary>"80%", "2" or "90 minutes".</summary>
    public static string Amount(MeasureInfo info, int score, IStringLocalizer words) => info.Unit switch
    {
        MeasureUnit.Share => $"{score}%",
        MeasureUnit.Minutes => words["{0} minutes", score],
        _ => $"{score}",
    };
}
