using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A plan's head, what every page about it says first.</summary>
public record PlanHead(int Id, int SchoolId, string School, int SchoolYearId, PlanStatus Status, DateTime? SentAt, DateTime? DecidedAt, int Round, bool IsShared, Guid Version)
{
    public SchoolYear Year { get; init; } = null!;
    public int? ReviewerId { get; init; }
    public string? Reviewer { get; init; }
    public CouncilNeeds Needs { get; init; } = CouncilNeeds.Nobody;
    public IReadOnlyList<DecisionLine> Decisions { get; init; } = [];
    /// <summary>Lines of the Title I budget.</summary>
    public int BudgetLines { get; init; }
    /// <summary>Families' comments on the plan.</summary>
    public int Comments { get; init; }

    /// <summary>One for each council that must approve the plan.</summary>
    public IReadOnlyList<CouncilApproval> Approvals => CouncilApproval.Of(Needs, Round, Decisions);
}

/// <summary>A plan to be read: its head and its sections in order, with their strategies.</summary>
public record PlanReading(PlanHead Head, IReadOnlyList<PlanSection> Sections)
{
    public IReadOnlyCollection<PlanStrategy> Strategies => [.. Sections.SelectMany(section => section.Strategies)];

    public SectionState StateOf(PlanSection section) => PlanWords.StateOf(section, Head.Status, Head.DecidedAt);

    public bool HasGoal => Sections.Any(section => section.Kind == SectionKind.Goal);

    /// <summary>What has to be written before it can be sent.</summary>
    public IEnumerable<PlanSection> Missing => Sections.Where(section => section.IsRequired && GapsOf(section).Any());

    /// <summary>Budget lines are the plan's, not the section's.</summary>
    public IEnumerable<SectionGap> GapsOf(PlanSection section) =>
        section.Parts.HasFlag(SectionParts.Budget) && Head.BudgetLines == 0 ? section.Gaps().Append(SectionGap.Budget) : section.Gaps();

    public bool IsComplete => HasGoal && !Missing.Any();
}

public record PlanHistory(string By, DateTime At, PlanStep Step, string Comment);

/// <summary>A submission of a plan.</summary>
/// <param name="Number">1 for the first one.</param>
public record PlanVersionLine(int Id, int Number, int Round, string By, DateTime At);

public class PlanQueries(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, StrategyReach reach)
{
    private (DateOnly Day, Suppression Suppression)? _hidden;

    public SchoolYear? ThisYear => district.YearOn(clock.Today);

    /// <summary>The school reads all its plans, the district those that were sent to it.</summary>
    public IQueryable<Plan> Readable(int schoolId) => IsInside(schoolId) ? db.Plans.In(schoolId) : Sent.In(schoolId);

    public IQueryable<Plan> Sent => db.Plans.Where(plan => plan.SentAt != null);

    /// <summary>Which languages of the school the reader may not see on that day: none for those who work there. One query.</summary>
    public async Task<Suppression> HiddenHere(int schoolId, DateOnly day)
    {
        if (IsInside(schoolId)) return Suppression.None;
        if (_hidden?.Day == day) return _hidden.Value.Suppression;
        var hidden = await db.HiddenOutside(district.TermOn(day)?.Id, district.Settings.SmallGroup, ReachDimension.HomeLanguage);
        _hidden = (day, hidden[ReachDimension.HomeLanguage]);
        return _hidden.Value.Suppression;
    }

    public bool IsInside(int schoolId) => me.SchoolRoles.Any(role => role.SchoolId == schoolId);

