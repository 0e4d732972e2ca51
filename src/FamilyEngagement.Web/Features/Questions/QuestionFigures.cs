using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Questions;

/// <summary>Figures over questions asked from one day to the other, and over those open now.</summary>
public static class QuestionFigures
{
    private sealed record Counts(int SchoolId, int Asked, int Open, int PastDue, int DueToday, int InTime, int Counted, int Families, int NoQuestion, int Withdrawn, int FamiliesAsking);

    private sealed record Answers(int SchoolId, int Steps, int Count);

    /// <summary>One school, by one query over its own questions; without a school the whole district.</summary>
    public static async Task<QuestionFigure> For(AppDbContext db, DistrictClock clock, int? schoolId, DateOnly from, DateOnly to) =>
        schoolId is { } school
            ? QuestionFigure.Of(await Facts(db.Questions.In(school), clock, from, to).ToListAsync())
            : (await InDistrict(db, clock, from, to)).All;

    /// <summary>All schools together, and by its id each that has any: two queries that count in the database.</summary>
    public static async Task<(QuestionFigure All, IReadOnlyDictionary<int, QuestionFigure> Schools)> InDistrict(AppDbContext db, DistrictClock clock, DateOnly from, DateOnly to)
    {
        var facts = Facts(db.Questions.Where(question => db.Schools.Any(school => school.Id == question.SchoolId && school.IsActive)), clock, from, to);
        var counts = await facts.GroupBy(fact => fact.SchoolId).Select(school => new Counts(
            school.Key, school.Count(fact => fact.IsAsked), school.Count(fact => fact.IsOpen), school.Count(fact => fact.IsPastDue), school.Count(fact => fact.IsDueToday),
            school.Count(fact => fact.IsInTime), school.Count(fact => fact.IsCounted), school.Where(fact => fact.IsCounted).Select(fact => fact.FamilyId).Distinct().Count(),
            school.Count(fact => fact.IsNoQuestion), school.Count(fact => fact.IsWithdrawn), school.Select(fact => fact.FamilyId).Distinct().Count())).ToListAsync();
        var answers = await facts.Where(fact => fact.AnsweredInMinutes != null)
            .GroupBy(fact => new { fact.SchoolId, Steps = (fact.AnsweredInMinutes!.Value + QuestionFigure.Step - 1) / QuestionFigure.Step })
            .Select(group => new Answers(group.Key.SchoolId, group.Key.Steps, group.Count())).ToListAsync();
        var ofSchool = answers.ToLookup(row => row.SchoolId);
        return (Figure(counts, answers), counts.ToDictionary(row => row.SchoolId, row => Figure([row], [.. ofSchool[row.SchoolId]])));
    }

    /// <summary>What the standard is counted by, school by school and language by language.</summary>
    public static IQueryable<QuestionShare> Shares(IQueryable<Question> questions, DistrictClock clock, DateOnly from, DateOnly to) =>
        Facts(questions, clock, from, to).GroupBy(fact => new { fact.SchoolId, fact.Language }).Select(group => new QuestionShare(
            group.Key.SchoolId, group.Key.Language, group.Count(fact => fact.IsInTime), group.Count(fact => fact.IsCounted),
            group.Where(fact => fact.IsCounted).Select(fact => fact.FamilyId).Distinct().Count(), group.Count(fact => fact.IsNoQuestion)));

    public static IQueryable<QuestionFact> Facts(IQueryable<Question> questions, DistrictClock clock, DateOnly from, DateOnly to) =>
        questions.Facts(from, to, clock.UtcNow, clock.ToUtc(clock.Today.AddDays(1).ToDateTime(default)));

    private static QuestionFigure Figure(IReadOnlyCollection<Counts> schools, IReadOnlyCollection<Answers> answers) => new(
        schools.Sum(row => row.Asked), schools.Sum(row => row.Open), schools.Sum(row => row.PastDue), schools.Sum(row => row.DueToday),
        new Figure(schools.Sum(row => row.InTime), schools.Sum(row => row.Counted)), schools.Sum(row => row.Families),
        answers.Sum(row => row.Count), QuestionFigure.Median([.. answers.Select(row => (row.Steps, row.Count))]), schools.Sum(row => row.NoQuestion), schools.Sum(row => row.Withdrawn),
        schools.Sum(row => row.FamiliesAsking));
}
