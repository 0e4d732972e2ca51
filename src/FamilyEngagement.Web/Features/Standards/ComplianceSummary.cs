using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Measures;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Schools;

namespace FamilyEngagement.Web.Features.Standards;

/// <summary>
/// Where schools stand on the standards in force, in the school year and the term of today: three queries for one school, four for all.
/// </summary>
public class ComplianceSummary(AppDbContext db, DistrictCache district, DistrictClock clock)
{
    private sealed record SchoolRows(StandingSchool School, List<StandingRow> Rows, List<MeasureLine> Results);

    /// <summary>What one standard needs; a question that nobody asks costs nothing.</summary>
    /// <param name="IsOfOne">Of one school: its results come with it, which saves a query. With the records of many they would multiply.</param>
    private sealed record Need(IReadOnlyList<Standard> Standards, bool Reach, bool Questions, bool IsOfOne = false);

    /// <summary>One standing for each standard, by number; none when there is no such school.</summary>
    public async Task<IReadOnlyList<StandardStanding>> ForSchool(int schoolId)
    {
        var (from, to) = Term;
        var facts = await QuestionFigures.Facts(db.Questions.In(schoolId), clock, from, to).ToListAsync();
        var standings = await Load(db.Schools.Where(school => school.Id == schoolId), await Languages(db.Reach.In(schoolId), All), QuestionShare.Of(facts), All with { IsOfOne = true });
        var questions = QuestionFigure.Of(facts);
        return [.. standings.Select(standing => standing with { Questions = questions })];
    }

    /// <summary>All active schools by name, each with its standards by number.</summary>
    /// <param name="reach">This term's rows by home language, for who has them already.</param>
    public async Task<IReadOnlyList<StandardStanding>> ForDistrict(IReadOnlyCollection<GroupReach>? reach = null)
    {
        var (from, to) = Term;
        var questions = await QuestionFigures.Shares(db.Questions, clock, from, to).ToListAsync();
        return await Load(
            db.Schools.Where(school => school.IsActive).OrderBy(school => school.FoldedName).ThenBy(school => school.Id),
            reach is null ? await Languages(db.Reach.Where(row => row.School.IsActive), All) : [.. reach.Where(row => row.Dimension == ReachDimension.HomeLanguage).Select(LanguageReach.Of)], questions, All);
    }

    /// <summary>One standard of one school, for a change of it.</summary>
    public async Task<StandardStanding?> One(int schoolId, int number)
    {
        var need = Of(number, withGroups: false) with { IsOfOne = true };
        return (await Load(db.Schools.Where(school => school.Id == schoolId), await Languages(db.Reach.In(schoolId), need), await Shares(db.Questions.In(schoolId), need), need)).FirstOrDefault();
    }

    /// <summary>One standard of all active schools and of that one: two to four queries, as its figures ask for.</summary>
    /// <param name="withGroups">With the sizes of all groups, for whoever must not see small ones.</param>
    public async Task<IReadOnlyList<StandardStanding>> Beside(int schoolId, int number, bool withGroups)
    {
        var need = Of(number, withGroups);
        return await Load(
            db.Schools.Where(school => school.IsActive || school.Id == schoolId).OrderBy(school => school.FoldedName).ThenBy(school => school.Id),
            await Languages(db.Reach.Where(row => row.School.IsActive || row.SchoolId == schoolId), need), await Shares(db.Questions, need), need);
    }

    private Need All => new(district.StandardsOn(clock.Today), Reach: true, Questions: true);

    private Need Of(int number, bool withGroups)
    {
        var standard = district.StandardsOn(clock.Today).FirstOrDefault(standard => standard.Number == number);
        var measures = standard?.RulesOn(clock.Today).Select(rule => rule.Measure).ToHashSet() ?? [];
        return new Need(
            standard is null ? [] : [standard],
            measures.Overlaps([StandardMeasure.HomeLanguage, StandardMeasure.TwoWay]) || withGroups && measures.Contains(StandardMeasure.PromptAnswer),
            measures.Contains(StandardMeasure.PromptAnswer));
    }

    private async Task<IReadOnlyList<QuestionShare>> Shares(IQueryable<Question> questions, Need need)
    {
        var (from, to) = Term;
        return need.Questions ? await QuestionFigures.Shares(questions, clock, from, to).ToListAsync() : [];
    }

    /// <summary>The days of the current term; none where there is no term.</summary>
    private (DateOnly From, DateOnly To) Term => district.TermOn(clock.Today) is { } term ? (term.StartsOn, term.EndsOn) : (DateOnly.MaxValue, DateOnly.MinValue);

