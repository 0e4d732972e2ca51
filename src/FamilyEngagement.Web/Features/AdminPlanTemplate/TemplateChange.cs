using FamilyEngagement.Web.Features.Plans;

namespace FamilyEngagement.Web.Features.AdminPlanTemplate;

/// <summary>What a version changes against the one before: a key for the localizer with what it is about, or a section and its parts.</summary>
/// <param name="Details">What of it changed, as keys; none where the sentence says it all.</param>
public record TemplateChange(string Sentence, string About, IReadOnlyList<string> Details)
{
    public static IReadOnlyList<TemplateChange> Between(PlanTemplate? before, PlanTemplate after) => before is null ? [] :
    [
        .. after.Sections.Where(section => Find(before, section) is null).Select(section => new TemplateChange("New: {0}", section.Title, [])),
        .. before.Sections.Where(section => Find(after, section) is null).Select(section => new TemplateChange("Taken out: {0}", section.Title, [])),
        .. after.Sections.Select(section => (Section: section, Details: Find(before, section) is { } old ? Differing(old, section).ToList() : []))
            .Where(pair => pair.Details.Count > 0).Select(pair => new TemplateChange("{0}: changed", pair.Section.Title, pair.Details)),
        .. IsReordered(before, after) ? [new TemplateChange("The order of the sections", "", [])] : Array.Empty<TemplateChange>(),
        .. Settings(before, after).Select(words => new TemplateChange(words, "", [])),
    ];

    private static PlanTemplateSection? Find(PlanTemplate template, PlanTemplateSection section) => template.Sections.Find(other => other.Key == section.Key);

    private static IEnumerable<string> Differing(PlanTemplateSection old, PlanTemplateSection now)
    {
        if (old.Title != now.Title) yield return "title";
        if (old.Guidance != now.Guidance) yield return "guidance";
        if (old.Example != now.Example) yield return "example";
        if (old.WordLimit != now.WordLimit) yield return "words";
        if (old.IsRequired != now.IsRequired) yield return "required or not";
        if ((old.IsTitleIOnly, old.LowGrade, old.HighGrade) != (now.IsTitleIOnly, now.LowGrade, now.HighGrade)) yield return "which schools";
        if (old.Parts != now.Parts) yield return "records asked for";
    }

    private static bool IsReordered(PlanTemplate before, PlanTemplate after) =>
        !Keys(before, after).SequenceEqual(Keys(after, before));

    private static IEnumerable<string> Keys(PlanTemplate template, PlanTemplate other) =>
        template.Sections.Where(section => Find(other, section) is not null).OrderBy(section => section.Position).Select(section => section.Key);

    private static IEnumerable<string> Settings(PlanTemplate before, PlanTemplate after)
    {
        if (before.SchoolYearId == after.SchoolYearId && before.DueOn != after.DueOn) yield return "The day plans are due";
        if (before.SchoolYearId == after.SchoolYearId && !before.ReviewDays.SequenceEqual(after.ReviewDays)) yield return "The days of the reviews";
        if (before.SchoolSiteCouncil != after.SchoolSiteCouncil) yield return "Where the School Site Council approves";
        if (before.SchoolParentCouncil != after.SchoolParentCouncil) yield return "Where the School Parent Council approves";
    }
}
