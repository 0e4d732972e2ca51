using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.Contacts;
using FamilyEngagement.Web.Features.Interpreters;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Seeding;

/// <summary>
/// Loads the standard sets of seeds/reference that the database does not have in that edition yet. The words and the
/// checklists of a set in use are never changed; a figure that the portal has learned to count since then is added.
/// </summary>
public class ReferenceData(AppDbContext db, SeedFiles files, CouncilReference councils, SessionReference sessions)
{
    private sealed record SetFile(string Code, string Title, string Version, DateOnly EffectiveFrom, DateOnly? EffectiveTo, string Citation, List<StandardFile> Standards);

    private sealed record StandardFile(int Number, string Title, string ShortTitle, string Description, string? LowGrade, string? HighGrade, bool TitleIOnly, CheckRule Check, List<MeasureFile>? Measures, List<ItemFile>? Items);

    private sealed record MeasureFile(StandardMeasure Measure, int? Target, int? HelpBelow, int MinimumData, string Explanation);

    private sealed record ItemFile(string Key, string Text, int? ValidMonths);

    private sealed record RulesFile(string Code, string Edition, string Citation, DateOnly EffectiveFrom, DateOnly? EffectiveTo, List<RuleFile> Rules);

    private sealed record RuleFile(InterpreterKind Kind, int LeadDays, int CancelHours);

    private sealed record WordFile(string Code, string Label, string? List, WordMeaning Means, string? Guidance, bool Rare, bool Retired);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter() } };

    public async Task Load()
    {
        await LoadWords();
        await LoadInterpreterRules();
        await councils.Load();
        await sessions.Load();
        var set = JsonSerializer.Deserialize<SetFile>(files.Read("reference/standards-every-school.json"), Json)!;
        if (await db.StandardSets.Include(held => held.Standards).ThenInclude(standard => standard.Rules).FirstOrDefaultAsync(held => held.Code == set.Code && held.Edition == set.Version) is { } inUse)
        {
            AddFigures(inUse, set);
            await db.SaveChangesAsync();
            return;
        }

        var entity = new StandardSet { Code = set.Code, Title = set.Title, Edition = set.Version, Citation = set.Citation, EffectiveFrom = set.EffectiveFrom, EffectiveTo = set.EffectiveTo };
        entity.Standards.AddRange(set.Standards.Select(file => ToEntity(file, set.EffectiveFrom)));
        db.StandardSets.Add(entity);
        await db.SaveChangesAsync();
    }

    private static void AddFigures(StandardSet held, SetFile set)
    {
        foreach (var (standard, file) in held.Standards.Join(set.Standards, standard => standard.Number, file => file.Number, (standard, file) => (standard, file)))
            AddRules(standard, file, set.EffectiveFrom);
    }

    private static void AddRules(Standard standard, StandardFile file, DateOnly from)
    {
        var measures = file.Measures ?? [];
        standard.Rules.AddRange(measures.Where(measure => standard.Rules.All(rule => rule.Measure != measure.Measure)).Select(measure => new MeasureRule
        {
            Measure = measure.Measure,
            Position = 1 + measures.IndexOf(measure),
            Target = measure.Target,
            HelpBelow = measure.HelpBelow,
            MinimumData = measure.MinimumData,
            Explanation = measure.Explanation,
            From = from,
        }).ToList());
    }

    /// <summary>Adds the words that this database does not have; those it has may have been renamed and stay.</summary>
    private async Task LoadWords()
    {
        var held = (await db.ContactWords.Select(word => new { word.Kind, word.Code }).ToListAsync()).ToHashSet();
        db.ContactWords.AddRange(Words(files).Where(word => !held.Contains(new { word.Kind, word.Code })));
        await db.SaveChangesAsync();
    }

    /// <summary>An edition in use stays: requests of its days rest on it.</summary>
    private async Task LoadInterpreterRules()
    {
        var file = JsonSerializer.Deserialize<RulesFile>(files.Read("reference/interpreter-rules.json"), Json)!;
        if (await db.InterpreterRules.AnyAsync(rule => rule.Code == file.Code && rule.Edition == file.Edition)) return;
        db.InterpreterRules.AddRange(file.Rules.Select(rule => new InterpreterRule
        {
            Code = file.Code,
            Edition = file.Edition,
            Kind = rule.Kind,
            LeadDays = rule.LeadDays,
            CancelHours = rule.CancelHours,
            Citation = file.Citation,
            EffectiveFrom = file.EffectiveFrom,
            EffectiveTo = file.EffectiveTo,
        }));
        await db.SaveChangesAsync();
    }

    /// <summary>The lists of the contact log as they ship.</summary>
    public static IEnumerable<ContactWord> Words(SeedFiles files) =>
        JsonSerializer.Deserialize<Dictionary<WordKind, List<WordFile>>>(files.Read("reference/contact-words.json"), Json)!
            .SelectMany(list => list.Value.Select((word, at) => new ContactWord
            {
                Kind = list.Key,
                Code = word.Code,
                Label = word.Label,
                ListLabel = word.List ?? "",
                Means = word.Means,
                Guidance = word.Guidance ?? "",
                Position = 10 * (at + 1),
                IsRare = word.Rare,
                IsRetired = word.Retired,
            }));

    private static Standard ToEntity(StandardFile file, DateOnly from)
    {
        var standard = new Standard
        {
            Number = file.Number,
            Title = file.Title,
            ShortTitle = file.ShortTitle,
            Description = file.Description,
            LowGrade = file.LowGrade,
            HighGrade = file.HighGrade,
            IsTitleIOnly = file.TitleIOnly,
            Check = file.Check,
        };
        AddRules(standard, file, from);
        standard.Items.AddRange((file.Items ?? []).Select((item, at) => new ChecklistItem { Position = at + 1, Key = item.Key, Text = item.Text, ValidMonths = item.ValidMonths }));
        return standard;
    }
}
