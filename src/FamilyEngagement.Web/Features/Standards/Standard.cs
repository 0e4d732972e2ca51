using FamilyEngagement.Web.Data;

namespace FamilyEngagement.Web.Features.Standards;

public enum StandardMeasure { None, HomeLanguage, TwoWay, PromptAnswer }

/// <summary>A published set of standards with its source and the days it is in force.</summary>
public class StandardSet
{
    public int Id { get; set; }
    public required string Code { get; set; }
    public required string Title { get; set; }
    public required string Edition { get; set; }
    public required string Citation { get; set; }
    public required DateOnly EffectiveFrom { get; set; }
    public DateOnly? EffectiveTo { get; set; }
    public List<Standard> Standards { get; } = [];
}

public class Standard
{
    public int Id { get; set; }
    public int SetId { get; set; }
    public required int Number { get; set; }
    public required string Title { get; set; }
    /// <summary>The matrix head.</summary>
    public required string ShortTitle { get; set; }
    public string Description { get; set; } = "";
    /// <summary>Applies to schools that teach any grade from here; none means from the first.</summary>
    public string? LowGrade { get; set; }
    public string? HighGrade { get; set; }
    public StandardMeasure Measure { get; set; }
    public string MeasureExplanation { get; set; } = "";
    /// <summary>Percent that the figure should reach.</summary>
    public int? Target { get; set; }
    /// <summary>Percent under which a school needs help.</summary>
    public int? HelpBelow { get; set; }
    /// <summary>Families or contacts that the figure must rest on before it says anything.</summary>
    public int MinimumData { get; set; }
    public List<ChecklistItem> Items { get; } = [];
}

public class ChecklistItem
{
    public int Id { get; set; }
    public int StandardId { get; set; }
    public required int Position { get; set; }
    public required string Key { get; set; }
    public required string Text { get; set; }
}
