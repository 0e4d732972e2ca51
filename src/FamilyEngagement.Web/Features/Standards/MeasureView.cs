using FamilyEngagement.Web.Features.Measures;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>A measure as one reader may see it.</summary>
/// <param name="IsOutside">Small groups are hidden.</param>
public record MeasureView(MeasuredRule Measure, int SmallGroup, bool IsOutside)
{
    public MeasureInfo Info => Measure.Info;

    /// <summary>Nothing was counted, or there was nothing to count.</summary>
    public bool IsEmpty => Measure.Figure is null || Info.Unit != MeasureUnit.Count && !Measure.Figure.HasData;

    /// <summary>It is about so few families that it would tell of single ones.</summary>
    public bool IsHidden => !IsEmpty && IsOutside && Info.IsAboutFamilies && Measure.Figure!.Families < SmallGroup;

    /// <summary>It rests on less than the rule asks for.</summary>
    public bool IsTooLittle => !IsEmpty && !Measure.HasEnough;

    public int? Percent => Measure.HasEnough ? Measure.PercentFrom(SmallGroup) : null;

    /// <summary>Contacts a week, with one decimal.</summary>
    public string Rate => Measure.Figure is { HasData: true, Value: var value } ? ((double)value.Part / value.Whole).ToString("0.0") : "";

    public static string Hours(int minutes) => (minutes / 60.0).ToString("0.0");
}
