using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanWord;

/// <summary>A strategy's figure in one sentence, for paper.</summary>
public class FigureWords(IStringLocalizer<Words> words, DistrictCache district)
{
    public string Of(StrategyFigure? figure)
    {
        if (figure is null) return words["Nothing to show."];
        if (!figure.HasBegun) return words["Begins on {0:MMMM d, yyyy}.", figure.Since];
        if (figure.Wall != FigureWall.None) return words[figure.Wall == FigureWall.Sensitive ? "Your principal sees the figures of this group." : "Too few families to show."];
        if (figure.Reached.Whole == 0) return words["Nothing to show."];
        var isSmall = figure.Reached.Whole < district.Settings.SmallGroup;
        var reached = words["{0} of {1} reached since {2:MMM d}", figure.Reached.Part, figure.Reached.Whole, figure.Since].Value;
        var twoWay = isSmall ? words["two-way talk with {0}", figure.TwoWay.Part] : words["two-way talk with {0} ({1}%)", figure.TwoWay.Part, figure.TwoWay.Percent];
        return $"{reached}, {twoWay.Value}.";
    }
}