    private async Task<IReadOnlyList<StandardStanding>> Load(IQueryable<School> wanted, IReadOnlyList<LanguageReach> reach, IReadOnlyList<QuestionShare> shares, Need need)
    {
        var (yearId, today) = (district.YearOn(clock.Today)?.Id, clock.Today);
        var (standards, only, isOfOne) = (need.Standards, need.Standards.Count == 1 ? need.Standards[0].Id : 0, need.IsOfOne);
        StandardStep[] decisions = [.. StandardWorkflow.Decisions];
        var beside = isOfOne ? db.MeasureResults : db.MeasureResults.Where(row => row.Id < 0);
        var schools = await wanted.AsSingleQuery()
            .Select(school => new SchoolRows(
                new StandingSchool(school.Id, school.Name, school.Code, school.Level, school.LowGrade, school.HighGrade) { IsTitleI = school.IsTitleI, Region = school.Region, IsActive = school.IsActive },
                db.SchoolStandards.Where(row => row.SchoolId == school.Id && row.SchoolYearId == yearId && (only == 0 || row.StandardId == only))
                    .Select(row => new StandingRow(
                        row.StandardId, row.Id, row.Claim, row.HelpAsked, row.IsAsked, row.Ticks.Any() || row.Evidence.Any(piece => piece.RemovedAt == null), row.Samples.Any(sample => sample.ClosedAt == null),
                        row.Ticks.Min(tick => tick.ValidUntil), row.Evidence.Where(piece => piece.RemovedAt == null).Min(piece => piece.LibraryItem == null ? piece.ValidUntil : piece.LibraryItem.ValidUntil), row.Version)
                    {
                        PastDue = row.Assignments.Count(item => item.DueOn < today && row.Ticks.All(tick => tick.ItemId != item.ItemId)),
                        DrawnAt = row.Samples.Where(sample => sample.ClosedAt == null).Min(sample => (DateTime?)sample.DrawnAt),
                        SaidAt = row.Events.Where(step => step.Step == StandardStep.Attest || step.Step == StandardStep.Appeal).Max(step => (DateTime?)step.At),
                        LastMetAt = db.StandardSnapshots.Where(shot => shot.SchoolId == row.SchoolId && shot.StandardId == row.StandardId && shot.SchoolYearId == yearId && shot.State == StandardState.Met).Max(shot => (DateTime?)shot.TakenAt),
                        LastDecision = row.Events.Where(step => decisions.Contains(step.Step)).OrderByDescending(step => step.At).ThenByDescending(step => step.Id).Select(step => (StandardStep?)step.Step).FirstOrDefault(),
                    })
                    .ToList(),
                beside.Where(row => row.SchoolId == school.Id && row.SchoolYearId == yearId)
                    .Select(row => new MeasureLine(row.SchoolId, row.Measure, row.Part, row.Whole, row.Families, row.AsOf)).ToList()))
            .ToListAsync();
        var languages = reach.ToLookup(row => row.SchoolId);
        var results = (isOfOne ? schools.SelectMany(school => school.Results)
            : await db.MeasureResults.Where(row => row.SchoolYearId == yearId).Select(row => new MeasureLine(row.SchoolId, row.Measure, row.Part, row.Whole, row.Families, row.AsOf)).ToListAsync()).ToLookup(row => row.SchoolId);
        var (questions, now) = (shares.ToLookup(row => row.SchoolId), clock.UtcNow);
        return [.. schools.SelectMany(school =>
        {
            var rows = school.Rows.ToDictionary(row => row.StandardId);
            var basis = new StandardBasis([.. languages[school.School.Id]], [.. questions[school.School.Id]], [.. results[school.School.Id]], now);
            return standards.Select(standard => Standing(school.School, standard, rows.GetValueOrDefault(standard.Id), basis));
        })];
    }

    private async Task<IReadOnlyList<LanguageReach>> Languages(IQueryable<GroupReach> reach, Need need)
    {
        var termId = district.TermOn(clock.Today)?.Id;
        return !need.Reach ? [] : await reach.By(ReachDimension.HomeLanguage).Where(row => row.TermId == termId)
            .Select(row => new LanguageReach(row.SchoolId, row.Group, row.Families, row.Reached, row.TwoWay, row.Contacts, row.ContactsReached, row.ContactsInHomeLanguage, row.AsOf))
            .ToListAsync();
    }

    private StandardStanding Standing(StandingSchool school, Standard standard, StandingRow? row, StandardBasis basis)
    {
        IReadOnlyList<MeasuredRule> figures = [.. standard.RulesOn(clock.Today).Select(rule => new MeasuredRule(rule, StandardFigure.Of(rule.Measure, basis)))];
        var (state, metBy) = StandardStates.AppliesTo(standard, school.LowGrade, school.HighGrade, school.IsTitleI)
            ? StandardStates.Of(standard.Check, row?.FactsOn(clock.Today) ?? new StandingFacts(), figures)
            : (StandardState.DoesNotApply, MetBy.Nobody);
        return new StandardStanding(school, standard, state, metBy, figures, row, basis);
    }
}
