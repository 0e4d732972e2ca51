using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Interpreters;

/// <summary>English keys for the localizer.</summary>
public static class InterpreterWords
{
    public static string Label(this InterpreterMode mode) => mode switch
    {
        InterpreterMode.InPerson => "In person",
        InterpreterMode.Video => "By video",
        InterpreterMode.Phone => "By phone",
        InterpreterMode.Asl => "American Sign Language",
        _ => throw new ArgumentOutOfRangeException(nameof(mode)),
    };

    public static string Label(this InterpreterStatus status) => status switch
    {
        InterpreterStatus.Requested => "Requested",
        InterpreterStatus.Confirmed => "Confirmed",
        InterpreterStatus.TookPlace => "Took place",
        InterpreterStatus.Cancelled => "Canceled",
        InterpreterStatus.NobodyCame => "Nobody came",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static (string Tone, string Icon) Look(this InterpreterStatus status) => status switch
    {
        InterpreterStatus.Requested => ("wait", "send"),
        InterpreterStatus.Confirmed => ("met", "verified"),
        InterpreterStatus.TookPlace => ("met", "check_circle"),
        InterpreterStatus.NobodyCame => ("help", "error"),
        _ => ("na", "remove"),
    };

    public static string Label(this InterpreterStep step) => step switch
    {
        InterpreterStep.Confirm => "confirmed it",
        InterpreterStep.Cancel => "canceled it",
        InterpreterStep.TookPlace => "said that it took place",
        InterpreterStep.NobodyCame => "said that nobody came",
        InterpreterStep.Undo => "took the last step back",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>For whom or what.</summary>
    public static string For(this IStringLocalizer<Words> words, InterpreterLine request) =>
        string.Join(": ", new[] { request.FamilyId is null ? "" : request.Family is { } family ? words["{0} family", family] : words["A family no longer with you here"], request.Session }.Where(part => part.Length > 0));
}
