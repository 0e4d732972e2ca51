using FamilyEngagement.Web.Features.Reach;
using FamilyEngagement.Web.Features.Shared;
using FamilyEngagement.Web.Features.Standards;

namespace FamilyEngagement.Web.Features.Plans;

/// <summary>A school's reach in the current term, as it stands beside a section.</summary>
/// <param name="IsInside">Readers at the school see small groups' counts; others do not see those groups at all.</param>
public record TermReach(IReadOnlyList<SchoolReach> Languages, bool IsInside)
{
    public Figure TwoWay => new(Languages.Sum(row => row.TwoWay), Languages.Sum(row => row.Families));

    /// <summary>What a goal that the portal counts stands at now; none for a school's own measure.</summary>
    public Figure? Now(GoalMeasure measure) => measure switch
    {
        GoalMeasure.TwoWay => TwoWay,
        GoalMeasure.HomeLanguage => new Figure(Languages.Sum(row => row.ContactsInHomeLanguage), Languages.Sum(row => row.ContactsReached)),
        _ => null,
    };

    /// <summary>The smallest share first; groups too small for a share come last, and only inside the school.</summary>
    public IEnumerable<ReachFigures.ByLanguage> Shown(int smallGroup) =>
        new ReachFigures(0, 0, [.. Languages.Where(row => IsInside || row.Families >= smallGroup).Select(row => new ReachFigures.ByLanguage(row.Language, row.Families, row.TwoWay))], null)
            .Furthest(smallGroup);
}
