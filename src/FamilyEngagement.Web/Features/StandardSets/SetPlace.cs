using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Web;

namespace FamilyEngagement.Web.Features.StandardSets;

/// <summary>Where a set fits among those that are here. One measured set at a time is in force: a new one ends the one before it.</summary>
/// <param name="Replaces">Ends on the day before the new one begins.</param>
public record SetPlace(IReadOnlyList<SetProblem> Problems, StandardSet? Replaces)
{
    public static SetPlace Of(SetFile file, IReadOnlyCollection<StandardSet> held, DateOnly today)
    {
        var problems = new List<SetProblem>();
        if (held.Any(set => Same(set.Code, file.Code) && Same(set.Edition, file.Edition)))
            problems.Add(new(new("Set"), new("Edition {0} of “{1}” is here already.", file.Edition, file.Code), new("Give it a new edition.")));
        if (file.IsFrame || file.EffectiveFrom is not { } from) return new SetPlace(problems, null);

        if (from < today) problems.Add(new(new("Set"), new("effective_from has passed. What schools did until today was held against another set."), new("Write today or a later day.")));
        var others = held.Where(set => !set.IsFrame && (set.EffectiveTo is null || set.EffectiveTo >= from)).ToList();
        if (others.Where(set => set.EffectiveFrom >= from && !(set.EffectiveFrom > file.EffectiveTo)).MinBy(set => set.EffectiveFrom) is { } later)
            problems.Add(new(new("Set"), new("“{0}”, edition {1}, begins on {2:MMMM d, yyyy}, while this one would be in force.", later.Title, later.Edition, later.EffectiveFrom), new("Write an effective_to before that day, or another effective_from. Or remove the other set first.")));
        return new SetPlace(problems, others.Where(set => set.EffectiveFrom < from).OrderByDescending(set => set.EffectiveFrom).ThenByDescending(set => set.Id).FirstOrDefault());
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
