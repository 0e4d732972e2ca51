using System.Globalization;
using System.Text.RegularExpressions;
using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.ContactTimes;

/// <summary>Weekdays and hours as people write them: "Mon", "Tue/Thu", "2:15 PM", "14:15", "2:15-3:00 pm".</summary>
public static partial class WeekTimes
{
    private static readonly Dictionary<string, DayOfWeek> Words = new()
    {
        ["m"] = DayOfWeek.Monday,
        ["mo"] = DayOfWeek.Monday,
        ["mon"] = DayOfWeek.Monday,
        ["monday"] = DayOfWeek.Monday,
        ["tu"] = DayOfWeek.Tuesday,
        ["tue"] = DayOfWeek.Tuesday,
        ["tues"] = DayOfWeek.Tuesday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["w"] = DayOfWeek.Wednesday,
        ["we"] = DayOfWeek.Wednesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["weds"] = DayOfWeek.Wednesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["th"] = DayOfWeek.Thursday,
        ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday,
        ["thurs"] = DayOfWeek.Thursday,
        ["thursday"] = DayOfWeek.Thursday,
        ["f"] = DayOfWeek.Friday,
        ["fr"] = DayOfWeek.Friday,
        ["fri"] = DayOfWeek.Friday,
        ["friday"] = DayOfWeek.Friday,
        ["sa"] = DayOfWeek.Saturday,
        ["sat"] = DayOfWeek.Saturday,
        ["saturday"] = DayOfWeek.Saturday,
        ["su"] = DayOfWeek.Sunday,
        ["sun"] = DayOfWeek.Sunday,
        ["sunday"] = DayOfWeek.Sunday,
    };

    private enum Half { NotSaid, Morning, Afternoon }

    /// <returns>None when a word in it is no weekday.</returns>
    public static IReadOnlyList<DayOfWeek>? Days(string text)
    {
        var days = new List<DayOfWeek>();
        foreach (var word in Folding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word is not ("and" or "every")))
        {
            if (!Words.TryGetValue(word, out var day) && !(word.EndsWith('s') && Words.TryGetValue(word[..^1], out day))) return null;
            if (!days.Contains(day)) days.Add(day);
        }

        return days.Count > 0 ? days : null;
    }

    /// <summary>Two cells, or both hours in one of them.</summary>
    public static (TimeOnly From, TimeOnly To)? Hours(string from, string to)
    {
        if (to.Length == 0)
        {
            var parts = Between().Split(from);
            if (parts.Length != 2) return null;
            (from, to) = (parts[0], parts[1]);
        }

        if (Read(from) is not { } first || Read(to) is not { } last) return null;
        var end = Resolve(last);
        // "2:15-3:00 pm" says the half of the day once, "11:30-12:15 pm" means the morning first.
        var begin = first.Half == Half.NotSaid && last.Half != Half.NotSaid && first.Hour <= 12
            ? new[] { last.Half, Half.Morning }.Select(half => Resolve(first with { Half = half })).Cast<TimeOnly?>().FirstOrDefault(time => time < end) ?? Resolve(first)
            : Resolve(first);
        return (begin, end);
    }

    private readonly record struct Clock(int Hour, int Minute, Half Half, bool HasZero);

    /// <summary>School hours: where nobody says which half of the day, one to six is the afternoon.</summary>
    private static TimeOnly Resolve(Clock clock) => clock.Half switch
    {
        Half.Afternoon => new TimeOnly(clock.Hour % 12 + 12, clock.Minute),
        Half.Morning => new TimeOnly(clock.Hour % 12, clock.Minute),
        _ => new TimeOnly(clock is { Hour: >= 1 and <= 6, HasZero: false } ? clock.Hour + 12 : clock.Hour, clock.Minute),
    };

    private static Clock? Read(string text)
    {
        var match = Time().Match(text.Trim().ToLowerInvariant());
        if (!match.Success) return null;
        var hour = int.Parse(match.Groups["hour"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value switch { "" => Half.NotSaid, "a" => Half.Morning, _ => Half.Afternoon };
        // "14:15 PM" is what spreadsheets make of two formats.
        if (hour > 12) half = Half.NotSaid;
        if (hour > 23 || minute > 59 || (half != Half.NotSaid && hour == 0)) return null;
        // A bare "2" is too little to be an hour of the day.
        return match.Groups["minute"].Success || half != Half.NotSaid ? new Clock(hour, minute, half, match.Groups["hour"].Value.StartsWith('0')) : null;
    }

    [GeneratedRegex(@"^(?<hour>[0-9]{1,2})(?:[:.h]?(?<minute>[0-9]{2})(?::[0-9]{2})?)?\s*(?:(?<half>[ap])\.?\s?m?\.?)?$")]
    private static partial Regex Time();

    [GeneratedRegex(@"\s*(?:[-–—~]|\bto\b|\buntil\b|\btill\b)\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Between();
}
