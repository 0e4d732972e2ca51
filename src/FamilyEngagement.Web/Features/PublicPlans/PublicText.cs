using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.Schools;
using FamilyEngagement.Web.Web;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PublicPlans;

/// <summary>
/// Says a plan in plain text, in English: no live figure, no citation, nobody's name beside a strategy, and no group of
/// children that only some may know of.
/// </summary>
public class PublicText(IStringLocalizer<Words> words, Languages languages)
{
    public IReadOnlyList<SourcePart> Of(ApprovedPlan plan)
    {
        List<SourcePart> parts = [new(SourcePart.Page, words["Family engagement plan {0}", plan.Year], words["What our school and our families do together this year, so that children learn."], IsSection: false)];
        var goals = 0;
        foreach (var section in plan.Sections)
        {
            if (section.Content.Text.Length == 0 && section.Content.Strategies.Count == 0) continue;
            parts.Add(section.Kind == SectionKind.Text
                ? new SourcePart(section.Key, words[section.Title], section.Content.Text)
                : new SourcePart($"{section.Key}-{++goals}", GoalTitle(section.Content, goals), Goal(section.Content)));
        }

        parts.Add(new SourcePart(SourcePart.Updating, "", words["This part was changed. Its translation is being updated; until then it is in English."], IsSection: false));
        parts.Add(new SourcePart(SourcePart.Machine, "", words["Parts of this page were translated by a machine and may have mistakes. The English text counts."], IsSection: false));
        return parts;
    }

    private string GoalTitle(SectionContent goal, int number) => goal.Title.Length == 0 ? words["Goal {0}", number] : words["Goal {0}: {1}", number, goal.Title];

    private string Goal(SectionContent goal)
    {
        var lines = new List<string> { goal.Text };
        if (goal.Outcome.Length > 0) lines.Add(words["For students: {0}", goal.Outcome]);
        if (words.MeasureOf(goal) is { Length: > 0 } measure) lines.Add(words["How we will know: {0}", measure]);
        if (goal.Strategies.Count > 0) lines.Add(words["What we will do:"]);
        lines.AddRange(goal.Strategies.Select(strategy => "• " + Strategy(strategy)));
        return string.Join('\n', lines.Where(line => line.Length > 0));
    }

    private string Strategy(StrategyContent strategy)
    {
        var notes = new[] { Whom(strategy.Aim), words.When(strategy.StartsOn, strategy.EndsOn) }.Where(note => note.Length > 0).ToList();
        var what = strategy.What.ReplaceLineEndings(" ");
        return notes.Count == 0 ? what : $"{what} ({string.Join("; ", notes)})";
    }

    private string Whom(StrategyAim aim) => string.Join(", ",
        StrategyAim.Split(aim.Grades).OrderBy(Grades.Rank).Select(grade => words[Grades.Label(grade)].Value).Concat(StrategyAim.Split(aim.Languages).Select(languages.Name).Order(StringComparer.InvariantCulture)));
}
