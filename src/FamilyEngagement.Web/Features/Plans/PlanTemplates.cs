using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>Which template holds for a year. A year that the district has not prepared takes last year's, the first year the one that ships.</summary>
public class PlanTemplates(AppDbContext db, DistrictCache district, DistrictClock clock, SeedFiles seeds)
{
    private sealed record Content(List<Section> Sections, CouncilNeed SchoolSiteCouncil, CouncilNeed SchoolParentCouncil);

    private sealed record Section(string Key, string Title, SectionKind Kind, SectionParts Parts, string AppliesTo, bool Required, int? WordLimit, string Guidance, string Example);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>With its sections. One made here for the year is published and is saved with the caller's next save.</summary>
    public async Task<PlanTemplate> InForce(SchoolYear year)
    {
        var published = await Newest(year);
        if (published?.SchoolYearId == year.Id) return published;
        var made = await Copied(published, year);
        made.PublishedAt = clock.UtcNow;
        return made;
    }

    /// <summary>The year's next version, to be worked on: like the one in force, and saved with the caller's next save.</summary>
    public async Task<PlanTemplate> NextVersion(SchoolYear year) => await Copied(await Newest(year), year);

    // By the day of publishing: one that was begun earlier may have been finished later.
    private Task<PlanTemplate?> Newest(SchoolYear year) => db.PlanTemplates.Include(template => template.Sections.OrderBy(section => section.Position))
        .Where(template => template.PublishedAt != null && template.SchoolYear.StartsOn <= year.StartsOn)
        .OrderByDescending(template => template.SchoolYear.StartsOn).ThenByDescending(template => template.PublishedAt).ThenByDescending(template => template.Number).FirstOrDefaultAsync();

    private async Task<PlanTemplate> Copied(PlanTemplate? source, SchoolYear year)
    {
        var number = (await db.PlanTemplates.Where(template => template.SchoolYearId == year.Id).MaxAsync(template => (int?)template.Number) ?? 0) + 1;
        var made = source?.Copy(district.Years.First(other => other.Id == source.SchoolYearId), year, number) ?? Shipped(year, number);
        db.PlanTemplates.Add(made);
        return made;
    }

    /// <summary>The portal's own template, seeds/reference/plan-template.json, for that year; not published.</summary>
    public PlanTemplate Shipped(SchoolYear year, int number)
    {
        var content = JsonSerializer.Deserialize<Content>(seeds.Read("reference/plan-template.json"), Json)!;
        var template = new PlanTemplate
        {
            SchoolYearId = year.Id,
            Number = number,
            ReviewDays = PlanTemplate.NinetyDays(year),
            SchoolSiteCouncil = content.SchoolSiteCouncil,
            SchoolParentCouncil = content.SchoolParentCouncil,
        };
        template.Sections.AddRange(content.Sections.Select((section, at) => new PlanTemplateSection
        {
            Position = at + 1,
            Key = section.Key,
            Kind = section.Kind,
            Parts = section.Parts,
            Title = section.Title,
            Guidance = section.Guidance,
            Example = section.Example,
            WordLimit = section.WordLimit,
            IsRequired = section.Required,
            IsTitleIOnly = section.AppliesTo == "TitleI",
        }));
        return template;
    }
}
