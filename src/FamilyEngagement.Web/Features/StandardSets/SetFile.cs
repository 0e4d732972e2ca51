using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>A set of standards as a file has it: the same words in JSON, in CSV and in seeds/reference.</summary>
public class SetFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    public string Code { get; init; } = "";
    public string Title { get; init; } = "";
    [JsonPropertyName("version")]
    public string Edition { get; init; } = "";
    /// <summary>None, for a frame: from the day it is added.</summary>
    public DateOnly? EffectiveFrom { get; init; }
    public DateOnly? EffectiveTo { get; init; }
    public bool IsFrame { get; init; }
    public string Citation { get; init; } = "";
    public List<SetStandard> Standards { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <param name="day">Its rules of that day.</param>
    public static SetFile Of(StandardSet set, DateOnly day) => new()
    {
        Code = set.Code,
        Title = set.Title,
        Edition = set.Edition,
        EffectiveFrom = set.EffectiveFrom,
        EffectiveTo = set.EffectiveTo,
        IsFrame = set.IsFrame,
        Citation = set.Citation,
        Standards = [.. set.Standards.OrderBy(standard => standard.Number).Select(standard => SetStandard.Of(standard, day))],
    };

    /// <param name="today">When it begins, where the file does not say.</param>
    public StandardSet ToEntity(DateOnly today)
    {
        var from = EffectiveFrom ?? today;
        var set = new StandardSet { Code = Code, Title = Title, Edition = Edition, Citation = Citation, EffectiveFrom = from, EffectiveTo = EffectiveTo, IsFrame = IsFrame };
        set.Standards.AddRange(Standards.Select(standard => standard.ToEntity(from)));
        return set;
    }
}

public record SetStandard(int Number, string Title, string ShortTitle, string Description, string? LowGrade, string? HighGrade, [property: JsonPropertyName("titleIOnly")] bool IsTitleIOnly, CheckRule Check)
{
    public List<SetMeasure> Measures { get; init; } = [];
    public List<SetItem> Items { get; init; } = [];

    public static SetStandard Of(Standard standard, DateOnly day) => new(standard.Number, standard.Title, standard.ShortTitle, standard.Description, standard.LowGrade, standard.HighGrade, standard.IsTitleIOnly, standard.Check)
    {
        Measures = [.. standard.RulesOn(day).Select(rule => new SetMeasure(rule.Measure, rule.Target, rule.HelpBelow, rule.MinimumData, rule.Explanation))],
        Items = [.. standard.Items.OrderBy(item => item.Position).Select(item => new SetItem(item.Key, item.Text, item.ValidMonths))],
    };

    public Standard ToEntity(DateOnly from)
    {
        var standard = new Standard { Number = Number, Title = Title, ShortTitle = ShortTitle, Description = Description, LowGrade = LowGrade, HighGrade = HighGrade, IsTitleIOnly = IsTitleIOnly, Check = Check };
        standard.Rules.AddRange(Measures.Select((rule, at) =>
            new MeasureRule { Measure = rule.Measure, Position = at + 1, Target = rule.Target, HelpBelow = rule.HelpBelow, MinimumData = rule.MinimumData, Explanation = rule.Explanation, From = from }));
        standard.Items.AddRange(Items.Select((item, at) => new ChecklistItem { Position = at + 1, Key = item.Key, Text = item.Text, ValidMonths = item.ValidMonths }));
        return standard;
    }
}

public record SetMeasure(StandardMeasure Measure, int? Target, int? HelpBelow, int MinimumData, string Explanation);

public record SetItem(string Key, string Text, int? ValidMonths);
