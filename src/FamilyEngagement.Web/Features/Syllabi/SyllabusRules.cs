using System.Text.Json;
using FamilyEngagement.Web.Seeding;

namespace FamilyEngagement.Web.Features.Syllabi;

/// <summary>Which classes make no course that needs a syllabus, from seeds/reference/syllabus-rules.json.</summary>
public class SyllabusRules
{
    private sealed record RulesFile(string Code, string Edition, string Citation, string[] ClassTypesWithoutSyllabus);

    public SyllabusRules(SeedFiles seeds)
    {
        var file = JsonSerializer.Deserialize<RulesFile>(seeds.Read("reference/syllabus-rules.json"), JsonSerializerOptions.Web)!;
        (ClassTypesWithout, Citation) = (file.ClassTypesWithoutSyllabus, file.Citation);
    }

    public IReadOnlyList<string> ClassTypesWithout { get; }

    public string Citation { get; }
}

public static class SyllabusServices
{
    public static IServiceCollection AddSyllabi(this IServiceCollection services) => services.AddSingleton<SyllabusRules>().AddScoped<SyllabusQueries>();
}
