using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.PlanClosing;
using FamilyEngagement.Web.Features.PlanCouncils;
using FamilyEngagement.Web.Features.PlanReviews;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.SchoolYears;
using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Security;

namespace FamilyEngagement.Web.Features.Plans;

public class PlanQueries(AppDbContext db, CurrentUser me, DistrictCache district, DistrictClock clock, StrategyReach reach)
{
    private (DateOnly Day, IReadOnlyDictionary<ReachDimension, Suppression> Tables)? _hidden;

    public int SmallGroup => district.Settings.SmallGroup;

    public SchoolYear? ThisYear => district.YearOn(clock.Today);

    /// <summary>The school reads all its plans, the district those that were sent to it.</summary>
    public IQueryable<Plan> Readable(int schoolId) => IsInside(schoolId) ? db.Plans.In(schoolId) : Sent.In(schoolId);

    public IQueryable<Plan> Sent => db.Plans.Where(plan => plan.SentAt != null);

    /// <summary>Which languages of the school the reader may not see on that day: none for those who work there. One query.</summary>
    public async Task<Suppression> HiddenHere(int schoolId, DateOnly day)
    {
        if (IsInside(schoolId)) return Suppression.None;
        return (await HiddenTables(day, [ReachDimension.HomeLanguage]))[ReachDimension.HomeLanguage];
    }

    /// <summary>What nobody outside the schools may see. One query, and none when it was asked for before.</summary>
    private async Task<IReadOnlyDictionary<ReachDimension, Suppression>> HiddenTables(DateOnly day, ReachDimension[] dimensions)
    {
        if (_hidden is { } held && held.Day == day && dimensions.All(held.Tables.ContainsKey)) return held.Tables;
        var tables = await db.HiddenOutside(district.TermOn(day)?.Id, district.Settings.SmallGroup, dimensions);
        _hidden = (day, tables);
        return tables;
    }

    /// <summary>Whether the reader has a role at the school that reads plans: drafts, talk and names are for them.</summary>
    public bool IsInside(int schoolId) => me.SchoolRoles.Any(role => role.SchoolId == schoolId && role.Role.Has(Permission.ViewPlans));

