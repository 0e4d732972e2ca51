using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Imports;

/// <summary>A school's level, from the roster's word, its grades or, with neither, its name.</summary>
public static class SchoolSpan
{
    public static SchoolLevel? LevelNamed(string word) => string.Concat(word.ToLowerInvariant().Where(char.IsLetterOrDigit)) switch
    {
        "earlylearning" or "early" or "prek" or "preschool" => SchoolLevel.EarlyLearning,
        "elementary" or "primary" => SchoolLevel.Elementary,
        "k8" or "k08" => SchoolLevel.K8,
        "middle" or "juniorhigh" => SchoolLevel.Middle,
        "high" or "secondary" => SchoolLevel.High,
        "middleandhigh" or "middlehigh" => SchoolLevel.MiddleHigh,
        _ => null,
    };

    public static SchoolLevel LevelOf(string low, string high)
    {
        var (from, to) = (Grades.Rank(low), Grades.Rank(high));
        if (to <= Grades.Rank("KG")) return SchoolLevel.EarlyLearning;
        if (from >= Grades.Rank("09")) return SchoolLevel.High;
        if (from >= Grades.Rank("05")) return to > Grades.Rank("09") ? SchoolLevel.MiddleHigh : SchoolLevel.Middle;
        return to <= Grades.Rank("06") ? SchoolLevel.Elementary : SchoolLevel.K8;
    }

    public static SchoolLevel LevelByName(string name) =>
        name.Says("Elementary") || name.Says("Primary") ? SchoolLevel.Elementary
        : name.Says("Middle") ? SchoolLevel.Middle
        : name.Says("High") ? SchoolLevel.High
        : name.Says("Early") || name.Says("Preschool") ? SchoolLevel.EarlyLearning
        : SchoolLevel.K8;

    private static bool Says(this string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
