using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Seeding;

/// <summary>What a figure and a state were in a month that is over, made up from what they are today.</summary>
internal static class DemoPast
{
    /// <summary>In this school year: what adds up over a term or a year was less, other shares were a little lower or higher.</summary>
    public static Figure ThisYear(MeasuredRule now, SchoolYear year, DateOnly end, DateOnly today, int seed)
    {
        var (value, shift) = (now.Figure!.Value, (seed * 13 % 15 - 6) / 100.0);
        var grown = Grown(now.Info, year, end) / Grown(now.Info, year, today);
        return AddsUp(now.Info) ? Of(now.Info, value, grown, 1, 0) : Of(now.Info, value, 1, Math.Min(1, grown), shift);
    }

    /// <summary>Most schools were lower a year ago, some higher.</summary>
    public static Figure LastYear(MeasuredRule now, SchoolYear before, DateOnly end, int seed)
    {
        var shift = -(seed * 11 % 19 - 5) / 100.0;
        return AddsUp(now.Info) ? Of(now.Info, now.Figure!.Value, Grown(now.Info, before, end), 1, shift) : Of(now.Info, now.Figure!.Value, 1, 1, shift);
    }

    /// <summary>Last year's state at the end of its month number <paramref name="at"/>, from 0 on.</summary>
    public static StandardState State(int seed, int at) => (seed * 7 % 10) switch
    {
        < 6 => at >= seed % 7 ? StandardState.Met : at == seed % 7 - 1 ? StandardState.ToCheck : StandardState.InProgress,
        < 8 => StandardState.InProgress,
        8 => at is >= 2 and < 6 ? StandardState.NeedsHelp : StandardState.InProgress,
        _ => at < 4 ? StandardState.NotStarted : StandardState.InProgress,
    };

    private static bool AddsUp(MeasureInfo info) => info.Measure is not (StandardMeasure.HomeLanguage or StandardMeasure.PromptAnswer);

    /// <summary>The part of the term, or of the year, that is over.</summary>
    private static double Grown(MeasureInfo info, SchoolYear year, DateOnly day)
    {
        var (from, to) = info.IsOfTerm && year.TermOn(day) is { } term ? (term.StartsOn, term.EndsOn) : (year.StartsOn, year.EndsOn);
        // Much is done in the first weeks.
        return Math.Pow(Math.Clamp((day.DayNumber - from.DayNumber + 7.0) / (to.DayNumber - from.DayNumber), 0.1, 1), 0.4);
    }

    private static Figure Of(MeasureInfo info, Figure value, double share, double whole, double shift)
    {
        if (info.Unit != MeasureUnit.Share) return value with { Part = (int)Math.Round(value.Part * share) };
        var all = (int)Math.Round(value.Whole * whole);
        var part = value.Whole == 0 ? 0 : (double)value.Part / value.Whole * share + shift;
        return new Figure((int)Math.Round(all * Math.Clamp(part, 0.02, 1)), all);
    }
}
