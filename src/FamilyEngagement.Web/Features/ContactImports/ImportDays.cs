using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyEngagement.Web.Features.ContactImports;

/// <summary>Days and times as other tools write them: ISO, US and written-out forms, with or without the time.</summary>
public static partial class ImportDays
{
    private static readonly string[] Written = ["MMM d, yyyy", "MMM d yyyy", "MMMM d, yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy", "ddd, MMM d, yyyy", "dddd, MMMM d, yyyy", "dddd, MMM d, yyyy"];
    private static readonly string[] Times = ["H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt", "h:mmtt", "h tt", "htt"];

    /// <summary>Whether the file's own days tell how they are meant; else someone has to say it.</summary>
    public static DayOrder OrderIn(IEnumerable<string> days)
    {
        var (isNumeric, monthFirst, dayFirst) = (false, false, false);
        foreach (var match in days.Select(day => Numeric().Match(day)).Where(match => match.Success))
        {
            var (first, second) = (Number(match, 1), Number(match, 2));
            isNumeric = true;
            monthFirst |= second > 12;
            dayFirst |= first > 12;
        }

        return !isNumeric || monthFirst ? DayOrder.MonthFirst : dayFirst ? DayOrder.DayFirst : DayOrder.NotAsked;
    }

    /// <returns>None when it is no real day.</returns>
    public static (DateOnly Day, TimeOnly? Time)? Read(string text, DayOrder order, Func<DateTimeOffset, DateTime> toLocal)
    {
        text = text.Trim();
        if (Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
        {
            var local = toLocal(instant);
            return (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        }

        if (Iso().Match(text) is { Success: true } iso) return With(Day(Number(iso, 1), Number(iso, 2), Number(iso, 3)), text[iso.Length..]);
        if (Numeric().Match(text) is { Success: true } numeric)
        {
            var (first, second, year) = (Number(numeric, 1), Number(numeric, 2), Number(numeric, 3));
            if (year < 100) year += 2000;
            return With(order == DayOrder.DayFirst ? Day(year, second, first) : Day(year, first, second), text[numeric.Length..]);
        }

        // The year ends a written-out day; what follows is the time.
        var end = Year().Match(text) is { Success: true } found ? found.Index + found.Length : text.Length;
        return DateOnly.TryParseExact(text[..end].Trim(), Written, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day) ? With(day, text[end..]) : null;
    }

    public static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(Zone().Replace(text, "").Trim().ToUpperInvariant().Replace(".", ""), Times, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;

    private static (DateOnly, TimeOnly?)? With(DateOnly? day, string rest)
    {
        rest = rest.Trim().TrimStart('T', ',').Trim();
        if (rest.StartsWith("at ", StringComparison.OrdinalIgnoreCase)) rest = rest[3..];
        if (day is null) return null;
        if (rest.Length == 0) return (day.Value, null);
        return Time(rest) is { } time ? (day.Value, time) : null;
    }

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$")]
    private static partial Regex Instant();

    [GeneratedRegex(@"^([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?![0-9])")]
    private static partial Regex Numeric();

    [GeneratedRegex(@"\b[0-9]{4}\b")]
    private static partial Regex Year();

    /// <summary>A zone's letters after the time: the school's own, as forms add them.</summary>
    [GeneratedRegex(@"\s*\b(E[SD]?T|C[SD]?T|M[SD]?T|P[SD]?T|GMT[+-]?\d*|UTC)$", RegexOptions.IgnoreCase)]
    private static partial Regex Zone();
}
