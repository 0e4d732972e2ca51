using FamilyEngagement.Web.Features.Standards;
using FamilyEngagement.Web.Features.StandardSets;

namespace FamilyEngagement.Web.Features.AdminStandardImports;

/// <summary>A small set that shows every kind of row, to fill in.</summary>
public static class SetSample
{
    public static SetFile From(DateOnly today) => new()
    {
        Code = "our-standards",
        Title = "Our standards",
        Edition = "1",
        EffectiveFrom = new DateOnly(today.Year + 1, 7, 1),
        Citation = "Where these words come from: the policy, its date and where to read it.",
        Standards =
        [
            new SetStandard(1, "Talk with every family", "Talk with families", "What families can expect, in plain words.", null, null, false, CheckRule.OnFigure)
            {
                Measures = [new SetMeasure(StandardMeasure.TwoWay, 80, 50, 10, "Families with a two-way talk this term, among all families of the school.")],
                Items = [new SetItem("welcome-call", "Every family gets a welcome call by October", 12), new SetItem("names-known", "Teachers know how each family wants to be called", null)],
            },
            new SetStandard(2, "Plan for college with families", "College planning", "", "09", "12", true, CheckRule.Always)
            {
                Items = [new SetItem("evening", "There is an evening about paying for college", 12)],
            },
        ],
    };
}
