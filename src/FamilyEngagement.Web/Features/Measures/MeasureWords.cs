using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Figures of every unit in words, for any page.</summary>
public static class MeasureWords
{
    /// <summary>The number, and how it comes about: "71%" and "38 of 46". Where nothing can be said, the sentence and nothing.</summary>
    public static (string Number, string Of) Figure(this IStringLocalizer<Words> words, MeasuredRule measured, bool isOutside, int smallGroup, int minutesADay)
    {
        var info = measured.Info;
        if (measured.Figure is not { } figure || (info.Unit != MeasureUnit.Count && !figure.HasData)) return (words["No figure yet"], "");
        if (isOutside && measured.IsSmall(smallGroup)) return (words["Too few families to show"], "");
        var (part, whole) = (figure.Value.Part, figure.Value.Whole);
        var (number, of) = info.Unit switch
        {
            MeasureUnit.Count => (words["{0:N0}", part].Value, ""),
            MeasureUnit.Rate => (words["{0:0.0}", (double)part / whole].Value, words["{0:N0} in {1:N0} teacher weeks", part, whole].Value),
            MeasureUnit.Minutes => (words.Span(part, minutesADay), words["{0:N0} answers", whole].Value),
            _ when measured.IsTooLittle(smallGroup) => ("", words["{0:N0} of {1:N0}", part, whole].Value),
            _ when measured.PercentFrom(smallGroup) is { } percent => (words["{0}%", percent].Value, words["{0:N0} of {1:N0}", part, whole].Value),
            _ => (words["{0:N0} of {1:N0}", part, whole].Value, words["Too few for a percentage"].Value),
        };
        return (measured.IsTooLittle(smallGroup) ? words["Too little to say"].Value : number, of);
    }

    /// <summary>A target in the measure's unit; none where there is none.</summary>
    public static string? Wanted(this IStringLocalizer<Words> words, MeasureInfo info, int? number, int minutesADay) =>
        Amount(words, info, number, minutesADay) is { } text ? info.IsLessBetter ? words["at most {0}", text].Value : text : null;

    /// <summary>The limit of help: "under 65%", "over 3 days"; none where there is none.</summary>
    public static string? Help(this IStringLocalizer<Words> words, MeasureInfo info, int? number, int minutesADay) =>
        Amount(words, info, number, minutesADay) is { } text ? words["{0} {1}", words[info.HelpSide], text].Value : null;

    private static string? Amount(IStringLocalizer<Words> words, MeasureInfo info, int? number, int minutesADay) => number is not { } value ? null : info.Unit switch
    {
        MeasureUnit.Share => words["{0}%", value].Value,
        MeasureUnit.Minutes => words.Span(value, minutesADay),
        _ => words["{0:N0}", value].Value,
    };

    /// <summary>Tone, icon and words of where the figure stands against its rule.</summary>
    public static (string Tone, string Icon, string Text) Standing(MeasuredRule measured) => measured switch
    {
        { Figure: null } => ("none", "radio_button_unchecked", "Not counted yet"),
        { HasEnough: false } => ("none", "radio_button_unchecked", "Too little to say"),
        { IsFarUnder: true } => ("help", "support", "Far from its target"),
        { IsAtTarget: true } => ("met", "check_circle", "At its target"),
        { IsAtTarget: false } => ("prog", "autorenew", "Not at its target"),
        _ => ("na", "remove", "No target"),
    };

    /// <summary>Tone, icon and words of where a thing stands that was looked at.</summary>
    public static (string Tone, string Icon, string Text) Look(this MeasurePlace place) => place switch
    {
        MeasurePlace.Counts => ("met", "check_circle", "Counted"),
        MeasurePlace.Missing => ("due", "schedule", "Not yet"),
        _ => ("na", "remove", "Left out"),
    };

    /// <summary>What a line of the list is, in the head of its column.</summary>
    public static string Head(StandardMeasure measure) => measure switch
    {
        StandardMeasure.FamilyRooms => "Room",
        StandardMeasure.ChildcareSessions or StandardMeasure.FeedbackHeld or StandardMeasure.FeedbackAnswered or StandardMeasure.DataSessions or StandardMeasure.HomeSessions => "Session",
        StandardMeasure.DataAttendance => "Family",
        StandardMeasure.ContactTime => "Teacher",
        StandardMeasure.TeacherWeekContacts => "Week",
        StandardMeasure.AnswerMedian or StandardMeasure.PastDue => "Question",
        StandardMeasure.EssentialDocuments or StandardMeasure.Compact => "Document",
        StandardMeasure.StrategiesBegun => "Strategy",
        _ => "Course",
    };

    /// <summary>What its day is; none where it has none.</summary>
    public static string? DayHead(StandardMeasure measure) => measure switch
    {
        StandardMeasure.FamilyRooms => "In date until",
        StandardMeasure.ChildcareSessions or StandardMeasure.FeedbackHeld or StandardMeasure.FeedbackAnswered or StandardMeasure.DataSessions or StandardMeasure.HomeSessions => "Day",
        StandardMeasure.DataAttendance => "Last came on",
        StandardMeasure.TeacherWeekContacts => "From Monday",
        StandardMeasure.AnswerMedian or StandardMeasure.PastDue => "Asked on",
        StandardMeasure.Compact => "Given on",
        StandardMeasure.StrategiesBegun => "Begins on",
        StandardMeasure.CoursesWithSyllabus => "Posted on",
        _ => null,
    };

    /// <summary>What its number is; none where it has none.</summary>
    public static string? NumberHead(StandardMeasure measure) => measure switch
    {
        StandardMeasure.DataAttendance => "Days",
        StandardMeasure.TeacherWeekContacts => "Contacts",
        StandardMeasure.AnswerMedian => "School time",
        _ => null,
    };

    public static bool HasLanguage(StandardMeasure measure) => measure is StandardMeasure.EssentialDocuments or StandardMeasure.SyllabusLanguages;
}
