using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Questions;

public static class QuestionWords
{
    public static string Label(this ClosedWithout reason) => reason switch
    {
        ClosedWithout.NotAQuestion => "It was not a question",
        ClosedWithout.FamilyWithdrew => "The family gave it up or left",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>What the family wants to know, as far as the reader may know it.</summary>
    public static string What(this IStringLocalizer<Words> words, QuestionLine question) =>
        !question.IsHere ? words["What they asked no longer shows here: the family has left the school or your classes."] : question.What is not { } what ? words["Restricted question"] : what.Length > 0 ? words["“{0}”", what] : words["A question. What they want to know stands with the contact."];

    /// <summary>A time of school, in words: "5 school hours", "1.5 school days".</summary>
    public static string Span(this IStringLocalizer<Words> words, int minutes, int minutesADay)
    {
        if (minutes < 60) return words["less than 1 school hour"];
        if (minutes < minutesADay) return Math.Round(minutes / 60.0, 1) is var hours and not 1 ? words["{0:0.#} school hours", hours] : words["1 school hour"];
        return Math.Round((double)minutes / minutesADay, 1) is var days and not 1 ? words["{0:0.#} school days", days] : words["1 school day"];
    }

    /// <summary>How long a family has waited, or what became of its question, as the status tag shows it.</summary>
    public static (string Tone, string Icon, string Text) State(this IStringLocalizer<Words> words, QuestionLine question, SchoolHours hours, DateTime now, DateTime tomorrow)
    {
        var days = hours.DaysBetween(question.OpenedAt, now);
        string Age() => days == 1 ? words["1 school day"] : words["{0} school days", days];
        return question.State switch
        {
            QuestionState.Answered when question.IsLate => ("due", "check", words["Answered late, in {0}", words.Span(question.AnsweredInMinutes ?? 0, hours.MinutesADay)]),
            QuestionState.Answered => ("met", "check_circle", words["Answered in {0}", words.Span(question.AnsweredInMinutes ?? 0, hours.MinutesADay)]),
            QuestionState.Closed => ("na", "remove", words[(question.ClosedAs ?? ClosedWithout.NotAQuestion).Label()]),
            _ when question.DueAt < now => ("help", "error", words["Past due: {0}", Age()]),
            _ when question.DueAt < tomorrow => ("due", "schedule", days == 0 ? words["Due today"] : words["Due today: {0}", Age()]),
            _ => ("none", "schedule", days == 0 ? words["Asked today"] : words["Waiting {0}", Age()]),
        };
    }
}
