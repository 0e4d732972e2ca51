using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.AdminPlanTemplate;

/// <summary>English keys for the localizer, and lines made of them.</summary>
public static class TemplateWords
{
    public static string Label(this CouncilNeed need) => need switch
    {
        CouncilNeed.Nobody => "No school",
        CouncilNeed.TitleISchools => "Title I schools",
        CouncilNeed.AllSchools => "All schools",
        _ => throw new ArgumentOutOfRangeException(nameof(need)),
    };

    public static string Label(this SectionParts part) => part switch
    {
        SectionParts.Budget => "budget lines",
        SectionParts.Consultation => "a record of who was consulted",
        SectionParts.Attachments => "attached files",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    public static IReadOnlyList<SectionParts> Single { get; } = [SectionParts.Budget, SectionParts.Consultation, SectionParts.Attachments];

    /// <summary>"Required · at most 400 words · Title I schools, kindergarten to grade 5 · budget lines".</summary>
    public static string LineOf(this IStringLocalizer<Words> words, PlanTemplateSection section) => string.Join(" · ", Facts(words, section));

    private static IEnumerable<string> Facts(IStringLocalizer<Words> words, PlanTemplateSection section)
    {
        yield return words[section.Kind == SectionKind.Goal ? "Goals with strategies" : section.IsRequired ? "Required" : "May stay empty"];
        if (section.WordLimit is { } limit) yield return words["at most {0} words", limit];
        yield return words.WhoOf(section);
        foreach (var part in Single.Where(part => section.Parts.HasFlag(part))) yield return words[part.Label()];
    }

    public static string WhoOf(this IStringLocalizer<Words> words, PlanTemplateSection section)
    {
        var schools = words[section.IsTitleIOnly ? "Title I schools" : "all schools"].Value;
        return (section.LowGrade, section.HighGrade) switch
        {
            (null, null) => schools,
            ({ } low, null) => words["{0} from {1} on", schools, words[Grades.Label(low)]],
            (null, { } high) => words["{0} up to {1}", schools, words[Grades.Label(high)]],
            ({ } low, { } high) => words["{0}, {1} to {2}", schools, words[Grades.Label(low)], words[Grades.Label(high)]],
        };
    }
}
