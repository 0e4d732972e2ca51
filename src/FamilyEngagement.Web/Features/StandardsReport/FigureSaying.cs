using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.StandardsReport;

/// <summary>Figures and targets in words, for papers that leave the school: what rests on too few families is not said.</summary>
public static class FigureSaying
{
    private const int MinutesOfHour = 60;

    public static string Say(this IStringLocalizer<Words> words, MeasuredRule measured, int smallGroup)
    {
        if (measured.Figure is not { } figure) return words["No figure yet"];
        if (measured.Info.IsAboutFamilies && figure.HasData && figure.Families < smallGroup) return words["Too few families to show"];
        if (measured.Info.Unit != MeasureUnit.Count && !figure.HasData) return words["Nothing to count yet"];
        if (!measured.HasEnough) return words["Too little to say: it rests on {0:N0}, and {1:N0} are needed", figure.Value.Whole, measured.Rule.MinimumData];
        return measured.Info.Unit switch
        {
            MeasureUnit.Share => words["{0}% ({1:N0} of {2:N0})", figure.Value.Percent, figure.Value.Part, figure.Value.Whole],
            MeasureUnit.Rate => words["{0:N1}", (double)figure.Value.Part / figure.Value.Whole],
            MeasureUnit.Minutes => words["{0:N1} school hours", (double)figure.Value.Part / MinutesOfHour],
            _ => words["{0:N0}", figure.Value.Part],
        };
    }

    /// <summary>Empty where none is set.</summary>
    public static string SayTarget(this IStringLocalizer<Words> words, MeasuredRule measured) => measured.Rule.Target is not { } target ? "" : measured.Info.Unit switch
    {
        MeasureUnit.Share => words["{0}%", target],
        MeasureUnit.Minutes => words["at most {0:N1} school hours", (double)target / MinutesOfHour],
        _ => measured.Info.IsLessBetter ? words["at most {0:N0}", target] : words["at least {0:N0}", target],
    };

    public static string Say(this IStringLocalizer<Words> words, MetBy metBy) => metBy switch
    {
        MetBy.District => words["The district checked it"],
        MetBy.Sample => words["The school confirmed it; the district looks at some each month"],
        MetBy.Figure => words["The school confirmed it, and its figures are at their targets"],
        _ => "",
    };
}
