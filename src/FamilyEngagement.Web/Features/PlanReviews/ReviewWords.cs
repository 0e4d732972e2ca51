namespace FamilyEngagement.Web.Features.PlanReviews;

/// <summary>English keys for the localizer, and the look of each state.</summary>
public static class ReviewWords
{
    public static string Label(this PlanStanding standing) => standing switch
    {
        PlanStanding.OnTrack => "On track",
        PlanStanding.Watch => "Watch",
        PlanStanding.Behind => "Behind",
        _ => throw new ArgumentOutOfRangeException(nameof(standing)),
    };

    public static (string Tone, string Icon) Look(this PlanStanding standing) => standing switch
    {
        PlanStanding.OnTrack => ("met", "check"),
        PlanStanding.Watch => ("due", "schedule"),
        _ => ("help", "error"),
    };

    public static string Label(this StrategyProgress progress) => progress switch
    {
        StrategyProgress.OnTrack => "On track",
        StrategyProgress.Behind => "Behind",
        StrategyProgress.Stopped => "Stopped",
        StrategyProgress.Done => "Done",
        _ => throw new ArgumentOutOfRangeException(nameof(progress)),
    };

    public static (string Tone, string Icon) Look(this StrategyProgress progress) => progress switch
    {
        StrategyProgress.OnTrack => ("met", "check"),
        StrategyProgress.Behind => ("help", "error"),
        StrategyProgress.Stopped => ("na", "remove"),
        _ => ("met", "check_circle"),
    };

    public static string Label(this ReviewDayState state) => state switch
    {
        ReviewDayState.Done => "Done",
        ReviewDayState.Later => "Later",
        ReviewDayState.Soon => "Due soon",
        ReviewDayState.Due => "Due now",
        ReviewDayState.PastDue => "Past due",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static (string Tone, string Icon) Look(this ReviewDayState state) => state switch
    {
        ReviewDayState.Done => ("met", "check"),
        ReviewDayState.Later => ("none", "radio_button_unchecked"),
        ReviewDayState.PastDue => ("help", "error"),
        _ => ("due", "schedule"),
    };
}
