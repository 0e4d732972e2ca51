using System.Globalization;
using System.Text;

namespace FamilyEngagement.Web.Web;

/// <summary>One entry of a calendar. Times are UTC, so that no time zone has to be described.</summary>
/// <param name="Uid">The same as long as it is the same event.</param>
/// <param name="Sequence">Grows with each change, so that a calendar program takes the newer one.</param>
public record CalendarEvent(string Uid, int Sequence, DateTime ChangedAt, DateTime StartsAt, DateTime EndsAt, string Title, string Place, string Text, bool IsCancelled);

/// <summary>A calendar that other programs read (RFC 5545).</summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    public static string Of(string name, IEnumerable<CalendarEvent> events)
    {
        var file = new StringBuilder();
        foreach (var line in Lines(name, events))
            foreach (var part in Fold(line)) file.Append(part).Append("\r\n");
        return file.ToString();
    }

    /// <summary>Backslash, comma, semicolon and line break have a meaning there; other control characters have no place.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            escaped.Append(rune.Value switch
            {
                '\\' => @"\\",
                ',' => @"\,",
                ';' => @"\;",
                '\n' => @"\n",
                '\t' => " ",
                _ => Rune.IsControl(rune) ? "" : rune.ToString(),
            });
        return escaped.ToString();
    }

    /// <summary>At most 75 octets a line; what follows begins with a space. No character is torn apart.</summary>
    public static IEnumerable<string> Fold(string line)
    {
        var (part, octets) = (new StringBuilder(), 0);
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                yield return part.ToString();
                part.Clear().Append(' ');
                octets = 1;
            }

            part.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        yield return part.ToString();
    }

    private static IEnumerable<string> Lines(string name, IEnumerable<CalendarEvent> events) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Family Engagement Portal//Sessions//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "X-WR-CALNAME:" + Escape(name), "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "X-PUBLISHED-TTL:PT6H",
        .. events.SelectMany(Lines),
        "END:VCALENDAR",
    ];

    private static IEnumerable<string> Lines(CalendarEvent one) =>
    [
        "BEGIN:VEVENT", "UID:" + Escape(one.Uid), "DTSTAMP:" + Utc(one.ChangedAt), "LAST-MODIFIED:" + Utc(one.ChangedAt), "SEQUENCE:" + one.Sequence.ToString(CultureInfo.InvariantCulture),
        "DTSTART:" + Utc(one.StartsAt), "DTEND:" + Utc(one.EndsAt), "SUMMARY:" + Escape(one.Title), "LOCATION:" + Escape(one.Place), "DESCRIPTION:" + Escape(one.Text),
        one.IsCancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED", "TRANSP:OPAQUE", "END:VEVENT",
    ];

    private static string Utc(DateTime moment) => moment.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
