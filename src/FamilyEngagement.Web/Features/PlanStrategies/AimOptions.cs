using FamilyEngagement.Web.Web.TagHelpers;

namespace FamilyEngagement.Web.Features.PlanStrategies;

/// <summary>What can be ticked: what this school has, and what was ticked before.</summary>
public record AimOptions(IReadOnlyList<Choice> Grades, IReadOnlyList<Choice> Languages, IReadOnlyList<Choice> Groups, IReadOnlyList<Choice> Channels, IReadOnlyList<Choice> Standards)
{
    public static readonly AimOptions None = new([], [], [], [], []);

    /// <summary>Lists in which something is ticked that is not offered.</summary>
    public IEnumerable<string> Strange(AimForm form) =>
        new[] { (nameof(form.Grades), form.Grades, Grades), (nameof(form.Languages), form.Languages, Languages), (nameof(form.Groups), form.Groups, Groups), (nameof(form.Channels), form.Channels, Channels), (nameof(form.Standards), form.Standards, Standards) }
            .Where(list => list.Item2.Exists(code => list.Item3.All(choice => choice.Value != code))).Select(list => list.Item1);
}
