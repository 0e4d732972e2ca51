using FamilyEngagement.Web.Features.Measures;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A figure in as few letters as a cell has room for.</summary>
public static class FigureText
{
    /// <summary>None: nothing is counted yet, or a person confirms it.</summary>
    public static string? Short(this MeasuredRule? rule, int smallGroup, IStringLocalizer words) =>
        rule?.ScoreFrom(smallGroup) is { } score ? Amount(rule.Info, score, words) : Silence(rule, smallGroup) is { Length: > 0 } why ? words[why].Value : null;

    /// <summary>English key for why something that was counted is not shown; empty where there is nothing to show, or where it is shown.</summary>
    public static string Silence(MeasuredRule? rule, int smallGroup) => rule?.Figure is not { } figure || rule.ScoreFrom(smallGroup) is not null ? ""
        : rule.IsSmall(smallGroup) && (figure.HasData || rule.Info.Unit == MeasureUnit.Count) ? "Too few"
        : figure.HasData ? "Too little to say" : "";

    /// <summary>"80%", "2" or "90 minutes".</summary>
    public static string Amount(MeasureInfo info, int score, IStringLocalizer words) => info.Unit switch
    {
        MeasureUnit.Share => $"{score}%",
        MeasureUnit.Minutes => words["{0} minutes", score],
        _ => $"{score}",
    };
}
