using FamilyEngagement.Web.Data;
using FamilyEngagement.Web.Features.District;
using FamilyEngagement.Web.Features.Questions;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Measures;

/// <summary>Standard 3: how long answers took this term, and what is past due now. Questions carry no name here; their own page has them.</summary>
public static class QuestionItems
{
    public static Task<List<QuestionFact>> Facts(AppDbContext db, int schoolId, MeasureDays days, DistrictClock clock) =>
        QuestionFigures.Facts(db.Questions.In(schoolId), clock, days.TermFrom, days.Term?.EndsOn ?? DateOnly.MinValue).ToListAsync();

    public static MeasureCount Median(IReadOnlyCollection<QuestionFact> facts)
    {
        var figure = QuestionFigure.Of(facts);
        return new MeasureCount(figure.MedianMinutes ?? 0, figure.Answered, facts.Where(fact => fact.AnsweredInMinutes is not null).Select(fact => fact.FamilyId).Distinct().Count());
    }

    /// <summary>The group are all families that ask, as on the district's page of questions: of nine that ask, none past due would tell of them too.</summary>
    public static MeasureCount PastDue(IReadOnlyCollection<QuestionFact> facts) => QuestionFigure.Of(facts) is var figure ? new MeasureCount(figure.PastDue, figure.Open, figure.FamiliesAsking) : default;

    public static List<MeasureItem> For(StandardMeasure measure, IEnumerable<QuestionFact> facts) =>
    [
        .. facts.Where(fact => measure == StandardMeasure.PastDue ? fact.IsOpen : fact.IsAsked).OrderByDescending(fact => fact.OpenedOn).Select(fact =>
        {
            var (place, why) = measure == StandardMeasure.PastDue ? (fact.IsPastDue ? (MeasurePlace.Counts, "Past due") : (MeasurePlace.Missing, "Open, and not due yet"))
                : fact.AnsweredInMinutes is not null ? (MeasurePlace.Counts, "Answered")
                : (MeasurePlace.LeftOut, fact.IsNoQuestion ? "It was not a question" : fact.IsWithdrawn ? "The family gave it up or left" : "Not answered yet");
            return new MeasureItem("Question", place, why) { IsKey = true, Day = fact.OpenedOn, Number = measure == StandardMeasure.PastDue ? null : fact.AnsweredInMinutes };
        }),
    ];
}
