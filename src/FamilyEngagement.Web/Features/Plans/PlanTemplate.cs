using System.Text.Json;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>The district's template, seeds/reference/plan-template.json. A plan copies it when it is started.</summary>
public class PlanTemplate
{
    /// <summary>The key of every goal; the goals of a plan lie together, in the gap that the template leaves.</summary>
    public const string GoalKey = "goals-and-strategies";

    public const int MostGoals = 9;

    private const int Gap = 100;

    private sealed record Content(string Version, List<Section> Sections);

    private sealed record Section(string Key, string Title, string Kind, string AppliesTo, bool Required, int? WordLimit, string Guidance, string Example);

    private readonly Content _content;

    public PlanTemplate(SeedFiles seeds) =>
        _content = JsonSerializer.Deserialize<Content>(seeds.Read("reference/plan-template.json"), JsonSerializerOptions.Web)!;

    public Plan Start(School school, SchoolYear year)
    {
        var plan = new Plan { SchoolId = school.Id, SchoolYearId = year.Id, TemplateVersion = _content.Version };
        for (var at = 0; at < _content.Sections.Count; at++)
        {
            var section = _content.Sections[at];
            if (section.AppliesTo == "TitleI" && !school.IsTitleI) continue;
            plan.Sections.Add(section.Kind == "Goals" ? Goal(school.Id, section, Gap * (at + 1)) : Text(school.Id, section, Gap * (at + 1)));
        }

        return plan;
    }

    /// <summary>One more goal, after the last one.</summary>
    public PlanSection NextGoal(int schoolId, int? lastPosition)
    {
        var at = _content.Sections.FindIndex(section => section.Kind == "Goals");
        return Goal(schoolId, _content.Sections[at], lastPosition + 1 ?? Gap * (at + 1));
    }

    private static PlanSection Text(int schoolId, Section section, int position) => new()
    {
        SchoolId = schoolId,
        Position = position,
        Key = section.Key,
        Kind = SectionKind.Text,
        Title = section.Title,
        Guidance = section.Guidance,
        Example = section.Example,
        WordLimit = section.WordLimit,
        IsRequired = section.Required,
    };

    private static PlanSection Goal(int schoolId, Section section, int position) => new()
    {
        SchoolId = schoolId,
        Position = position,
        Key = GoalKey,
        Kind = SectionKind.Goal,
        Title = "",
        Guidance = section.Guidance,
        Example = section.Example,
        WordLimit = section.WordLimit,
        IsRequired = true,
    };
}
