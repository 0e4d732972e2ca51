using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanWord;

/// <summary>A plan with all that stands on paper beside it.</summary>
public record PaperReading(PlanReading Plan, IReadOnlyDictionary<int, StrategyFigure> Figures, IReadOnlyList<PlanHistory> History, bool IsInside);

/// <summary>Lays a plan out for Word: title block, a heading for each section, a table of strategies under each goal, the steps so far.</summary>
public class PlanPaper(IStringLocalizer<Words> words, DistrictCache district, DistrictClock clock, StrategyWords strategies)
{
    public FileContentResult Of(PaperReading reading, string fileName)
    {
        var plan = reading.Plan.Head;
        var title = words["Family engagement plan {0}", plan.Year.Name].Value;
        var file = new WordFile($"{title}, {plan.School}", $"{plan.School} · {title}");
        file.Title(title, plan.School);
        file.Text(district.Settings.Name, words["District:"]);
        file.Text(plan.Year.Name, words["School year:"]);
        file.Text(words[plan.Status.Label()], words["Where it stands:"]);
        file.Text(clock.Today.ToString("MMMM d, yyyy"), words["As of:"]);
        foreach (var section in reading.Plan.Sections) Section(file, reading, section);
        History(file, reading.History);
        return file.ToResult(fileName, district.Settings.Name, clock.UtcNow);
    }

    private void Section(WordFile file, PaperReading reading, PlanSection section)
    {
        file.Heading(1, words.NameOf(section, reading.Plan.Sections));
        if (section.Text.Length == 0 && section.Strategies.Count == 0) file.Text(words["Nothing is written here yet."], style: WordStyles.Quiet);
        else if (section.Kind == SectionKind.Text) file.Text(section.Text);
        else Goal(file, reading, section);
        foreach (var figure in section.Cited.Where(figure => reading.IsInside || figure.Whole >= district.Settings.SmallGroup))
            file.Text(words["{0}: {1} of {2} ({3}%), counted on {4}.", words[figure.Figure.Label()], figure.Part, figure.Whole, figure.Value.Percent, figure.On.ToString("MMMM d, yyyy")], style: WordStyles.Quiet);
    }

    private void Goal(WordFile file, PaperReading reading, PlanSection goal)
    {
        file.Text(goal.Text, words["Goal:"]);
        file.Text(goal.Outcome, words["For students:"]);
        file.Text(Measure(goal), words["Measure:"]);
        if (goal.Strategies.Count == 0)
        {
            file.Text(words["No strategies yet."], style: WordStyles.Quiet);
            return;
        }

        file.Heading(2, words["Strategies"]);
        file.Table(
            words["Strategies of {0}", words.ShortNameOf(goal, reading.Plan.Sections)],
            [words["What we will do"], words["For whom"], words["Who leads it"], words["When"], words["Families reached"]],
            [34, 17, 15, 15, 19],
            goal.Strategies.Select(strategy => new[]
            {
                strategy.What, strategies.Whom(strategy), strategy.Owner, strategies.When(strategy), strategies.Figure(reading.Figures.GetValueOrDefault(strategy.Id), reading.IsInside),
            }));
        file.Text(words["Families are counted from the contact log up to {0:MMMM d, yyyy}, or to the strategy’s last day.", clock.Today], style: WordStyles.Quiet);
    }

    private string Measure(PlanSection goal)
    {
        var measure = goal.Measure == GoalMeasure.Own ? goal.OwnMeasure : words[goal.Measure.Label()].Value;
        var from = goal.Baseline is { } baseline ? words[", from {0}%", baseline].Value : "";
        var to = goal.Target is { } target ? words[goal.Baseline is null ? ", to {0}%" : " to {0}%", target].Value : words[", no target yet"].Value;
        return measure + from + to + (goal.TargetOn is { } by ? words[" by {0:MMMM d, yyyy}", by].Value : "") + ".";
    }

    private void History(WordFile file, IReadOnlyList<PlanHistory> history)
    {
        if (history.Count == 0) return;
        file.Heading(1, words["Steps so far"]);
        file.Table(words["Steps so far"], [words["Day"], words["Step"], words["By"]], [25, 40, 35],
            history.Reverse().Select(step => new[] { clock.ToLocal(step.At).ToString("MMMM d, yyyy"), words[step.Step.Done()].Value, step.By }));
    }
}
