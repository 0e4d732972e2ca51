using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>The sentence that stands where a trend is marked.</summary>
public static class TrendWords
{
    public static string Of(RuleChange change, IStringLocalizer words)
    {
        var (old, now, from) = (change.Old, change.New, change.From.ToString("MMMM d, yyyy"));
        var (before, info) = (change.Before.Main!.Info, change.After.Main!.Info);
        string Amount(int? value) => value is { } score ? FigureText.Amount(info, score, words) : words["none"];
        if (info.Measure != before.Measure) return words["From {0}: “{1}” is counted instead of “{2}”. The two cannot be compared.", from, words[info.Title], words[before.Title]];
        var sentences = new List<string>();
        if (change.IsOtherCount) sentences.Add(words["From {0:MMMM yyyy}: counted in a new way (version {1} instead of {2}). Figures before and after cannot be compared.", change.After.Month, change.After.Formula, change.Before.Formula]);
        if (old.Target != now.Target) sentences.Add(words["From {0}: a target of {1} instead of {2}.", from, Amount(now.Target), Amount(old.Target)]);
        if (old.HelpBelow != now.HelpBelow) sentences.Add(words["From {0}: a school needs help {1} {2} instead of {3}.", from, words[info.HelpSide], Amount(now.HelpBelow), Amount(old.HelpBelow)]);
        if (old.MinimumData != now.MinimumData) sentences.Add(words["From {0}: a figure must rest on at least {1} instead of {2}.", from, now.MinimumData, old.MinimumData]);
        return string.Join(' ', sentences);
    }
}
