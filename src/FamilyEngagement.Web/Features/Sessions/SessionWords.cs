using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Sessions;

/// <summary>English keys for the localizer.</summary>
public static class SessionWords
{
    public static string Label(this NoticeWay way) => way switch
    {
        NoticeWay.Letter => "Letter or flyer home",
        NoticeWay.Text => "Text message",
        NoticeWay.App => "App message",
        NoticeWay.Call => "Phone calls",
        NoticeWay.Email => "Email",
        NoticeWay.InPerson => "In person, at drop-off",
        NoticeWay.Website => "School website",
        NoticeWay.Door => "Sign at the door",
        NoticeWay.SocialMedia => "Social media",
        _ => throw new ArgumentOutOfRangeException(nameof(way)),
    };

    public static string Label(this CalendarChoice choice) => choice switch
    {
        CalendarChoice.AsUsual => "As usual for this kind",
        CalendarChoice.Yes => "Families see it",
        CalendarChoice.No => "Families do not see it",
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };

    /// <summary>How long and between which hours.</summary>
    public static string Times(this IStringLocalizer<Words> words, TimeOnly from, TimeOnly to) => words["{0:h:mm tt} to {1:h:mm tt}", from, to];
}
