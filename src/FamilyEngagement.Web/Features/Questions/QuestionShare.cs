namespace FamilyEngagement.Web.Features.Questions;

/// <summary>Questions of families of one spoken language at one school: how many of those that had to be answered by now were, in time.</summary>
/// <param name="NoQuestion">Closed as no question: shown beside the share.</param>
public record QuestionShare(int SchoolId, string Language, int InTime, int Counted, int Families, int NoQuestion)
{
    public static IReadOnlyList<QuestionShare> Of(IEnumerable<QuestionFact> facts) =>
    [
        .. facts.GroupBy(fact => (fact.SchoolId, fact.Language)).Select(group => new QuestionShare(
            group.Key.SchoolId, group.Key.Language, group.Count(fact => fact.IsInTime), group.Count(fact => fact.IsCounted),
            group.Where(fact => fact.IsCounted).Select(fact => fact.FamilyId).Distinct().Count(), group.Count(fact => fact.IsNoQuestion)))
    ];
}
