using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A school's reach in the current term, as it stands beside a section.</summary>
/// <param name="Hidden">Readers at the school see small groups' counts; others do not see those groups at all.</param>
public record TermReach(IReadOnlyList<GroupReach> Languages, Suppression Hidden)
{
    public Figure Reached => new(Languages.Sum(row => row.Reached), Languages.Sum(row => row.Families));

    /// <summary>Questions of families answered within the limit, of this term; none where there is nothing to count.</summary>
    public StandardFigure? Answers { get; init; }

    public Figure TwoWay => new(Languages.Sum(row => row.TwoWay), Languages.Sum(row => row.Families));

    /// <summary>The families that the measure rests on: too few, and it is not shown.</summary>
    public int FamiliesBehind(GoalMeasure measure) =>
        measure switch
        {
            GoalMeasure.HomeLanguage => StandardFigure.Of(StandardMeasure.HomeLanguage, Counted)?.Families ?? 0,
            GoalMeasure.PromptAnswer => Answers?.Families ?? 0,
            _ => TwoWay.Whole,
        };

    private IReadOnlyCollection<LanguageReach> Counted =>
        [.. Languages.Select(row => new LanguageReach(row.SchoolId, row.Group, row.Families, row.Reached, row.TwoWay, row.Contacts, row.ContactsReached, row.ContactsInHomeLanguage, row.AsOf))];

    /// <summary>What a goal that the portal counts stands at now; none for a school's own measure.</summary>
    public Figure? Now(GoalMeasure measure) => measure switch
    {
        GoalMeasure.TwoWay => TwoWay,
        GoalMeasure.Reached => Reached,
        GoalMeasure.PromptAnswer => Answers?.Value,
        GoalMeasure.HomeLanguage => StandardFigure.Of(StandardMeasure.HomeLanguage, Counted)?.Value,
        _ => null,
    };

    /// <summary>The same where it rests on enough families to be shown.</summary>
    public Figure? Shown(GoalMeasure measure, int smallGroup) => FamiliesBehind(measure) >= smallGroup && Now(measure) is { Whole: > 0 } now ? now : null;

    /// <summary>The smallest share first; groups too small for a share come last, and only inside the school.</summary>
    public IEnumerable<ReachFigures.ByLanguage> Shown(int smallGroup)
    {
        return new ReachFigures(0, 0, [.. Languages.Where(row => !Hidden.Hides(row.SchoolId, row.Group)).Select(row => new ReachFigures.ByLanguage(row.Group, row.Families, row.TwoWay))], null).Furthest(smallGroup);
    }
}