    /// <summary>With what the councils decided. One query.</summary>
    public async Task<PlanHead?> Head(IQueryable<Plan> plans, int planId)
    {
        var head = await plans.AsSingleQuery().Where(plan => plan.Id == planId)
            .Select(plan => new PlanHead(plan.Id, plan.SchoolId, plan.School.Name, plan.SchoolYearId, plan.Status, plan.SentAt, plan.DecidedAt, plan.Round, plan.IsShared, plan.Version)
            {
                Needs = new CouncilNeeds(plan.Template == null ? CouncilNeed.Nobody : plan.Template.SchoolSiteCouncil, plan.Template == null ? CouncilNeed.Nobody : plan.Template.SchoolParentCouncil, plan.School.IsTitleI),
                ReviewerId = plan.ReviewerId,
                Reviewer = plan.Reviewer!.Name,
                BudgetLines = db.BudgetLines.Count(line => line.PlanId == plan.Id),
                Comments = db.FamilyComments.Count(comment => comment.PlanId == plan.Id && !comment.IsVoided),
                Decisions = db.CouncilDecisions.Where(one => one.PlanId == plan.Id).Select(one => new DecisionLine(
                    one.Id, one.Council, one.Matter, one.Round, one.MetOn, one.For, one.Against, one.Abstain, one.Presences.Count + one.OthersPresent,
                    one.MinutesFileId != null || one.MinutesUrl != "", one.ActsAgainst, one.IsVoided)).ToList(),
            })
            .FirstOrDefaultAsync();
        return head is null ? null : head with { Year = district.Years.First(year => year.Id == head.SchoolYearId) };
    }

    public async Task<PlanReading?> Read(IQueryable<Plan> plans, int planId)
    {
        if (await Head(plans, planId) is not { } head) return null;
        var sections = await db.PlanSections.AsNoTracking().AsSingleQuery().In(head.SchoolId).Where(section => section.PlanId == planId)
            .Include(section => section.Strategies.OrderBy(strategy => strategy.Position)).Include(section => section.Records.OrderBy(record => record.Id)).ThenInclude(record => record.File).Include(section => section.ChangedBy).Include(section => section.ReviewedBy)
            .OrderBy(section => section.Position).ThenBy(section => section.Id).ToListAsync();
        return new PlanReading(head, sections);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PlanHistory>> History(PlanHead plan) =>
        await db.PlanEvents.In(plan.SchoolId).Where(step => step.PlanId == plan.Id).OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
            .Select(step => new PlanHistory(step.By.Name, step.At, step.Step, step.Comment)).ToListAsync();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PlanVersionLine>> Versions(PlanHead plan)
    {
        var rows = await db.PlanVersions.In(plan.SchoolId).Where(version => version.PlanId == plan.Id).OrderByDescending(version => version.Id)
            .Select(version => new { version.Id, version.Round, By = version.By.Name, version.At }).ToListAsync();
        return [.. rows.Select((row, at) => new PlanVersionLine(row.Id, rows.Count - at, row.Round, row.By, row.At))];
    }

    public Task<IReadOnlyDictionary<int, StrategyFigure>> Figures(PlanReading plan) => Figures(plan.Head.SchoolId, plan.Head.Year, plan.Strategies);

    public async Task<IReadOnlyDictionary<int, StrategyFigure>> Figures(int schoolId, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies) => strategies.Count == 0
        ? new Dictionary<int, StrategyFigure>()
        : await reach.For(schoolId, year, strategies, await HiddenHere(schoolId, reach.Until(year)));

    /// <summary>None beside a plan of another year, whose time is over.</summary>
    public Task<TermReach?> ReachBeside(PlanReading plan) => ReachBeside(plan.Head, plan.Sections.Any(section => section.Measure == GoalMeasure.PromptAnswer));

    /// <summary>None beside a plan of another year, whose time is over.</summary>
    /// <param name="withAnswers">Also the share of questions answered in time, by one more query.</param>
    public async Task<TermReach?> ReachBeside(PlanHead plan, bool withAnswers)
    {
        if (ThisYear is not { } year || year.Id != plan.SchoolYearId || year.TermOn(clock.Today) is not { } term) return null;
        var rows = await db.Reach.AsNoTracking().In(plan.SchoolId).By(ReachDimension.HomeLanguage).Where(row => row.TermId == term.Id).ToListAsync();
        if (rows.Count == 0) return null;
        var beside = new TermReach(rows, await HiddenHere(plan.SchoolId, clock.Today));
        if (!withAnswers) return beside;
        var questions = await QuestionFigures.Facts(db.Questions.In(plan.SchoolId), clock, term.StartsOn, term.EndsOn).ToListAsync();
        return beside with { Answers = StandardFigure.Of(StandardMeasure.PromptAnswer, new StandardBasis([], QuestionShare.Of(questions), clock.UtcNow)) };
    }
}
