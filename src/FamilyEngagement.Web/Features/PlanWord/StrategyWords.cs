using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanWord;

/// <summary>The cells of a table of strategies.</summary>
public class StrategyWords(IStringLocalizer<Words> words, DistrictCache district, Languages languages)
{
    /// <summary>Grades and languages. A group that only some may know of is named by none of them.</summary>
    public string Whom(PlanStrategy strategy)
    {
        if (strategy.Aim.IsForAll) return words["All families"];
        var parts = new[]
        {
            string.Join(", ", StrategyAim.Split(strategy.Aim.Grades).OrderBy(Grades.Rank).Select(grade => words[Grades.Label(grade)].Value)),
            string.Join(", ", StrategyAim.Split(strategy.Aim.Languages).Select(languages.Name).Order(StringComparer.InvariantCulture)),
            strategy.Aim.Groups.Length > 0 ? words["families that the school has chosen"].Value : "",
        };
        return string.Join("\n", parts.Where(part => part.Length > 0));
    }

    public string When(PlanStrategy strategy) => (strategy switch
    {
        { StartsOn: { } from, EndsOn: { } to } => words["{0:MMMM d, yyyy} to {1:MMMM d, yyyy}", from, to],
        { StartsOn: { } from } => words["from {0:MMMM d, yyyy}", from],
        { EndsOn: { } to } => words["by {0:MMMM d, yyyy}", to],
        _ => words["no dates yet"],
    }).Value;

    public string Figure(StrategyFigure? figure, bool isInside)
    {
        if (figure is null || figure.Reached.Whole == 0) return figure is { HasBegun: false } ? Begins(figure) : words["Nothing to show."];
        if (!figure.HasBegun) return Begins(figure);
        var isSmall = figure.Reached.Whole < district.Settings.SmallGroup;
        if (isSmall && !isInside) return words["Too few families to show."];
        var reached = words["{0} of {1} reached since {2:MMM d}", figure.Reached.Part, figure.Reached.Whole, figure.Since].Value;
        var twoWay = isSmall ? words["two-way talk with {0}", figure.TwoWay.Part] : words["two-way talk with {0} ({1}%)", figure.TwoWay.Part, figure.TwoWay.Percent];
        return $"{reached}, {twoWay.Value}.";
    }

    private string Begins(StrategyFigure figure) => words["Begins on {0:MMMM d, yyyy}.", figure.Since];
}
