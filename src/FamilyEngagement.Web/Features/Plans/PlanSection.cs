using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.PlanRecords;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>
/// A part of a plan that is written, saved and reviewed on its own: a text, or a goal with its strategies.
/// Title and guidance are copied from the template, so that a plan does not change under its writers.
/// </summary>
public class PlanSection : ISchoolOwned, IVersioned
{
    public const int KeyLength = 60, TitleLength = 160, GuidanceLength = 2000, TextLength = 20000, StatementLength = 600, MeasureLength = 200, CarriedLength = 160, CitedLength = 2000, MostCited = 12;

    public int Id { get; set; }
    public int PlanId { get; set; }
    public Plan Plan { get; set; } = null!;
    public required int SchoolId { get; init; }
    public required int Position { get; set; }
    public required string Key { get; init; }
    public required SectionKind Kind { get; init; }
    public SectionParts Parts { get; init; }
    /// <summary>The template's title; a goal's own short name.</summary>
    public required string Title { get; set; }
    public string Guidance { get; set; } = "";
    public string Example { get; set; } = "";
    public int? WordLimit { get; set; }
    public bool IsRequired { get; set; }
    /// <summary>The section's text, or a goal's statement.</summary>
    public string Text { get; set; } = "";
    /// <summary>What students will learn or do better: the student outcome that a goal serves.</summary>
    public string Outcome { get; set; } = "";
    public GoalMeasure Measure { get; set; }
    /// <summary>The measure in words when it is the school's own.</summary>
    public string OwnMeasure { get; set; } = "";
    /// <summary>Percent.</summary>
    public int? Baseline { get; set; }
    /// <summary>The day that the baseline was counted.</summary>
    public DateOnly? BaselineOn { get; set; }
    /// <summary>Percent.</summary>
    public int? Target { get; set; }
    public DateOnly? TargetOn { get; set; }
    /// <summary>Where it was copied from, as people say it ("2025–26", a school's name), until someone has looked at it; then empty.</summary>
    public string CarriedFrom { get; set; } = "";
    public DateTime? ChangedAt { get; set; }
    public int? ChangedById { get; set; }
    public PortalUser? ChangedBy { get; set; }
    public SectionVerdict Verdict { get; private set; }
    public string ReviewComment { get; private set; } = "";
    public DateTime? ReviewedAt { get; private set; }
    public int? ReviewedById { get; private set; }
    public PortalUser? ReviewedBy { get; set; }
    public Guid Version { get; set; }
    public List<PlanStrategy> Strategies { get; } = [];
    /// <summary>The portal's figures that the section rests on, as they stood when they were put in.</summary>
    public IReadOnlyList<CitedFigure> Cited { get; private set; } = [];
    /// <summary>Consultations and attachments.</summary>
    public List<PlanRecord> Records { get; } = [];

    /// <summary>What is still missing before the plan can be sent.</summary>
    /// <param name="hasBudget">Whether the plan has budget lines: they are the plan's, not the section's.</param>
    public IEnumerable<SectionGap> Gaps(bool hasBudget)
    {
        if (Text.Length == 0) yield return Kind == SectionKind.Text ? SectionGap.Text : SectionGap.Statement;
        if (CarriedFrom.Length > 0) yield return SectionGap.Confirm;
        if (Parts.HasFlag(SectionParts.Consultation) && !Has(RecordKind.Consultation)) yield return SectionGap.Consultation;
        if (Parts.HasFlag(SectionParts.Attachments) && !Has(RecordKind.Attachment)) yield return SectionGap.Attachment;
        if (Parts.HasFlag(SectionParts.Budget) && !hasBudget) yield return SectionGap.Budget;
        if (Kind == SectionKind.Text) yield break;
        if (Outcome.Length == 0) yield return SectionGap.Outcome;
        if (Measure == GoalMeasure.Own && OwnMeasure.Length == 0) yield return SectionGap.Measure;
        if (Target is null) yield return SectionGap.Target;
        if (Strategies.Count == 0) yield return SectionGap.Strategy;
    }

    private bool Has(RecordKind kind) => Records.Exists(record => record.Kind == kind && !record.IsRemoved);

    /// <summary>Its text, or a record beside it.</summary>
    public bool IsChangedSince(DateTime? moment) => moment is not null && (ChangedAt > moment || Records.Exists(record => record.At > moment));