    /// <summary>With what the councils decided. One query.</summary>
    public async Task<PlanHead?> Head(IQueryable<Plan> plans, int planId)
    {
        var head = await plans.AsSingleQuery().Where(plan => plan.Id == planId)
            .Select(plan => new PlanHead(plan.Id, plan.SchoolId, plan.School.Name, plan.SchoolYearId, plan.Status, plan.SentAt, plan.DecidedAt, plan.Round, plan.IsShared, plan.Version)
            {
                DueOn = plan.Template!.DueOn,
                ReviewDays = plan.Template == null ? null! : plan.Template.ReviewDays,
                LastReview = plan.Reviews.Where(review => review.VoidedAt == null).OrderByDescending(review => review.HeldOn)
                    .Select(review => new LastReview(review.Id, review.HeldOn, review.Standing, review.Text, review.WrittenBy.Name)).FirstOrDefault(),
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
        if (head is null) return null;
        var year = district.Years.First(year => year.Id == head.SchoolYearId);
        return head with { Year = year, ReviewDays = head.ReviewDays ?? PlanTemplate.NinetyDays(year) };
    }

    public async Task<PlanReading?> Read(IQueryable<Plan> plans, int planId)
    {
        if (await Head(plans, planId) is not { } head) return null;
        var sections = await db.PlanSections.AsNoTracking().AsSingleQuery().In(head.SchoolId).Where(section => section.PlanId == planId)
            .Include(section => section.Strategies.OrderBy(strategy => strategy.Position)).Include(section => section.Records.OrderBy(record => record.Id)).ThenInclude(record => record.File).Include(section => section.ChangedBy).Include(section => section.ReviewedBy)
            .OrderBy(section => section.Position).ThenBy(section => section.Id).ToListAsync();
        if (!IsInside(head.SchoolId) && head.Status.IsOpenForEditing()) await ShowAsSent(head.SchoolId, head.Id, head.SentAt, sections);
        return new PlanReading(head, sections);
    }

    /// <summary>What the school is writing on is its own until it is sent: others read what was sent last. One query where something changed since.</summary>
    /// <param name="sections">Not tracked.</param>
    public async Task ShowAsSent(int schoolId, int planId, DateTime? sentAt, List<PlanSection> sections)
    {
        if (!sections.Exists(section => section.ChangedAt > sentAt || section.Records.Exists(record => record.At > sentAt))) return;
        if (await db.PlanVersions.AsNoTracking().In(schoolId).Where(version => version.PlanId == planId).OrderByDescending(version => version.Id).FirstOrDefaultAsync() is not { } sent) return;
        sections.RemoveAll(section => sent.Sections.All(old => old.SectionId != section.Id));
        foreach (var section in sections) section.ShowAs(sent.Sections.First(old => old.SectionId == section.Id), sent.At);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PlanHistory>> History(PlanHead plan) =>
        await db.PlanEvents.In(plan.SchoolId).Where(step => step.PlanId == plan.Id).OrderByDescending(step => step.At).ThenByDescending(step => step.Id)
            .Select(step => new PlanHistory(step.By.Name, step.At, step.Step, step.Comment)).ToListAsync();

    /// <summary>What a closed plan's goals came to.</summary>
    public async Task<IReadOnlyList<GoalResult>> Results(PlanHead plan) =>
        await db.GoalResults.AsNoTracking().AsSingleQuery().In(plan.SchoolId).Where(result => result.PlanId == plan.Id).Include(result => result.Strategies.OrderBy(row => row.Id)).OrderBy(result => result.Id).ToListAsync();

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<PlanVersionLine>> Versions(PlanHead plan)
    {
        var rows = await db.PlanVersions.In(plan.SchoolId).Where(version => version.PlanId == plan.Id).OrderByDescending(version => version.Id)
            .Select(version => new { version.Id, version.Round, By = version.By.Name, version.At }).ToListAsync();
        return [.. rows.Select((row, at) => new PlanVersionLine(row.Id, rows.Count - at, row.Round, row.By, row.At))];
    }

    public Task<IReadOnlyDictionary<int, StrategyFigure>> Figures(PlanReading plan) => Figures(plan.Head.SchoolId, plan.Head.Year, plan.Strategies);

    /// <summary>Without any number that the reader may not have.</summary>
    public async Task<IReadOnlyDictionary<int, StrategyFigure>> Figures(int schoolId, SchoolYear year, IReadOnlyCollection<PlanStrategy> strategies, bool withQuestions = true)
    {
        var isInside = IsInside(schoolId);
        var outside = isInside || strategies.Count == 0 ? null : await HiddenTables(reach.Until(year), ScopeWall.DimensionsOf(strategies));
        var figures = await reach.For(schoolId, year, strategies, outside, withQuestions: withQuestions);
        return figures.ToDictionary(figure => figure.Key, figure => figure.Value.SeenBy(isInside, me.May(Permission.ViewSensitiveGroups, schoolId)));
    }

    /// <summary>All strategies' figures of that day with all numbers, to be kept: each says who may see it.</summary>
    public async Task<IReadOnlyDictionary<int, StrategyFigure>> FiguresToKeep(PlanReading plan, DateOnly on) => plan.Strategies.Count == 0
        ? new Dictionary<int, StrategyFigure>()
        : await reach.For(plan.Head.SchoolId, plan.Head.Year, plan.Strategies, await db.HiddenOutside(district.TermOn(on)?.Id, district.Settings.SmallGroup, ScopeWall.DimensionsOf(plan.Strategies)), on);

    /// <summary>None beside a plan of another year, whose time is over.</summary>
    public Task<TermReach?> ReachBeside(PlanReading plan) => ReachBeside(plan.Head, plan.Sections.Any(section => section.Measure == GoalMeasure.PromptAnswer));

    /// <summary>None beside a plan of another year, whose time is over.</summary>
    /// <param name="withAnswers">Also the share of questions answered in time, by one more query.</param>
    public async Task<TermReach?> ReachBeside(PlanHead plan, bool withAnswers)
    {
        return ThisYear?.Id == plan.SchoolYearId ? await ReachOn(plan, clock.Today, withAnswers) : null;
    }

    /// <summary>Of the term of that day in the plan's year, or of its last one.</summary>
    public async Task<TermReach?> ReachOn(PlanHead plan, DateOnly day, bool withAnswers)
    {
        if (plan.Year.TermOn(day) is not { } term) return null;
        var rows = await db.Reach.AsNoTracking().In(plan.SchoolId).By(ReachDimension.HomeLanguage).Where(row => row.TermId == term.Id).ToListAsync();
        if (rows.Count == 0) return null;
        var beside = new TermReach(rows, await HiddenHere(plan.SchoolId, clock.Today));
        if (!withAnswers) return beside;
        var questions = (await reach.Questions(plan.SchoolId, plan.Year)).Where(question => question.OpenedOn >= term.StartsOn && question.OpenedOn <= term.EndsOn);
        return beside with { Answers = StandardFigure.Of(StandardMeasure.PromptAnswer, new StandardBasis([], QuestionShare.Of(questions), [], clock.UtcNow)) };
    }
}
