using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Rooms;

/// <summary>The hours of a room in words.</summary>
public static class RoomWords
{
    /// <summary>Days that follow each other with the same hours as one line: "Monday to Thursday", "8:30 AM to 3:00 PM".</summary>
    public static IEnumerable<(string Days, string Hours)> Week(this IStringLocalizer<Words> words, IReadOnlyList<RoomHour> hours)
    {
        var inOrder = hours.OrderBy(hour => Place(hour.Day)).ToList();
        for (var at = 0; at < inOrder.Count;)
        {
            var last = at;
            while (last + 1 < inOrder.Count && Place(inOrder[last + 1].Day) == Place(inOrder[last].Day) + 1 && (inOrder[last + 1].From, inOrder[last + 1].To) == (inOrder[at].From, inOrder[at].To)) last++;
            var days = last == at ? words.Day(inOrder[at].Day) : words["{0} to {1}", words.Day(inOrder[at].Day), words.Day(inOrder[last].Day)].Value;
            yield return (days, words["{0:t} to {1:t}", inOrder[at].From, inOrder[at].To]);
            at = last + 1;
        }
    }

    public static string Day(this IStringLocalizer<Words> words, DayOfWeek day) => words[day.ToString()];

    /// <summary>All of it in one line, for a file or a comparison.</summary>
    public static string Line(this IStringLocalizer<Words> words, IReadOnlyList<RoomHour> hours) => string.Join("; ", words.Week(hours).Select(part => $"{part.Days} {part.Hours}"));

    private static int Place(DayOfWeek day) => ((int)day + 6) % 7;
}