    /// <summary>What it says now is as if someone had just written it: also what was carried over has been looked at.</summary>
    /// <returns>False when it says the same already: then nothing is written and nobody has to read it again.</returns>
    public bool Write(SectionContent content, int userId, DateTime now)
    {
        if (CarriedFrom.Length == 0 && SectionContent.Of(this).SaysTheSameAs(content)) return false;
        CarriedFrom = "";
        Fill(content);
        (ChangedById, ChangedAt) = (userId, now);
        return true;
    }

    /// <summary>Takes the words over without anyone having written them here.</summary>
    public void Fill(SectionContent content)
    {
        if (Kind == SectionKind.Goal) WriteGoal(content);
        Text = content.Text;
    }

    /// <summary>The figures as a version had them.</summary>
    internal void Quote(IReadOnlyList<CitedFigure> figures) => Cited = figures;

    /// <returns>False when the same figure of the same day is there already, or the section holds as many as it may.</returns>
    public bool Cite(CitedFigure figure, int userId, DateTime now)
    {
        if (Cited.Count >= MostCited || Cited.Any(cited => (cited.Figure, cited.On) == (figure.Figure, figure.On))) return false;
        Cited = [.. Cited, figure];
        (ChangedById, ChangedAt) = (userId, now);
        return true;
    }

    public bool TakeOut(GoalMeasure figure, DateOnly on, int userId, DateTime now)
    {
        if (Cited.All(cited => (cited.Figure, cited.On) != (figure, on))) return false;
        Cited = [.. Cited.Where(cited => (cited.Figure, cited.On) != (figure, on))];
        (ChangedById, ChangedAt) = (userId, now);
        return true;
    }

    /// <summary>Says whom a strategy is for. What was carried over is not looked at by that.</summary>
    /// <returns>False when it says the same already.</returns>
    public bool Aim(PlanStrategy strategy, StrategyAim aim, int userId, DateTime now)
    {
        if (strategy.Aim == aim) return false;
        strategy.Aim = aim;
        (ChangedById, ChangedAt) = (userId, now);
        return true;
    }

    /// <summary>What was said of it before stays to be seen beside the new text.</summary>
    public void MarkUnread() => Verdict = SectionVerdict.NotRead;

    /// <summary>For a reader of what was sent: this instance, which nobody saves, says what the section said then.</summary>
    public void ShowAs(SectionSnapshot sent, DateTime at)
    {
        Fill(sent.Content);
        Strategies.Clear();
        Strategies.AddRange(sent.Content.Strategies.Select((strategy, number) => new PlanStrategy
        {
            Id = strategy.Id ?? -number - 1,
            SectionId = Id,
            SchoolId = SchoolId,
            Position = number + 1,
            What = strategy.What,
            Owner = strategy.Owner,
            StartsOn = strategy.StartsOn,
            EndsOn = strategy.EndsOn,
            Aim = strategy.Aim,
        }));
        Cited = sent.Cited;
        Records.RemoveAll(record => record.At > at);
        if (ChangedAt > at) ChangedAt = at;
    }

    private void WriteGoal(SectionContent content)
    {
        (Title, Outcome, Measure, OwnMeasure) = (content.Title, content.Outcome, content.Measure, content.OwnMeasure);
        (Baseline, BaselineOn, Target, TargetOn) = (content.Baseline, content.BaselineOn, content.Target, content.TargetOn);
        Strategies.RemoveAll(held => content.Strategies.All(strategy => strategy.Id != held.Id));
        var position = 0;
        foreach (var strategy in content.Strategies)
        {
            var held = Strategies.Find(held => held.Id == strategy.Id && strategy.Id is not null);
            if (held is null) Strategies.Add(held = new PlanStrategy { SchoolId = SchoolId, Position = 0, What = "" });
            held.Position = ++position;
            (held.What, held.Owner, held.StartsOn, held.EndsOn, held.Aim) = (strategy.What, strategy.Owner, strategy.StartsOn, strategy.EndsOn, strategy.Aim);
        }
    }

    public void Review(SectionVerdict verdict, string comment, int userId, DateTime now)
    {
        (Verdict, ReviewComment, ReviewedById, ReviewedAt) = (verdict, comment, userId, now);
    }
}
