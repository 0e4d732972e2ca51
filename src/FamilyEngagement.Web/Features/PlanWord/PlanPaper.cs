using FamilyEngagement.Web.Features.Councils;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.PlanRecords;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Plans;
using FamilyEngagement.Web.Features.TitleOne;
using FamilyEngagement.Web.Security;
using FamilyEngagement.Web.Web;
using FamilyEngagement.Web.Web.Word;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace FamilyEngagement.Web.Features.PlanWord;

/// <summary>A plan with all that stands on paper beside it.</summary>
public record PaperReading(PlanReading Plan, IReadOnlyDictionary<int, StrategyFigure> Figures, IReadOnlyList<PlanHistory> History, bool IsInside)
{
    public IReadOnlyList<PaperReview> Reviews { get; init; } = [];

    /// <summary>Of the Title I budget.</summary>
    public IReadOnlyList<BudgetLine> Lines { get; init; } = [];
}

public record PaperReview(DateOnly HeldOn, PlanStanding Standing, string Text, string By);

/// <summary>Lays a plan out for Word: title block, a heading for each section, a table of strategies under each goal, the steps so far.</summary>
public class PlanPaper(IStringLocalizer<Words> words, DistrictCache district, DistrictClock clock, FigureWords figures, AimWords aims, CurrentUser me)
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
        Votes(file, plan.Decisions);
        Budget(file, reading.Lines);
        Reviews(file, reading.Reviews);
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
        Records(file, section);
    }

    private void Records(WordFile file, PlanSection section)
    {
        var records = section.Records.Where(record => !record.IsRemoved).ToLookup(record => record.Kind);
        if (records[RecordKind.Consultation].Any())
        {
            file.Heading(2, words["Whom we asked"]);
            file.Table(words["Whom we asked"], [words["Who"], words["When"], words["People"], words["What they said"], words["What we changed"]], [20, 15, 10, 30, 25],
                records[RecordKind.Consultation].Select(record => new[] { record.Title, record.HeldOn?.ToString("MMMM d, yyyy") ?? "", record.People?.ToString() ?? "", record.Said, record.Changed }));
        }

        foreach (var record in records[RecordKind.Attachment]) file.Text($"{record.Title} {record.File?.Name ?? record.Url}", words["Attached:"]);
    }

    private void Goal(WordFile file, PaperReading reading, PlanSection goal)
    {
        var plan = reading.Plan.Head;
        file.Text(goal.Text, words["Goal:"]);
        file.Text(goal.Outcome, words["For students:"]);
        file.Text(words.MeasureOf(SectionContent.Of(goal), words[", no target yet"]), words["Measure:"]);
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
                strategy.What, aims.Whom(strategy.Aim, me.May(Permission.ViewSensitiveGroups, plan.SchoolId)), strategy.Owner, words.When(strategy.StartsOn, strategy.EndsOn) is { Length: > 0 } when ? when : words["no dates yet"].Value, figures.Of(reading.Figures.GetValueOrDefault(strategy.Id)),
            }));
        file.Text(words["Families are counted from the contact log up to {0:MMMM d, yyyy}, or to the strategy’s last day.", clock.Today], style: WordStyles.Quiet);
    }

    private void Votes(WordFile file, IReadOnlyList<DecisionLine> decisions)
    {
        var votes = decisions.Where(vote => !vote.IsVoided).OrderBy(vote => vote.MetOn).ToList();
        if (votes.Count == 0) return;
        file.Heading(1, words["Councils"]);
        file.Table(words["Votes of the councils"], [words["Day"], words["Council"], words["About"], words["Present"], words["Result"]], [20, 22, 20, 10, 28],
            votes.Select(vote => new[] { vote.MetOn.ToString("MMMM d, yyyy"), words[vote.Council.Label()].Value, words[vote.Matter.Label()].Value, vote.Present.ToString(), words.Result(vote.For, vote.Against, vote.Abstain) }));
    }

    private void Budget(WordFile file, IReadOnlyList<BudgetLine> lines)
    {
        if (lines.Count == 0) return;
        file.Heading(1, words["Title I: money for family engagement"]);
        file.Table(words["Budget lines"], [words["What"], words["What for"], words["Planned"], words["Spent"]], [34, 34, 16, 16],
            lines.Select(line => new[] { line.What, line.Purpose, line.Planned.ToString("C2"), line.Spent.ToString("C2") }));
    }

    private void Reviews(WordFile file, IReadOnlyList<PaperReview> reviews)
    {
        if (reviews.Count == 0) return;
        file.Heading(1, words["90-day reviews"]);
        file.Table(words["90-day reviews"], [words["Day"], words["How it stands"], words["What we saw"], words["By"]], [18, 16, 46, 20],
            reviews.Select(review => new[] { review.HeldOn.ToString("MMMM d, yyyy"), words[review.Standing.Label()].Value, review.Text, review.By }));
    }

    private void History(WordFile file, IReadOnlyList<PlanHistory> history)
    {
        if (history.Count == 0) return;
        file.Heading(1, words["Steps so far"]);
        file.Table(words["Steps so far"], [words["Day"], words["Step"], words["By"]], [25, 40, 35],
            history.Reverse().Select(step => new[] { clock.ToLocal(step.At).ToString("MMMM d, yyyy"), words[step.Step.Done()].Value, step.By }));
    }
}
