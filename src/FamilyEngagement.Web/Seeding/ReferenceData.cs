using System.Text.Json;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Seeding;

/// <summary>Loads the standard sets of seeds/reference that the database does not have in that edition yet. A set in use is never changed.</summary>
public class ReferenceData(AppDbContext db, SeedFiles files)
{
    private sealed record SetFile(string Code, string Title, string Version, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Citation, List<StandardFile> Standards);

    private sealed record StandardFile(int Number, string Title, string ShortTitle, string Description, string? LowGrade, string? HighGrade, string? Measure, string? MeasureExplanation, int? Target, int? MinimumData, int? HelpBelow, List<ItemFile> Items);

    private sealed record ItemFile(string Key, string Text);

    public async Task Load()
    {
        var set = JsonSerializer.Deserialize<SetFile>(files.Read("reference/standards-every-school.json"), JsonSerializerOptions.Web)!;
        if (await db.StandardSets.AnyAsync(held => held.Code == set.Code && held.Edition == set.Version)) return;
        var entity = new StandardSet { Code = set.Code, Title = set.Title, Edition = set.Version, Citation = set.Citation, EffectiveFrom = set.EffectiveFrom, EffectiveTo = set.EffectiveTo };
        entity.Standards.AddRange(set.Standards.Select(ToEntity));
        db.StandardSets.Add(entity);
        await db.SaveChangesAsync();
    }

    private static Standard ToEntity(StandardFile file)
    {
        var standard = new Standard
        {
            Number = file.Number,
            Title = file.Title,
            ShortTitle = file.ShortTitle,
            Description = file.Description,
            LowGrade = file.LowGrade,
            HighGrade = file.HighGrade,
            Measure = file.Measure is null ? StandardMeasure.None : Enum.Parse<StandardMeasure>(file.Measure),
            MeasureExplanation = file.MeasureExplanation ?? "",
            Target = file.Target,
            HelpBelow = file.HelpBelow,
            MinimumData = file.MinimumData ?? 0,
        };
        standard.Items.AddRange(file.Items.Select((item, at) => new ChecklistItem { Position = at + 1, Key = item.Key, Text = item.Text }));
        return standard;
    }
}
