using FamilyEngagement.Web.Features.Classes;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.Syllabi;

public static class SyllabusWords
{
    /// <summary>English keys for the localizer.</summary>
    public static string Label(this SyllabusKind kind) => kind switch
    {
        SyllabusKind.Text => "Text",
        SyllabusKind.Link => "Link",
        SyllabusKind.File => "File",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"Grade 4", "K to 5", "Grades 7, 9"; nothing where nobody said.</summary>
    public static string Grades(this IStringLocalizer<Words> words, string grades)
    {
        var codes = Course.GradesOf(grades);
        if (codes.Count == 0) return "";
        if (codes.Count == 1) return Capital(words[Schools.Grades.Label(codes[0])]);
        var isSpan = codes.Select(Schools.Grades.Rank).Zip(codes.Skip(1).Select(Schools.Grades.Rank)).All(pair => pair.Second == pair.First + 1);
        return isSpan || IsSpanOfSchool(codes) ? words["Grades {0} to {1}", Schools.Grades.Short(codes[0]), Schools.Grades.Short(codes[^1])] : words["Grades {0}", string.Join(", ", codes.Select(Schools.Grades.Short))];
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Few districts have a transitional kindergarten between PK and KG.</summary>
    private static bool IsSpanOfSchool(IReadOnlyList<string> codes)
    {
        var ranks = codes.Where(code => code != "PK").Select(Schools.Grades.Rank).ToList();
        return codes.Contains("PK") && codes.Contains("KG") && ranks.Zip(ranks.Skip(1)).All(pair => pair.Second == pair.First + 1);
    }
}
