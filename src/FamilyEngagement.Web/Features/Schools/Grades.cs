namespace FamilyEngagement.Web.Features.Schools;

/// <summary>Grades as OneRoster (CEDS) codes them, in order. A code that is not listed is kept as it came and sorts last.</summary>
public static class Grades
{
    public const int CodeLength = 20;

    public static readonly IReadOnlyList<string> All =
        ["IT", "PR", "PK", "TK", "KG", "01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"];

    private static readonly Dictionary<string, int> Order = All.Select((code, at) => (code, at)).ToDictionary(x => x.code, x => x.at, StringComparer.OrdinalIgnoreCase);

    /// <summary>"1", "K", "PreK" and "kg" become the codes; anything else stays as it is, trimmed and cut to <see cref="CodeLength"/>.</summary>
    public static string Normalize(string? text)
    {
        var code = (text ?? "").Trim();
        if (Order.ContainsKey(code)) return code.ToUpperInvariant();
        if (int.TryParse(code, out var number) && number is > 0 and <= 13) return number.ToString("00");
        return code.ToUpperInvariant() switch
        {
            "K" or "KF" or "KINDERGARTEN" => "KG",
            "PREK" or "PRE-K" or "PK3" or "PK4" => "PK",
            var other => other.Length > CodeLength ? other[..CodeLength] : other,
        };
    }

    public static int Rank(string? code) => code is not null && Order.TryGetValue(code, out var at) ? at : int.MaxValue;

    /// <summary>English key for the localizer: "grade 4", "kindergarten", "prekindergarten".</summary>
    public static string Label(string? code) => code switch
    {
        null or "" => "no grade",
        "IT" or "PR" => "preschool",
        "PK" => "prekindergarten",
        "TK" => "transitional kindergarten",
        "KG" => "kindergarten",
        _ when int.TryParse(code, out var number) => $"grade {number}",
        _ => $"grade {code}",
    };

    /// <summary>Short form for spans: PK, K, 4.</summary>
    public static string Short(string code) => code == "KG" ? "K" : code.TrimStart('0');

    /// <summary>Whether a school that teaches low to high has any grade of the span from–to; an open end of the span reaches all grades.</summary>
    public static bool Overlap(string low, string high, string? from, string? to) =>
        (from is null || Rank(high) >= Rank(from)) && (to is null || Rank(low) <= Rank(to));
}
